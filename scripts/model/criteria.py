"""What to know about a buyer, whichever framework is used."""

from __future__ import annotations

from scripts.model.base import CriterionRef, FieldRef, Kind, Part, Record, Text, doc, text
from scripts.model.groups import QUALIFICATION


class Question(Part):
    """A question to ask the buyer."""

    ask: Text = doc("The question, as said aloud", "Spørgsmålet, som det siges højt")
    listen_for: Text = doc("What a good answer holds", "Hvad et godt svar indeholder")
    criterion: CriterionRef | None = doc("Criterion it sheds light on", "Kriterium, det belyser", default=None)


class RubricLevel(Part):
    """A level of evidence: 0 unknown, 1 identified, 2 validated, 3 confirmed."""

    level: int = doc(
        "0 unknown, 1 identified, 2 validated, 3 confirmed",
        "0 ukendt, 1 fundet, 2 efterprøvet, 3 bekræftet",
        ge=0,
        le=3,
    )
    evidence: Text = doc("What shows the level", "Hvad der viser niveauet")


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
    purpose: Text = doc("Why it decides deals", "Hvorfor det afgør salg")
    questions: tuple[Question, ...] = doc("Discovery questions", "Afdækkende spørgsmål", min_length=2)
    rubric: tuple[RubricLevel, ...] = doc(
        "Four levels of evidence", "Fire niveauer af dokumentation", min_length=4, max_length=4
    )
    fields: tuple[FieldRef, ...] = doc("CRM fields that hold the answer", "CRM-felter, der rummer svaret", default=())
    warning: Text = doc("A sign that it is not as it seems", "Et tegn på, at det ikke er, som det ser ud")
