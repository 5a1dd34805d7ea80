"""What managers own of the A/B test: the example with its sources, and what counts as enough.

They stand under `parameters` in `playbook/calculators/ab-test.yaml`.
"""

from dataclasses import dataclass
from typing import Literal

from calculators.kit.input.assumptions import Assumption
from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the inputs; the names are those of `Inputs`."""

    visitors_a: Assumption
    conversions_a: Assumption
    visitors_b: Assumption
    conversions_b: Assumption
    baseline: Assumption
    wanted: Assumption
    traffic: Assumption
    longest_weeks: Assumption
    significance: Assumption
    power: Assumption


@dataclass(frozen=True)
class Parameters:
    """All of it.

    case                  whose figures the defaults are
    traffic_period        what `traffic` is counted by
    least_expected_count  below it in any of the four cells, Fisher's exact test takes the place of the z-test
    skewed_split          a split between the versions less likely than this is taken for a fault in the test
    """

    case: Text
    assumptions: Assumptions
    traffic_period: Literal["day", "week"]
    least_expected_count: float
    skewed_split: float
