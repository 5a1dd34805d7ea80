"""The dashboard on exports of a few rows, worked out by hand; the same in CPython and in the Pyodide that ships."""

import json
from xml.etree import ElementTree

from calculators.kit.calculator import filled
from calculators.kit.markup.html import Html
from calculators.kit.statistics.proportions import wilson
from calculators.kpi import CALCULATOR, formulas
from calculators.kpi.ages import ages_of
from calculators.kpi.columns import columns_of
from calculators.kpi.forecast import expected_value, forecast_of, simulate, spread
from calculators.kpi.funnel import funnel_of
from calculators.kpi.groups import groups_of, overlap
from calculators.kpi.history import history_of
from calculators.kpi.hours import business_hours
from calculators.kpi.measures import MEASURES
from calculators.kpi.measures.budget import acquisition_cost, attainment, coverage, payback_months
from calculators.kpi.measures.forecast_accuracy import accuracy
from calculators.kpi.measures.lifetime import discounted_value, lifetime_value
from calculators.kpi.measures.promoters import net_promoter_score
from calculators.kpi.measures.velocity import velocity
from calculators.kpi.months import months_of
from calculators.kpi.parts.cycle import class_width
from calculators.kpi.quality import quality_of
from calculators.kpi.result import Result
from calculators.kpi.scope import Figure, months_before, quantile, quarter_start
from calculators.kpi.words import announcement, summary
from tests.calculators.cases.kpi_model import COLUMNS, PARAMETERS, Row, at, dataset, found, on
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.refusals import refused


def near(value: float | None, expected: float, tolerance: float = 1e-9) -> bool:
    return value is not None and abs(value - expected) <= tolerance * max(1.0, abs(expected))


def figure(result: Result, kpi: str, variant: str) -> Figure:
    return next(row for row in result.rows if row.kpi.id == kpi).figures[variant]


def closed(outcome: str, day: str = "2026-06-30", **more: object) -> Row:
    return {"qualified-date": on("2026-05-01"), "outcome": outcome, "close-date": on(day), **more}


QUARTER = (
    [closed("won", "2026-06-30", **{"offer-sent-date": on("2026-06-01")}) for _ in range(18)]
    + [closed("lost", **{"offer-sent-date": on("2026-06-01")}) for _ in range(12)]
    + [closed("lost") for _ in range(18)]
    + [closed("no-decision") for _ in range(12)]
)
"""The playbook's example of a win rate: 60 closed, 18 won, 30 lost, 12 without a decision; 30 had a proposal."""


def test_the_win_rate_is_the_playbooks_example() -> None:
    result = found(QUARTER)
    rate = figure(result, "win-rate", "closed")
    assert near(rate.value, 0.3) and rate.n == 60 and near(rate.low, 0.199, 5e-3) and near(rate.high, 0.425, 5e-3)
    assert near(figure(result, "win-rate", "offers").value, 0.6)


def test_the_cycle_is_the_median_of_the_won_deals_and_the_mean_stands_beside_it() -> None:
    days = (48, 62, 71, 85, 96, 118, 240)
    start = on("2025-06-01")
    rows = [
        {"qualified-date": start, "outcome": "won", "close-date": on("2025-06-01").fromordinal(start.toordinal() + day)}
        for day in days
    ]
    result = found(rows)
    assert figure(result, "sales-cycle-length", "qualified").value == 85
    assert near(figure(result, "sales-cycle-length", "mean").value, 720 / 7)
    assert figure(result, "sales-cycle-length", "qualified").few  # seven deals say little


