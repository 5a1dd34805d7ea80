"""Every KPI computed anew from raw rows, slowly and without a line of the dashboard's code: an oracle for it.

Rows are dictionaries by column id. Shares are (successes, trials); everything else is a number or None.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

Row = dict[str, Any]
STAGES = ("lead", "qualify", "discover", "offer", "sign", "serve")
SHARE = tuple[int, int]


def day_of(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value


def as_of(rows: list[Row], today: date) -> list[Row]:
    """Rows as they stood on a day: what is later is not known yet, and a repeated deal id is left out."""
    known: list[Row] = []
    ids: set[str] = set()
    for row in rows:
        copy = dict(row)
        created = day_of(copy.get("created-date"))
        if created is not None and created > today:
            continue
        if copy.get("deal-id"):
            if copy["deal-id"] in ids:
                continue
            ids.add(copy["deal-id"])
        closed = day_of(copy.get("close-date"))
        if copy.get("outcome") is None and copy.get("stage") == "serve":
            copy["outcome"] = "won"  # whoever is served is a customer
        if copy.get("outcome") == "open":
            copy["outcome"] = None
        if copy.get("outcome") is None or (closed is not None and closed > today):
            copy["outcome"], copy["close-date"] = None, None
        for column, value in list(copy.items()):
            past = column not in ("next-step-date", "expected-close-date", "close-date", "created-date")
            if past and isinstance(value, date) and day_of(value) > today:
                copy[column] = None
        if copy.get("stage") in STAGES and row.get(f"entered.{copy['stage']}") not in (
            None,
            copy.get(f"entered.{copy['stage']}"),
        ):
            dated = [(copy[f"entered.{one}"], place) for place, one in enumerate(STAGES) if copy.get(f"entered.{one}")]
            copy["stage"] = STAGES[max(dated)[1]] if dated else None
        known.append(copy)
    return known


def figures(rows: list[Row], has: set[str], start: date, end: date, quarters: int) -> dict[tuple[str, str], Any]:
    """Every variant's figure. A share is a pair; None where there is nothing to compute or the columns lack."""
    known = as_of(rows, end)
    has = has | ({"outcome"} if "stage" in has else set())

    def within(day: Any) -> bool:
        return day is not None and start <= day_of(day) <= end

    deals = [row for row in known if row.get("qualified-date")] if "qualified-date" in has else known
    closed = [row for row in deals if row.get("outcome") and within(row.get("close-date"))]
    won = [row for row in closed if row["outcome"] == "won"]
    found: dict[tuple[str, str], Any] = {}

    def put(kpi: str, variant: str, needs: str, compute: Callable[[], Any]) -> None:
        found[kpi, variant] = compute() if set(needs.split()) <= has else None

    base = "outcome close-date"
    put("win-rate", "closed", base, lambda: (len(won), len(closed)))
    offered = [row for row in closed if row.get("offer-sent-date")]
    put("win-rate", "offers", base + " offer-sent-date", lambda: (wins(offered), len(offered)))
    made = [row for row in deals if within(row.get("qualified-date") or row.get("created-date"))]
    put("win-rate", "created", "outcome created-date", lambda: (wins(made), len(made)))

    def by_value() -> float | None:
        total = sum(row["amount"] for row in closed if row.get("amount") is not None)
        return sum(row["amount"] for row in won if row.get("amount") is not None) / total if total > 0 else None

    put("win-rate", "value", base + " amount", by_value)

    for variant, column in (
        ("qualified", "qualified-date"),
        ("first-contact", "first-touch-date"),
        ("created", "created-date"),
    ):
        put("sales-cycle-length", variant, f"{base} {column}", lambda column=column: median(cycle(won, column)))
    put("sales-cycle-length", "mean", base + " qualified-date", lambda: mean(cycle(won, "qualified-date")))

    business = (
        [row for row in won if row.get("segment") == "b2b"] if any(r.get("segment") == "b2b" for r in known) else won
    )
    amounts = [row["amount"] for row in business if row.get("amount") is not None]
    listed = [
        row["amount"] / (1 - row["discount-percent"])
        for row in business
        if row.get("amount") is not None
        and row.get("discount-percent") is not None
        and 0 <= row["discount-percent"] < 1
    ]
    put("average-order-size", "mean-net", base + " amount", lambda: mean(amounts))
    put("average-order-size", "median-net", base + " amount", lambda: median(amounts))
    put("average-order-size", "list", base + " amount discount-percent", lambda: mean(listed))

    put("pipeline-velocity", "qualified", base + " amount qualified-date", lambda: velocity(deals, closed, won))

    def due(column: str) -> list[Row]:
        return [row for row in known if within(row.get(column))]

    steps = due("cadence-step-due-date")
    on_time = [
        r
        for r in steps
        if r.get("cadence-step-done-date") and r["cadence-step-done-date"] <= r["cadence-step-due-date"]
    ]
    cadence = "cadence-step-due-date cadence-step-done-date"
    put("cadence-adherence", "on-time", cadence, lambda: (len(on_time), len(steps)))
    put(
        "cadence-adherence",
        "done",
        cadence,
        lambda: (sum(bool(r.get("cadence-step-done-date")) for r in steps), len(steps)),
    )

    arrived = [row for row in known if within(row.get("created-date"))]
    good = [row for row in arrived if (row.get("lead-grade") or "-")[0] in "AB"]
    graded = [row for row in arrived if row.get("lead-grade")]
    put("lead-quality", "share-ab", "lead-grade created-date", lambda: (len(good), len(graded)))
    put(
        "lead-quality",
        "sql-by-grade",
        "lead-grade created-date qualified-date",
        lambda: (sum(bool(r.get("qualified-date")) for r in good), len(good)),
    )
    half = timedelta(days=180)
    old = [
        row
        for row in known
        if (row.get("lead-grade") or "-")[0] in "AB"
        and row.get("created-date")
        and start - half <= day_of(row["created-date"]) <= end - half
    ]
    became = [
        r
        for r in old
        if r.get("outcome") == "won"
        and r.get("close-date")
        and (day_of(r["close-date"]) - day_of(r["created-date"])).days <= 180
    ]
    put(
        "lead-quality",
        "customers-by-grade",
        "lead-grade created-date outcome close-date",
        lambda: (len(became), len(old)),
    )

    put("lead-to-customer-rate", "cohort", base + " created-date", lambda: cohort(known, end, quarters, False))
    put(
        "lead-to-customer-rate",
        "from-sql",
        base + " created-date qualified-date",
        lambda: cohort(known, end, quarters, True),
    )

    answered = [hours(row) for row in arrived if isinstance(row.get("created-date"), datetime) and not only_day(row)]
    put("time-to-respond", "clock-median", "created-date first-touch-date", lambda: middle(answered))
    worked = [
        business_hours(row) for row in arrived if isinstance(row.get("created-date"), datetime) and not only_day(row)
    ]
    put("time-to-respond", "business-median", "created-date first-touch-date", lambda: middle(worked))

    handed = [row for row in known if within(row.get("handed-over-date"))]
    ripe = [row for row in handed if weekdays(row["handed-over-date"], end) >= 10]
    took = [r for r in ripe if r.get("qualified-date") and weekdays(r["handed-over-date"], r["qualified-date"]) <= 10]
    put("sql-acceptance", "cohort", "handed-over-date qualified-date", lambda: (len(took), len(ripe)))

    said = (
        [row for row in handed if row.get("lead-status") in ("qualified", "rejected")]
        if "handed-over-date" in has
        else [row for row in arrived if row.get("lead-status") in ("qualified", "rejected")]
    )
    put(
        "sql-acceptance",
        "answered",
        "lead-status",
        lambda: (sum(r["lead-status"] == "qualified" for r in said), len(said)),
    )

    asked = [
        row
        for row in arrived
        if isinstance(row.get("created-date"), datetime) and len(row.get("lead-grade") or "") == 2
    ]
    put(
        "time-to-respond",
        "share-within",
        "created-date first-touch-date lead-grade",
        lambda: (sum(map(in_time, asked)), len(asked)),
    )

    put("net-promoter-score", "relationship", "nps-score", lambda: promoters(known, has, end))
    put("stage-conversion", "cohort", "stage", lambda: conversion(known, within, finished=False))
    put("stage-conversion", "finished", "stage outcome", lambda: conversion(known, within, finished=True))
    value = base + " monthly-recurring-revenue churn-date gross-margin"
    put("lifetime-value", "margin-over-churn", value, lambda: lifetime(known, end))
    put("forecast-accuracy", "of-actual", base + " amount", lambda: accuracy(known, end))
    return found


