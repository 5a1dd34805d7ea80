"""A calculator's entry in the playbook: what it is called, whom it serves and the parameters that managers own."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import Kind, Part, Record, RoleRef, Text, doc, text


class Purpose(StrEnum):
    """What a calculator is for, in the order in which the overview shows them."""

    CASE = "case"
    LEADS = "leads"
    FIGURES = "figures"
    CHOICES = "choices"


class CalculatorSource(Part):
    """Where a convention or a figure comes from."""

    title: Text = doc("Title of the source", "Kildens titel")
    says: Text = doc("What is taken from it", "Hvad der er taget fra den")


class Calculator(Record):
    """A calculator on the site. `parameters` is checked against the calculator's own Python description of them."""

    kind = "calculators"
    said = Kind(
        label=text("Beregner", "Calculator"),
        one=text("en beregner", "a calculator"),
        noun=text("beregneren", "calculator"),
        place=90,
    )
    summary: Text = doc("What it answers, in one sentence", "Hvad den svarer på, i én sætning")
    for_whom: Text = doc("Who uses it, and when", "Hvem der bruger den, og hvornår")
    purpose: Purpose = doc(
        "What it is for: a customer's case, leads, our own figures, or choices",
        "Hvad den er til: kundens regnestykke, leads, vores egne tal eller valg",
        default=Purpose.FIGURES,
    )
    owner: RoleRef = doc("Who owns its parameters", "Hvem der ejer parametrene")
    how_to_read: Text = doc("How the result is read", "Hvordan resultatet læses")
    limits: Text = doc("What it does not tell", "Hvad den ikke siger noget om")
    sources: tuple[CalculatorSource, ...] = doc("Sources of its method", "Kilder til metoden", default=())
    sample: str | None = doc(
        "File that it shows until a reader drops in another, from the playbook's folder; "
        "left out: the file in leads/ that fits it best",
        "Fil, som den viser, til læseren vælger en anden, fra playbookens mappe; "
        "udeladt: den fil i leads/, der passer bedst til den",
        pattern=r"^leads/[A-Za-z0-9][A-Za-z0-9._-]*\.csv$",
        default=None,
    )
    parameters: dict[str, object] = doc("Figures that managers own", "Tal, som lederne ejer", default_factory=dict)
