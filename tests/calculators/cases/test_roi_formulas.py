"""Every formula of the return on investment is sourced, and its worked example holds."""

from dataclasses import replace
from xml.etree import ElementTree

from calculators.catalogue import formulas
from calculators.roi.as_is import compare
from calculators.roi.inputs import Benefit, Cost, CurrentCost, Inputs
from calculators.roi.weights import present_weights
from tests.calculators.cases.roi_model import INVESTMENT, PARAMETERS, costing, near

SIMPLE = Inputs(
    costs=(Cost(300.0, deductible="depreciated"), Cost(0.0), Cost(0.0, when="yearly"), Cost(0.0, when="ramp-up")),
    benefits=(Benefit(200.0, low=0.5, high=1.5),),
    current_costs=(),
    rampup_months=0,
    horizon=3,
    discount_rate=0.0,
    delay_months=6,
    payback_target=12,
)
"""300 kroner once for 200 a year over three years, without interest."""


def test_every_formula_is_well_formed_sourced_worked_and_has_its_python() -> None:
    shown = formulas("roi")
    assert len({formula.id for formula in shown}) == len(shown) >= 18
    for formula in shown:
        ElementTree.fromstring(formula.notation)
        assert formula.source.da and formula.source.en and formula.function.__module__.startswith("calculators.roi.")
        assert formula.example is not None, formula.id


def test_the_worked_examples_with_figures_alone_hold() -> None:
    by_id = {formula.id: formula.function for formula in formulas("roi")}
    worked = {
        "risk-adjusted-benefit": ((390_000, 0.2), 312_000),
        "risk-adjusted-cost": ((225_000, 0.1), 247_500),
        "ramp-up": ((0, 12, 4), 10),
        "net-present-value": (([-100, 0, 121], 0.1), 0),
        "roi": ((300, 120), 1.5),
        "modified-internal-rate": (([-1600, 10_000, -10_000], 0.1), 0.05598955535),
        "triangular": ((0, 1, 4, 0.25), 1),
        "percentile": (([0, 10, 20, 30, 40], 0.1), 4),
    }
    for name, (arguments, expected) in worked.items():
        assert near(by_id[name](*arguments), expected), name
    assert near(by_id["payback"]([-10_000, *[3_000] * 5], 0.1).lasting, 4.2632666667)
    rates = sorted(1 / root - 1 for root in by_id["internal-rate"]([-1600, 10_000, -10_000]))
    assert near(rates[0], 0.25) and near(rates[1], 4.0)
    factor = by_id["discount-factor"]
    assert near(factor(0.1, 1 / 12), 0.9921, 5e-5) and near(factor(0.1, 0.5), 0.9535, 5e-5)
    assert near(by_id["triangular"](0, 1, 4, 0.5), 1.55, 5e-3)
    assert near(by_id["mean"]("triangular", 0.7, 1.6), 1.1) and near(by_id["mean"]("pert", 0.7, 1.6), 1.05)
    variance = by_id["mean-of-draws"]
    assert near(variance("triangular", 0.5, 1.5), 1 / 24) and near(variance("pert", 0.5, 1.5), 1 / 28)


def test_the_worked_examples_of_a_small_case_hold() -> None:
    by_id = {formula.id: formula.function for formula in formulas("roi")}
    assert near(by_id["tax"](SIMPLE, present_weights(SIMPLE)), 300)
    taxed = replace(SIMPLE, taxes=True, tax_rate=0.22, depreciation_years=3)
    assert near(by_id["tax"](taxed, present_weights(taxed)), 234)
    assert near(by_id["breakeven"](SIMPLE).benefits, 0.5)
    assert near(by_id["tornado"](SIMPLE)[0].size, 600)
    waiting = replace(costing(SIMPLE, INVESTMENT, 0.0), benefits=(Benefit(1000.0),))
    assert near(by_id["cost-of-waiting"](waiting, 6), 500)


def test_the_worked_example_of_today_against_then_holds() -> None:
    case = replace(SIMPLE, horizon=1, benefits=(Benefit(400.0),), current_costs=(CurrentCost(1000.0),))
    found = compare(case, ["overtime"], PARAMETERS.benefits[:1])
    assert near(found.total.today, 1000) and near(found.total.to_be, 900) and near(found.case, 100)
