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
PROSE = {
    "docs/da/why/index.md": "# Hvorfor\n\n"
    "Et lead er ikke et salg, se [kvalificering](stages/qualification) og [ordet](terms/lead).\n",
    "docs/en/why/index.md": "# Why\n\n"
    "A lead is not a deal, see [qualification](stages/qualification) and [the word](terms/lead).\n",
}


def base_playbook(folder: Path = BASE) -> Playbook:
    """The playbook of a folder, whatever the house rules say of it: rendering does not wait for them."""
    return linked(folder)


def base_sources() -> Sources:
    """Hand-written files as small as they can be."""
    return Sources(
        prose=PROSE,
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
