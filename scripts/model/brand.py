"""The company's own look: its mark, its colours and its type."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from scripts.model.base import Part, doc

MARKS: Final = "brand"
"""The folder of the marks, beside the records."""
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
"""Red, green and blue as six hexadecimal digits: `#0b5d66`."""
Typeface = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9 -]*$", max_length=40)]


class Scheme(Part):
    """The two colours of the site on a light or a dark background; tints of them are computed."""

    primary: Colour = doc(
        "Colour of links, headers and the first curve: '#0b5d66'",
        "Farven på links, sidehoveder og den første kurve: '#0b5d66'",
        noun=("hovedfarven", "primary colour"),
    )
    accent: Colour = doc(
        "Colour of what is pointed out: '#b45309'",
        "Farven på det, der fremhæves: '#b45309'",
        noun=("fremhævningsfarven", "accent colour"),
    )


class Colours(Part):
    """The colours on light and on dark; what is left out stays as the engine has it."""

    light: Scheme | None = doc(
        "On a light background", "På lys baggrund", noun=("de lyse farver", "light colours"), default=None
    )
    dark: Scheme | None = doc(
        "On a dark background", "På mørk baggrund", noun=("de mørke farver", "dark colours"), default=None
    )


class Brand(Part):
    """What makes the site look like the company's."""

    mark: str | None = doc(
        "Drawing of the company's mark, from the playbook's folder: brand/mark.svg",
        "Tegning af virksomhedens mærke, fra playbookens mappe: brand/mark.svg",
        noun=("mærket", "mark"),
        default=None,
        pattern=rf"^{MARKS}/[a-z0-9][a-z0-9-]*\.svg$",
    )
    colours: Colours = doc("Colours", "Farver", noun=("farverne", "colours"), default=Colours())
    font: tuple[Typeface, ...] = doc(
        "Typefaces on the reader's own computer, the first that is there is used",
        "Skrifter på læserens egen computer; den første, der findes, bruges",
        noun=("skriften", "typeface"),
        default=(),
        max_length=6,
    )
