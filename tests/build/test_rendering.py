"""The languages rendered side by side, with kept sections or without, give what rendering gives."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from calculators.kit.text.language import Language
from scripts.build import rendering
from scripts.build.rendering import render_side_by_side
from scripts.link.playbook import Playbook
from scripts.render.site import Site
from scripts.render.sources import Sources
from tests.scripts.rendering import base_playbook, base_site, base_sources


@pytest.mark.parametrize("copies", [True, False])
def test_the_first_and_the_second_build_give_what_rendering_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copies: bool
) -> None:
    if not copies:
        monkeypatch.delattr(os, "fork")
    for _ in range(2):
        assert render_side_by_side(base_playbook(), base_sources(), tmp_path) == base_site()
    kept = {file.name: json.loads(file.read_text("utf-8")) for file in tmp_path.iterdir()}
    assert sorted(kept) == ["da.json", "en.json"] and all(len(sections) == 1 for sections in kept.values())


def test_a_mistake_in_the_copy_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be rendered is raised here, whichever process met it first."""

    def rendered(playbook: Playbook, sources: Sources, language: Language) -> Site:
        if language == "en":
            raise ValueError("not in English")
        return {}

    monkeypatch.setattr(rendering, "render_language", rendered)
    with pytest.raises(ValueError, match="not in English"):
        render_side_by_side(base_playbook(), base_sources(), tmp_path)
