"""A case: what it costs, what it gives, and how it is counted, each input described once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from calculators.kit.input.assumptions import defaults_of, with_assumptions
from calculators.kit.input.fields import (
    Choice,
    Field,
    Flag,
    FreeText,
    Integer,
    Money,
    Percent,
    Row,
    Value,
    fields_of,
    inputs_from,
    with_sources,
)
from calculators.kit.text.language import Text
from calculators.roi.labels import (
    A_YEAR,
    ALLOWANCE,
    AMOUNT,
    BENEFIT,
    BENEFIT_RANGES,
    COST,
    COST_RANGES,
    DISTRIBUTIONS,
    ENDS,
    GROUPS,
    HIGH,
    LATER,
    LOW,
    MARGIN,
    MONTHS,
    OWNER,
    RAMP_UP,
    RAMP_UP_MONTHS,
    RATE,
    REVENUE,
    RISK,
    TERMS,
    TIMINGS,
    TODAY,
    YEARS,
)
from calculators.roi.parameters import BenefitLine, CostLine, Deductible, Distribution, Parameters, Timing, When

_AFTER_TAX = ("taxes", ("true",))
RANGED = ("rampup_months", "discount_rate")


_MONEY = Money(label=A_YEAR, minimum=0, maximum=1e9, step=10_000)
_SHARE = Percent(label=RISK, minimum=0, maximum=1, step=0.05)
_LOW, _HIGH = replace(_SHARE, label=LOW), replace(_SHARE, label=HIGH, minimum=1, maximum=5)
_OF_RAMP_UP, _OF_RATE = Row(label=RAMP_UP_MONTHS), Row(label=RATE)


@dataclass(frozen=True)
class Cost:
    """A cost. `risk` is added to it; `low` and `high` are the range, as shares of what is then counted.

    The parameters decide what is not typed: when it is paid, and whether it is deducted at once or depreciated.
    """

    amount: Annotated[float, replace(_MONEY, label=AMOUNT, group=COST)]
    low: Annotated[float, replace(_LOW, group=COST_RANGES)] = 1.0
    high: Annotated[float, replace(_HIGH, group=COST_RANGES)] = 1.0
    risk: Annotated[float, replace(_SHARE, label=ALLOWANCE, group=COST_RANGES)] = 0.0
    when: When = "once"
    deductible: Deductible = "at-once"
    id: str = ""

    @property
    def counted(self) -> float:
        """After risk."""
        return risk_adjusted_cost(self.amount, self.risk)


@dataclass(frozen=True)
class Benefit:
    """A benefit a year at full effect: `amount` times `margin`, which is 1 unless the amount is revenue.

    `risk` is taken off it; `low` and `high` are the range, as shares of what is then counted. `owner` is None where the
    reader named nobody.
    """

    amount: Annotated[float, replace(_MONEY, group=BENEFIT)]
    margin: Annotated[float, replace(_SHARE, label=MARGIN, group=BENEFIT)] = 1.0
    low: Annotated[float, replace(_LOW, group=BENEFIT_RANGES)] = 1.0
    high: Annotated[float, replace(_HIGH, group=BENEFIT_RANGES)] = 1.0
    risk: Annotated[float, replace(_SHARE, group=BENEFIT_RANGES)] = 0.0
    owner: Annotated[str | None, FreeText(label=OWNER, optional=True, maximum_length=60, group=BENEFIT_RANGES)] = None

    @property
    def counted(self) -> float:
        """After margin and risk."""
        return risk_adjusted_benefit(self.amount * self.margin, self.risk)


@dataclass(frozen=True)
class CurrentCost:
    """A cost of today, a year, and the share of it that falls away as the ramp-up goes on."""

    amount: Annotated[float, replace(_MONEY, group=TODAY)]
    ends: Annotated[float, replace(_SHARE, label=ENDS, group=TODAY)] = 0.0


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """A case: amounts, fractions, months and years.

    `rampup_low`, `rampup_high`, `rate_low` and `rate_high` are shares of the ramp-up's months and of the discount rate.
    `depreciation_years` 0 is an investment that is deducted at once.
    """

    rampup_months: Annotated[
        float,
        Integer(
            label=RAMP_UP_MONTHS,
            minimum=0,
            maximum=36,
            step=1,
            unit=MONTHS,
            group=RAMP_UP,
            help=Text(
                "Gevinsterne vokser jævnt fra nul i den tid.", "Benefits grow evenly from nothing over that time."
            ),
        ),
    ]
    costs: tuple[Cost, ...]
    benefits: tuple[Benefit, ...]
    current_costs: tuple[CurrentCost, ...]
    rampup_low: Annotated[float, replace(_LOW, id="rampup_months_low", row=_OF_RAMP_UP, group=COST_RANGES)] = 1.0
    rampup_high: Annotated[float, replace(_HIGH, id="rampup_months_high", row=_OF_RAMP_UP, group=COST_RANGES)] = 1.0
    rate_low: Annotated[float, replace(_LOW, id="discount_rate_low", row=_OF_RATE, group=COST_RANGES)] = 1.0
    rate_high: Annotated[float, replace(_HIGH, id="discount_rate_high", row=_OF_RATE, group=COST_RANGES)] = 1.0
    horizon: Annotated[
        int,
        Integer(label=Text("Tidshorisont", "Horizon"), minimum=1, maximum=10, step=1, unit=YEARS, group=TERMS),
    ]
    discount_rate: Annotated[float, Percent(label=RATE, minimum=0, maximum=1, step=0.01, group=TERMS)]
    timing: Annotated[Timing, Choice(label=Text("Pengene falder", "The money falls"), options=TIMINGS, group=TERMS)] = (
        "year-end"
    )
    delay_months: Annotated[
        int,
        Integer(
            label=Text("Hvis I venter", "If you wait"),
            minimum=0,
            maximum=24,
            step=1,
            unit=MONTHS,
            group=TERMS,
            help=LATER,
        ),
    ]
    payback_target: Annotated[
        int,
        Integer(
            label=Text("Ønsket tilbagebetalingstid", "Payback wanted"),
            minimum=1,
            maximum=36,
            step=1,
            unit=MONTHS,
            group=TERMS,
        ),
    ]
    distribution: Annotated[
        Distribution,
        Choice(label=Text("Usikkerhedens form", "Shape of the uncertainty"), options=DISTRIBUTIONS, group=TERMS),
    ] = "triangular"
    taxes: Annotated[bool, Flag(label=Text("Regn efter skat", "Count after tax"), group=TERMS)] = False
    tax_rate: Annotated[
        float,
        Percent(
            label=Text("Selskabsskat", "Corporate tax"),
            minimum=0,
            maximum=0.9,
            step=0.01,
            group=TERMS,
            shown_when=_AFTER_TAX,
        ),
    ] = 0.0
    depreciation_years: Annotated[
        int,
        Integer(
            label=Text("Investeringen afskrives over", "The investment is depreciated over"),
            minimum=0,
            maximum=10,
            step=1,
            unit=YEARS,
            group=TERMS,
            help=Text("0: trækkes fra med det samme.", "0: deducted at once."),
            shown_when=_AFTER_TAX,
        ),
    ] = 0

    @property
    def invested(self) -> tuple[Cost, ...]:
        """The costs that are depreciated."""
        return tuple(cost for cost in self.costs if cost.deductible == "depreciated")

    @property
    def effective_tax(self) -> float:
        """The tax rate that is counted with: none where the case is counted before tax."""
        return self.tax_rate if self.taxes else 0.0


def cost_field(cost_id: str, name: str) -> str:
    """The id of a cost's field: the cost's own for the amount, and `investment_risk`."""
    return cost_id if name == "amount" else f"{cost_id}_{name}"


@dataclass(frozen=True, kw_only=True)
class _CostRow(Row):
    """A cost of the parameters: its amount is asked for under the cost's own id and label, its range in a row below."""

    line: CostLine

    @property
    def given(self) -> Mapping[str, object]:
        return {"when": self.line.when, "deductible": self.line.deductible, "id": self.line.id}

    def id_of(self, place: str, name: str) -> str:
        return cost_field(self.line.id, name)

    def described(self, name: str, field: Field) -> Field:
        line = self.line
        if name != "amount":
            return replace(field, row=Row(label=line.label))
        group = RAMP_UP if line.when == "ramp-up" else COST
        return replace(field, label=line.label, help=line.help, source=line.source, group=group)


