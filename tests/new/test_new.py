"""A new file of any kind follows from the vocabulary: it has its shape at once, and asks for the rest."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from scripts.__main__ import main
from scripts.judge.catalogue import rules
from scripts.migrate.disk import read_files
from scripts.model.kinds import KINDS
from scripts.new.command import known, next_order
from scripts.new.skeleton import Asked, skeleton
from scripts.pipeline import read_playbook
from tests.company import FOLDER, TODAY, spoken, written

FILES = read_files(FOLDER)
FREE = sorted(KINDS.keys() - {"company", "calculators"})
A_FORM_OF_ITS_OWN = {"gates": {"text-form"}}
"""What no question can stand for: a path."""


def test_a_new_file_of_every_kind_has_its_shape_and_its_references(tmp_path: Path) -> None:
    folder = written(tmp_path, FILES)
    for kind in FREE:
        assert main(["new", kind, "brand-new", "--playbook", str(folder)]) == 0
    unshaped: dict[str, set[str]] = {}
    for one in read_playbook(folder, TODAY).problems:
        if one.mark.file.endswith("/brand-new.yaml") and rules()[one.rule].step != "judge":
            unshaped.setdefault(Path(one.mark.file).parent.name, set()).add(one.rule)
    assert unshaped == A_FORM_OF_ITS_OWN


@pytest.mark.parametrize("kind", FREE)
def test_what_is_optional_is_there_to_be_taken_in(kind: str) -> None:
    asked = Asked(("da", "en"), known(FILES), next_order(FILES, kind), TODAY)
    lines = skeleton(kind, "brand-new", asked).splitlines()
    named = {line.removeprefix("# ").partition(":")[0] for line in lines if ":" in line}
    assert named >= KINDS[kind].model_fields.keys() - {"formerly", "exceptions"}


@pytest.mark.parametrize(("language", "asks"), [("en", "? Its name, short"), ("da", "? Navnet, kort")])
def test_it_asks_in_the_languages_of_the_playbook(language: str, asks: str, tmp_path: Path) -> None:
    folder = written(tmp_path, spoken(language))
    assert main(["new", "terms", "brand-new", "--playbook", str(folder)]) == 0
    content = (folder / "terms/brand-new.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(content)["name"] == {language: asks}
    assert [words in content for words in ("Navnet, kort", "Its name, short")] == [language == "da", language == "en"]
    assert [f"  {one}:" in content for one in ("da", "en")] == [language == "da", language == "en"]


def test_a_place_in_an_order_is_the_next_free_one() -> None:
    asked = Asked(("en",), known(FILES), next_order(FILES, "phases"), date(2026, 1, 1))
    assert yaml.safe_load(skeleton("phases", "x", asked))["order"] == next_order(FILES, "phases") > 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("stage", "x"), "There is no kind 'stage'. Did you mean 'stages'?"),
        (("stages", "closing"), "There is already stages/closing.yaml."),
        (("stages", "The End"), "'The End' cannot be an id"),
        (("calculators", "payoff"), "There is no calculator 'payoff'. Choose one of: ab-test"),
        (("company", "another"), "python -m scripts init"),
    ],
)
def test_a_mistake_is_told_with_what_to_write_instead(
    asked: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--playbook", str(FOLDER), *asked]) == 64
    assert said in capsys.readouterr().err
