"""For which deals something holds: in a segment, from an amount up, in a region."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, WithJsonSchema

from scripts.model.base import ID_PATTERN, FieldRef, Part, SegmentRef, Text, doc, text

DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""The form of a day, whether or not there is such a day."""


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) and DAY.fullmatch(value) else value


Limit = Annotated[float | date, BeforeValidator(_day)]
"""A figure in the unit of the field, or a day."""
Answer = Annotated[
    str,
    Field(pattern=ID_PATTERN, max_length=60),
    WithJsonSchema({"type": ["string", "boolean"], "pattern": ID_PATTERN}),
]
"""The id of a field's option; of a field with yes or no, `true` or `false`."""


class When(Part):
    """For which deals something holds: all that is given must be so."""

    elsewhere = {
        **dict.fromkeys(
            ("above", "over", "more_than", "min", "from"), text("Skriv »at_least:«.", "Write 'at_least:'.")
        ),
        **dict.fromkeys(("under", "less_than", "at_most", "max", "until"), text("Skriv »below:«.", "Write 'below:'.")),
        **dict.fromkeys(("equals", "value", "values", "in"), text("Skriv »is: [id]«.", "Write 'is: [id]'.")),
    }

    segments: tuple[SegmentRef, ...] = doc(
        "In these segments", "I disse segmenter", noun=("segmentet", "segment"), weighs=True, default=()
    )
    field: FieldRef | None = doc(
        "CRM field that decides; say with it 'is', 'at_least' or 'below'",
        "CRM-feltet, der afgør det; skriv »is«, »at_least« eller »below« til",
        noun=("feltet, der afgør det,", "field that decides"),
        weighs=True,
        default=None,
    )
    # A word that Python keeps for itself, so that it cannot be written as the others are.
    __annotations__["is"] = "tuple[Answer, ...]"
    locals()["is"] = doc(
        "It is one of these options; true or false for a field with yes or no",
        "Det er en af disse valgmuligheder; true eller false for et felt med ja eller nej",
        noun=("valgmuligheden", "option"),
        weighs=True,
        default=(),
    )
    at_least: Limit | None = doc(
        "It is this much or more; a date, that day or later",
        "Det er så meget eller mere; en dato, den dag eller senere",
        noun=("mindsteværdien", "least value"),
        weighs=True,
        default=None,
    )
    below: Limit | None = doc(
        "It is less than this; a date, before that day",
        "Det er mindre end det; en dato, før den dag",
        noun=("grænsen, det skal være under,", "value it stays below"),
        weighs=True,
        default=None,
    )
    text: Text | None = doc(
        "What no field shows, as words after 'only', e.g. 'when there is a workshop'",
        "Det, som intet felt viser, som ord efter »kun«, fx »når der er et værksted«",
        noun=("betingelsen i ord", "condition in words"),
        weighs=True,
        default=None,
    )

    @property
    def answers(self) -> tuple[str, ...]:
        """What the field is one of: the key `is`."""
        found: tuple[str, ...] = self.__dict__["is"]
        return found

    @property
    def compares(self) -> bool:
        """Whether it says what of the field must hold."""
        return bool(self.answers) or self.at_least is not None or self.below is not None
