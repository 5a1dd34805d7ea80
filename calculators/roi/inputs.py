"""The inputs of the return on investment, each described once."""

from dataclasses import dataclass
from typing import Annotated

from calculators.fields import Field, Group, Integer, Money, Percent, Row, Value, fields_of, with_sources
from calculators.language import Text
from calculators.numbers import Unreadable
from calculators.plain import PlainError, from_plain
from calculators.reading import read_one
from calculators.roi.parameters import Parameters

COSTS = Group(label=Text("Hvad det koster", "What it costs"))
RAMP_UP = Group(label=Text("Indkøring", "Ramp-up"), folded=True)
BENEFITS = Group(
    label=Text("Hvad det giver om året", "What it gives a year"),
    help=Text(
        "Skriv beløbet ved fuld effekt. Regn med dækningsbidrag eller sparet omkostning, ikke omsætning.",
        "Write the amount at full effect. Count contribution margin or saved cost, not revenue.",
    ),
)
TERMS = Group(label=Text("Regnemåde", "Terms of the calculation"), folded=True)

MOST = 1e9
_MONTHS = Text("mdr.", "months")
_YEARS = Text("år", "years")
_WHOLE = ("rampup_months", "horizon", "delay_months")


@dataclass(frozen=True)
class Benefit:
    """One kind of benefit."""

    amount: Annotated[
        float, Money(label=Text("Beløb pr. år", "Amount a year"), minimum=0, maximum=MOST, step=10_000, group=BENEFITS)
    ]
    risk: Annotated[
        float, Percent(label=Text("Risikofradrag", "Risk reduction"), minimum=0, maximum=1, step=0.05, group=BENEFITS)
    ]


@dataclass(frozen=True)
class Inputs:
    """A case: kroner, fractions, whole months and years."""

    investment: Annotated[
        float,
        Money(
            label=Text("Investering, engangsbeløb", "Investment, one-off"),
            minimum=0,
            maximum=MOST,
            step=10_000,
            group=COSTS,
            help=Text(
                "Implementering, integration og udstyr. Betales ved start.",
                "Implementation, integration and equipment. Paid at the start.",
            ),
        ),
    ]
    change_cost: Annotated[
        float,
        Money(
            label=Text("Forandringsledelse, engangsbeløb", "Change management, one-off"),
            minimum=0,
            maximum=MOST,
            step=10_000,
            group=COSTS,
            help=Text("Jeres egne timer til projekt og oplæring.", "Your own hours for project and training."),
        ),
    ]
    running_cost: Annotated[
        float,
        Money(
            label=Text("Drift pr. år", "Running cost a year"),
            minimum=0,
            maximum=MOST,
            step=10_000,
            group=COSTS,
            help=Text(
                "Abonnement, serviceaftale og intern pasning.", "Subscription, service agreement and in-house upkeep."
            ),
        ),
    ]
    cost_risk: Annotated[
        float,
        Percent(
            label=Text("Risikotillæg til omkostninger", "Risk allowance on costs"),
            minimum=0,
            maximum=1,
            step=0.05,
            group=COSTS,
            help=Text(
                "Lægges til alle omkostninger, fordi de sjældent bliver lavere end ventet.",
                "Added to every cost, as costs seldom come out lower than expected.",
            ),
        ),
    ]
    benefits: tuple[Benefit, ...]
    rampup_months: Annotated[
        int,
        Integer(
            label=Text("Måneder til fuld effekt", "Months to full effect"),
            minimum=0,
            maximum=36,
            step=1,
            unit=_MONTHS,
            group=RAMP_UP,
            help=Text(
                "Gevinsterne vokser jævnt fra nul i den tid.", "Benefits grow evenly from nothing over that time."
            ),
        ),
    ]
    rampup_cost: Annotated[
        float,
        Money(
            label=Text("Tabt fart under indkøring", "Lost pace during ramp-up"),
            minimum=0,
            maximum=MOST,
            step=10_000,
            group=RAMP_UP,
            help=Text(
                "Det, langsommere arbejde koster i alt, fordelt jævnt over indkøringen.",
                "What slower work costs in all, spread evenly over the ramp-up.",
            ),
        ),
    ]
    horizon: Annotated[
        int, Integer(label=Text("Tidshorisont", "Horizon"), minimum=1, maximum=10, step=1, unit=_YEARS, group=TERMS)
    ]
    discount_rate: Annotated[
        float,
        Percent(
            label=Text("Kalkulationsrente pr. år", "Discount rate a year"), minimum=0, maximum=1, step=0.01, group=TERMS
        ),
    ]
    delay_months: Annotated[
        int,
        Integer(
            label=Text("Hvis I venter", "If you wait"),
            minimum=0,
            maximum=24,
            step=1,
            unit=_MONTHS,
            group=TERMS,
            help=Text(
                "Så meget senere starter I; horisonten slutter samme dag.",
                "You start that much later; the horizon ends on the same day.",
            ),
        ),
    ]


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs, with a row for each benefit category and the sources of the defaults."""
    rows = [Row(label=category.label, help=category.help, source=category.source) for category in parameters.benefits]
    sources = {name: assumption.source for name, assumption in vars(parameters.assumptions).items()}
    return with_sources(fields_of(Inputs, {"benefits": rows}), sources)


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example case."""
    values: dict[str, Value] = {
        name: int(assumption.default) if name in _WHOLE else assumption.default
        for name, assumption in vars(parameters.assumptions).items()
    }
    for index, category in enumerate(parameters.benefits):
        values |= {f"benefits.{index}.amount": category.amount, f"benefits.{index}.risk": category.risk}
    return values


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    if not parameters.benefits:
        raise PlainError("benefits: expected at least one category")
    figures: dict[str, float] = {name: one.default for name, one in vars(parameters.assumptions).items()}
    for index, category in enumerate(parameters.benefits):
        figures |= {f"benefits.{index}.amount": category.amount, f"benefits.{index}.risk": category.risk}
    for field in fields(parameters):
        found = read_one(field, figures[field.id], "en")
        if isinstance(found, Unreadable):
            hint = " Rates stand here as fractions: 0.1 is 10%." if isinstance(field, Percent) else ""
            raise PlainError(f"{_path(field.id)}: {found.why.en}{hint}")
    return parameters


def _path(field_id: str) -> str:
    """Where a field's default stands among the parameters: `assumptions.horizon.default`, `benefits[0].risk`."""
    if "." not in field_id:
        return f"assumptions.{field_id}.default"
    rows, index, name = field_id.split(".")
    return f"{rows}[{index}].{name}"