def wins(rows: list[Row]) -> int:
    return sum(row.get("outcome") == "won" for row in rows)


def cycle(won: list[Row], column: str) -> list[int]:
    found = []
    for row in won:
        start = day_of(row.get(column))
        if start is not None and start <= day_of(row["close-date"]):
            found.append((day_of(row["close-date"]) - start).days)
    return found


def mean(values: list[float]) -> float | None:
    return statistics.fmean(values) if values else None


def median(values: list[float]) -> float | None:
    return statistics.median(values) if values else None


def velocity(deals: list[Row], closed: list[Row], won: list[Row]) -> float | None:
    amounts = [row["amount"] for row in won if row.get("amount") is not None]
    days = [number for number in cycle(won, "qualified-date") if number > 0]
    if not amounts or not days:
        return None
    opened = sum(not row.get("outcome") for row in deals)
    return opened * (len(won) / len(closed)) * statistics.fmean(amounts) / statistics.median(days)


def cohort(known: list[Row], end: date, quarters: int, accepted: bool) -> SHARE | None:
    """The latest quarters whose last day is at least 180 days before `end`, found by walking back day by day."""
    last = end - timedelta(days=180)
    while (last + timedelta(days=1)).month not in (1, 4, 7, 10) or (last + timedelta(days=1)).day != 1:
        last -= timedelta(days=1)
    first = last
    for _ in range(quarters):
        while not (first.month in (1, 4, 7, 10) and first.day == 1):
            first -= timedelta(days=1)
        first -= timedelta(days=1)
    first += timedelta(days=1)
    days = [day_of(row["created-date"]) for row in known if row.get("created-date")]
    if not any(day <= last for day in days):
        return None
    mine = [row for row in known if row.get("created-date") and first <= day_of(row["created-date"]) <= last]
    if accepted:
        mine = [row for row in mine if row.get("qualified-date")]
    until = last + timedelta(days=180)
    won = [r for r in mine if r.get("outcome") == "won" and r.get("close-date") and day_of(r["close-date"]) <= until]
    return len(won), len(mine)


