"""Generate the shipped sample of a CRM export: `python -m scripts.impact.generate_deals [FILE]`.

Leads and deals are made up, so that the KPI dashboard shows something before a company drops in a file of its own. As
with the past leads, the generator is self-contained: its own random numbers, no clock, no look into the playbook.

How a row comes about: a lead arrives, somebody answers it, a few go on to qualification, most of those handed over are
accepted and become deals, which walk through the stages until they are won, lost or still open on the last day. At the
end some cells are spoilt on purpose, because real exports are, and the data quality has to have something to say.
"""

from __future__ import annotations

import csv
import io
import math
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from scripts.impact.chance import Chance

ROWS: Final = 1200
FIRST_DAY: Final = date(2025, 8, 1)
LAST_DAY: Final = date(2026, 10, 31)
SEED: Final = 10
DEFAULT_FILE: Final = Path("playbook/leads/generated-deals.csv")

COLUMNS: Final = (
    "deal_id",
    "company_id",
    "created",
    "first_touch",
    "handed_over",
    "qualified",
    "stage",
    "entered_qualification",
    "entered_discovery",
    "entered_proposal",
    "entered_closing",
    "offer_sent",
    "expected_close",
    "closed",
    "outcome",
    "amount",
    "discount",
    "mrr",
    "margin",
    "owner",
    "segment",
    "source",
    "grade",
    "lead_status",
    "loss_reason",
    "next_step_date",
    "cadence_due",
    "cadence_done",
    "go_live",
    "nps_score",
    "nps_date",
    "churn_date",
)

SOURCES: Final = (
    ("website", 0.30),
    ("guide", 0.22),
    ("webinar", 0.12),
    ("outbound", 0.14),
    ("referral", 0.08),
    ("trade-fair", 0.09),
    ("partner", 0.05),
)
LOSS_REASONS: Final = (
    ("no-need", 0.30),
    ("timing", 0.22),
    ("competitor", 0.17),
    ("price", 0.13),
    ("no-contact", 0.11),
    ("fit", 0.07),
)
SELLERS: Final = (("AE 1", 0.37), ("AE 2", 0.34), ("AE 3", 0.29))
NEW_SELLER: Final = ("AE 4", date(2026, 7, 1))
STAGES: Final[tuple[tuple[str, float, float, float], ...]] = (
    ("discovery", 0.53, 31, 0.45),
    ("proposal", 0.64, 26, 0.5),
    ("closing", 0.89, 14, 0.45),
)
"""Stages of a deal: id, share that moves on, median days in it, and how much the days vary (sigma of their log)."""
ANSWERS: Final = (
    ("10", 0.24),
    ("9", 0.28),
    ("8", 0.21),
    ("7", 0.11),
    ("6", 0.07),
    ("5", 0.05),
    ("3", 0.03),
    ("2", 0.01),
)

Row = dict[str, object]


class Lead(NamedTuple):
    """What nobody sees of a lead: how likely it is to go on compared with others, and where it comes from."""

    pull: float
    segment: str
    created: datetime


