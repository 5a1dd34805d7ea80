"""The dashboard against an independent, slow computation from raw rows, on thousands of made-up exports, and against
statsmodels, NumPy and SciPy. Shares agree to the last bit but one (1e-12), sums of money to one part in 1e9."""

import random
from calendar import monthrange
from datetime import date, datetime, timedelta

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from calculators.kpi.forecast import expected_value, simulate, spread
from calculators.kpi.funnel import funnel_of
from calculators.kpi.hours import business_hours, working_days
from calculators.kpi.inputs import read_inputs
from calculators.kpi.measures import MEASURES
from calculators.kpi.quality import quality_of
from calculators.kpi.result import calculate
from calculators.kpi.scope import Figure, months_before, quantile
from tests.calculators.cases.kpi_model import COLUMNS, PARAMETERS, Row, dataset, found
from tests.calculators.kpi_brute_force import STAGES, figures, minutes_at_work, weekdays
from tests.gait import examples, share

EXPORTS = share(2000)
FIRST = date(2025, 1, 1)


def random_export(chance: random.Random) -> tuple[list[Row], tuple[str, ...]]:
    """Up to sixty rows with cells missing at random, dates out of order at times, and some columns not there."""
    gaps = chance.choice((0.0, 0.15, 0.5))
    rows = [random_row(chance, gaps) for _ in range(chance.choice((0, 1, 3, 12, 30, 60)))]
    kept = 1.0 if chance.random() < 0.5 else 0.85
    columns = tuple(column for column in COLUMNS if chance.random() < kept and column not in ("won-time", "lost-time"))
    return [{column: row.get(column) for column in columns} for row in rows], columns


def random_row(chance: random.Random, gaps: float) -> Row:
    created = datetime(2025, 1, 1, 7) + timedelta(minutes=chance.randrange(650 * 24 * 60))

    def later(day: date, most: int) -> date:
        return date(day.year, day.month, day.day) + timedelta(days=chance.randrange(-2, most))

    qualified = later(created, 30)
    closed = later(qualified, 120)
    whole: Row = {
        "deal-id": f"d{chance.randrange(500)}",
        "company-number": f"c{chance.randrange(50)}",
        "created-date": created if chance.random() < 0.9 else created.date(),
        "first-touch-date": created + timedelta(minutes=chance.randrange(-30, 4000)),
        "handed-over-date": later(created, 20),
        "qualified-date": qualified if chance.random() < 0.6 else None,
        "stage": chance.choice((*STAGES, None)),
        "stage-entered-date": later(created, 60),
        "offer-sent-date": later(qualified, 40) if chance.random() < 0.5 else None,
        "expected-close-date": later(qualified, 150),
        "close-date": closed,
        "outcome": chance.choice(("won", "won", "lost", "no-decision", "open", None)),
        "amount": float(chance.randrange(1, 5000)) * 100,
        "discount-percent": chance.choice((0.0, 0.05, 0.15, 1.0)),
        "monthly-recurring-revenue": float(chance.randrange(100, 40_000)),
        "gross-margin": chance.uniform(0.3, 0.9),
        "owner": chance.choice(("Ada", "Bo", "Cy")),
        "segment": chance.choice(("b2b", "b2c")),
        "lead-source": chance.choice(("web", "fair")),
        "lead-grade": chance.choice("ABCD") + chance.choice("1234"),
        "lead-status": chance.choice(("working", "rejected", "qualified", "nurturing")),
        "loss-reason": chance.choice(("price", None)),
        "next-step-date": later(created, 400),
        "cadence-step-due-date": later(created, 20),
        "cadence-step-done-date": later(created, 22) if chance.random() < 0.9 else None,
        "go-live-date": later(closed, 40),
        "nps-score": float(chance.randrange(11)),
        "nps-date": later(closed, 100),
        "churn-date": later(closed, 500) if chance.random() < 0.3 else None,
    }
    step = created.date()
    for stage in STAGES:
        step = later(step, 25)
        whole[f"entered.{stage}"] = step if chance.random() < 0.5 else None
    return {column: value if chance.random() >= gaps else None for column, value in whole.items()}


