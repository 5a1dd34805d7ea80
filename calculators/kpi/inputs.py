"""What the reader gives: the file, the day, the period, whom it is about, and figures that no export holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import (
    Choice,
    DataFile,
    Date,
    Field,
    FreeText,
    Group,
    Money,
    Number,
    Option,
    Value,
    inputs_from,
)
from calculators.kit.text.language import Text
from calculators.kpi.columns import columns_of
from calculators.kpi.parameters import Parameters

ALL = "all"
PERIODS = ("3", "6", "12", "24", ALL)

_FILE = Group(label=Text("Din eksport", "Your export"))
_VIEW = Group(label=Text("Udsnit", "What to look at"))
_OWN = Group(
    label=Text("Tal, der ikke står i filen", "Figures that are not in the file"),
    help=Text(
        "De gælder eksemplets firma. Skriv jeres egne, eller lad feltet stå tomt.",
        "They are those of the example's company. Type your own, or leave the field empty.",
    ),
    folded=True,
)
_PERIOD_LABELS = {
    "3": Text("De seneste 3 måneder", "The last 3 months"),
    "6": Text("De seneste 6 måneder", "The last 6 months"),
    "12": Text("De seneste 12 måneder", "The last 12 months"),
    "24": Text("De seneste 24 måneder", "The last 24 months"),
    ALL: Text("Alt i filen", "Everything in the file"),
}
_HOUR = Text("timer efter midnat", "hours after midnight")


@dataclass(frozen=True)
class Inputs:
    """The values of the form. `data` None is no file at all; `as_of` None is the latest day in the file."""

    data: Dataset | None
    as_of: date | None
    period: str
    segment: str
    owner: str | None
    budget: float | None
    cost: float | None
    forecast: float | None
    opens: float
    closes: float


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The form, in its order."""
    told = parameters.fields.get("segment")
    segments = tuple(Option(one.id, one.label) for one in told.options) if told is not None else ()
    return (
        DataFile(
            id="data",
            label=Text("Eksport af leads og handler", "Export of leads and deals"),
            help=Text(
                "En CSV-fil fra HubSpot, Salesforce, Pipedrive, Odoo eller et andet system.",
                "A CSV file from HubSpot, Salesforce, Pipedrive, Odoo or another system.",
            ),
            group=_FILE,
            optional=True,
            columns=columns_of(parameters),
        ),
        Date(
            id="as_of",
            label=Text("Opgjort den", "As of"),
            help=Text("Tomt felt: den seneste dag i filen.", "Left empty: the latest day in the file."),
            group=_VIEW,
            optional=True,
        ),
        Choice(
            id="period",
            label=Text("Periode", "Period"),
            group=_VIEW,
            options=tuple(Option(one, _PERIOD_LABELS[one]) for one in PERIODS),
        ),
        Choice(
            id="segment",
            label=Text("Segment", "Segment"),
            group=_VIEW,
            options=(Option(ALL, Text("Alle", "All")), *segments),
        ),
        FreeText(
            id="owner",
            label=Text("Kun denne ejer", "Only this owner"),
            help=Text("Navnet, som det står i filen.", "The name as it stands in the file."),
            group=_VIEW,
            optional=True,
        ),
        _money(
            "budget",
            Text("Årets budget for nysalg", "The year's budget for new sales"),
            parameters.yearly_budget.source,
        ),
        _money(
            "cost",
            Text("Årets udgifter til salg og marketing", "The year's sales and marketing cost"),
            parameters.yearly_cost.source,
        ),
        _money(
            "forecast",
            Text("Forecast for det seneste hele kvartal", "Forecast for the latest full quarter"),
            parameters.quarter_forecast.source,
            Text("Som det stod på kvartalets første dag.", "As it stood on the first day of the quarter."),
        ),
        _hour("opens", Text("Åbner kl.", "Opens at"), 0, 23),
        _hour("closes", Text("Lukker kl.", "Closes at"), 1, 24),
    )


def defaults(parameters: Parameters) -> Mapping[str, Value]:
    """The last twelve months of the file, everyone, and the figures of the playbook's company."""
    return {
        "data": None,
        "as_of": None,
        "period": "12",
        "segment": ALL,
        "owner": None,
        "budget": parameters.yearly_budget.value,
        "cost": parameters.yearly_cost.value,
        "forecast": parameters.quarter_forecast.value,
        "opens": parameters.opens,
        "closes": parameters.closes,
    }


def read_inputs(values: Mapping[str, Value]) -> Inputs:
    """The values by field id as one record. Raises KeyError where one is missing."""
    return inputs_from(Inputs, {"data": None, **values})


def _money(id: str, label: Text, source: Text, help: Text | None = None) -> Field:
    return Money(id=id, label=label, help=help, source=source, group=_OWN, optional=True, minimum=0, maximum=1e12)


def _hour(id: str, label: Text, low: float, high: float) -> Field:
    return Number(id=id, label=label, group=_OWN, minimum=low, maximum=high, step=1, unit=_HOUR)
