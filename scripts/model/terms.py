"""Words of the trade."""

from __future__ import annotations

from scripts.model.base import Kind, KpiRef, Part, Record, TermRef, Text, doc, text


class TermForms(Part):
    """Spellings of a term in running text, besides its name."""

    da: tuple[str, ...] = doc("Danish forms", "Danske former", noun=("den danske form", "Danish form"), default=())
    en: tuple[str, ...] = doc(
        "English forms", "Engelske former", noun=("den engelske form", "English form"), default=()
    )


class Term(Record):
    """A word of the trade and what it means here."""

    kind = "terms"
    said = Kind(
        label=text("Ord", "Term"),
        one=text("et ord", "a term"),
        noun=text("ordet", "term"),
        place=140,
        named_by_kind=True,
    )
    meaning: Text = doc(
        "What it means, in one or two sentences, no links",
        "Hvad det betyder, i en eller to sætninger, uden links",
        noun=("betydningen", "meaning"),
    )
    forms: TermForms = doc(
        "Forms found in running text", "Former i løbende tekst", noun=("formerne", "forms"), default=TermForms()
    )
    see: tuple[TermRef, ...] = doc(
        "Related terms", "Beslægtede ord", noun=("det beslægtede ord", "related term"), default=()
    )
    kpi: KpiRef | None = doc(
        "The KPI of the same name", "KPI'en med samme navn", noun=("nøgletallet", "KPI"), default=None
    )
