"""A CRM export that is made up, so that a dashboard shows something before a company drops in a file of its own.

How a row comes about: a lead arrives, somebody answers it, a few go on to qualification, most of those handed over are
accepted and become deals, which walk through the stages until they are won, lost or still open on the last day. At the
end some cells are spoilt on purpose, because real exports are, and the data quality has to have something to say.
"""

from __future__ import annotations

import csv
import io
import math
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from scripts.impact.chance import Chance
from scripts.impact.recipe import DealsRecipe, DealStage, weights

Row = dict[str, object]


class Lead(NamedTuple):
    """What nobody sees of a lead: how likely it is to go on compared with others, and where it comes from."""

    pull: float
    segment: str
    created: datetime

    @property
    def solo(self) -> bool:
        """A one-person trade."""
        return self.segment == "b2c"


def deals_csv(recipe: DealsRecipe) -> str:
    """The whole file as text: the same on every machine until somebody changes the recipe."""
    chance = Chance(recipe.seed)
    span = (recipe.last_day - recipe.first_day).days + 1
    days = (recipe.first_day + timedelta(days=chance.below(span)) for _ in range(recipe.count - 1))
    arrivals = sorted(_arrival(chance, recipe, day) for day in days)
    arrivals.append(datetime.combine(recipe.last_day, time(17, 59)))
    rows = [_row(chance, recipe, number, arrival) for number, arrival in enumerate(arrivals, 1)]
    _spoil(rows, recipe)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns(recipe), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def columns(recipe: DealsRecipe) -> tuple[str, ...]:
    """The columns of the file, in order; each stage once, though deals may begin where leads qualify."""
    stages = dict.fromkeys((recipe.qualifies_in, *(one.id for one in recipe.stages)))
    return (
        *("deal_id", "company_id", "created", "first_touch", "handed_over", "qualified", "stage"),
        *(f"entered_{stage}" for stage in stages),
        *("offer_sent", "expected_close", "closed", "outcome", "amount", "discount", "mrr", "margin", "owner"),
        *("segment", "source", "grade", "lead_status", "loss_reason", "next_step_date", "cadence_due", "cadence_done"),
        *("go_live", "nps_score", "nps_date", "churn_date"),
    )


def _arrival(chance: Chance, recipe: DealsRecipe, day: date) -> datetime:
    """Between 7 and 18; two in three of those on a weekend come on the working day before or after instead."""
    if day.weekday() >= 5 and chance.uniform() < 0.67:
        moved = day + timedelta(days=-1 if day.weekday() == 5 else 1)
        day = min(max(moved, recipe.first_day), recipe.last_day)
    return datetime.combine(day, time(7 + chance.below(11), chance.below(60)))


def _row(chance: Chance, recipe: DealsRecipe, number: int, arrival: datetime) -> Row:
    lead = Lead(chance.normal(), "b2c" if chance.uniform() < recipe.b2c_share else "b2b", arrival)
    interest = chance.normal()
    row: Row = {
        "deal_id": f"D{number:04}",
        "company_id": f"C{number:04}",
        "created": _minute(arrival),
        "stage": recipe.arrives_in,
        "owner": chance.one_of(weights(recipe.callers)),
        "segment": lead.segment,
        "source": chance.one_of(weights(recipe.sources)),
        "grade": _letter(lead.pull + 0.25 * chance.normal()) + _figure(interest),
    }
    touched = _first_touch(chance, recipe, arrival)
    row["first_touch"] = _minute(touched) if touched else None
    if touched is None:
        row["lead_status"] = "new" if (recipe.last_day - arrival.date()).days < 14 else "nurturing"
        return row
    _cadence(chance, recipe, row, touched.date())
    _qualify(chance, recipe, row, lead, touched.date())
    return row


def _first_touch(chance: Chance, recipe: DealsRecipe, arrival: datetime) -> datetime | None:
    """The answer after some business hours (median about 0.8), or None for the few that are forgotten."""
    if chance.uniform() < 0.03:
        return None
    answered = after_business_hours(arrival, _around(chance, 0.8, 1.2))
    return answered if answered.date() <= recipe.last_day else None


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


def _cadence(chance: Chance, recipe: DealsRecipe, row: Row, day: date) -> None:
    """The latest step that fell due: nearly nine in ten on its day, some later, a few never."""
    due = _weekday(day + timedelta(days=1 + chance.below(12)))
    if due > recipe.last_day:
        return
    row["cadence_due"] = due
    fate = chance.uniform()
    if fate < 0.87:
        row["cadence_done"] = due
    elif fate < 0.95:
        done = _weekday(due + timedelta(days=1 + chance.below(4)))
        row["cadence_done"] = done if done <= recipe.last_day else None


def _qualify(chance: Chance, recipe: DealsRecipe, row: Row, lead: Lead, touched: date) -> None:
    """From lead to accepted deal, or to where it stopped."""
    entered = touched + timedelta(days=1 + chance.below(12))
    if chance.uniform() >= _logistic(-1.8 + 1.7 * lead.pull) or entered > recipe.last_day:
        row["lead_status"] = _stopped(chance, recipe, touched)
        return
    row |= {"stage": recipe.qualifies_in, f"entered_{recipe.qualifies_in}": entered, "lead_status": "mql"}
    handed = _weekday(entered + timedelta(days=2 + chance.below(8)))
    if chance.uniform() < 0.22 or handed > recipe.last_day:
        row["lead_status"] = _stopped(chance, recipe, entered)
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
        if accepted <= recipe.last_day:
            _deal(chance, recipe, row, lead, accepted)


