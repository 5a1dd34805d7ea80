"""Past leads for tests: a dataset from rows, and leads drawn with a known truth."""

from collections.abc import Sequence
from datetime import date, timedelta

from calculators.kit.input.dataset import Dataset, Entry
from calculators.kit.input.references import RecordFile
from calculators.lead_score_report.parameters import Parameters
from tests.calculators.cases.lead_score_model import MODEL

PARAMETERS = Parameters(
    **vars(MODEL),
    fewest_wins=20,
    fewest_leads=30,
    earlier_share=0.7,
    prior_leads=10,
    leak_auc=0.9,
    strong_auc=0.7,
    file=RecordFile("playbook/scores/inbound.yaml", (), {}),
)
VALUES = {"earlier_share": 0.7, "later_from": None, "doubling": None, "fewest_leads": 30}
DAY = date(2026, 1, 1)


class Draw:
    """A linear congruential generator (Knuth's MMIX): the same in every Python."""

    def __init__(self, seed: int) -> None:
        self.state = seed * 2_862_933_555_777_941_757 + 3_037_000_493

    def uniform(self) -> float:
        self.state = (self.state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        return (self.state >> 11) / 2**53

    def below(self, count: int) -> int:
        return int(self.uniform() * count)


def dataset(columns: dict[str, Sequence[Entry]], others: dict[str, Sequence[str]] | None = None) -> Dataset:
    """A dataset with columns of equal length. Without a date each lead is a day later than the one before."""
    count = len(next(iter(columns.values())))
    if "created" not in columns:
        columns = {**columns, "created": [DAY + timedelta(days=place) for place in range(count)]}
    return Dataset(
        name="leads.csv",
        columns={name: tuple(cells) for name, cells in columns.items()},
        others={name: tuple(cells) for name, cells in (others or {}).items()},
        lines=tuple(range(2, count + 2)),
        refused=(),
        headers=(*columns, *(others or {})),
        mapping={name: name for name in columns},
        encoding="utf-8",
        delimiter=",",
        decimal_mark=".",
    )


def outcomes(won: Sequence[bool]) -> list[Entry]:
    return ["won" if one else "lost" for one in won]


def scored_leads(count: int, seed: int, strength: float) -> Dataset:
    """Leads whose CRM score foretells the outcome by `strength` (0 not at all), and a field that tells nothing."""
    draw = Draw(seed)
    scores = [float(draw.below(101)) for _ in range(count)]
    won = [draw.uniform() < 0.3 + strength * (score - 50) / 100 for score in scores]
    colours = [("red", "blue", "green")[draw.below(3)] for _ in range(count)]
    grades = ["ABCD"[min(3, int((100 - score) / 25))] for score in scores]
    return dataset({"outcome": outcomes(won), "score": scores, "grade": grades}, {"colour": colours})


def answered_leads(count: int, seed: int) -> Dataset:
    """Leads with answers to the small model, `big` and `call` being what buyers have in common."""
    draw = Draw(seed)
    columns: dict[str, list[Entry]] = {name: [] for name in ("fit.size", "fit.trade", "level.need", "level.money")}
    columns |= {name: [] for name in ("event.visit.count", "event.call.count", "event.call.last", "as_of", "outcome")}
    for place in range(count):
        won = draw.uniform() < 0.3
        day = DAY + timedelta(days=place + 5)
        columns["fit.size"].append(_one(draw, ("big", "unknown", "none"), (0.6, 0.2) if won else (0.25, 0.3)))
        columns["fit.trade"].append(_one(draw, ("core", "unknown"), (0.55,) if won else (0.5,)))
        columns["level.need"].append(float(draw.below(4)))
        columns["level.money"].append(float(draw.below(3 + won)))
        columns["event.visit.count"].append(float(draw.below(3)))
        calls = float(draw.uniform() < (0.5 if won else 0.2))
        columns["event.call.count"].append(calls)
        columns["event.call.last"].append(day - timedelta(days=draw.below(10)) if calls else None)
        columns["as_of"].append(day)
        columns["outcome"].append("won" if won else "lost")
    return dataset(columns)


def _one(draw: Draw, names: tuple[str, ...], shares: tuple[float, ...]) -> str:
    at = draw.uniform()
    for name, share in zip(names, shares, strict=False):
        at -= share
        if at < 0:
            return name
    return names[-1]