def only_day(row: Row) -> bool:
    touch = row.get("first-touch-date")
    return touch is not None and not isinstance(touch, datetime)


def hours(row: Row) -> float:
    if row.get("first-touch-date") is None:
        return float("inf")
    return max(0.0, (row["first-touch-date"] - row["created-date"]) / timedelta(hours=1))


def business_hours(row: Row) -> float:
    """Day by day: what of it lies between 8 and 16 on Monday to Friday."""
    if row.get("first-touch-date") is None:
        return float("inf")
    start, end, found = row["created-date"], row["first-touch-date"], 0.0
    day = start.date()
    while day <= end.date():
        opens, closes = datetime(day.year, day.month, day.day, 8), datetime(day.year, day.month, day.day, 16)
        if day.weekday() < 5:
            found += max(0.0, (min(end, closes) - max(start, opens)) / timedelta(hours=1))
        day += timedelta(days=1)
    return found


def minutes_at_work(start: datetime, end: datetime) -> int:
    """Minute by minute: each that begins between 8 and 16 on Monday to Friday."""
    return sum(
        (start + timedelta(minutes=minute)).weekday() < 5 and 8 <= (start + timedelta(minutes=minute)).hour < 16
        for minute in range(int((end - start) / timedelta(minutes=1)))
    )


def middle(waits: list[float]) -> float | None:
    """The median with those still waiting last; None where half or more are."""
    if not waits or 2 * sum(wait == float("inf") for wait in waits) >= len(waits):
        return None
    return statistics.median(waits)


def in_time(row: Row) -> bool:
    """Within an hour for A and B with 1 or 2, otherwise within a working day of eight; within 24 hours for B2C."""
    if not isinstance(row.get("first-touch-date"), datetime):
        return False
    if row.get("segment") == "b2c":
        return hours(row) <= 24
    return business_hours(row) <= (1 if row["lead-grade"][0] in "AB" and row["lead-grade"][1] in "12" else 8)


