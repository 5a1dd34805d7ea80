"""Links to decks, templates and contracts, in a text or on a material: shown as leaving the site, and no request."""

from __future__ import annotations

from pathlib import Path

from scripts.build.policy import findings
from scripts.pipeline import read_playbook
from scripts.render.site import render
from tests.company import TODAY
from tests.scripts.overlay import lay
from tests.scripts.rendering import base_sources

TEXT = 'purpose: {da: "Brug [skabelonen](https://files.example/a)", en: "Use [the template](https://files.example/a)"}'
MATERIAL = """
materials:
  - name: {da: Kontrakten, en: The contract}
    use: {da: Når prisen er aftalt, en: Once the price is agreed}
    link: https://sign.example/contracts?id=7&v=2
"""


def stage(folder: Path, old: str, new: str) -> Path:
    """The tests' playbook with a line of a stage changed."""
    path = lay(folder) / "stages/qualification.yaml"
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")
    return folder


def test_a_link_leaves_the_site_in_sight_in_words_and_without_telling_where_from(tmp_path: Path) -> None:
    right = "purpose: {da: Hvorfor trinnet er der, en: Why the stage is there}"
    reading = read_playbook(stage(tmp_path, right, TEXT + MATERIAL), TODAY)
    assert reading.problems == () and reading.playbook is not None
    site = render(reading.playbook, base_sources())
    danish, english = (site[f"{language}/stages/qualification/index.md"] for language in ("da", "en"))
    hidden = '<span class="sp-visually-hidden"> (leaves the site)</span></a>'
    assert (
        '<a href="https://files.example/a" class="sp-out" rel="noopener noreferrer">the template' + hidden
    ) in english
    assert 'href="https://sign.example/contracts?id=7&amp;v=2" class="sp-out"' in english
    assert "Open at sign.example" + hidden in english
    assert "Åbn på sign.example" in danish and "(forlader sitet)" in danish
    assert findings(english) == ()


def test_a_material_whose_address_is_none_is_told_at_its_line(tmp_path: Path) -> None:
    wrong = MATERIAL.replace("https://sign.example", "http://sign.example")
    right = "purpose: {da: Hvorfor trinnet er der, en: Why the stage is there}"
    (found,) = read_playbook(stage(tmp_path, right, right + wrong), TODAY).problems
    assert found.rule == "address-form" and found.snippet.strip().startswith("link: http://")
