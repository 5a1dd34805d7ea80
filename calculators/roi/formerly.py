"""The four costs as they stood among the assumptions before costs were rows: a playbook may still have them there."""

from dataclasses import replace

from calculators.kit.input.plain import PlainError
from calculators.kit.text.language import Text
from calculators.roi.parameters import CostLine, Deductible, Parameters, When

_ROWS: tuple[tuple[str, When, Deductible, Text, Text], ...] = (
    (
        "investment",
        "once",
        "depreciated",
        Text("Investering, engangsbeløb", "Investment, one-off"),
        Text(
            "Implementering, integration og udstyr. Betales ved start.",
            "Implementation, integration and equipment. Paid at the start.",
        ),
    ),
    (
        "change_cost",
        "once",
        "at-once",
        Text("Forandringsledelse, engangsbeløb", "Change management, one-off"),
        Text("Jeres egne timer til projekt og oplæring.", "Your own hours for project and training."),
    ),
    (
        "running_cost",
        "yearly",
        "at-once",
        Text("Drift pr. år", "Running cost a year"),
        Text("Abonnement, serviceaftale og intern pasning.", "Subscription, service agreement and in-house upkeep."),
    ),
    (
        "rampup_cost",
        "ramp-up",
        "at-once",
        Text("Tabt fart under indkøring", "Lost pace during ramp-up"),
        Text(
            "Det, langsommere arbejde koster i alt, fordelt jævnt over indkøringen.",
            "What slower work costs in all, spread evenly over the ramp-up.",
        ),
    ),
)


def with_rows(parameters: Parameters) -> Parameters:
    """The parameters with the costs among the assumptions as rows. Raises PlainError where there are rows as well."""
    found = []
    for name, when, deductible, label, help in _ROWS:
        one = getattr(parameters.assumptions, name)
        if one is not None:
            amounts = (one.default, one.risk, one.low, one.high)
            found.append(CostLine(name, when, label, help, *amounts, one.source, deductible))
    if parameters.costs:
        raise PlainError(f"assumptions.{found[0].id}: costs stand as rows under costs; expected this one there as well")
    return replace(parameters, costs=tuple(found))