def agrees(figure: Figure, expected: object) -> bool:
    if isinstance(expected, tuple):
        successes, trials = expected
        if not trials:
            return figure.value is None
        low, high = proportion_confint(successes, trials, method="wilson")
        return (
            figure.value == pytest.approx(successes / trials, abs=1e-12)
            and figure.n == trials
            and figure.low == pytest.approx(max(0.0, low), abs=1e-12)
            and figure.high == pytest.approx(min(1.0, high), abs=1e-12)
        )
    if expected is None:
        return figure.value is None
    # Sums in another order, and hours as a difference of two large sums, differ by what rounding leaves.
    return figure.value == pytest.approx(expected, rel=1e-9, abs=1e-6)


@pytest.mark.sampled
def test_every_figure_is_that_of_an_independent_computation_on_thousands_of_exports() -> None:
    chance = random.Random(20261125)
    compared = 0
    for number in range(EXPORTS):
        rows, columns = random_export(chance)
        period = chance.choice(("3", "6", "12", "24"))
        end = FIRST + timedelta(days=chance.randrange(200, 800))
        result = found(rows, columns, period=period, as_of=end)
        start = months_before(end, int(period))
        expected = figures(rows, set(columns), start, end, max(1, int(period) // 3))
        by_kpi = {row.kpi.id: row.figures for row in result.rows}
        for (kpi, variant), wanted in expected.items():
            figure = by_kpi[kpi][variant]
            assert agrees(figure, wanted), (number, kpi, variant, figure, wanted)
            compared += 1
    assert compared == EXPORTS * len(expected) and len(expected) == 29


def test_a_period_of_months_ends_on_the_last_day_and_never_skips_one() -> None:
    for offset in range(1500):
        end = FIRST + timedelta(days=offset)
        for months in (1, 3, 12):
            start = months_before(end, months)
            following = end + timedelta(days=1)
            whole = following.year * 12 + following.month - 1 - months
            wanted = (whole // 12, whole % 12 + 1)
            assert (start.year, start.month) == wanted and start.day == min(following.day, monthrange(*wanted)[1])


def test_business_hours_and_working_days_are_those_counted_one_by_one() -> None:
    chance = random.Random(5)
    for _ in range(100):
        start = datetime(2026, 3, 1) + timedelta(minutes=chance.randrange(30 * 24 * 60))
        end = start + timedelta(minutes=chance.randrange(7 * 24 * 60))
        assert business_hours(start, end, 8, 16) == pytest.approx(minutes_at_work(start, end) / 60, abs=1e-6)
        assert working_days(start.date(), end.date()) == weekdays(start.date(), end.date())


@examples(300)
@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=60), st.floats(0, 1))
def test_quantiles_are_numpys(values: list[float], level: float) -> None:
    assert quantile(values, level) == pytest.approx(float(numpy.quantile(values, level)), rel=1e-9, abs=1e-6)


@examples(100)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1e6)), min_size=1, max_size=30))
def test_the_spread_is_the_variance_of_a_sum_of_independent_bets(bets: list[tuple[float, float]]) -> None:
    chances, amounts = [p for p, _ in bets], [v for _, v in bets]
    variance = sum(numpy.var([0.0, v]) * 4 * p * (1 - p) for p, v in bets)
    assert spread(chances, amounts) ** 2 == pytest.approx(variance, rel=1e-9, abs=1e-6)
    assert expected_value(chances, amounts) == pytest.approx(float(numpy.dot(chances, amounts)), rel=1e-12, abs=1e-6)


def test_the_simulation_has_the_mean_and_spread_that_the_formulas_say() -> None:
    chances, amounts = [0.3, 0.6, 0.9, 0.2, 0.5] * 4, [100.0, 250.0, 400.0, 800.0, 50.0] * 4
    draws = simulate(chances, amounts, 40_000)
    wide = spread(chances, amounts)
    # Four standard errors of a mean of 40,000 draws; the spread of the spread is about wide / sqrt(2 n).
    assert numpy.mean(draws) == pytest.approx(expected_value(chances, amounts), abs=4 * wide / 200)
    assert numpy.std(draws) == pytest.approx(wide, rel=4 / (2 * 40_000) ** 0.5 * 1.5)


