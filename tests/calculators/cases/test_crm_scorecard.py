"""A scorecard that can be followed by hand: scores, what a system must have, and where each weight topples the
winner."""

from xml.etree import ElementTree

from calculators.catalogue import formulas
from calculators.crm_scorecard import CALCULATOR
from calculators.crm_scorecard.robustness import robustness_html
from calculators.crm_scorecard.score import stays_ahead, weighted_score
from calculators.crm_scorecard.view import result_html
from calculators.crm_scorecard.weightings import any_weights, near_weights
from calculators.crm_scorecard.words import announcement, nearest, out, summary, verdict
from calculators.kit.text.language import LANGUAGES
from tests.calculators.cases.crm_scorecard_model import PARAMETERS, PLAIN, result
from tests.calculators.cases.refusals import why_refused


def near(found: float, expected: float) -> bool:
    return abs(found - expected) < 1e-9


def test_scores_are_weighted_and_ranked() -> None:
    found = result()
    first, second = found.systems
    assert near(first.score, (0.5 * 4 + 0.3 * 2 + 0.2 * 1) / 4) and near(
        second.score, (0.5 * 2 + 0.3 * 3 + 0.2 * 2) / 4
    )
    assert (first.rank, second.rank, found.winners) == (1, 2, (0,))


def test_only_the_proportion_of_the_weights_counts() -> None:
    half = result(weight__process=5.0, weight__use=3.0, weight__price=2.0)
    assert [one.score for one in half.systems] == [one.score for one in result().systems]


def test_a_system_without_a_name_takes_no_part_and_equal_names_are_told_apart() -> None:
    assert [one.name for one in result().systems] == ["A", "B"]
    assert [one.name for one in result(name__2="C").systems] == ["A", "B", "C"]
    assert [one.name for one in result(name__1="A").systems] == ["A (A)", "A (B)"]
    assert result(name__0=None).systems[0].name == "B"


def test_a_system_below_the_least_level_is_out_and_said_so() -> None:
    found = result(level__0__use="0")
    assert found.systems[0].rank is None and found.winners == (1,) and found.intervals == () and found.nearest is None
    assert out(PARAMETERS, found.systems[0], "da") == "A er ude: Use er 0, mindst 1 kræves."
    assert "eneste" in verdict(found, "da")
    everybody = result(level__0__use="0", level__1__use="0")
    assert everybody.winners == () and "Ingen af systemerne" in verdict(everybody, "da")


def test_where_each_weight_topples_the_winner() -> None:
    found = result()
    process, use, price = found.intervals
    assert process is not None and use is not None and price is not None
    # Leads of A over B are 2, -1, -1. With t on the first: 2t - (1 - t) = 0 at one third.
    assert near(process.low, 1 / 3) and process.high == 1 and process.below == "B" and process.above is None
    # On the second: -t + (1 - t)(0.5 x 2 - 0.2)/0.7 = 0.
    rest = 0.8 / 0.7
    assert use.low == 0 and near(use.high, rest / (1 + rest)) and use.above == "B"
    rest = 0.7 / 0.8
    assert near(price.high, rest / (1 + rest))
    change = found.nearest
    assert change is not None and change.criterion == 0 and near(change.share, 1 / 3) and change.rival == "B"
    assert "16,7 procentpoint" in (nearest(PARAMETERS, found, "da") or "")


def test_a_dominated_rival_never_wins() -> None:
    found = result(level__1__process="1", level__1__use="1", level__1__price="0")
    assert found.nearest is None and all(one is not None and (one.low, one.high) == (0, 1) for one in found.intervals)
    assert "Ingen ændring" in (nearest(PARAMETERS, found, "da") or "")


def test_all_the_weight_in_one_place_leaves_no_proportions_to_keep() -> None:
    found = result(weight__use=0.0, weight__price=0.0)
    assert found.intervals[0] is None and found.shares == (1, 0, 0)
    assert "hele vægten" in result_html(PARAMETERS, found, "da", "c-")


