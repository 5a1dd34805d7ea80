"""What holds for every lead, tried on generated ones: caps, floors, decay, one grade and one route."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calculators.kit.input.fields import Choice, Date, Field, Integer, Value
from calculators.kit.scoring.grade import routes_of
from calculators.kit.scoring.points import decayed, engagement_points, fit_points, half_up
from calculators.lead_score import CALCULATOR
from calculators.lead_score.form import lead_of
from calculators.lead_score.lift import changed_lead
from calculators.lead_score.result import calculate
from tests.calculators.cases.lead_score_model import MODEL
from tests.gait import examples

DAY = date(2026, 11, 23)


def values_of(field: Field) -> st.SearchStrategy[Value]:
    if isinstance(field, Choice):
        return st.sampled_from([option.id for option in field.options])
    if isinstance(field, Integer):
        return st.integers(0, 50)
    assert isinstance(field, Date)
    days = st.integers(0, 900).map(lambda ago: DAY - timedelta(days=ago))
    return st.just(DAY) if field.id == "as_of" else st.one_of(st.none(), days)


LEADS = st.fixed_dictionaries({field.id: values_of(field) for field in CALCULATOR.fields(MODEL)})


@examples(300)
@given(LEADS)
def test_every_cap_and_floor_holds(values: dict[str, Value]) -> None:
    result = calculate(MODEL, values)
    for axis in (result.fit, result.engagement):
        assert 0 <= axis.points <= axis.cap
        assert all(-group.cap <= group.points <= group.cap for group in axis.groups)
    caps = {rule.id: rule.cap for group in MODEL.score.engagement_groups for rule in group.rules}
    assert all(abs(rule.points) <= caps[rule.id] for group in result.engagement.groups for rule in group.rules)


@examples(300)
@given(LEADS)
def test_every_lead_has_one_grade_and_one_route(values: dict[str, Value]) -> None:
    result = calculate(MODEL, values)
    assert result.letter in "ABCD" and result.figure in (1, 2, 3, 4)
    assert routes_of(MODEL, result.letter, result.figure, result.lead.segment) == (result.route,)


@examples(300)
@given(st.floats(0, 100), st.integers(0, 1000), st.integers(0, 1000), st.floats(0.5, 400))
def test_points_fade_with_age_and_never_change_sign(points: float, age: int, more: int, half_life: float) -> None:
    younger, older = decayed(points, age, half_life), decayed(points, age + more, half_life)
    assert 0 <= older <= younger <= points
    assert -younger == decayed(-points, age, half_life)


@examples(200)
@given(LEADS, st.integers(0, 400), st.integers(0, 400))
def test_waiting_never_helps_a_lead_without_negative_events(values: dict[str, Value], wait: int, more: int) -> None:
    lead = lead_of(MODEL, {**values, "event.left.count": 0})
    sooner = engagement_points(MODEL, lead, DAY + timedelta(days=wait)).points
    assert engagement_points(MODEL, lead, DAY + timedelta(days=wait + more)).points <= sooner


@examples(200)
@given(LEADS)
def test_each_proposed_lift_does_what_it_says(values: dict[str, Value]) -> None:
    result = calculate(MODEL, values)
    for lift in result.fit_lifts:
        assert fit_points(MODEL, changed_lead(result.lead, lift.changes)).points == lift.points
        assert lift.grade < result.letter and lift.points - result.fit.points >= (result.missing_fit or 0) - 0.05
    for lift in result.engagement_lifts:
        assert engagement_points(MODEL, changed_lead(result.lead, lift.changes)).points == lift.points
        assert int(lift.grade) < result.figure


@examples(300)
@given(st.integers(0, 10_000))
def test_rounding_agrees_with_exact_decimal_arithmetic(hundredths: int) -> None:
    from decimal import ROUND_HALF_UP, Decimal

    exact = (Decimal(hundredths) / 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert half_up(hundredths / 100) == float(exact)
