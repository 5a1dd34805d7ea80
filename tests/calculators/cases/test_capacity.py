"""A team that can be followed by hand: half an Erlang and one person, what more leads take, and what is said at the
edges."""

from math import exp
from xml.etree import ElementTree

from calculators.capacity import CALCULATOR
from calculators.capacity.erlang import answered_within, average_wait, erlang_b, erlang_c
from calculators.capacity.growth import growth_html, people_for
from calculators.capacity.played import simulation_html
from calculators.capacity.simulation import play
from calculators.capacity.staffing import employed, most_leads, on_duty, people_needed
from calculators.capacity.view import result_html
from calculators.capacity.words import announcement, duration, share, summary, team, verdict, why
from calculators.catalogue import formulas
from calculators.kit.text.language import LANGUAGES
from tests.calculators.cases.capacity_model import BOTH, PARAMETERS, PLAIN, inputs, result
from tests.calculators.cases.refusals import why_refused


def near(found: float | None, expected: float, within: float = 1e-9) -> bool:
    return found is not None and abs(found - expected) <= within


def test_one_person_at_half_an_erlang() -> None:
    found = result()
    assert near(found.loads[0].erlang, 0.5) and near(found.loads[0].first_rate, 3) and found.loads[0].service_rate == 6
    one, two = (next(row for row in found.rows if row.people == count) for count in (1, 2))
    # M/M/1: half wait, 1 / (6 - 3) hours of them, and 1 - 0.5 e^(-3/6) within ten minutes.
    assert near(one.wait_share, 0.5) and near(one.wait, 0.5 / 3) and near(one.service, 1 - 0.5 * exp(-0.5))
    assert near(two.wait_share, 0.1) and near(two.wait, 0.1 / 9)
    assert found.on_duty == 2 and found.employed == 3 and found.work_hours == 20 and found.needed == (2,) * 5
    assert one.idle_hours == 4 and not one.enough and two.enough


def test_follow_ups_fill_the_people_but_never_go_ahead() -> None:
    found = result(touches=2.0)
    one = next(row for row in found.rows if row.people == 2)
    assert near(found.loads[0].erlang, 1.0) and near(one.wait_share, 1 / 3)
    assert near(one.wait, (1 / 3) / (2 * 6 - 3))  # its own kind alone stands ahead


def test_the_busiest_day_decides_and_the_pattern_is_a_proportion() -> None:
    found = result(days__0__share=0.6, days__1__share=0.1, days__2__share=0.1, days__3__share=0.1, days__4__share=0.1)
    assert found.busiest == 0 and near(found.loads[0].leads, 72) and found.on_duty == max(found.needed)
    even = result(**{f"days__{day}__share": 0.0 for day in range(5)})
    assert [load.leads for load in even.loads] == [24] * 5


def test_the_promise_or_the_work_decides_and_it_is_said() -> None:
    by_work = result(leads_per_week=1200.0, occupancy_cap=0.5)
    assert by_work.by_work == 10 > by_work.by_answer and "arbejdet" in (why(by_work, "da") or "")
    by_answer = result()
    assert by_answer.by_answer == 2 > by_answer.by_work and "fristen" in (why(by_answer, "da") or "")
    assert "same number" in (why(result(leads_per_week=12.0), "en") or "")


def test_absence_is_taken_off_and_people_are_whole() -> None:
    assert [employed(count, 0.3) for count in (0, 1, 2, 3, 7)] == [0, 2, 3, 5, 10]
    assert [on_duty(count, 0.3) for count in (0, 1, 2, 3, 10)] == [0, 0, 1, 2, 7]
    assert employed(4, 0.2) == 5 and on_duty(5, 0.2) == 4


def test_too_few_people_is_an_endless_queue_in_words() -> None:
    found = result(leads_per_week=600.0)
    assert found.team is not None and found.team.service is None and "vokser dag for dag" in team(found, "da")
    assert erlang_c(3.0, 3) == erlang_c(3.0, 1) == 1.0
    assert found.rows[0].wait is None and "køen vokser" in result_html(PARAMETERS, found, "da", "c-")
    assert "ingen ansatte" in team(result(team=0), "da") and "cannot have one" in team(result(team=1), "en")


def test_no_leads_need_nobody() -> None:
    found = result(leads_per_week=0.0)
    assert (found.on_duty, found.employed, found.rows, found.chosen) == (0, 0, (), None)
    assert "Ingen leads" in verdict(found, "da") and "<table" not in result_html(PARAMETERS, found, "da", "c-")
    assert growth_html(PARAMETERS, found, "da", "c-") == simulation_html(PARAMETERS, found, "da", "c-") == ""
    assert play(inputs(leads_per_week=0.0), 1, 1000, 1) is None


