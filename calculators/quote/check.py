"""The parameters of the quote, read and checked: what does not hold together is told with its place."""

from collections.abc import Sequence

from calculators.kit.input.assumptions import refuse_unfit
from calculators.kit.input.plain import PlainError, from_plain
from calculators.quote.inputs import defaults, fields
from calculators.quote.parameters import Parameters


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not hold together."""
    parameters = from_plain(Parameters, data)
    if not 2 <= len(parameters.packages) <= 4:
        raise PlainError("packages: expected two to four packages")
    for name in ("approval", "plans", "credit_days"):
        if not getattr(parameters, name):
            raise PlainError(f"{name}: expected at least one")
    _rising("volume_steps", "units", [step.units for step in parameters.volume_steps])
    _rising("approval", "discount_up_to", [one.discount_up_to for one in parameters.approval])
    _rising("approval", "margin_from", [-one.margin_from for one in parameters.approval])
    for name in ("months_up_to", "yearly_up_to", "credit_up_to", "deferral_up_to", "cash_discount_up_to"):
        limits = [getattr(one, name) for one in parameters.approval]
        _rising("approval", name, [float("inf") if one is None else one for one in limits], strictly=False)
    _check_plans(parameters)
    for place, rate in _rates(parameters):
        if not 0 <= rate < 1:
            raise PlainError(f"{place}: expected a fraction from 0 to below 1; 0.1 is 10%")
    refuse_unfit(fields(parameters), defaults(parameters), _path)
    return parameters


def _check_plans(parameters: Parameters) -> None:
    plans = [plan.id for plan in parameters.plans]
    for index, one in enumerate(parameters.approval):
        for number, plan in enumerate(one.plans):
            if plan not in plans:
                raise PlainError(f"approval[{index}].plans[{number}]: expected one of {', '.join(plans)}")


def _rising(place: str, name: str, figures: Sequence[float], strictly: bool = True) -> None:
    """Raises PlainError where a role or step does not go further than the one before; margins come with their sign
    turned."""
    for index, (first, second) in enumerate(zip(figures, figures[1:], strict=False), 1):
        if second < first or (strictly and second == first):
            raise PlainError(f"{place}[{index}].{name}: expected it to go further than the one before")


def _rates(parameters: Parameters) -> list[tuple[str, float]]:
    return [
        ("vat.default", parameters.vat.default),
        ("implementation_cost_share", parameters.implementation_cost_share),
        *((f"volume_steps[{index}].discount", step.discount) for index, step in enumerate(parameters.volume_steps)),
        *((f"approval[{index}].margin_from", one.margin_from) for index, one in enumerate(parameters.approval)),
    ]


def _path(field_id: str) -> str:
    """Where a field's default stands among the parameters."""
    if field_id in ("implementation", "financing_rate", "cash_discount"):
        return f"{field_id}.default"
    return "example." + {"credit": "credit_days"}.get(field_id, field_id)
