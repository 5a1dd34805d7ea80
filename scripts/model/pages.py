"""The company's own prose: why it sells as it does, how its people work together, whatever no other kind says."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import Field

from scripts.model.base import ID_PATTERN, Kind, Record, Text, doc, text

_NAME: Final = ID_PATTERN.strip("^$")
OldAddress = Annotated[str, Field(pattern=f"^{_NAME}(/{_NAME})*$", max_length=120)]
"""Names with slashes between: an address below a language, without its last slash."""
HEADING: Final = re.compile(r"^(?P<signs>#{2,3}) +(?P<words>.+?) *$", re.MULTILINE)
"""A heading in a page's body."""


class Prose(Record):
    """A page written by the company."""

    kind = "pages"
    said = Kind(
        label=text("Side", "Page"),
        one=text("en side", "a page"),
        noun=text("siden", "page"),
        place=145,
        named_by_kind=True,
    )
    order: int = doc(
        "Place among the pages",
        "Plads blandt siderne",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=99,
        default=1,
    )
    summary: Text = doc(
        "What the page is about, in one sentence",
        "Hvad siden handler om, i én sætning",
        noun=("sammenfatningen", "summary"),
    )
    body: Text = doc(
        "The text: as all other text, and headings: ## and ### at the start of a line",
        "Teksten: som al anden tekst, og overskrifter: ## og ### først på en linje",
        noun=("teksten", "text"),
    )
    old_addresses: tuple[OldAddress, ...] = doc(
        "Where the site held the page before, below a language: handbook/why. They lead here",
        "Hvor siden lå på sitet før, under et sprog: haandbog/hvorfor. De fører hertil",
        noun=("den gamle adresse", "old address"),
        default=(),
    )