def test_the_most_leads_are_just_enough() -> None:
    for people in (1, 2, 5):
        most = most_leads(inputs(), people)
        assert people_for(inputs(), most) <= people < people_for(inputs(), most + 0.02)


def test_the_fewest_people_that_are_enough() -> None:
    for leads in (1.0, 50.0, 400.0, 1999.0):
        need, by_answer, by_work = people_needed(inputs(), result(leads_per_week=leads).loads[0])
        assert need == max(by_answer, by_work) >= 1


def test_the_simulation_is_the_same_each_time_and_meets_the_formula() -> None:
    case = inputs()
    first, again = play(case, 2, 5000, 3), play(case, 2, 5000, 3)
    assert first == again is not None and first != play(case, 2, 5000, 4)
    assert abs(first.service - (1 - 0.1 * exp(-9 / 6))) < 0.02 and abs(first.occupancy - 0.25) < 0.02


def test_leads_at_night_queue_at_opening_unless_there_is_no_night() -> None:
    night, day = (play(inputs(outside_share=share, leads_per_week=200.0), 2, 5000, 3) for share in (0.9, 0.0))
    assert night is not None and day is not None and night.wait > 5 * day.wait and night.service < day.service
    always = {**PLAIN, "weekdays": [{"name": BOTH, "share": 0.1} for _ in range(7)]}
    parameters = CALCULATOR.read_parameters(always)
    found = CALCULATOR.calculate(
        parameters, {**CALCULATOR.defaults(parameters), "open_hours": 24.0, "outside_share": 0.5}
    )
    played = play(found.inputs, 1, 5000, 3)
    assert played is not None and played.leads > 4000


def test_too_much_to_play_is_said() -> None:
    assert play(inputs(leads_per_week=2000.0, touches=3.0), 300, 5000, 1) is None
    assert "spiller vi det ikke igennem" in simulation_html(
        PARAMETERS, result(leads_per_week=2000.0, touches=3.0), "da", "c-"
    )


def test_nights_that_break_the_promise_are_told() -> None:
    found = result(outside_share=0.9, leads_per_week=200.0)
    assert "holder" in simulation_html(PARAMETERS, found, "da", "c-")
    assert "make the target fail" in simulation_html(PARAMETERS, found, "en", "c-")


def test_waits_and_shares_are_said_as_people_say_them() -> None:
    assert [duration(hours, "da").replace("\u00a0", " ") for hours in (0.001, 0.5, 1.0, 3.25)] == [
        "under 1 min.",
        "30 min.",
        "60 min.",
        "3,3 timer",
    ]
    assert share(0.99999, "en") == "above 99.9%" and share(None, "da") == "–" and share(0.5, "en") == "50.0%"


def test_everything_is_shown_and_said_in_both_languages() -> None:
    for changes in ({}, {"leads_per_week": 600.0, "team": 20}, {"touches": 2.5, "shrinkage": 0.0}):
        found = result(**changes)
        for language in LANGUAGES:
            parts = [part(PARAMETERS, found, language, "c-") for part in (result_html, growth_html, simulation_html)]
            assert list(ElementTree.fromstring(f"<div>{''.join(parts)}</div>").iter("table"))
            assert announcement(found, language) and len(summary(found, language)) > 5
            assert "nan" not in "".join(parts) and "style=" not in "".join(parts)


def test_parameters_that_do_not_hold_together_are_refused_with_their_place() -> None:
    wrong = {
        "weekdays": {"weekdays": []},
        "events": {"events": 10},
        "growth": {"growth": [-1]},
        "weekdays[1].share": {"weekdays": [{"name": BOTH, "share": share} for share in (0.2, 20)]},
        "assumptions.shrinkage.default": {
            "assumptions": {**PLAIN["assumptions"], "shrinkage": {"default": 30, "source": BOTH}}
        },
    }
    for place, change in wrong.items():
        assert why_refused(CALCULATOR.read_parameters, {**PLAIN, **change}).startswith(place + ":"), place


def test_the_examples_of_the_formulas_hold() -> None:
    wait_share = erlang_c(10.0, 12)
    found = {
        "erlang-b": f"{100 * erlang_b(10.0, 12):.1f}",
        "erlang-c": f"{100 * wait_share:.1f}",
        "answered-within": f"{100 * answered_within(wait_share, 12, 6, 60, 0.1):.1f}",
        "average-wait": f"{60 * average_wait(wait_share, 12, 6, 60):.1f}",
        "employed": f"{employed(3, 0.3)}",
    }
    examples = {one.id: one.example for one in formulas("capacity")}
    assert examples.keys() == found.keys()
    for id, figure in found.items():
        example = examples[id]
        assert example is not None and figure in example.en and figure.replace(".", ",") in example.da, (id, figure)
