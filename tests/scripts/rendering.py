"""A small playbook and its rendered site, for the tests of rendering."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from scripts.link.playbook import Playbook
from scripts.render.site import Site, render
from scripts.render.sources import Sources
from tests.company import linked
from tests.scripts.overlay import BASE

FOLDER = Path(__file__).parent
CONFIG = "theme: {name: material}\nsite_url: https://example.org/\nextra_css: [styles/b.css, styles/a.css]\n"


def base_playbook(folder: Path = BASE) -> Playbook:
    """The playbook of a folder, whatever the house rules say of it: rendering does not wait for them."""
    return linked(folder)


def base_sources() -> Sources:
    """Hand-written files as small as they can be."""
    return Sources(
        static={
            "docs/styles/a.css": "a{}",
            "docs/styles/b.css": "b{}",
            "docs/assets/c.mjs": "c",
            "overrides/main.html": "{}",
        },
        config=CONFIG,
        dates={"playbook/stages/closing.yaml": "2026-11-20"},
    )


@cache
def base_site() -> Site:
    """The site of the base playbook."""
    return render(base_playbook(), base_sources())
