"""The worked examples of the KPIs' formulas: a few rows through the very functions that compute the KPIs."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.kpi.deal import Deal
from calculators.kpi.deal import deal_of as deal
from calculators.kpi.measures import (
    acceptance,
    cadence,
    lead_conversion,
    lead_quality,
    order_size,
    stage_conversion,
    win_rate,
)
from calculators.kpi.measures.cycle import from_qualified, mean_from_qualified
from calculators.kpi.measures.forecast_accuracy import accuracy
from calculators.kpi.measures.promoters import net_promoter_score
from calculators.kpi.measures.response import business_median
from calculators.kpi.parameters import Amount, Parameters, Rate
from calculators.kpi.scope import Figure, Scope

_DAY = date(2026, 1, 15)
_START, _END = date(2025, 11, 1), date(2026, 10, 31)
_NO_AMOUNT, _NO_RATE = Amount(0.0, Text("", "")), Rate(0.0, Text("", ""))
_FIGURES = (8, 16, _NO_AMOUNT, _NO_AMOUNT, _NO_AMOUNT, _NO_RATE, 30, 10, 180)
_PARAMETERS = Parameters(*_FIGURES, "", "", (), (), (), (), (), (), (), {}, ())
_CLOSED = ("outcome", "close-date")


def _value(figure: Figure) -> float:
    assert figure.value is not None
    return figure.value


def _interval(figure: Figure, decimals: int) -> tuple[Text, Text]:
    assert figure.low is not None and figure.high is not None
    return percent(figure.low, decimals), percent(figure.high, decimals)


def win_rate_example() -> tuple[Text, ...]:
    """60 closed deals."""
    counts = {"won": 18, "lost": 30, "no-decision": 12}
    rows = [deal(outcome=outcome, closed=_DAY) for outcome, count in counts.items() for _ in range(count)]
    found = win_rate.of_closed(_scope(rows, *_CLOSED))
    return (*map(number, counts.values()), number(found.n), percent(_value(found)), number(95), *_interval(found, 0))


def lead_rate_example() -> tuple[Text, ...]:
    """320 leads of a quarter that is over for long."""
    rows = [deal(arrived=_DAY, outcome="won", closed=_DAY + timedelta(days=90)) for _ in range(12)]
    rows += [deal(arrived=_DAY) for _ in range(308)]
    found = lead_conversion.cohort_rate(_scope(rows, *_CLOSED, "created-date"))
    return number(12), number(found.n), percent(_value(found), 2)


def cycle_example() -> tuple[Text, ...]:
    """Seven won deals."""
    days = (48, 62, 71, 85, 96, 118, 240)
    rows = [deal(outcome="won", qualified=_DAY, closed=_DAY + timedelta(days=count)) for count in days]
    won = _scope(rows, *_CLOSED, "qualified-date")
    return (*map(number, days), number(_value(from_qualified(won))), number(_value(mean_from_qualified(won)), 1))


def order_example() -> tuple[Text, ...]:
    """Five won deals."""
    amounts = (148_000, 176_000, 205_000, 236_000, 410_000)
    won = _scope((deal(outcome="won", closed=_DAY, amount=float(amount)) for amount in amounts), *_CLOSED)
    mean, median = _value(order_size.mean_net(won)), _value(order_size.median_net(won))
    return (*map(number, amounts), number(sum(amounts)), number(len(amounts)), money(mean), money(median))


def quality_example() -> tuple[Text, ...]:
    """80 leads graded A or B."""
    rows = [deal(arrived=_DAY, grade="A1", outcome="won", closed=_DAY + timedelta(days=90)) for _ in range(9)]
    rows += [deal(arrived=_DAY, grade="B2") for _ in range(71)]
    found = lead_quality.customers_by_grade(_scope(rows, *_CLOSED, "lead-grade", "created-date"))
    return number(9), number(found.n), percent(_value(found), 2), number(95), *_interval(found, 1)


def response_example() -> tuple[Text, ...]:
    """Nine leads."""
    waits = (0.3, 0.5, 0.6, 0.8, 0.9, 1.4, 2.5, 6.0, 11.0)
    start = datetime(2026, 1, 12, 8)
    rows = [
        deal(created=start, arrived=start.date(), first_touch=start + timedelta(hours=wait if wait <= 8 else wait + 16))
        for wait in waits
    ]
    return (*(number(wait, 1) for wait in waits), number(_value(business_median(_scope(rows))), 1))


def cadence_example() -> tuple[Text, ...]:
    """160 steps."""
    rows = [deal(due=_DAY, done=_DAY) for _ in range(136)] + [deal(due=_DAY) for _ in range(24)]
    found = cadence.on_time(_scope(rows))
    return number(136), number(found.n), percent(_value(found))


def promoters_example() -> tuple[Text, ...]:
    """64 answers."""
    score, margin = net_promoter_score(36, 18, 10)
    return number(64), number(36), number(10), number(score, 1), number(margin)


def conversion_example() -> tuple[Text, ...]:
    """26 deals in a stage."""
    rows = [deal(arrived=_DAY, reached=1, entered=(None,)) for _ in range(12)]
    rows += [deal(arrived=_DAY, reached=0, stage=0, entered=(None,)) for _ in range(14)]
    found = stage_conversion.step(_scope(rows), 0)
    return number(found.forward), number(found.entered), percent(found.forward / found.entered, 1)


def accuracy_example() -> tuple[Text, ...]:
    """A forecast and what was sold."""
    forecast, actual = 2_900_000, 2_500_000
    return money(forecast), money(actual), number(1), number(forecast - actual), percent(accuracy(forecast, actual))


def acceptance_example() -> tuple[Text, ...]:
    """75 leads handed over."""
    rows = [deal(handed_over=_DAY, qualified=_DAY + timedelta(days=6)) for _ in range(57)]
    rows += [deal(handed_over=_DAY) for _ in range(18)]
    found = acceptance.within_ten_days(_scope(rows))
    return number(57), number(found.n), percent(_value(found))


def _scope(rows: Iterable[Deal], *has: str) -> Scope:
    """The rows in a period of the twelve months up to the end of October 2026."""
    return Scope(_PARAMETERS, tuple(rows), frozenset(has), _START, _END, 4, 8, 16, None, None, None)
