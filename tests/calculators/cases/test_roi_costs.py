"""Another cost is one row: it is asked for, counted, drawn, shown, printed and saved like the costs that are there."""

import json
from dataclasses import replace
from typing import Any

from calculators.door import handle
from calculators.roi import CALCULATOR
from calculators.roi.as_is import compare
from calculators.roi.breakeven import for_value
from calculators.roi.breakeven_words import sentences
from calculators.roi.cash_flow import cash_flow
from calculators.roi.inputs import Inputs, inputs_of, with_cost
from calculators.roi.parameters import Parameters
from calculators.roi.result import measures, plain_result
from calculators.roi.scenarios import at_scenario
from calculators.roi.simulation import simulate
from calculators.roi.spreadsheet import workbook
from calculators.roi.tornado import tornado
from calculators.roi.weights import present_weights, value
from tests.calculators.cases.locales import ENGLISH, LOCALES
from tests.calculators.cases.refusals import why_refused
from tests.calculators.cases.roi_model import PARAMETERS, PLAIN, assumption, cost, inputs, near

COSTS: Any = PLAIN["costs"]
NEW = (
    cost("audit", "once", 80, low=0.5, high=2),
    cost("machines", "once", 300, deductible="depreciated", low=0.5, high=2),
    cost("licences-a-year", "yearly", 50, low=0.5, high=2),
    cost("temporary_help", "ramp-up", 30, low=0.5, high=2),
)
IDS = [str(row["id"]) for row in NEW]


def plain(*rows: dict[str, object]) -> dict[str, object]:
    return {**PLAIN, "costs": [*COSTS, *rows]}


def case(parameters: Parameters, **changes: object) -> Inputs:
    return inputs_of(parameters, CALCULATOR.defaults(parameters) | changes)


def asked(parameters: object, want: str, values: dict[str, str] | None = None) -> dict[str, Any]:
    request = {"calculator": "roi", "language": ENGLISH, "parameters": parameters, "values": values or {}, "want": want}
    return json.loads(handle(json.dumps(request)))


def test_each_kind_of_cost_weighs_what_its_cash_flow_gives() -> None:
    for row in NEW:
        parameters = CALCULATOR.read_parameters(plain(row))
        for timing in ("year-end", "mid-year", "monthly"):
            for taxes in (False, True):
                with_it = case(parameters, timing=timing, taxes=taxes)
                without = with_cost(with_it, len(COSTS), 0.0)
                assert near(measures(with_it).net_present_value, value(with_it, present_weights(with_it)))
                lost = measures(without).net_present_value - measures(with_it).net_present_value
                paid = sum(
                    (one.costs - other.costs + one.tax - other.tax) * one.factor
                    for one, other in zip(cash_flow(with_it), cash_flow(without), strict=True)
                )
                assert lost > 0 and near(lost, paid)
                assert near(
                    measures(without).net_present_value, measures(inputs(timing=timing, taxes=taxes)).net_present_value
                )


def test_a_cost_is_paid_when_its_row_says() -> None:
    for row, expected in zip(NEW, ([88, 0, 0, 0], [330, 0, 0, 0], [0, 55, 55, 55], [0, 33, 0, 0]), strict=True):
        with_it = case(CALCULATOR.read_parameters(plain(row)))
        paid = [one.costs - other.costs for one, other in zip(cash_flow(with_it), cash_flow(inputs()), strict=True)]
        assert all(near(found, amount) for found, amount in zip(paid, expected, strict=True)), row["id"]


def test_what_is_depreciated_saves_tax_over_the_years_and_the_rest_at_once() -> None:
    parameters = CALCULATOR.read_parameters(plain(*NEW))
    taxed = case(parameters, taxes=True, tax_rate=0.25, depreciation_years=3)
    saved = [
        one.tax - other.tax
        for one, other in zip(cash_flow(inputs(taxes=True, tax_rate=0.25)), cash_flow(taxed), strict=True)
    ]
    expected = [0.25 * 88, 0.25 * (110 + 55 + 33), 0.25 * (110 + 55), 0.25 * (110 + 55)]
    assert all(near(found, amount) for found, amount in zip(saved, expected, strict=True))


def test_new_rows_stand_in_scenarios_tornado_comparison_and_draws() -> None:
    parameters = CALCULATOR.read_parameters(plain(*NEW))
    with_them = case(parameters)
    worst = at_scenario(with_them, "conservative")
    assert [one.amount for one in worst.costs[len(COSTS) :]] == [160, 600, 100, 60]
    assert {swing.place for swing in tornado(with_them) if swing.kind == "cost"} >= set(
        range(len(COSTS), len(COSTS) + 4)
    )
    current = [line.id for line in parameters.current_costs]
    assert near(compare(with_them, current, parameters.benefits).case, measures(with_them).net_present_value)
    fixed = replace(with_them, rampup_low=1.0, rampup_high=1.0)
    for place in range(len(COSTS), len(COSTS) + 4):
        certain = replace(fixed.costs[place], low=1.0, high=1.0)
        others = replace(fixed, costs=(*fixed.costs[:place], certain, *fixed.costs[place + 1 :]))
        drawn, fewer = (simulate(one, 2_000, 7).mean for one in (fixed, others))
        worth = value(with_cost(fixed, place, 0.0), present_weights(fixed)) - value(fixed, present_weights(fixed))
        assert near(fewer - drawn, worth / 6, 0.05)  # a triangle from half to twice has its mean a sixth above its top


def test_all_that_is_depreciated_breaks_even_together() -> None:
    for rows in (NEW, NEW[1:2], (NEW[1], cost("furniture", "once", 40, deductible="depreciated", risk=0.5))):
        taxed = case(CALCULATOR.read_parameters(plain(*rows)), taxes=True)
        found = for_value(taxed).investment
        assert found is not None
        share = found / sum(one.amount for one in taxed.invested)
        scaled = tuple(replace(one, amount=one.amount * share) if one in taxed.invested else one for one in taxed.costs)
        assert near(measures(replace(taxed, costs=scaled)).net_present_value, 0)


