"""How many people a test takes, how long that is, and what a shorter one can see."""

import math

from calculators.ab_test.inputs import Inputs
from calculators.kit.statistics.proportions import detectable, sample_size

_ROUNDS = 200


def needed(inputs: Inputs, wanted: float | None = None) -> int | None:
    """People in each version to see `wanted` (the plan's, unless said otherwise) against today's rate.

    None where the two are the same, since no number is then enough.
    """
    second = inputs.wanted if wanted is None else wanted
    if second == inputs.baseline:
        return None
    return sample_size(inputs.baseline, second, inputs.significance, inputs.power)


def weeks_for(people: int, weekly_traffic: int) -> int:
    """Whole weeks until each of two versions has been seen by that many people; a test runs whole weeks, since people
    differ from day to day."""
    return -(-2 * people // weekly_traffic)


def least_detectable(baseline: float, people: float, significance: float, power: float) -> float | None:
    """The smallest rise from `baseline` that `people` in each version can see, as a difference of rates.

    The sample size formula turned round: d = detectable(p, p + d), repeated from d = 0 until it stands still. None
    where not even a rise to 100 % could be seen.
    """
    rise = 0.0
    for _ in range(_ROUNDS):
        before, rise = rise, min(1 - baseline, detectable(baseline, baseline + rise, people, significance, power))
        if math.isclose(before, rise, rel_tol=1e-13):
            break
    return rise if rise < 1 - baseline else None