def test_the_arithmetic_of_the_playbooks_examples() -> None:
    assert near(velocity(32, 0.3, 225_000, 72), 30_000) and refused(velocity, 1, 1, 1, 0)
    assert near(lifetime_value(210_000, 0.72, 0.18), 840_000) and refused(lifetime_value, 1, 1, 0)
    assert round(discounted_value(210_000, 0.72, 0.18, 0.10)) == 457_261
    score, margin = net_promoter_score(36, 18, 10)
    assert near(score, 40.625) and round(margin) == 18 and refused(net_promoter_score, 0, 0, 0)
    assert near(accuracy(2_900_000, 2_500_000), 0.84) and refused(accuracy, 1, 0)
    assert near(attainment(2_400_000, 3_000_000), 0.8) and refused(attainment, 1, 0)
    assert near(coverage(6_000_000, 3_000_000, 1_000_000), 3) and refused(coverage, 1, 1, 1)
    assert near(acquisition_cost(9_100_000, 35), 260_000) and refused(acquisition_cost, 1, 0)
    assert round(payback_months(260_000, 210_000, 0.72), 1) == 20.6 and refused(payback_months, 1, 0, 1)
    assert (
        quantile([80, 10, 40, 20], 0.5) == 30 and quantile([10, 20, 40, 80], 0.75) == 50 and refused(quantile, [], 0.5)
    )


def test_each_formula_shows_figures_that_its_function_gives() -> None:
    shown = {formula.id: formula for formula in formulas.FORMULAS}
    assert len(shown) == len(formulas.FORMULAS) and set(MEASURES) == {formula.id for formula in formulas.KPIS}
    given = {
        "win-rate": (wilson(18, 60), ("30 %", "20-43 %")),
        "wilson": (wilson(18, 60), ("19,9", "42,5 %")),
        "lead-quality": (wilson(9, 80), ("11,25 %", "6,0-20,0 %")),
    }
    for id, (share, words) in given.items():
        example = shown[id].example
        assert example is not None and all(word in example.da for word in words), id
        digits = 1 if id != "win-rate" else 0
        low, high = (f"{100 * edge:.{digits}f}".replace(".", ",") for edge in (share.low, share.high))
        assert low in example.da and high in example.da, (id, low, high)
    other = wilson(3, 240)
    assert (round(100 * other.low, 1), round(100 * other.high, 1)) == (0.4, 3.6)
    assert near(12 / 320, 0.0375) and near(136 / 160, 0.85) and near(57 / 75, 0.76) and round(1200 / 26, 1) == 46.2
    assert near(expected_value([0.3, 0.6], [200_000, 100_000]), 120_000)
    assert round(spread([0.3, 0.6], [200_000, 100_000])) == 103_923
    assert business_hours(at("2026-11-20T17:00"), at("2026-11-23T08:30"), 8, 16) == 0.5
    assert quantile([0.3, 0.5, 0.6, 0.8, 0.9, 1.4, 2.5, 6.0, 11.0], 0.5) == 0.9
    assert sum((148, 176, 205, 236, 410)) / 5 == 235 and quantile((148, 176, 205, 236, 410), 0.5) == 205


def test_business_hours_leave_out_nights_and_weekends() -> None:
    assert business_hours(at("2026-11-23T07:00"), at("2026-11-23T17:00"), 8, 16) == 8
    assert business_hours(at("2026-11-21T10:00"), at("2026-11-22T10:00"), 8, 16) == 0
    assert business_hours(at("2026-11-23T12:00"), at("2026-11-23T11:00"), 8, 16) == 0
    assert refused(business_hours, at("2026-11-23T12:00"), at("2026-11-23T13:00"), 16, 8)


def test_an_unanswered_lead_counts_as_still_waiting() -> None:
    def lead(hour: int, minute: int | None) -> Row:
        touch = None if minute is None else at(f"2026-11-23T{hour:02}:{minute:02}")
        return {"created-date": at(f"2026-11-23T{hour:02}:00"), "first-touch-date": touch}

    answered = [lead(9, 12), lead(10, 30), lead(11, 45)]
    result = found([*answered, lead(12, None)])
    waited = figure(result, "time-to-respond", "business-median")
    assert near(waited.value, 0.625) and waited.n == 4 and waited.why is not None and "1 " in waited.why.en
    assert figure(found([*answered[:1], lead(12, None)]), "time-to-respond", "clock-median").value is None