@dataclass(frozen=True, kw_only=True)
class _BenefitRow(Row):
    """A benefit of the library: a margin only where the amount is revenue; its range stands in a row below."""

    line: BenefitLine

    def described(self, name: str, field: Field) -> Field | None:
        line = self.line
        if name == "margin" and line.margin is None:
            return None
        if name not in ("amount", "margin"):
            vouches = Text(f"{line.owner.da} står inde for tallet.", f"{line.owner.en} vouches for the figure.")
            return replace(field, row=Row(label=line.label, help=vouches))
        row = Row(label=line.label, help=line.help, source=line.source)
        label = REVENUE if name == "amount" and line.margin is not None else field.label
        return replace(field, label=label, row=row, source=line.source)


def _rows(parameters: Parameters) -> Mapping[str, Sequence[Row]]:
    return {
        "costs": [_CostRow(label=line.label, line=line) for line in parameters.costs],
        "benefits": [_BenefitRow(label=line.label, line=line) for line in parameters.benefits],
        "current_costs": [
            Row(label=line.label, help=line.help, source=line.source) for line in parameters.current_costs
        ],
    }


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs in the order of the form, with the sources of their defaults."""
    found = with_assumptions(fields_of(Inputs, _rows(parameters)), parameters.assumptions)
    found = with_sources(found, {name: setting.source for name, setting in vars(parameters.method).items()})
    return tuple(field for group in GROUPS for field in found if field.group == group)


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example case by field id."""
    known, method = parameters.assumptions, parameters.method
    values = defaults_of(fields_of(Inputs), known)
    for name in RANGED:
        values |= {f"{name}_{end}": getattr(getattr(known, name), end) for end in ("low", "high")}
    for line in parameters.costs:
        values |= {cost_field(line.id, name): getattr(line, name) for name in ("amount", "low", "high", "risk")}
    for place, benefit in enumerate(parameters.benefits):
        where = f"benefits.{place}."
        values |= {where + name: getattr(benefit, name) for name in ("amount", "low", "high", "risk")}
        values[where + "owner"] = None
        if benefit.margin is not None:
            values[where + "margin"] = benefit.margin
    for place, current in enumerate(parameters.current_costs):
        values |= {f"current_costs.{place}.{name}": getattr(current, name) for name in ("amount", "ends")}
    return values | {
        "timing": method.timing.default,
        "distribution": method.distribution.default,
        "taxes": method.taxes.default,
    }