def generate() -> str:
    """The whole file as text."""
    chance = Chance(SEED)
    span = (LAST_DAY - FIRST_DAY).days + 1
    arrivals = sorted(_arrival(FIRST_DAY + timedelta(days=chance.below(span)), chance) for _ in range(ROWS - 1))
    arrivals.append(datetime.combine(LAST_DAY, time(17, 59)))
    rows = [_row(chance, number, arrival) for number, arrival in enumerate(arrivals, 1)]
    _spoil(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _arrival(day: date, chance: Chance) -> datetime:
    """Between 7 and 18; two in three of those on a weekend come on the working day before or after instead."""
    if day.weekday() >= 5 and chance.uniform() < 0.67:
        moved = day + timedelta(days=-1 if day.weekday() == 5 else 1)
        day = min(max(moved, FIRST_DAY), LAST_DAY)
    return datetime.combine(day, time(7 + chance.below(11), chance.below(60)))


def _row(chance: Chance, number: int, arrival: datetime) -> Row:
    lead = Lead(chance.normal(), "b2c" if chance.uniform() < 0.10 else "b2b", arrival)
    interest = chance.normal()
    row: Row = {
        "deal_id": f"D{number:04}",
        "company_id": f"C{number:04}",
        "created": _minute(arrival),
        "stage": "lead-generation",
        "owner": chance.one_of((("SDR 1", 0.55), ("SDR 2", 0.45))),
        "segment": lead.segment,
        "source": chance.one_of(SOURCES),
        "grade": _letter(lead.pull + 0.25 * chance.normal()) + _figure(interest),
    }
    touched = _first_touch(chance, arrival)
    row["first_touch"] = _minute(touched) if touched else None
    if touched is None:
        row["lead_status"] = "new" if (LAST_DAY - arrival.date()).days < 14 else "nurturing"
        return row
    _cadence(chance, row, touched.date())
    _qualify(chance, row, lead, touched.date())
    return row


def _first_touch(chance: Chance, arrival: datetime) -> datetime | None:
    """The answer after some business hours (median about 0.8), or None for the few that are forgotten."""
    if chance.uniform() < 0.03:
        return None
    answered = after_business_hours(arrival, _around(chance, 0.8, 1.2))
    return answered if answered.date() <= LAST_DAY else None


def after_business_hours(start: datetime, hours: float) -> datetime:
    """The moment `hours` business hours (8 to 16, Monday to Friday) after `start`."""
    left, now = timedelta(hours=hours), start
    while True:
        opens, closes = datetime.combine(now.date(), time(8)), datetime.combine(now.date(), time(16))
        now = max(now, opens)
        if now.weekday() < 5 and now < closes:
            if now + left <= closes:
                return now + left
            left -= closes - now
        now = datetime.combine(now.date() + timedelta(days=1), time(8))


def _cadence(chance: Chance, row: Row, day: date) -> None:
    """The latest step that fell due: nearly nine in ten on its day, some later, a few never."""
    due = _weekday(day + timedelta(days=1 + chance.below(12)))
    if due > LAST_DAY:
        return
    row["cadence_due"] = due
    fate = chance.uniform()
    if fate < 0.87:
        row["cadence_done"] = due
    elif fate < 0.95:
        done = _weekday(due + timedelta(days=1 + chance.below(4)))
        row["cadence_done"] = done if done <= LAST_DAY else None


def _qualify(chance: Chance, row: Row, lead: Lead, touched: date) -> None:
    """From lead to accepted deal, or to where it stopped."""
    entered = touched + timedelta(days=1 + chance.below(12))
    if chance.uniform() >= _logistic(-1.8 + 1.7 * lead.pull) or entered > LAST_DAY:
        row["lead_status"] = _stopped(chance, touched)
        return
    row |= {"stage": "qualification", "entered_qualification": entered, "lead_status": "mql"}
    handed = _weekday(entered + timedelta(days=2 + chance.below(8)))
    if chance.uniform() < 0.22 or handed > LAST_DAY:
        row["lead_status"] = _stopped(chance, entered)
        return
    row["handed_over"] = handed
    fate = chance.uniform()
    if fate < 0.14:
        row["lead_status"] = "rejected"
    elif fate > 0.95:
        pass  # nobody answers
    else:
        late = chance.uniform() < 0.05
        accepted = _weekday(handed + timedelta(days=15 + chance.below(15) if late else chance.below(8)))
        if accepted <= LAST_DAY:
            _deal(chance, row, lead, accepted)


def _stopped(chance: Chance, since: date) -> str:
    if (LAST_DAY - since).days < 21:
        return "working"
    return "nurturing" if chance.uniform() < 0.45 else "rejected"


def _deal(chance: Chance, row: Row, lead: Lead, accepted: date) -> None:
    """The walk of a deal through the stages."""
    solo = lead.segment == "b2c"
    seller = chance.one_of(SELLERS)
    if accepted >= NEW_SELLER[1] and chance.uniform() < 0.2:
        seller = NEW_SELLER[0]
    discount = chance.one_of((("0", 0.42), ("0.05", 0.30), ("0.1", 0.18), ("0.15", 0.10)))
    size = 3600 if solo else _around(chance, 212_000, 0.42)
    amount = max(2400.0, size * (1 - float(discount) / 2))
    row |= {"qualified": accepted, "lead_status": "qualified", "owner": seller}
    here = accepted
    for place, (stage, moves_on, median, spread) in enumerate(STAGES):
        row |= {"stage": stage, f"entered_{stage}": here}
        days = max(1, round(_around(chance, median / 3 if solo else median, spread)))
        if place == 1:
            row["offer_sent"] = min(here + timedelta(days=chance.below(4)), LAST_DAY)
            row["discount"] = discount
        if place or chance.uniform() < 0.7:
            row["amount"] = round(amount / 100) * 100
        onward = chance.uniform() < _logistic(math.log(moves_on / (1 - moves_on)) + 0.35 * (lead.pull - 0.9))
        leaves = _weekday(here + timedelta(days=days if onward else round(days * 0.95) + 2))
        if leaves > LAST_DAY:
            _open(chance, row, place, here)
            return
        if not onward:
            no_decision = chance.uniform() < 0.34
            row |= {
                "closed": leaves,
                "outcome": "no-decision" if no_decision else "lost",
                "loss_reason": "timing" if no_decision and chance.uniform() < 0.5 else chance.one_of(LOSS_REASONS),
                "expected_close": leaves + timedelta(days=chance.below(40) - 15),
            }
            return
        here = leaves
    row |= {"closed": here, "outcome": "won", "expected_close": here + timedelta(days=chance.below(31) - 20)}
    _customer(chance, row, here, amount)


def _open(chance: Chance, row: Row, place: int, since: date) -> None:
    """Open on the last day: when it is expected to close, and what happens next."""
    to_go = sum(median for _, _, median, _ in STAGES[place:])
    row["expected_close"] = max(since + timedelta(days=int(to_go)), LAST_DAY + timedelta(days=3 + chance.below(30)))
    row["next_step_date"] = LAST_DAY + timedelta(days=1 + chance.below(14))


def _customer(chance: Chance, row: Row, won: date, amount: float) -> None:
    row |= {
        "mrr": round(amount / 12 / 10) * 10,
        "margin": f"{0.72 + 0.04 * chance.normal():.2f}",
        "go_live": _weekday(won + timedelta(days=25 + chance.below(30))),
    }
    asked = won + timedelta(days=90 + chance.below(20))
    if asked <= LAST_DAY and chance.uniform() < 0.8:
        row |= {"nps_score": chance.one_of(ANSWERS), "nps_date": asked}
    left = won + timedelta(days=60 + chance.below(1700))
    if left <= LAST_DAY:
        row["churn_date"] = left


def _spoil(rows: list[Row]) -> None:
    """The dirt of a real export, at fixed places among the rows that can have it."""
    open_deals = [row for row in rows if row.get("qualified") and not row.get("outcome")]
    closed = [row for row in rows if row.get("outcome")]
    late = [row for row in open_deals if row["stage"] in ("proposal", "closing")]
    accepted = [row for row in rows if row.get("qualified")]
    lost = [row for row in closed if row["outcome"] != "won"]
    late[2]["stage"] = "discovery"
    spoilt: tuple[tuple[list[Row], str, date | None], ...] = (
        (accepted[6::13], "entered_qualification", None),
        (open_deals[2::7], "next_step_date", LAST_DAY - timedelta(days=9)),
        (open_deals[4::9], "next_step_date", None),
        (open_deals[1::6], "expected_close", LAST_DAY - timedelta(days=17)),
        (open_deals[3::11], "expected_close", None),
        (late[1::5], "amount", None),
        (closed[20::45], "closed", None),
        (lost[5::14], "loss_reason", None),
        (rows[100::170], "source", None),
        (rows[60::240], "owner", None),
    )
    for found, column, value in spoilt:
        for row in found:
            row[column] = value
    for earlier, again in ((open_deals[0], open_deals[5]), (open_deals[8], open_deals[9])):
        again["company_id"] = earlier["company_id"]
    closed[33]["deal_id"] = closed[32]["deal_id"]


def _letter(fit: float) -> str:
    return "A" if fit > 1.5 else "B" if fit > 0.75 else "C" if fit > -0.6 else "D"


def _figure(interest: float) -> str:
    return "1" if interest > 1.3 else "2" if interest > 0.4 else "3" if interest > -0.7 else "4"


def _around(chance: Chance, median: float, spread: float) -> float:
    """Log-normal: half of them above `median`."""
    return median * math.exp(spread * chance.normal())


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= 5 else day


def _minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FILE
    target.write_bytes(generate().encode())
    print(f"{target.as_posix()}: {ROWS} generated rows", file=sys.stderr)