def test_ties_are_said_and_shared() -> None:
    found = result(level__1__process="4", level__1__use="2", level__1__price="1")
    assert found.winners == (0, 1) and found.intervals == () and found.systems[1].rank == 1
    assert "deler førstepladsen" in verdict(found, "da") and "tie for first" in verdict(found, "en")
    assert any_weights([(4, 2), (4, 2)], 100, 1) == (0.5, 0.5)


def test_no_weight_and_no_system_are_said_in_words() -> None:
    nothing = result(weight__process=0.0, weight__use=0.0, weight__price=0.0)
    assert nothing.shares is None and "Alle vægte er 0" in verdict(nothing, "da")
    nobody = result(name__0=None, name__1=None)
    assert nobody.systems == () and "No system takes part" in verdict(nobody, "en")
    for found in (nothing, nobody):
        assert "<table" not in result_html(PARAMETERS, found, "da", "c-")
        assert robustness_html(PARAMETERS, found, "da", "c-") == ""


def test_random_weightings_are_the_same_each_time_and_add_up() -> None:
    levels = [(4, 2, 1), (2, 3, 2), (0, 1, 4)]
    first, again = any_weights(levels, 500, 7), any_weights(levels, 500, 7)
    assert first == again and near(sum(first), 1.0) and first != any_weights(levels, 500, 8)
    close = near_weights(levels, (0.5, 0.3, 0.2), 0.5, 500, 7)
    assert near(sum(close), 1.0) and close[0] > first[0]
    assert near_weights(levels, (0.5, 0.3, 0.2), 0.01, 500, 7) == (1.0, 0.0, 0.0)


def test_everything_is_shown_and_said_in_both_languages() -> None:
    for changes in ({}, {"name__2": "<C>"}, {"level__0__use": "0"}, {"level__1__process": "4"}):
        found = result(**changes)
        for language in LANGUAGES:
            shown = result_html(PARAMETERS, found, language, "c-") + robustness_html(PARAMETERS, found, language, "c-")
            assert list(ElementTree.fromstring(f"<div>{shown}</div>").iter("table")) and "<C>" not in shown
            assert announcement(found, language) and len(summary(found, language)) > 2


def test_parameters_that_do_not_hold_together_are_refused_with_their_place() -> None:
    first = PLAIN["criteria"][0]
    wrong = {
        "criteria": {"criteria": [first]},
        "criteria[1].levels": {"criteria": [first, {**PLAIN["criteria"][1], "levels": first["levels"][:3]}]},
        "criteria[0].minimum": {"criteria": [{**first, "minimum": 5}, *PLAIN["criteria"][1:]]},
        "criteria[0].weight": {"criteria": [{**first, "weight": 101}, *PLAIN["criteria"][1:]]},
        "systems": {"systems": PLAIN["systems"][:1]},
        "systems[0].levels": {"systems": [{"name": "A", "levels": [1, 2]}, PLAIN["systems"][1]]},
        "systems[0].levels[2]": {"systems": [{"name": "A", "levels": [1, 2, 5]}, PLAIN["systems"][1]]},
        "draws": {"draws": 5},
        "spread": {"spread": 1},
    }
    for place, change in wrong.items():
        assert why_refused(CALCULATOR.read_parameters, {**PLAIN, **change}).startswith(place + ":"), place


def test_the_examples_of_the_formulas_hold() -> None:
    found = {
        "weighted-score": (100 * weighted_score((0.6, 0.4), (4, 1), 4), "70 point"),
        "stays-ahead": (100 * stays_ahead((0.5, 0.3, 0.2), (2, -1, -1), 0)[0], "33,3 %"),
        "any-weights": (100 * any_weights([(4, 0), (0, 4)], 20_000, 3)[0], "50 %"),
    }
    examples = {one.id: one.example for one in formulas("crm-scorecard")}
    assert examples.keys() == found.keys()
    for id, (value, shown) in found.items():
        example = examples[id]
        assert example is not None and shown in example.da
        expected = float(shown.split()[0].replace(",", "."))
        assert abs(value - expected) <= (1.0 if id == "any-weights" else 0.05)
