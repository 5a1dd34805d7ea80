"""The parameters, read and judged."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_type_hints

from calculators.kit.input.assumptions import figures_of, refuse_unfit
from calculators.kit.input.fields import RESERVED
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.text.language import Text
from calculators.roi.inputs import RANGED, Inputs, cost_field, defaults, fields
from calculators.roi.parameters import Assumption, Parameters

_OF_A_COST = ("amount", "low", "high", "risk")
FEWEST_DRAWS, MOST_DRAWS = 1_000, 20_000


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    if parameters.assumptions.tax_rate is None:
        parameters = replace(parameters, assumptions=replace(parameters.assumptions, tax_rate=_tax_rate(parameters)))
    if parameters.assumptions.has_costs:
        from calculators.roi.formerly import with_rows  # no playbook of today needs it

        parameters = with_rows(parameters)
    if not parameters.benefits:
        raise PlainError("benefits: expected at least one benefit")
    if not parameters.costs:
        raise PlainError("costs: expected at least one cost")
    if not FEWEST_DRAWS <= parameters.simulation.draws <= MOST_DRAWS:
        raise PlainError(f"simulation.draws: expected {FEWEST_DRAWS} to {MOST_DRAWS}")
    _refuse_wrong_names(parameters)
    _refuse_wrong_costs(parameters)
    refuse_unfit(fields(parameters), defaults(parameters) | figures_of(parameters.assumptions), _path_in(parameters))
    return parameters


def _tax_rate(parameters: Parameters) -> Assumption:
    """The company's tax rate; none at all where it does not say one."""
    rate = parameters.company_tax_rate
    if rate is None:
        return Assumption(0.0, Text("Ingen skattesats oplyst", "No tax rate is given"))
    return Assumption(rate, Text("Firmaets skattesats", "The company's tax rate"))


def _refuse_wrong_names(parameters: Parameters) -> None:
    categories = [category.id for category in parameters.categories]
    current = [line.id for line in parameters.current_costs]
    for place, benefit in enumerate(parameters.benefits):
        if benefit.category not in categories:
            raise PlainError(f"benefits[{place}].category: expected one of {', '.join(categories)}")
        if benefit.reduces is not None and benefit.reduces not in current:
            raise PlainError(f"benefits[{place}].reduces: expected one of {', '.join(current)}")


def _refuse_wrong_costs(parameters: Parameters) -> None:
    """A cost's id names its fields, so it must be fit for that and no other field's name."""
    others = (*(field.id for field in fields(replace(parameters, costs=()))), *get_type_hints(Inputs), *RESERVED)
    taken = set(map(_as_name, others))
    for place, cost in enumerate(parameters.costs):
        path, own = f"costs[{place}]", {_as_name(cost_field(cost.id, name)) for name in _OF_A_COST}
        if not (_as_name(cost.id).replace("_", "").isalnum() and cost.id.isascii() and cost.id[0].islower()):
            raise PlainError(f"{path}.id: expected letters from a to z, digits and hyphens, a letter first")
        if taken & own:
            raise PlainError(f"{path}.id: {cost.id} is the name of another field; expected a name of its own")
        if cost.deductible == "depreciated" and cost.when != "once":
            raise PlainError(f"{path}.deductible: only what is paid once is depreciated; expected at-once")
        taken |= own


def _as_name(field_id: str) -> str:
    """As options and cells are named, where hyphens, underscores and full stops are one."""
    return field_id.replace("-", "_").replace(".", "_").lower()


def _path_in(parameters: Parameters) -> Callable[[str], str]:
    """Where in the parameters a field's default stands, by its id."""
    found = {f"{name}_{end}": f"assumptions.{name}.{end}" for name in RANGED for end in ("low", "high")}
    for place, cost in enumerate(parameters.costs):
        former = getattr(parameters.assumptions, cost.id, None) is not None
        where = f"assumptions.{cost.id}" if former else f"costs[{place}]"
        for name in _OF_A_COST:
            found[cost_field(cost.id, name)] = f"{where}.{'default' if former and name == 'amount' else name}"

    def path(field_id: str) -> str:
        if "." in field_id:
            rows, index, name = field_id.split(".")
            return f"{rows}[{index}].{name}"
        return found.get(field_id, f"assumptions.{field_id}.default")

    return path
