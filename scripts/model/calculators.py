"""A calculator's entry in the playbook: what it is called, whom it serves and the parameters that managers own."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from scripts.model.base import Item, Kind, Part, Record, RoleRef, Text, doc, text

ROW_NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "amount": ("beløbet", "amount"),
    "assumptions": ("forudsætningen", "assumption"),
    "benefits": ("gevinsten", "benefit"),
    "case": ("beskrivelsen af eksemplet", "description of the example"),
    "costs": ("omkostningen", "cost"),
    "default": ("udgangspunktet", "default"),
    "help": ("hjælpen", "help"),
    "high": ("den øvre grænse", "upper limit"),
    "label": ("teksten", "label"),
    "low": ("den nedre grænse", "lower limit"),
    "name": ("navnet", "name"),
    "owner": ("ejeren", "owner"),
    "risk": ("risikofradraget", "risk deduction"),
    "source": ("kilden", "source"),
    "stage": ("trinnet", "stage"),
}
"""What calculators' own parameters are called in a sentence; one that is not here is called by its name."""


class Purpose(StrEnum):
    """What a calculator is for, in the order in which the overview shows them."""

    CASE = "case"
    LEADS = "leads"
    FIGURES = "figures"
    CHOICES = "choices"


class CalculatorSource(Part):
    """Where a convention or a figure comes from."""

    item = Item("{title}")

    title: Text = doc("Title of the source", "Kildens titel", noun=("titlen", "title"))
    says: Text = doc(
        "What is taken from it",
        "Hvad der er taget fra den",
        noun=("det, der er taget fra den,", "what is taken from it"),
    )


class Calculator(Record):
    """A calculator on the site. `parameters` is checked against the calculator's own Python description of them."""

    kind = "calculators"
    said = Kind(
        label=text("Beregner", "Calculator"),
        one=text("en beregner", "a calculator"),
        noun=text("beregneren", "calculator"),
        place=90,
    )
    summary: Text = doc(
        "What it answers, in one sentence", "Hvad den svarer på, i én sætning", noun=("sammenfatningen", "summary")
    )
    for_whom: Text = doc("Who uses it, and when", "Hvem der bruger den, og hvornår", noun=("målgruppen", "audience"))
    purpose: Purpose = doc(
        "What it is for: a customer's case, leads, our own figures, or choices",
        "Hvad den er til: kundens regnestykke, leads, vores egne tal eller valg",
        noun=("formålet", "purpose"),
        default=Purpose.FIGURES,
    )
    owner: RoleRef = doc("Who owns its parameters", "Hvem der ejer parametrene", noun=("ejeren", "owner"))
    how_to_read: Text = doc(
        "How the result is read", "Hvordan resultatet læses", noun=("læsevejledningen", "reading guide")
    )
    limits: Text = doc(
        "What it does not tell",
        "Hvad den ikke siger noget om",
        noun=("det, den ikke siger noget om,", "what it does not tell"),
    )
    sources: tuple[CalculatorSource, ...] = doc(
        "Sources of its method", "Kilder til metoden", noun=("kilden", "source"), default=()
    )
    sample: str | None = doc(
        "File that it shows until a reader drops in another, from the playbook's folder; "
        "left out: the file in leads/ that fits it best",
        "Fil, som den viser, til læseren vælger en anden, fra playbookens mappe; "
        "udeladt: den fil i leads/, der passer bedst til den",
        noun=("eksempelfilen", "sample file"),
        pattern=r"^leads/[A-Za-z0-9][A-Za-z0-9._-]*\.csv$",
        default=None,
    )
    parameters: dict[str, object] = doc(
        "Figures that managers own", "Tal, som lederne ejer", noun=("tallet", "figure"), default_factory=dict
    )
