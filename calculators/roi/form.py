"""The form of a case: the simple figures first, what most people leave alone folded below."""

from calculators.kit.input.fields import Choice, Field, Flag, FreeText, Group, Integer, Money, Percent, Row
from calculators.kit.text.language import Text
from calculators.roi.inputs import COSTS
from calculators.roi.labels import (
    A_YEAR,
    ALLOWANCE,
    BENEFIT,
    BENEFIT_RANGES,
    COST,
    COST_HELP,
    COST_LABELS,
    COST_RANGES,
    DISTRIBUTIONS,
    ENDS,
    EVENLY,
    HIGH,
    LATER,
    LOW,
    MARGIN,
    MONTHS,
    MOST,
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
from calculators.roi.parameters import BenefitLine, Parameters


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs in the order of the form, with the sources of their defaults."""
    known = parameters.assumptions
    found: list[Field] = [_cost(name, parameters, COST) for name in COSTS[:3]]
    found += [field for place, line in enumerate(parameters.benefits) for field in _benefit(place, line)]
    found.append(_whole("rampup_months", RAMP_UP_MONTHS, 0, 36, MONTHS, RAMP_UP, known.rampup_months.source, EVENLY))
    found.append(_cost("rampup_cost", parameters, RAMP_UP))
    for place, line in enumerate(parameters.current_costs):
        row = Row(label=line.label, help=line.help, source=line.source)
        where = f"current_costs.{place}."
        found.append(_money(where + "amount", A_YEAR, TODAY, row=row))
        found.append(_share(where + "ends", ENDS, 0, 1, TODAY, row))
    for place, line in enumerate(parameters.benefits):
        found += _benefit_range(place, line)
    for name in (*COSTS, "rampup_months", "discount_rate"):
        found += _range(name)
    return (*found, *_terms(parameters))


def _cost(name: str, parameters: Parameters, group: Group) -> Field:
    source = getattr(parameters.assumptions, name).source
    return _money(name, COST_LABELS[name], group, help=COST_HELP[name], source=source)


def _benefit(place: int, line: BenefitLine) -> list[Field]:
    row = Row(label=line.label, help=line.help, source=line.source)
    where = f"benefits.{place}."
    if line.margin is None:
        return [_money(where + "amount", A_YEAR, BENEFIT, row=row)]
    return [
        _money(where + "amount", REVENUE, BENEFIT, row=row),
        _share(where + "margin", MARGIN, 0, 1, BENEFIT, row),
    ]


def _benefit_range(place: int, line: BenefitLine) -> list[Field]:
    vouches = Text(f"{line.owner.da} står inde for tallet.", f"{line.owner.en} vouches for the figure.")
    row, where = Row(label=line.label, help=vouches), f"benefits.{place}."
    return [
        _share(where + "low", LOW, 0, 1, BENEFIT_RANGES, row),
        _share(where + "high", HIGH, 1, 5, BENEFIT_RANGES, row),
        _share(where + "risk", RISK, 0, 1, BENEFIT_RANGES, row),
        FreeText(id=where + "owner", label=OWNER, optional=True, maximum_length=60, group=BENEFIT_RANGES, row=row),
    ]


def _range(name: str) -> list[Field]:
    label = RAMP_UP_MONTHS if name == "rampup_months" else RATE if name == "discount_rate" else COST_LABELS[name]
    row = Row(label=label)
    risk = [_share(name + "_risk", ALLOWANCE, 0, 1, COST_RANGES, row)] if name in COSTS else []
    return [
        _share(name + "_low", LOW, 0, 1, COST_RANGES, row),
        _share(name + "_high", HIGH, 1, 5, COST_RANGES, row),
        *risk,
    ]


def _terms(parameters: Parameters) -> list[Field]:
    known, method = parameters.assumptions, parameters.method
    after_tax = ("taxes", ("true",))
    return [
        _whole("horizon", Text("Tidshorisont", "Horizon"), 1, 10, YEARS, TERMS, known.horizon.source),
        Percent(
            id="discount_rate",
            label=RATE,
            minimum=0,
            maximum=1,
            step=0.01,
            group=TERMS,
            source=known.discount_rate.source,
        ),
        Choice(
            id="timing",
            label=Text("Pengene falder", "The money falls"),
            options=TIMINGS,
            group=TERMS,
            source=method.timing.source,
        ),
        _whole(
            "delay_months", Text("Hvis I venter", "If you wait"), 0, 24, MONTHS, TERMS, known.delay_months.source, LATER
        ),
        _whole(
            "payback_target",
            Text("Ønsket tilbagebetalingstid", "Payback wanted"),
            1,
            36,
            MONTHS,
            TERMS,
            known.payback_target.source,
        ),
        Choice(
            id="distribution",
            label=Text("Usikkerhedens form", "Shape of the uncertainty"),
            options=DISTRIBUTIONS,
            group=TERMS,
            source=method.distribution.source,
        ),
        Flag(id="taxes", label=Text("Regn efter skat", "Count after tax"), group=TERMS, source=method.taxes.source),
        Percent(
            id="tax_rate",
            label=Text("Selskabsskat", "Corporate tax"),
            minimum=0,
            maximum=0.9,
            step=0.01,
            group=TERMS,
            source=known.tax_rate.source,
            shown_when=after_tax,
        ),
        _whole(
            "depreciation_years",
            Text("Investeringen afskrives over", "The investment is depreciated over"),
            0,
            10,
            YEARS,
            TERMS,
            known.depreciation_years.source,
            Text("0: trækkes fra med det samme.", "0: deducted at once."),
            after_tax,
        ),
    ]


def _money(
    id: str, label: Text, group: Group, row: Row | None = None, help: Text | None = None, source: Text | None = None
) -> Field:
    source = row.source if row else source
    return Money(
        id=id, label=label, help=help, source=source, group=group, row=row, minimum=0, maximum=MOST, step=10_000
    )


def _share(id: str, label: Text, minimum: float, maximum: float, group: Group, row: Row) -> Field:
    return Percent(
        id=id, label=label, source=row.source, group=group, row=row, minimum=minimum, maximum=maximum, step=0.05
    )


def _whole(
    id: str,
    label: Text,
    minimum: int,
    maximum: int,
    unit: Text,
    group: Group,
    source: Text,
    help: Text | None = None,
    shown_when: tuple[str, tuple[str, ...]] | None = None,
) -> Field:
    return Integer(
        id=id,
        label=label,
        help=help,
        source=source,
        group=group,
        minimum=minimum,
        maximum=maximum,
        step=1,
        unit=unit,
        shown_when=shown_when,
    )
