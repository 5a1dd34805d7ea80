"""The tables that are made up are what their recipes make, and the folder says that they are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.impact.generate import generated
from scripts.load.files import RECIPE

FOLDER = Path(__file__).resolve().parents[2] / "playbook" / "leads"
RECIPES = sorted(FOLDER.glob(f"*{RECIPE}"))


@pytest.mark.parametrize("recipe", RECIPES, ids=[recipe.name for recipe in RECIPES])
def test_a_made_up_table_is_what_its_recipe_makes_to_the_byte(recipe: Path) -> None:
    table, problems = generated(recipe)
    assert problems == ()
    written = recipe.with_name(recipe.name.removesuffix(RECIPE) + ".csv")
    assert table.encode() == written.read_bytes(), f"python -m scripts.impact.generate {recipe}"


@pytest.mark.skipif(not RECIPES, reason="nothing is made up")
@pytest.mark.parametrize("word", ["opdigtet", "made up"])
def test_the_folder_says_in_both_languages_that_the_leads_are_made_up(word: str) -> None:
    assert word in (FOLDER / "README.md").read_text(encoding="utf-8")
