"""Generate the shipped sample of past leads: `python -m scripts.impact.generate [FILE]`.

The leads are made up, so that a change of the score can be tried before a company has a file of its own. The generator
is self-contained: its own random numbers, no clock, no look into the playbook, so that it gives the same bytes on every
machine until somebody changes it here.

How a lead comes about: three hidden traits (how well it fits, how interested it is, and luck that no score sees) are
drawn; answers, evidence and events are drawn from the first two, with noise and gaps; the outcome from all three.
"""

from __future__ import annotations

import csv
import io
import math
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from scripts.impact.chance import Chance

LEADS: Final = 2000
FIRST_DAY: Final = date(2024, 11, 1)
DAYS: Final = 730
SEED: Final = 20_261_101
DEFAULT_FILE: Final = Path("playbook/leads/generated-leads.csv")

ANSWERS: Final[dict[str, dict[str, tuple[tuple[str, float, float], ...]]]] = {
    "technicians": {
        "b2b": (
            ("core", 0.32, 1.0),
            ("large", 0.10, 0.7),
            ("medium", 0.22, 0.4),
            ("small", 0.12, -0.4),
            ("very-large", 0.04, -0.2),
            ("solo", 0.01, -0.6),
            ("unknown", 0.15, -0.1),
            ("none", 0.04, -1.6),
        ),
        "b2c": (("solo", 0.72, 0.6), ("small", 0.10, -0.2), ("unknown", 0.14, -0.1), ("none", 0.04, -1.6)),
    },
    "industry": {
        "b2b": (
            ("core", 0.46, 0.8),
            ("adjacent", 0.21, 0.3),
            ("other-field", 0.14, -0.3),
            ("unknown", 0.13, -0.1),
            ("no-field-work", 0.06, -1.6),
        ),
        "b2c": (
            ("core", 0.58, 0.5),
            ("adjacent", 0.16, 0.2),
            ("other-field", 0.12, -0.3),
            ("unknown", 0.10, -0.1),
            ("no-field-work", 0.04, -1.6),
        ),
    },
    "current-system": {
        "b2b": (
            ("under-notice", 0.10, 1.2),
            ("manual", 0.34, 0.5),
            ("erp-module", 0.18, 0.2),
            ("home-grown", 0.07, -0.1),
            ("unknown", 0.22, -0.1),
            ("locked-in", 0.09, -1.2),
        ),
        "b2c": (("manual", 0.68, 0.3), ("erp-module", 0.12, 0.1), ("unknown", 0.18, -0.2), ("locked-in", 0.02, -1.0)),
    },
    "role": {
        "b2b": (
            ("owner", 0.21, 0.7),
            ("operations", 0.29, 0.8),
            ("finance-it", 0.10, 0.2),
            ("planner", 0.12, 0.1),
            ("technician", 0.05, -0.5),
            ("adviser", 0.04, -0.6),
            ("unknown", 0.14, -0.2),
            ("student-or-job-seeker", 0.04, -2.0),
            ("competitor", 0.01, -2.0),
        ),
        "b2c": (
            ("owner", 0.84, 0.3),
            ("technician", 0.07, -0.4),
            ("unknown", 0.07, -0.3),
            ("student-or-job-seeker", 0.02, -2.0),
        ),
    },
    "budget-authority": {
        "b2b": (
            ("signs", 0.23, 0.7),
            ("recommends", 0.29, 0.5),
            ("consulted", 0.15, 0.0),
            ("unknown", 0.25, -0.2),
            ("no-say", 0.08, -1.0),
        ),
        "b2c": (("signs", 0.82, 0.3), ("consulted", 0.04, -0.3), ("unknown", 0.12, -0.2), ("no-say", 0.02, -1.0)),
    },
}
"""Answers by rule and segment: id, share among average leads, and how much commoner it is where the lead fits."""