def test_a_skipped_stage_counts_as_passed_and_a_deal_counts_once() -> None:
    rows: list[Row] = [
        {"stage": "offer", "entered.discover": on("2026-01-05"), "entered.offer": on("2026-02-01")},
        {"stage": "offer", "entered.qualify": on("2026-01-03"), "entered.offer": on("2026-02-01")},
        {"stage": "discover", "entered.discover": on("2026-01-05"), "entered.offer": on("2026-02-01")},
        {"stage": "discover", "entered.discover": on("2026-01-07")},
        {"stage": "discover", "entered.discover": on("2026-01-07"), "outcome": "lost", "close-date": on("2026-03-01")},
    ]
    result = found(rows, as_of=on("2026-06-30"))
    levels = {level.step.stage: level.step for level in funnel_of(result.scope).levels}
    assert (levels[2].entered, levels[2].forward, levels[2].lost, levels[2].skipped) == (5, 3, 1, 1)
    assert levels[3].entered == 3 and funnel_of(result.scope).back == 1
    assert near(figure(result, "stage-conversion", "cohort").value, 0.6)
    assert near(figure(result, "stage-conversion", "finished").value, 0.75)


def test_where_losses_have_no_stage_no_share_is_made_of_the_wins_alone() -> None:
    rows: list[Row] = [
        {"stage": "won", "close-date": on("2026-03-01")},
        {"stage": "lost", "close-date": on("2026-03-02")},
    ]
    result = found(rows)
    conversion = figure(result, "stage-conversion", "cohort")
    assert conversion.value is None and conversion.why is not None and "lost" in conversion.why.en
    assert all(one.agreement == "few" for one in history_of(result.scope)) and "<svg" not in part_of(result, "funnel")


def part_of(result: Result, id: str) -> Html:
    part = next(one for one in CALCULATOR.parts if one.id == id)
    return part.html(PARAMETERS, result, ENGLISH, "kpi-")


def test_one_close_date_is_the_expected_one_while_a_deal_is_open() -> None:
    rows: list[Row] = [
        {"stage": "offer", "close-date": on("2027-01-10"), "amount": 100.0, "created-date": on("2026-10-01")},
        {"stage": "won", "close-date": on("2026-10-10"), "amount": 200.0, "created-date": on("2026-09-01")},
    ]
    opened, won = found(rows, as_of=on("2026-11-01")).deals.rows
    assert opened.expected == on("2027-01-10") and opened.closed is None and not opened.outcome
    assert won.won and won.closed == on("2026-10-10") and won.expected is None


def test_the_past_is_shown_as_it_stood_on_the_day() -> None:
    rows: list[Row] = [
        {
            "created-date": on("2026-01-01"),
            "stage": "sign",
            "entered.discover": on("2026-01-10"),
            "entered.sign": on("2026-03-01"),
            "outcome": "won",
            "close-date": on("2026-03-20"),
        },
        {"created-date": on("2026-04-01"), "stage": "lead"},
    ]
    then = found(rows, as_of=on("2026-02-01"))
    assert len(then.deals.rows) == 1
    deal = then.deals.rows[0]
    assert not deal.outcome and deal.stage == 2 and deal.reached == 2


def test_a_repeated_id_counts_once_and_is_told_with_its_line() -> None:
    rows: list[Row] = [{"deal-id": "a", "stage": "lead"}, {"deal-id": "a", "stage": "offer"}, {"deal-id": "b"}]
    result = found(rows)
    assert [deal.line for deal in result.deals.rows] == [2, 4] and result.deals.repeats == ((3, 2),)
    check = next(one for one in quality_of(result).checks if one.id == "repeated-id")
    assert check.lines == (3,) and check.looked_at == 3


def test_what_the_file_lacks_is_named() -> None:
    result = found([{"stage": "offer"}])
    assert figure(result, "win-rate", "closed").missing == ("close-date",)
    assert figure(result, "net-promoter-score", "relationship").missing == ("nps-score",)
    main = CALCULATOR.result_html(PARAMETERS, result, DANISH, "kpi-")
    assert "nps-score (da)" in main and "Mangler kolonnen" in main