def _stopped(chance: Chance, recipe: DealsRecipe, since: date) -> str:
    if (recipe.last_day - since).days < 21:
        return "working"
    return "nurturing" if chance.uniform() < 0.45 else "rejected"


def _deal(chance: Chance, recipe: DealsRecipe, row: Row, lead: Lead, accepted: date) -> None:
    """The walk of a deal through the stages."""
    seller, newcomer = chance.one_of(weights(recipe.sellers)), recipe.new_seller
    if accepted >= newcomer.from_day and chance.uniform() < newcomer.share:
        seller = newcomer.id
    discount = chance.one_of([(f"{one.discount:g}", one.share) for one in recipe.discounts])
    amount = _amount(chance, recipe, lead, float(discount))
    row |= {"qualified": accepted, "lead_status": "qualified", "owner": seller}
    here = accepted
    for place, stage in enumerate(recipe.stages):
        row |= {"stage": stage.id, f"entered_{stage.id}": here}
        days = max(1, round(_around(chance, stage.days / 3 if lead.solo else stage.days, stage.spread)))
        if place == 1:
            row["offer_sent"] = min(here + timedelta(days=chance.below(4)), recipe.last_day)
            row["discount"] = discount
        if place or chance.uniform() < 0.7:
            row["amount"] = round(amount / 100) * 100
        onward = _moves_on(chance, stage, lead)
        leaves = _weekday(here + timedelta(days=days if onward else round(days * 0.95) + 2))
        if leaves > recipe.last_day:
            return _open(chance, recipe, row, place, here)
        if not onward:
            return _lost(chance, recipe, row, leaves)
        here = leaves
    row |= {"closed": here, "outcome": "won", "expected_close": here + timedelta(days=chance.below(31) - 20)}
    return _customer(chance, recipe, row, here, amount)


def _amount(chance: Chance, recipe: DealsRecipe, lead: Lead, discount: float) -> float:
    amount = recipe.amount
    size = amount.b2c if lead.solo else _around(chance, amount.b2b_median, amount.spread)
    return max(amount.least, size * (1 - discount / 2))


def _moves_on(chance: Chance, stage: DealStage, lead: Lead) -> bool:
    odds = math.log(stage.moves_on / (1 - stage.moves_on))
    return chance.uniform() < _logistic(odds + 0.35 * (lead.pull - 0.9))


def _lost(chance: Chance, recipe: DealsRecipe, row: Row, day: date) -> None:
    no_decision = chance.uniform() < 0.34
    named = no_decision and chance.uniform() < 0.5
    row |= {
        "closed": day,
        "outcome": "no-decision" if no_decision else "lost",
        "loss_reason": recipe.no_decision_reason if named else chance.one_of(weights(recipe.loss_reasons)),
        "expected_close": day + timedelta(days=chance.below(40) - 15),
    }


def _open(chance: Chance, recipe: DealsRecipe, row: Row, place: int, since: date) -> None:
    """Open on the last day: when it is expected to close, and what happens next."""
    to_go = sum(stage.days for stage in recipe.stages[place:])
    row["expected_close"] = max(
        since + timedelta(days=int(to_go)), recipe.last_day + timedelta(days=3 + chance.below(30))
    )
    row["next_step_date"] = recipe.last_day + timedelta(days=1 + chance.below(14))


def _customer(chance: Chance, recipe: DealsRecipe, row: Row, won: date, amount: float) -> None:
    row |= {
        "mrr": round(amount / 12 / 10) * 10,
        "margin": f"{recipe.margin.mean + recipe.margin.spread * chance.normal():.2f}",
        "go_live": _weekday(won + timedelta(days=25 + chance.below(30))),
    }
    asked = won + timedelta(days=90 + chance.below(20))
    if asked <= recipe.last_day and chance.uniform() < 0.8:
        row |= {"nps_score": chance.one_of(weights(recipe.nps_answers)), "nps_date": asked}
    left = won + timedelta(days=60 + chance.below(1700))
    if left <= recipe.last_day:
        row["churn_date"] = left


def _spoil(rows: list[Row], recipe: DealsRecipe) -> None:
    """The dirt of a real export, at fixed places among the rows that can have it."""
    open_deals = [row for row in rows if row.get("qualified") and not row.get("outcome")]
    closed = [row for row in rows if row.get("outcome")]
    late = [row for row in open_deals if row["stage"] in {one.id for one in recipe.stages[1:]}]
    accepted = [row for row in rows if row.get("qualified")]
    lost = [row for row in closed if row["outcome"] != "won"]
    for row in late[2:3]:
        row["stage"] = recipe.stages[0].id
    spoilt: tuple[tuple[list[Row], str, date | None], ...] = (
        (accepted[6::13], "entered_qualification", None),
        (open_deals[2::7], "next_step_date", recipe.last_day - timedelta(days=9)),
        (open_deals[4::9], "next_step_date", None),
        (open_deals[1::6], "expected_close", recipe.last_day - timedelta(days=17)),
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
    for earlier, again in ((0, 5), (8, 9)):
        for row in open_deals[again : again + 1]:
            row["company_id"] = open_deals[earlier]["company_id"]
    for row in closed[33:34]:
        row["deal_id"] = closed[32]["deal_id"]


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
