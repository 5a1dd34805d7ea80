"""A small playbook for the KPI dashboard, and exports of a few rows whose figures can be worked out by hand."""

from datetime import date, datetime

from calculators.kit.input.dataset import Dataset, Entry
from calculators.kit.input.fields import Value
from calculators.kpi import CALCULATOR
from calculators.kpi.columns import columns_of
from calculators.kpi.measures import MEASURES
from calculators.kpi.parameters import read_parameters
from calculators.kpi.result import Result

FIELDS = (
    "amount",
    "cadence-step-done-date",
    "cadence-step-due-date",
    "churn-date",
    "close-date",
    "company-number",
    "created-date",
    "discount-percent",
    "expected-close-date",
    "first-touch-date",
    "go-live-date",
    "gross-margin",
    "lead-grade",
    "lead-source",
    "lead-status",
    "loss-reason",
    "monthly-recurring-revenue",
    "next-step-date",
    "nps-date",
    "nps-score",
    "offer-sent-date",
    "outcome",
    "owner",
    "qualified-date",
    "segment",
    "stage",
    "stage-entered-date",
)
OPTIONS = {
    "outcome": ("won", "lost", "no-decision"),
    "segment": ("b2b", "b2c"),
    "lead-status": ("new", "working", "mql", "nurturing", "qualified", "rejected"),
}
STAGES = (
    ("lead", 10, "omitted", 14, ("created-date", "lead-source", "owner")),
    ("qualify", 20, "pipeline", 7, ("qualified-date",)),
    ("discover", 30, "pipeline", 28, ("amount", "expected-close-date", "next-step-date")),
    ("offer", 60, "best-case", 21, ("offer-sent-date", "amount")),
    ("sign", 90, "commit", 14, ("close-date", "outcome")),
    ("serve", 100, "closed", 90, ()),
)
CHOSEN = {
    "average-order-size": ("money", "higher", 200_000),
    "cadence-adherence": ("percent", "higher", 90),
    "forecast-accuracy": ("percent", "higher", 85),
    "lead-quality": ("percent", "higher", 12),
    "lead-to-customer-rate": ("percent", "higher", 4),
    "lifetime-value": ("money", "higher", 900_000),
    "net-promoter-score": ("points", "higher", 40),
    "pipeline-velocity": ("money-per-day", "higher", 33_000),
    "sales-cycle-length": ("days", "lower", 75),
    "sql-acceptance": ("percent", "higher", 80),
    "stage-conversion": ("percent", "higher", 50),
    "time-to-respond": ("hours", "lower", 1),
    "win-rate": ("percent", "higher", 30),
}


def text(words: str) -> dict[str, str]:
    return {"da": words + " (da)", "en": words}


def figure(value: float) -> dict[str, object]:
    return {"value": value, "source": text("somebody")}


def kpi(id: str) -> dict[str, object]:
    unit, direction, target = CHOSEN[id]
    variants = [
        {"id": name, "name": text(name), "formula": text("a / b"), "chosen": place == 0}
        for place, name in enumerate(MEASURES[id])
    ]
    return {"id": id, "name": text(id), "unit": unit, "direction": direction, "target": target, "variants": variants}


def route(fit: list[str], engagement: list[int], segment: str, hours: float, clock: str) -> dict[str, object]:
    """How fast leads of these grades are to be answered."""
    level = {"within_hours": hours, "hours": clock}
    return {"fit": fit, "engagement": engagement, "segments": [segment], "service_level": level}


PLAIN: dict[str, object] = {
    "currency": "DKK",
    "opens": 8,
    "closes": 16,
    "yearly_budget": figure(4_000_000),
    "yearly_cost": figure(1_000_000),
    "quarter_forecast": figure(900_000),
    "discount_rate": figure(0.1),
    "fewest_share": 30,
    "fewest_median": 10,
    "horizon_days": 180,
    "funnel_start": "lead",
    "conversion_stage": "discover",
    "order_segment": "b2b",
    "segments": [{"id": id, "name": text(id.upper())} for id in ("b2b", "b2c")],
    "milestones": [
        {"field": "created-date", "stage": "lead"},
        {"field": "qualified-date", "stage": "discover"},
        {"field": "offer-sent-date", "stage": "offer"},
    ],
    "stage_words": [{"id": "offer", "words": ["proposal made"]}],
    "outcome_words": [
        {"id": "won", "words": ["closed won"]},
        {"id": "lost", "words": ["closed lost"]},
        {"id": "no-decision", "words": []},
        {"id": "open", "words": ["in progress"]},
    ],
    "kpis": [kpi(id) for id in sorted(CHOSEN)],
    "stages": [
        {
            "id": id,
            "name": text(id),
            "target_days": days,
            "required_fields": list(required),
        }
        for id, _, _, days, required in STAGES
    ],
    "pipelines": [
        {
            "stages": [
                {"stage": id, "probability": probability, "forecast_category": category}
                for id, probability, category, *_ in STAGES
            ]
        }
    ],
    "outcomes": [{"id": id, "name": text(id), "counts_as": id} for id in ("won", "lost", "no-decision")],
    "fields": {
        id: {
            "name": text(id),
            "options": [{"id": one, "label": text(one)} for one in OPTIONS.get(id, ())],
        }
        for id in FIELDS
    },
    "scores": [
        {
            "routes": [
                route(["A", "B"], [1, 2], "b2b", 1, "business"),
                route(["A", "B", "C", "D"], [1, 2, 3, 4], "b2b", 8, "business"),
                route(["A", "B", "C", "D"], [1, 2, 3, 4], "b2c", 24, "clock"),
            ]
        }
    ],
}
PARAMETERS = read_parameters(PLAIN)
COLUMNS = tuple(column.id for column in columns_of(PARAMETERS))
Row = dict[str, Entry]


def dataset(rows: list[Row], columns: tuple[str, ...] | None = None) -> Dataset:
    """A table of rows given by column id; without `columns` it has those that any row names."""
    named = columns if columns is not None else tuple(dict.fromkeys(key for row in rows for key in row))
    return Dataset(
        name="export.csv",
        columns={column: tuple(row.get(column) for row in rows) for column in named},
        others={},
        lines=tuple(range(2, len(rows) + 2)),
        refused=(),
        headers=named,
        mapping={column: column for column in named},
        encoding="utf-8",
        delimiter=",",
        decimal_mark=".",
    )


def found(rows: list[Row], columns: tuple[str, ...] | None = None, **values: Value) -> Result:
    """The dashboard of an export, over everything in it unless a period is given."""
    given = {**CALCULATOR.defaults(PARAMETERS), "period": "all", "data": dataset(rows, columns), **values}
    return CALCULATOR.calculate(PARAMETERS, given)


def on(text_: str) -> date:
    return date.fromisoformat(text_)


def at(text_: str) -> datetime:
    return datetime.fromisoformat(text_)