def test_an_empty_export_and_one_of_empty_cells_are_said_in_words() -> None:
    for rows, columns in (([], None), ([], COLUMNS), ([{}], COLUMNS), ([{}] * 3, ())):
        result = found(rows, columns)
        for language in LOCALES:
            html = whole(result, language)
            assert "nan" not in html and ">inf" not in html and "None" not in html
            assert announcement(result, language) and all(isinstance(line, str) for line in summary(result, language))
        assert json.loads(json.dumps(CALCULATOR.result_plain(result), allow_nan=False))["kpis"]


def whole(result: Result, language: str) -> Html:
    html = CALCULATOR.result_html(PARAMETERS, result, language, "kpi-")
    html = filled(html, CALCULATOR, PARAMETERS, result, language, "kpi-")
    ElementTree.fromstring(f"<div>{html}</div>")
    return html


def test_every_part_is_drawn_of_a_file_that_has_everything() -> None:
    rows = [full_row(number) for number in range(80)]
    result = found(rows, COLUMNS, as_of=on("2026-10-31"))
    for language in LOCALES:
        html = whole(result, language)
        for part in CALCULATOR.parts:
            assert f'data-part="{part.id}"></div>' not in html, part.id
        assert html.count("<svg") >= 8
    assert len(CALCULATOR.result_html(PARAMETERS, result, DANISH, "kpi-").encode()) < 16_384
    plain = json.loads(json.dumps(CALCULATOR.result_plain(result), allow_nan=False))
    assert plain["rows"] == 80 and len(plain["months"]) == 12 and plain["forecast"]["all"]["draws"] > 0


def full_row(number: int) -> Row:
    month = 1 + number % 9
    outcome = ("won", "lost", None, "no-decision")[number % 4]
    stage = ("discover", "offer", "sign")[number % 3]
    return {
        "deal-id": f"d{number}",
        "company-number": f"c{number % 70}",
        "stage": stage,
        "outcome": outcome,
        "created-date": at(f"2026-{month:02}-05T09:00"),
        "first-touch-date": at(f"2026-{month:02}-05T10:15"),
        "handed-over-date": on(f"2026-{month:02}-08"),
        "qualified-date": on(f"2026-{month:02}-12"),
        "stage-entered-date": on(f"2026-{month:02}-20"),
        "offer-sent-date": on(f"2026-{month:02}-22"),
        "expected-close-date": on("2026-11-30"),
        "close-date": on("2026-10-15") if outcome else None,
        "next-step-date": on("2026-10-01"),
        "cadence-step-due-date": on(f"2026-{month:02}-09"),
        "cadence-step-done-date": on(f"2026-{month:02}-{9 + number % 2:02}"),
        "go-live-date": on("2026-10-20") if outcome == "won" else None,
        "nps-date": on("2026-10-30") if outcome == "won" else None,
        "nps-score": float(number % 11) if outcome == "won" else None,
        "churn-date": on("2026-10-25") if number == 0 else None,
        "amount": 100_000.0 + 1_000 * number,
        "discount-percent": 0.05,
        "monthly-recurring-revenue": 9_000.0 if outcome == "won" else None,
        "gross-margin": 0.7 if outcome == "won" else None,
        "owner": ("Ada", "Bo")[number % 2],
        "segment": ("b2b", "b2c")[number % 5 == 0],
        "lead-source": "web",
        "lead-grade": "ABCD"[number % 4] + "1",
        "lead-status": "qualified",
        "loss-reason": "price" if outcome == "lost" else None,
        "entered.lead": on(f"2026-{month:02}-05"),
        "entered.discover": on(f"2026-{month:02}-12"),
        "entered.offer": on(f"2026-{month:02}-22") if stage != "discover" else None,
    }


def test_too_few_deals_are_not_ranked_and_overlapping_intervals_are_said_to_be_alike() -> None:
    rows = [closed("won" if place % 2 else "lost", **{"owner": "Ada"}) for place in range(40)]
    rows += [closed("lost", **{"owner": "Bo"}) for _ in range(4)]
    groups = groups_of(found(rows).scope, lambda deal: deal.owner)
    assert [(group.name, group.closed, group.few) for group in groups] == [("Ada", 40, False), ("Bo", 4, True)]
    assert overlap(groups)
    rows += [closed("lost", **{"owner": "Cy"}) for _ in range(40)]
    assert not overlap(groups_of(found(rows).scope, lambda deal: deal.owner))