def test_without_an_investment_nothing_is_said_of_one() -> None:
    parameters = CALCULATOR.read_parameters({**PLAIN, "costs": COSTS[1:]})
    without = case(parameters)
    found = for_value(without)
    assert found.investment is None
    assert not any("investment" in one for one in sentences(without, found, "X", ENGLISH))
    for want in ("result", "part:breakeven", "case", "export:xlsx"):
        assert asked({**PLAIN, "costs": COSTS[1:]}, want)["ok"]


def test_new_rows_are_asked_for_by_their_own_ids_and_old_ones_keep_theirs() -> None:
    fields = {field.id: field for field in CALCULATOR.fields(CALCULATOR.read_parameters(plain(*NEW)))}
    for id in IDS:
        assert {id, f"{id}_low", f"{id}_high", f"{id}_risk"} <= set(fields)
    assert set(fields) >= {field.id for field in CALCULATOR.fields(PARAMETERS)}
    answer = asked(plain(*NEW), "result", {"investment": "1,234.5", "licences-a-year": "0", "audit_risk": "50"})
    assert answer["ok"] and answer["echo"]["licences-a-year"] == "DKK\u00a00"
    parameters = CALCULATOR.read_parameters(plain(*NEW))
    found: Any = plain_result(CALCULATOR.calculate(parameters, CALCULATOR.defaults(parameters)))
    assert [name for name in found["inputs"] if name in IDS] == IDS and found["inputs"]["investment"]["amount"] == 1000


def test_new_rows_are_shown_printed_and_saved() -> None:
    parts = [part.id for part in CALCULATOR.parts]
    shown = {want: asked(plain(*NEW), want)["html"] for want in (*(f"part:{part}" for part in parts), "case")}
    for row in NEW:
        label = str(row["label"]["en"])  # type: ignore[index]  # a row of JSON data
        for want in ("part:benefits", "part:tornado", "part:assumptions", "case"):
            assert label in shown[want], (label, want)


def test_the_workbook_counts_new_rows_by_formula() -> None:
    parameters = CALCULATOR.read_parameters(plain(*NEW))
    values = CALCULATOR.defaults(parameters)
    for language in LOCALES:
        made = workbook(parameters, values, CALCULATOR.calculate(parameters, values), language)
        cells = [cell for sheet in made.sheets for row in sheet.rows for cell in row]
        names = {cell.name for cell in cells}
        formulas = " ".join(str(cell.formula) for cell in cells if cell.formula)
        for id in ("audit", "machines", "licences_a_year", "temporary_help"):
            assert {f"in_{id}", f"in_{id}_risk", f"expected_cost_{id}", f"conservative_cost_{id}"} <= names
            assert f"expected_cost_{id}" in formulas


def test_a_row_that_does_not_fit_is_told_with_its_place() -> None:
    place = len(COSTS)
    for row, path in (
        (cost("horizon", "once", 1), f"costs[{place}].id: horizon is the name of another field"),
        (cost("investment-low", "once", 1), f"costs[{place}].id: investment-low is the name of another"),
        (cost("running_cost", "once", 1), f"costs[{place}].id: running_cost is the name of another"),
        (cost("lang", "once", 1), f"costs[{place}].id: lang is the name of another"),
        (cost("benefits", "once", 1), f"costs[{place}].id: benefits is the name of another"),
        (cost("Årlig pris", "once", 1), f"costs[{place}].id: expected letters"),
        (cost("", "once", 1), f"costs[{place}].id: expected letters"),
        (cost("x", "monthly", 1), f"costs[{place}].when: expected one of 'once', 'yearly', 'ramp-up'"),
        (cost("x", "yearly", 1, deductible="depreciated"), f"costs[{place}].deductible: only what is paid once"),
        (cost("x", "yearly", -1), f"costs[{place}].amount: "),
        (cost("x", "yearly", 1, risk=15), f"costs[{place}].risk: "),
        (cost("x", "yearly", 1, low=1.2), f"costs[{place}].low: "),
    ):
        assert why_refused(CALCULATOR.read_parameters, plain(row)).startswith(path), path


def formerly(**changes: object) -> dict[str, object]:
    """The same parameters as they stood before costs were rows."""
    kept = {name: held for name, held in PLAIN.items() if name != "costs"}
    own: Any = PLAIN["assumptions"]
    former = {
        str(row["id"]): assumption(row["amount"], **{end: row[end] for end in ("risk", "low", "high")}) for row in COSTS
    }
    return {**kept, "assumptions": {**own, **former, **changes}}


def test_a_playbook_from_before_costs_were_rows_gives_the_same_case() -> None:
    parameters = CALCULATOR.read_parameters(formerly())
    assert case(parameters) == inputs() and CALCULATOR.defaults(parameters) == CALCULATOR.defaults(PARAMETERS)
    assert [field.id for field in CALCULATOR.fields(parameters)] == [
        field.id for field in CALCULATOR.fields(PARAMETERS)
    ]


def test_costs_in_both_places_are_told_and_a_misfit_is_told_where_it_stands() -> None:
    for data, path in (
        ({**formerly(), "costs": COSTS}, "assumptions.investment: "),
        ({**PLAIN, "costs": []}, "costs: expected at least one cost"),
        (formerly(running_cost=assumption(1, low=2)), "assumptions.running_cost.low: "),
        (formerly(running_cost=assumption(-1)), "assumptions.running_cost.default: "),
    ):
        assert why_refused(CALCULATOR.read_parameters, data).startswith(path), path
