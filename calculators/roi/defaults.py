"""The example case, and the parameters that it comes from, read and judged."""

from calculators.kit.input.fields import Percent, Value
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.input.reading import read_one
from calculators.kit.text.numbers import Unreadable
from calculators.roi.form import fields
from calculators.roi.inputs import COSTS
from calculators.roi.parameters import Parameters

FEWEST_DRAWS, MOST_DRAWS = 1_000, 20_000
_WHOLE = ("rampup_months", "horizon", "delay_months", "payback_target", "depreciation_years")
_RANGED = ("rampup_months", "discount_rate")


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example case by field id."""
    values: dict[str, Value] = {}
    for name, assumption in vars(parameters.assumptions).items():
        values[name] = int(assumption.default) if name in _WHOLE else assumption.default
        if name in COSTS:
            values[name + "_risk"] = assumption.risk
        if name in COSTS or name in _RANGED:
            values |= {name + "_low": assumption.low, name + "_high": assumption.high}
    for place, line in enumerate(parameters.benefits):
        where = f"benefits.{place}."
        values |= {where + name: getattr(line, name) for name in ("amount", "risk", "low", "high")}
        values[where + "owner"] = None
        if line.margin is not None:
            values[where + "margin"] = line.margin
    for place, current in enumerate(parameters.current_costs):
        values |= {f"current_costs.{place}.{name}": getattr(current, name) for name in ("amount", "ends")}
    method = parameters.method
    return values | {
        "timing": method.timing.default,
        "distribution": method.distribution.default,
        "taxes": method.taxes.default,
    }


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    if not parameters.benefits:
        raise PlainError("benefits: expected at least one benefit")
    if not FEWEST_DRAWS <= parameters.simulation.draws <= MOST_DRAWS:
        raise PlainError(f"simulation.draws: expected {FEWEST_DRAWS} to {MOST_DRAWS}")
    categories = [category.id for category in parameters.categories]
    current = [line.id for line in parameters.current_costs]
    for place, benefit in enumerate(parameters.benefits):
        if benefit.category not in categories:
            raise PlainError(f"benefits[{place}].category: expected one of {', '.join(categories)}")
        if benefit.reduces is not None and benefit.reduces not in current:
            raise PlainError(f"benefits[{place}].reduces: expected one of {', '.join(current)}")
    figures = _figures(parameters)
    for field in fields(parameters):
        if field.id not in figures:
            continue
        found = read_one(field, figures[field.id], "en")
        if isinstance(found, Unreadable):
            hint = " Rates stand here as fractions: 0.1 is 10%." if isinstance(field, Percent) else ""
            raise PlainError(f"{_path(field.id)}: {found.why.en}{hint}")
    return parameters


def _figures(parameters: Parameters) -> dict[str, float]:
    """The numbers among the defaults, whole or not, as they stand in the parameters."""
    figures = {
        name: value
        for name, value in defaults(parameters).items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }
    return figures | {name: getattr(parameters.assumptions, name).default for name in _WHOLE}


def _path(field_id: str) -> str:
    """Where a field's default stands: `assumptions.horizon.default`, `assumptions.investment.low`,
    `benefits[0].risk`."""
    if "." in field_id:
        rows, index, name = field_id.split(".")
        return f"{rows}[{index}].{name}"
    name, _, part = field_id.rpartition("_")
    return f"assumptions.{name}.{part}" if part in ("risk", "low", "high") else f"assumptions.{field_id}.default"
