"""What to know about a buyer, whichever framework is used."""

from __future__ import annotations

from typing import Final

from scripts.model.base import CriterionRef, FieldRef, Item, Kind, Part, Record, Text, doc, text
from scripts.model.headings import QUALIFICATION

LEVELS: Final = (
    text("Ukendt", "Unknown"),
    text("Fundet", "Identified"),
    text("Efterprøvet", "Validated"),
    text("Bekræftet", "Confirmed"),
)
"""The four levels of evidence, 0 to 3."""


class Question(Part):
    """A question to ask the buyer."""

    item = Item("{ask}", movable=True, spoken=True)

    ask: Text = doc("The question, as said aloud", "Spørgsmålet, som det siges højt", noun=("spørgsmålet", "question"))
    listen_for: Text = doc(
        "What a good answer holds",
        "Hvad et godt svar indeholder",
        noun=("det, man lytter efter,", "what to listen for"),
    )
    criterion: CriterionRef | None = doc(
        "Criterion it sheds light on", "Kriterium, det belyser", noun=("kriteriet", "criterion"), default=None
    )


class RubricLevel(Part):
    """A level of evidence: 0 unknown, 1 identified, 2 validated, 3 confirmed."""

    item = Item("{level}")

    level: int = doc(
        "0 unknown, 1 identified, 2 validated, 3 confirmed",
        "0 ukendt, 1 fundet, 2 efterprøvet, 3 bekræftet",
        noun=("niveauet", "level"),
        called=LEVELS,
        key=True,
        ge=0,
        le=3,
    )
    evidence: Text = doc(
        "What shows the level", "Hvad der viser niveauet", noun=("dokumentationen", "evidence"), weighs=True
    )


class Criterion(Record):
    """Something to know about a buyer, whichever framework is used."""

    kind = "criteria"
    said = Kind(
        label=text("Kriterium", "Criterion"),
        one=text("et kriterium", "a criterion"),
        noun=text("kriteriet", "criterion"),
        place=40,
        group=QUALIFICATION,
        named_by_kind=True,
    )
    purpose: Text = doc("Why it decides deals", "Hvorfor det afgør salg", noun=("formålet", "purpose"))
    questions: tuple[Question, ...] = doc(
        "Discovery questions", "Afdækkende spørgsmål", noun=("spørgsmålet", "question"), min_length=2
    )
    rubric: tuple[RubricLevel, ...] = doc(
        "Four levels of evidence",
        "Fire niveauer af dokumentation",
        noun=("niveauet", "level"),
        min_length=4,
        max_length=4,
    )
    fields: tuple[FieldRef, ...] = doc(
        "CRM fields that hold the answer", "CRM-felter, der rummer svaret", noun=("CRM-feltet", "CRM field"), default=()
    )
    warning: Text = doc(
        "A sign that it is not as it seems",
        "Et tegn på, at det ikke er, som det ser ud",
        noun=("advarselstegnet", "warning sign"),
    )