def inputs_of(parameters: Parameters, values: Mapping[str, Value]) -> Inputs:
    """The case from values by field id. Raises KeyError where one is missing."""
    return inputs_from(Inputs, values, _rows(parameters))


def risk_adjusted_benefit(amount: float, risk: float) -> float:
    """The part of a benefit that is counted on: amount x (1 - risk). Source: Forrester TEI."""
    return amount * (1 - risk)


def risk_adjusted_cost(amount: float, risk: float) -> float:
    """A cost with its allowance: amount x (1 + risk). Source: Forrester TEI."""
    return amount * (1 + risk)


@dataclass(frozen=True)
class Spending:
    """All costs after risk, by how they are counted.

    once      at the start, and deducted there
    yearly    every year
    rampup    in all, evenly over the ramp-up
    invested  at the start, and depreciated
    """

    once: float
    yearly: float
    rampup: float
    invested: float


def spending(inputs: Inputs) -> Spending:
    """What the case costs, kind by kind."""
    sums = dict.fromkeys(("once", "yearly", "ramp-up", "depreciated"), 0.0)
    for cost in inputs.costs:
        sums["depreciated" if cost.deductible == "depreciated" else cost.when] += cost.counted
    return Spending(sums["once"], sums["yearly"], sums["ramp-up"], sums["depreciated"])


def ending_costs(inputs: Inputs) -> float:
    """What falls away of today's costs, a year, when the ramp-up is over."""
    return sum(cost.amount * cost.ends for cost in inputs.current_costs)


def yearly_benefit(inputs: Inputs) -> float:
    """All benefits a year at full effect, after risk, and the costs that fall away."""
    return sum(benefit.counted for benefit in inputs.benefits) + ending_costs(inputs)


def with_cost(inputs: Inputs, place: int, share: float) -> Inputs:
    """The case with one cost at a share of itself."""
    return replace(inputs, costs=_scaled(inputs.costs, place, share))


def with_benefit(inputs: Inputs, place: int, share: float) -> Inputs:
    """The case with one benefit at a share of itself."""
    return replace(inputs, benefits=_scaled(inputs.benefits, place, share))


def _scaled[Line: (Cost, Benefit)](lines: tuple[Line, ...], place: int, share: float) -> tuple[Line, ...]:
    return tuple(replace(line, amount=line.amount * share) if at == place else line for at, line in enumerate(lines))