def test_open_deals_age_against_the_target_of_their_stage() -> None:
    rows: list[Row] = [
        {"stage": "offer", "stage-entered-date": on("2026-10-01")},
        {"stage": "offer", "stage-entered-date": on("2026-09-01")},
        {"stage": "offer", "stage-entered-date": on("2026-10-25")},
    ]
    (ages,) = ages_of(found(rows, as_of=on("2026-10-31")).scope)
    assert [one.days for one in ages.deals] == [60, 30, 6] and (ages.over, ages.double, ages.median) == (2, 1, 30)


def test_a_stage_is_off_only_where_its_interval_leaves_the_playbooks_figure_out() -> None:
    rows: list[Row] = [
        {
            "stage": "offer",
            "entered.offer": on("2025-01-10"),
            "outcome": "won" if place < 10 else "lost",
            "close-date": on("2025-03-01"),
        }
        for place in range(60)
    ]
    history = {one.stage: one for one in history_of(found(rows, as_of=on("2026-10-31")).scope)}
    assert history[3].agreement == "too-high" and (history[3].won, history[3].entered) == (10, 60)
    young = [{**row, "entered.offer": on("2026-10-01")} for row in rows]
    assert all(one.agreement == "few" for one in history_of(found(young, as_of=on("2026-10-31")).scope))


def test_the_forecast_weighs_amounts_and_draws_the_same_each_time() -> None:
    rows: list[Row] = [
        {"stage": "discover", "amount": 200_000.0, "expected-close-date": on("2026-12-01")},
        {"stage": "offer", "amount": 100_000.0, "expected-close-date": on("2027-02-01")},
        {"stage": "offer", "amount": None, "expected-close-date": on("2026-10-01")},
    ]
    forecast = forecast_of(found(rows, as_of=on("2026-10-31")).scope)
    assert near(forecast.all.expected, 120_000) and round(forecast.all.spread) == 103_923
    assert forecast.this_quarter.count == 1 and forecast.next_quarter.count == 1
    assert (forecast.late, forecast.unweighted) == (1, 1)
    assert simulate([0.5, 0.2], [1.0, 2.0], 50) == simulate([0.5, 0.2], [1.0, 2.0], 50)


def test_months_and_quarters_are_whole() -> None:
    assert months_before(on("2026-10-31"), 12) == on("2025-11-01") and months_before(on("2026-11-15"), 3) == on(
        "2026-08-16"
    )
    assert months_before(on("2026-02-28"), 12) == on("2025-03-01") and months_before(on("2026-05-30"), 3) == on(
        "2026-02-28"
    )
    assert quarter_start(on("2026-11-15"), 0) == on("2026-10-01") and quarter_start(on("2026-01-15"), 1) == on(
        "2025-10-01"
    )
    assert len(months_of(found(QUARTER).scope)) == 12
    assert [class_width(days) for days in (0, 9, 10, 70, 5000)] == [1, 1, 2, 14, 501]


def test_each_column_has_headers_of_its_own() -> None:
    columns = columns_of(PARAMETERS)
    names = [name for column in columns for name in column.names]
    assert len(set(names)) == len(names) and all(name == name.lower() for name in names)
    words = [(column.id, word) for column in columns for answer in column.answers for word in answer.words]
    assert len(set(words)) == len(words)


def test_segment_and_owner_choose_the_rows() -> None:
    rows = [closed("won", segment="B2B", owner="Ada"), closed("lost", segment="b2c", owner="Bo")]
    assert len(found(rows, segment="b2b").scope.rows) == 1 and len(found(rows, owner=" ada ").scope.rows) == 1
    assert not found(rows, owner="Cy").scope.rows
    assert dataset(rows).lines == (2, 3)