LETTERS: Final[dict[str, tuple[str, ...]]] = {
    "bant": ("budget", "authority", "need", "timeframe"),
    "champ": ("need", "authority", "budget", "priority"),
    "meddic": ("metrics", "authority", "decision-criteria", "decision-process", "need", "champion"),
}
CRITERIA: Final = (
    "authority",
    "budget",
    "champion",
    "decision-criteria",
    "decision-process",
    "metrics",
    "need",
    "priority",
    "timeframe",
)
EVENTS: Final[dict[str, tuple[float, float, int]]] = {
    "pricing-page": (0.40, 0.9, 5),
    "roi-calculator": (0.17, 1.0, 2),
    "webinar": (0.13, 0.6, 2),
    "guide": (0.33, 0.5, 3),
    "newsletter-click": (0.32, 0.3, 6),
    "careers-page": (0.05, -0.6, 2),
    "demo-request": (0.14, 1.3, 1),
    "inbound-call": (0.22, 1.1, 3),
    "trial-started": (0.08, 1.0, 1),
    "meeting-held": (0.27, 1.2, 3),
    "replied": (0.32, 1.0, 4),
    "no-show": (0.05, -0.7, 2),
    "unsubscribed": (0.05, -1.0, 1),
    "bounced": (0.04, -0.8, 1),
}
"""Events: share of average leads that have it, how much commoner it is among the interested, and the most times."""
SOLO_TRIALS: Final = 0.24
BASE: Final = -2.7
FIT_WEIGHT: Final = 1.1
INTEREST_WEIGHT: Final = 1.1
LUCK_WEIGHT: Final = 0.7


class Traits(NamedTuple):
    """What nobody sees of a lead: how well it fits, how interested it is, and what no score knows."""

    fit: float
    interest: float
    luck: float


def columns() -> tuple[str, ...]:
    """The columns of the file, in order."""
    return (
        "id",
        "created",
        "outcome",
        "as_of",
        "segment",
        "framework",
        *(f"fit.{rule}" for rule in ANSWERS),
        *(f"level.{criterion}" for criterion in CRITERIA),
        *(f"event.{rule}.{part}" for rule in EVENTS for part in ("count", "last")),
    )


def generate() -> str:
    """The whole file as text."""
    chance = Chance(SEED)
    days = sorted(chance.below(DAYS) for _ in range(LEADS))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns(), lineterminator="\n")
    writer.writeheader()
    for number, day in enumerate(days, 1):
        writer.writerow({"id": f"g{number:04}", **_lead(chance, FIRST_DAY + timedelta(days=day))})
    return out.getvalue()


def _lead(chance: Chance, created: date) -> dict[str, object]:
    segment = "b2c" if chance.uniform() < 0.22 else "b2b"
    traits = Traits(chance.normal(), chance.normal(), chance.normal())
    scored_after = 2 + chance.below(28)
    as_of = created + timedelta(days=scored_after)
    framework = "bant" if segment == "b2c" else chance.one_of((("bant", 0.62), ("champ", 0.14), ("meddic", 0.24)))
    outcome = _outcome(chance, traits)
    row: dict[str, object] = {
        "created": created,
        "outcome": outcome,
        "as_of": as_of,
        "segment": segment,
        "framework": framework,
    }
    for rule, by_segment in ANSWERS.items():
        tilted = [(name, share * math.exp(tilt * traits.fit)) for name, share, tilt in by_segment[segment]]
        row[f"fit.{rule}"] = chance.one_of(tilted)
    for criterion in CRITERIA:
        row[f"level.{criterion}"] = _level(chance, traits) if criterion in LETTERS[framework] else 0
    for rule, (share, tilt, most) in EVENTS.items():
        if segment == "b2c" and rule == "trial-started":
            share = SOLO_TRIALS
        count = _times(chance, share, tilt * traits.interest, most)
        row[f"event.{rule}.count"] = count
        days_ago = int(scored_after * chance.uniform() ** 1.5)
        row[f"event.{rule}.last"] = as_of - timedelta(days=days_ago) if count else None
    return row


def _level(chance: Chance, traits: Traits) -> int:
    """Evidence from 0 to 3: often nothing yet, more where the lead fits and answers."""
    if chance.uniform() < 0.2:
        return 0
    return max(0, min(3, int(1.75 + 0.6 * traits.fit + 0.35 * traits.interest + 0.8 * chance.normal())))


def _times(chance: Chance, share: float, tilt: float, most: int) -> int:
    count = 0
    likely = _logistic(math.log(share / (1 - share)) + tilt)
    while count < most and chance.uniform() < likely:
        count, likely = count + 1, 0.35
    return count


def _outcome(chance: Chance, traits: Traits) -> str:
    likely = _logistic(BASE + FIT_WEIGHT * traits.fit + INTEREST_WEIGHT * traits.interest + LUCK_WEIGHT * traits.luck)
    if chance.uniform() < likely:
        return "won"
    return "no-decision" if chance.uniform() < 0.38 else "lost"


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FILE
    target.write_bytes(generate().encode())
    print(f"{target.as_posix()}: {LEADS} generated leads", file=sys.stderr)
