"""The inputs of the quote, each described once."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from calculators.kit.input.fields import (
    Choice,
    Date,
    Field,
    Flag,
    FreeText,
    Group,
    Integer,
    Money,
    Option,
    Percent,
    Value,
    fields_of,
    with_sources,
)
from calculators.kit.text.language import Text
from calculators.kit.text.numbers import format_number
from calculators.quote.parameters import Parameters

CUSTOMER = Group(label=Text("Kunden", "The customer"))
CONTENT = Group(label=Text("Det, vi tilbyder", "What we offer"))
PRICE = Group(
    label=Text("Rabat", "Discount"),
    help=Text("Byt dig til noget, før du giver rabat.", "Trade for something before you give a discount."),
)
PAYMENT = Group(label=Text("Betaling", "Payment"))
LONGEST = 60
_MONTHS = Text("mdr.", "months")


@dataclass(frozen=True)
class Inputs:
    """A quote as typed: amounts without VAT, fractions, whole months."""

    customer: Annotated[str, FreeText(label=Text("Kunde", "Customer"), maximum_length=80, group=CUSTOMER)]
    units: Annotated[
        int,
        Integer(
            label=Text("Antal", "Number"),
            minimum=1,
            maximum=5000,
            step=1,
            group=CUSTOMER,
            formerly=("technicians",),  # links, saved cases and commands of before companies named their unit
        ),
    ]
    offer_date: Annotated[
        date,
        Date(label=Text("Tilbuddets dato", "Date of the proposal"), latest=date(2199, 12, 31), group=CUSTOMER),
    ]
    recommended: Annotated[str, Choice(label=Text("Anbefalet pakke", "Recommended package"), options=(), group=CONTENT)]
    extended: Annotated[
        bool,
        Flag(
            label=Text("Udvidet serviceaftale", "Extended service agreement"),
            group=CONTENT,
            help=Text(
                "Lægges til alle tre pakker. Ellers gælder den, der følger med.",
                "Added to all three packages. Otherwise the one that is included applies.",
            ),
        ),
    ]
    implementation: Annotated[
        float,
        Money(
            label=Text("Implementering, engangsbeløb", "Implementation, one-off"),
            minimum=0,
            maximum=1e8,
            step=5000,
            group=CONTENT,
        ),
    ]
    term_months: Annotated[
        int,
        Integer(
            label=Text("Aftalens længde", "Length of the agreement"),
            minimum=1,
            maximum=LONGEST,
            step=12,
            unit=_MONTHS,
            group=CONTENT,
        ),
    ]
    discount: Annotated[
        float,
        Percent(
            label=Text("Rabat på abonnementet", "Discount on the subscription"),
            minimum=0,
            maximum=0.9,
            step=0.01,
            group=PRICE,
            help=Text(
                "Ud over prislistens mængderabat. Ikke på implementering og serviceaftale.",
                "Beyond the price list's volume discount. Not on implementation or service agreement.",
            ),
        ),
    ]
    plan: Annotated[str, Choice(label=Text("Kunden betaler", "The customer pays"), options=(), group=PAYMENT)]
    credit: Annotated[str, Choice(label=Text("Kredit", "Credit"), options=(), group=PAYMENT)]
    deferral_months: Annotated[
        int,
        Integer(
            label=Text("Første faktura venter", "The first invoice waits"),
            minimum=0,
            maximum=12,
            step=1,
            unit=_MONTHS,
            group=PAYMENT,
            help=Text("Fx til go-live. Alle betalinger rykker med.", "To go-live, say. All payments move with it."),
        ),
    ]
    cash_discount: Annotated[
        float,
        Percent(
            label=Text("Kontantrabat", "Cash discount"),
            minimum=0,
            maximum=0.2,
            step=0.005,
            group=PAYMENT,
        ),
    ]
    financing_rate: Annotated[
        float,
        Percent(
            label=Text("Vores rente pr. år", "Our interest rate a year"),
            minimum=0,
            maximum=1,
            step=0.01,
            group=PAYMENT,
            help=Text("Hvad det koster os at vente på pengene.", "What waiting for the money costs us."),
        ),
    ]


def credit_id(days: int) -> str:
    """The id of an answer: `net-14`."""
    return f"net-{days}"


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs, with the packages, plans and credits of the parameters as answers."""
    options = {
        "recommended": tuple(Option(package.id, package.name) for package in parameters.packages),
        "plan": tuple(Option(plan.id, plan.name) for plan in parameters.plans),
        "credit": tuple(
            Option(credit_id(days), Text(f"netto {days} dage", f"net {days} days")) for days in parameters.credit_days
        ),
    }
    soon = parameters.cash_discount.days
    helped = {
        "cash_discount": Text(f"Når der betales inden {soon} dage.", f"For paying within {soon} days."),
        "units": _steps(parameters),
    }
    found = (
        replace(field, options=options[field.id]) if isinstance(field, Choice) else field for field in fields_of(Inputs)
    )
    sources = {
        "implementation": parameters.implementation.source,
        "financing_rate": parameters.financing_rate.source,
        "cash_discount": parameters.cash_discount.source,
        "units": parameters.volume_source,
    }
    many = parameters.unit.many
    named = {"units": Text(f"Antal {many.da}", many.en[:1].upper() + many.en[1:])}
    return with_sources(
        [
            replace(field, help=helped.get(field.id, field.help), label=named.get(field.id, field.label))
            for field in found
        ],
        sources,
    )


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The quote of the example."""
    example = parameters.example
    return {
        "customer": example.customer,
        "units": example.units,
        "offer_date": example.offer_date,
        "recommended": example.recommended,
        "extended": example.extended,
        "implementation": parameters.implementation.default,
        "term_months": example.term_months,
        "discount": example.discount,
        "plan": example.plan,
        "credit": credit_id(example.credit_days),
        "deferral_months": example.deferral_months,
        "cash_discount": parameters.cash_discount.default,
        "financing_rate": parameters.financing_rate.default,
    }


def _steps(parameters: Parameters) -> Text | None:
    """The volume steps in a sentence."""
    steps = [
        (step.units, format_number(100 * step.discount, "da"), format_number(100 * step.discount, "en"))
        for step in parameters.volume_steps
    ]
    if not steps:
        return None
    return Text(
        "Mængderabat: " + ", ".join(f"{da} % fra {count}" for count, da, _ in steps) + ".",
        "Volume discount: " + ", ".join(f"{en}% from {count}" for count, _, en in steps) + ".",
    )
