"""The result of an A/B test: the two rates, whether they differ, and whether the test has run long enough to say."""

import math
from dataclasses import dataclass
from typing import Literal

from calculators.ab_test.bayes import belief, chance_higher, expected_loss
from calculators.ab_test.inputs import Inputs
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.plan import least_detectable, needed, weeks_for
from calculators.kit.statistics.normal import normal_cdf, normal_quantile
from calculators.kit.statistics.proportions import (
    Share,
    ZTest,
    fisher_exact,
    least_expected_count,
    newcombe,
    pooled_z_test,
    wilson,
)

Verdict = Literal["wait", "better", "worse", "no-difference"]


@dataclass(frozen=True)
class Comparison:
    """Two measured rates against each other.

    a, b          each rate with its Wilson interval, at the confidence that the significance level leaves
    difference    b less a, with Newcombe's interval
    lift          b over a, less one; None where nobody converted on A
    test          the pooled z-test; None where everybody converted or nobody did
    expected      the smallest of the four expected counts
    fisher        Fisher's exact p, given only where a count below the limit is expected
    chance_b      the chance that B's rate is the higher
    loss_a, loss_b  the conversion rate that choosing A, or B, costs on average
    split         the chance of a split of the visitors as skewed as this, if each was sent either way at random
    """

    a: Share
    b: Share
    difference: Share
    lift: float | None
    test: ZTest | None
    expected: float
    fisher: float | None
    chance_b: float
    loss_a: float
    loss_b: float
    split: float

    @property
    def p(self) -> float:
        """The p-value that counts: Fisher's where it is given. 1 where there is no spread at all."""
        return self.fisher if self.fisher is not None else self.test.p if self.test else 1.0


@dataclass(frozen=True)
class Result:
    """`comparison` and `verdict` are None where a version has more conversions than visitors.

    needed      people in each version by the plan; None where the plan wants no change
    weeks       whole weeks that takes
    detectable  the smallest rise that the longest acceptable test could see; None where it can see none
    """

    inputs: Inputs
    comparison: Comparison | None
    verdict: Verdict | None
    needed: int | None
    weeks: int | None
    detectable: float | None

    @property
    def fewest(self) -> int:
        """Visitors to the version that fewest have seen."""
        return min(self.inputs.visitors_a, self.inputs.visitors_b)


def calculate(parameters: Parameters, inputs: Inputs) -> Result:
    """The comparison, the plan and what to do."""
    people = needed(inputs)
    possible = inputs.conversions_a <= inputs.visitors_a and inputs.conversions_b <= inputs.visitors_b
    comparison = compare(parameters, inputs) if possible else None
    return Result(
        inputs=inputs,
        comparison=comparison,
        verdict=_verdict(inputs, comparison, people) if comparison else None,
        needed=people,
        weeks=None if people is None else weeks_for(people, inputs.weekly_traffic),
        detectable=least_detectable(
            inputs.baseline,
            inputs.weekly_traffic * inputs.longest_weeks / 2,
            inputs.significance,
            inputs.power,
        ),
    )


def compare(parameters: Parameters, inputs: Inputs) -> Comparison:
    """The two versions against each other. Raises ValueError for more conversions than visitors."""
    counts = (inputs.conversions_a, inputs.visitors_a, inputs.conversions_b, inputs.visitors_b)
    z = normal_quantile(1 - inputs.significance / 2)
    a, b = wilson(*counts[:2], z), wilson(*counts[2:], z)
    first, second = belief(*counts[:2]), belief(*counts[2:])
    expected = least_expected_count(*counts)
    return Comparison(
        a=a,
        b=b,
        difference=newcombe(*counts, z),
        lift=b.value / a.value - 1 if a.value else None,
        test=pooled_z_test(*counts),
        expected=expected,
        fisher=fisher_exact(*counts) if expected < parameters.least_expected_count else None,
        chance_b=chance_higher(first, second),
        loss_a=expected_loss(first, second),
        loss_b=expected_loss(second, first),
        split=split_chance(inputs.visitors_a, inputs.visitors_b),
    )


def split_chance(visitors_a: int, visitors_b: int) -> float:
    """The two-sided chance of a split as skewed as this when each visitor is sent to A or B by the toss of a coin.

    Fabijan et al. 2019, Diagnosing Sample Ratio Mismatch in Online Controlled Experiments (KDD).
    """
    return 2 * normal_cdf(-abs(visitors_a - visitors_b) / math.sqrt(visitors_a + visitors_b))


def _verdict(inputs: Inputs, comparison: Comparison, people: int | None) -> Verdict:
    if people is None or min(inputs.visitors_a, inputs.visitors_b) < people:
        return "wait"
    if comparison.p >= inputs.significance:
        return "no-difference"
    return "better" if comparison.difference.value > 0 else "worse"
