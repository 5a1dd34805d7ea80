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
BASE = "outcome close-date"


def day_of(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value


def as_of(rows: list[Row], today: date) -> list[Row]:
    """Rows as they stood on a day: what is later is not known yet, and a repeated deal id is left out."""
    known: list[Row] = []
    ids: set[str] = set()
    for row in rows:
        created, id = day_of(row.get("created-date")), row.get("deal-id")
        if (created is not None and created > today) or (id and id in ids):
            continue
        ids.add(id or "")
        known.append(row_as_of(row, today))
    return known


def row_as_of(row: Row, today: date) -> Row:
    copy = dict(row)
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
    entered = f"entered.{copy.get('stage')}"
    if copy.get("stage") in STAGES and row.get(entered) not in (None, copy.get(entered)):
        dated = [(copy[f"entered.{one}"], place) for place, one in enumerate(STAGES) if copy.get(f"entered.{one}")]
        copy["stage"] = STAGES[max(dated)[1]] if dated else None
    return copy


def figures(rows: list[Row], has: set[str], start: date, end: date, quarters: int) -> dict[tuple[str, str], Any]:
    """Every variant's figure. A share is a pair; None where there is nothing to compute or the columns lack."""
    all_of_them = Figures(rows, has, start, end, quarters)
    all_of_them.win_rate()
    all_of_them.cycle_and_orders()
    all_of_them.cadence()
    all_of_them.lead_quality()
    all_of_them.customers()
    all_of_them.response()
    all_of_them.acceptance()
    all_of_them.stages_and_value()
    return all_of_them.found


class Figures:
    def __init__(self, rows: list[Row], has: set[str], start: date, end: date, quarters: int) -> None:
        self.start, self.end, self.quarters = start, end, quarters
        self.known = as_of(rows, end)
        self.has = has | ({"outcome"} if "stage" in has else set())
        self.found: dict[tuple[str, str], Any] = {}
        dated = "qualified-date" in self.has
        self.deals = [row for row in self.known if row.get("qualified-date")] if dated else self.known
        self.closed = [row for row in self.deals if row.get("outcome") and self.within(row.get("close-date"))]
        self.won = [row for row in self.closed if row["outcome"] == "won"]
        self.arrived = self.due("created-date")

    def within(self, day: Any) -> bool:
        return day is not None and self.start <= day_of(day) <= self.end

    def due(self, column: str) -> list[Row]:
        return [row for row in self.known if self.within(row.get(column))]

    def put(self, kpi: str, variant: str, needs: str, compute: Callable[[], Any]) -> None:
        self.found[kpi, variant] = compute() if set(needs.split()) <= self.has else None

    def win_rate(self) -> None:
        closed, won = self.closed, self.won
        self.put("win-rate", "closed", BASE, lambda: (len(won), len(closed)))
        offered = [row for row in closed if row.get("offer-sent-date")]
        self.put("win-rate", "offers", BASE + " offer-sent-date", lambda: (wins(offered), len(offered)))
        made = [row for row in self.deals if self.within(row.get("qualified-date") or row.get("created-date"))]
        self.put("win-rate", "created", "outcome created-date", lambda: (wins(made), len(made)))

        def by_value() -> float | None:
            total = sum(row["amount"] for row in closed if row.get("amount") is not None)
            return sum(row["amount"] for row in won if row.get("amount") is not None) / total if total > 0 else None

        self.put("win-rate", "value", BASE + " amount", by_value)

    def cycle_and_orders(self) -> None:
        won = self.won
        for variant, column in (
            ("qualified", "qualified-date"),
            ("first-contact", "first-touch-date"),
            ("created", "created-date"),
        ):
            self.put(
                "sales-cycle-length", variant, f"{BASE} {column}", lambda column=column: median(cycle(won, column))
            )
        self.put("sales-cycle-length", "mean", BASE + " qualified-date", lambda: mean(cycle(won, "qualified-date")))

        split = any(row.get("segment") == "b2b" for row in self.known)
        business = [row for row in won if row.get("segment") == "b2b"] if split else won
        amounts = [row["amount"] for row in business if row.get("amount") is not None]
        listed = [
            row["amount"] / (1 - row["discount-percent"])
            for row in business
            if row.get("amount") is not None
            and row.get("discount-percent") is not None
            and 0 <= row["discount-percent"] < 1
        ]
        self.put("average-order-size", "mean-net", BASE + " amount", lambda: mean(amounts))
        self.put("average-order-size", "median-net", BASE + " amount", lambda: median(amounts))
        self.put("average-order-size", "list", BASE + " amount discount-percent", lambda: mean(listed))
        needs = BASE + " amount qualified-date"
        self.put("pipeline-velocity", "qualified", needs, lambda: velocity(self.deals, self.closed, won))

    def cadence(self) -> None:
        steps = self.due("cadence-step-due-date")
        done = [row for row in steps if row.get("cadence-step-done-date")]
        on_time = [row for row in done if row["cadence-step-done-date"] <= row["cadence-step-due-date"]]
        needs = "cadence-step-due-date cadence-step-done-date"
        self.put("cadence-adherence", "on-time", needs, lambda: (len(on_time), len(steps)))
        self.put("cadence-adherence", "done", needs, lambda: (len(done), len(steps)))

    def lead_quality(self) -> None:
        needs = "lead-grade created-date"
        good = [row for row in self.arrived if is_good(row)]
        graded = [row for row in self.arrived if row.get("lead-grade")]
        self.put("lead-quality", "share-ab", needs, lambda: (len(good), len(graded)))
        accepted = [row for row in good if row.get("qualified-date")]
        self.put("lead-quality", "sql-by-grade", needs + " qualified-date", lambda: (len(accepted), len(good)))
        half = timedelta(days=180)
        old = [
            row
            for row in self.known
            if is_good(row)
            and row.get("created-date")
            and self.start - half <= day_of(row["created-date"]) <= self.end - half
        ]
        became = [
            row
            for row in old
            if row.get("outcome") == "won"
            and row.get("close-date")
            and (day_of(row["close-date"]) - day_of(row["created-date"])).days <= 180
        ]
        needs = "lead-grade created-date outcome close-date"
        self.put("lead-quality", "customers-by-grade", needs, lambda: (len(became), len(old)))

    def customers(self) -> None:
        for variant, needs, accepted in (
            ("cohort", " created-date", False),
            ("from-sql", " created-date qualified-date", True),
        ):
            self.put(
                "lead-to-customer-rate",
                variant,
                BASE + needs,
                lambda accepted=accepted: cohort(self.known, self.end, self.quarters, accepted),
            )

    def response(self) -> None:
        needs = "created-date first-touch-date"
        timed = [row for row in self.arrived if isinstance(row.get("created-date"), datetime)]
        whole = [row for row in timed if not only_day(row)]
        asked = [row for row in timed if len(row.get("lead-grade") or "") == 2]
        self.put("time-to-respond", "clock-median", needs, lambda: middle(list(map(hours, whole))))
        self.put("time-to-respond", "business-median", needs, lambda: middle(list(map(business_hours, whole))))
        self.put(
            "time-to-respond",
            "share-within",
            needs + " lead-grade",
            lambda: (sum(map(in_time, asked)), len(asked)),
        )

    def acceptance(self) -> None:
        handed = self.due("handed-over-date")
        ripe = [row for row in handed if weekdays(row["handed-over-date"], self.end) >= 10]
        took = [
            row
            for row in ripe
            if row.get("qualified-date") and weekdays(row["handed-over-date"], row["qualified-date"]) <= 10
        ]
        self.put("sql-acceptance", "cohort", "handed-over-date qualified-date", lambda: (len(took), len(ripe)))
        asked = handed if "handed-over-date" in self.has else self.arrived
        said = [row["lead-status"] for row in asked if row.get("lead-status") in ("qualified", "rejected")]
        self.put("sql-acceptance", "answered", "lead-status", lambda: (said.count("qualified"), len(said)))

    def stages_and_value(self) -> None:
        known, end = self.known, self.end
        self.put("net-promoter-score", "relationship", "nps-score", lambda: promoters(known, self.has, end))
        self.put("stage-conversion", "cohort", "stage", lambda: conversion(known, self.within, finished=False))
        self.put("stage-conversion", "finished", "stage outcome", lambda: conversion(known, self.within, finished=True))
        value = BASE + " monthly-recurring-revenue churn-date gross-margin"
        self.put("lifetime-value", "margin-over-churn", value, lambda: lifetime(known, end))
        self.put("forecast-accuracy", "of-actual", BASE + " amount", lambda: accuracy(known, end))


def is_good(row: Row) -> bool:
    return (row.get("lead-grade") or "-")[0] in "AB"


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
