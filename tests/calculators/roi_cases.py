"""Generated ROI cases of every shape, for oracles and properties."""

from dataclasses import replace

from hypothesis import strategies as st

from calculators.roi.inputs import Benefit, Cost, CurrentCost, Inputs

MONEY = st.integers(0, 10_000_000).map(float)
FRACTION = st.integers(0, 100).map(lambda percent: percent / 100)
LOW = st.integers(0, 100).map(lambda percent: percent / 100)
HIGH = st.integers(100, 500).map(lambda percent: percent / 100)
COST = st.builds(Cost, amount=MONEY, risk=FRACTION, low=LOW, high=HIGH)
COSTS = st.tuples(COST, COST, COST, COST).map(
    lambda costs: (
        replace(costs[0], deductible="depreciated"),
        costs[1],
        replace(costs[2], when="yearly"),
        replace(costs[3], when="ramp-up"),
    )
)
"""In the order of the model's: see `tests.calculators.cases.roi_model`."""
BENEFIT = st.builds(Benefit, amount=MONEY, risk=FRACTION, low=LOW, high=HIGH, margin=FRACTION)
CASES = st.builds(
    Inputs,
    costs=COSTS,
    benefits=st.lists(BENEFIT, min_size=2, max_size=2).map(tuple),
    current_costs=st.lists(st.builds(CurrentCost, amount=MONEY, ends=FRACTION), min_size=1, max_size=1).map(tuple),
    rampup_months=st.integers(0, 36),
    horizon=st.integers(1, 10),
    discount_rate=FRACTION,
    delay_months=st.integers(0, 24),
    payback_target=st.integers(1, 36),
    timing=st.sampled_from(("year-end", "mid-year", "monthly")),
    distribution=st.sampled_from(("triangular", "pert")),
    taxes=st.booleans(),
    tax_rate=st.integers(0, 90).map(lambda percent: percent / 100),
    depreciation_years=st.integers(0, 10),
    rampup_low=LOW,
    rampup_high=HIGH,
    rate_low=LOW,
    rate_high=HIGH,
)