def accuracy(known: list[Row], end: date) -> float | None:
    """Of a forecast of 900,000 for the last quarter that is over."""
    last = end
    while (last + timedelta(days=1)).month not in (1, 4, 7, 10) or (last + timedelta(days=1)).day != 1:
        last -= timedelta(days=1)
    first = date(last.year, last.month - 2, 1)
    sold = sum(
        row["amount"]
        for row in known
        if row.get("outcome") == "won"
        and row.get("close-date")
        and first <= day_of(row["close-date"]) <= last
        and row.get("amount") is not None
    )
    return 1 - abs(sold - 900_000) / sold if sold > 0 else None


def weekdays(start: date, end: date) -> int:
    count = 0
    while start < end:
        start += timedelta(days=1)
        count += start.weekday() < 5
    return count


def promoters(known: list[Row], has: set[str], end: date) -> float | None:
    first = end + timedelta(days=1)
    since = date(first.year - 1, first.month, 28 if (first.month, first.day) == (2, 29) else first.day)
    scores = [
        row["nps-score"]
        for row in known
        if row.get("nps-score") is not None
        and 0 <= row["nps-score"] <= 10
        and ("nps-date" not in has or (row.get("nps-date") and since <= row["nps-date"] <= end))
    ]
    if not scores:
        return None
    return 100 * (sum(score >= 9 for score in scores) - sum(score <= 6 for score in scores)) / len(scores)


def reached(row: Row) -> int:
    """The furthest place: 6 when won."""
    if row.get("outcome") == "won":
        return len(STAGES)
    places = [place for place, stage in enumerate(STAGES) if row.get(f"entered.{stage}")]
    if row.get("stage") in STAGES:
        places.append(STAGES.index(row["stage"]))
    if row.get("created-date"):
        places.append(0)
    if row.get("qualified-date"):
        places.append(2)
    if row.get("offer-sent-date"):
        places.append(3)
    return max(places, default=-1)


def came(row: Row, place: int) -> date | None:
    for_stage = [row[f"entered.{stage}"] for stage in STAGES[place:] if row.get(f"entered.{stage}")]
    if for_stage:
        return min(for_stage)
    here = STAGES.index(row["stage"]) if row.get("stage") in STAGES else -1
    if row.get("outcome") == "won" and place > here:
        return day_of(row.get("close-date"))
    if here == place:
        milestone = {0: "created-date", 2: "qualified-date", 3: "offer-sent-date"}.get(place)
        own = row.get("stage-entered-date") or day_of(row.get(milestone)) or day_of(row.get("created-date"))
        if own:
            return own
    return row.get("offer-sent-date") or row.get("qualified-date") or day_of(row.get("created-date"))


def conversion(known: list[Row], within: Callable[[Any], bool], finished: bool) -> SHARE | None:
    """None where the file does not say of more than a tenth of the lost how far they came."""
    gone = [reached(row) for row in known if row.get("outcome") in ("lost", "no-decision")]
    if sum(place < 0 for place in gone) > len(gone) / 10:
        return None
    into = [row for row in known if reached(row) >= 2 and within(came(row, 2))]
    onward = [row for row in into if reached(row) > 2]
    stuck = [row for row in into if reached(row) == 2]
    lost = [r for r in stuck if r.get("outcome") in ("lost", "no-decision") or r.get("lead-status") == "rejected"]
    return len(onward), len(onward) + len(lost) if finished else len(into)


def lifetime(known: list[Row], end: date) -> float | None:
    mine = [row for row in known if row.get("outcome") == "won" and row.get("close-date")]
    here = [row for row in mine if row.get("monthly-recurring-revenue") is not None and not row.get("churn-date")]
    margins = [row["gross-margin"] for row in mine if row.get("gross-margin") is not None]
    years = sum(max(0, ((row.get("churn-date") or end) - day_of(row["close-date"])).days) for row in mine) / 365.25
    left = sum(bool(row.get("churn-date")) for row in mine)
    if not here or not margins or not left or not years:
        return None
    revenue = 12 * statistics.fmean(row["monthly-recurring-revenue"] for row in here)
    return revenue * statistics.fmean(margins) / (left / years)