def exports() -> st.SearchStrategy[tuple[list[Row], tuple[str, ...]]]:
    return st.integers(0, 10**9).map(lambda seed: random_export(random.Random(seed)))


@examples(200)
@given(exports())
def test_every_share_lies_within_its_interval_from_nought_to_one(export: tuple[list[Row], tuple[str, ...]]) -> None:
    for row in found(*export).rows:
        for variant, figure in row.figures.items():
            if figure.low is None or figure.high is None or figure.value is None:
                continue
            low, high = (-100, 100) if row.kpi.id == "net-promoter-score" else (0, 1)
            assert low <= figure.low <= figure.value <= figure.high <= high, (row.kpi.id, variant)


@examples(200)
@given(exports())
def test_no_stage_of_the_funnel_lets_out_more_than_came_in(export: tuple[list[Row], tuple[str, ...]]) -> None:
    result = found(*export)
    for level in funnel_of(result.scope).levels:
        step = level.step
        assert 0 <= step.forward + step.lost <= step.entered and 0 <= step.skipped <= step.forward
    everything = [
        level.step.entered
        for level in funnel_of(result.scope._replace(start=date(1, 1, 1), end=date(9999, 1, 1))).levels
    ]
    undated = sum(deal.reached >= 0 for deal in result.scope.rows)
    assert all(entered <= undated for entered in everything)


@examples(150)
@given(exports(), st.integers(0, 10**9))
def test_an_open_deal_more_never_changes_what_is_counted_of_closed_ones(
    export: tuple[list[Row], tuple[str, ...]], seed: int
) -> None:
    rows, columns = export
    if "qualified-date" not in columns or "outcome" not in columns:
        return
    opened = {**random_row(random.Random(seed), 0.0), "outcome": "open", "deal-id": "new", "segment": "b2c"}
    opened["qualified-date"] = date(2025, 6, 1)
    day = date(2027, 1, 1)
    before = found(rows, columns, as_of=day, period="24")
    after = found([*rows, {column: opened.get(column) for column in columns}], columns, as_of=day, period="24")
    for kpi, variants in (
        ("win-rate", ("closed", "offers", "value")),
        ("sales-cycle-length", tuple(MEASURES["sales-cycle-length"])),
    ):
        ours, theirs = (next(row for row in one.rows if row.kpi.id == kpi).figures for one in (before, after))
        assert [ours[variant] for variant in variants] == [theirs[variant] for variant in variants]


@examples(100)
@given(exports())
def test_the_order_of_rows_changes_no_figure(export: tuple[list[Row], tuple[str, ...]]) -> None:
    rows, columns = export
    rows = [{**row, "deal-id": None} for row in rows]
    day = date(2026, 11, 1)
    forward = found(rows, columns, as_of=day)
    backward = found(rows[::-1], columns, as_of=day)
    for one, other in zip(forward.rows, backward.rows, strict=True):
        for variant, figure in one.figures.items():
            again = other.figures[variant]
            assert (figure.value is None) == (again.value is None) and figure.n == again.n
            assert figure.value is None or figure.value == pytest.approx(again.value, rel=1e-9)


@examples(100)
@given(exports())
def test_data_quality_is_a_share_and_names_lines_of_the_file(export: tuple[list[Row], tuple[str, ...]]) -> None:
    result = found(*export)
    quality = quality_of(result)
    assert quality.score is None or 0 <= quality.score <= 1
    for check in quality.checks:
        assert len(check.lines) <= check.looked_at and set(check.lines) <= set(result.data.lines)


def test_the_same_table_is_read_once_while_only_the_view_changes() -> None:
    rows, columns = random_export(random.Random(1))
    values = {**{"period": "all", "segment": "all", "owner": None, "budget": 1.0, "cost": 1.0, "forecast": 1.0}}
    given_ = {**values, "opens": 8.0, "closes": 16.0, "as_of": date(2026, 1, 1), "data": dataset(rows, columns)}
    first = calculate(PARAMETERS, read_inputs(given_))
    second = calculate(PARAMETERS, read_inputs({**given_, "period": "6"}))
    assert first.deals is second.deals
