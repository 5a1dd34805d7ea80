"""Thousands of drawn cases: how the net present value spreads when every uncertain figure is drawn at once.

The draws are a Latin hypercube: each figure takes the middle of each of n equally likely slices of its range exactly
once, in an order of its own that a fixed seed and the figure's place decide: first the costs, then the ramp-up, then
the benefits. It spreads more evenly than independent draws, so that the same n gives steadier percentiles. The figures
are drawn independently of each other. Source: McKay, Beckman and Conover (1979).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from random import Random

from calculators.roi.distributions import quantiles
from calculators.roi.inputs import Cost, Inputs, ending_costs
from calculators.roi.parameters import Distribution
from calculators.roi.weights import Weights, investment_weight, present_weights, target_weights

RAMP_UPS = 500
"""So many lengths of ramp-up are drawn, each equally likely: its effect is not linear and is looked up."""
_STEPS = 48


@dataclass(frozen=True)
class Outcome:
    """What the draws gave. `values` are the net present values, ascending; chances are fractions of the draws.

    loss     of a net present value below zero
    in_time  of a cumulative cash flow that is not negative at the payback that is wanted
    """

    draws: int
    seed: int
    values: tuple[float, ...]
    mean: float
    p10: float
    p50: float
    p90: float
    loss: float
    in_time: float


def simulate(inputs: Inputs, draws: int, seed: int) -> Outcome:
    """Draw that many cases; the same case and seed give the same outcome."""
    benefits = _benefits(inputs, draws, seed)
    values = sorted(_values(inputs, draws, seed, benefits, present_weights))
    on_time = _values(inputs, draws, seed, benefits, target_weights)
    rounding = 1e-9 * max(abs(values[0]), abs(values[-1]), 1.0)
    return Outcome(
        draws=draws,
        seed=seed,
        values=tuple(values),
        mean=sum(values) / draws,
        p10=percentile(values, 0.1),
        p50=percentile(values, 0.5),
        p90=percentile(values, 0.9),
        loss=sum(value < -rounding for value in values) / draws,
        in_time=sum(value >= -rounding for value in on_time) / draws,
    )


def percentile(ascending: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies, interpolated between neighbours."""
    place = share * (len(ascending) - 1)
    below = int(place)
    above = min(below + 1, len(ascending) - 1)
    return ascending[below] + (place - below) * (ascending[above] - ascending[below])


def _benefits(inputs: Inputs, draws: int, seed: int) -> Sequence[float]:
    """The benefits a year at full effect of each draw."""
    total: Sequence[float] = [ending_costs(inputs)] * draws
    for place, benefit in enumerate(inputs.benefits, len(inputs.costs) + 1):
        counted = benefit.counted
        if counted:
            shares = column(inputs.distribution, benefit.low, benefit.high, draws, seed + place)
            total = [so_far + counted * share for so_far, share in zip(total, shares, strict=True)]
    return total


def _values(
    inputs: Inputs, draws: int, seed: int, benefits: Sequence[float], weigh: Callable[[Inputs], Weights]
) -> list[float]:
    """What each draw is worth under the weights that `weigh` gives."""
    known, kept = weigh(inputs), 1 - inputs.effective_tax
    effects, rampups = _by_rampup(inputs, draws, seed, weigh)
    values = [kept * benefit * effect for benefit, effect in zip(benefits, effects, strict=True)]
    for place, cost in enumerate(inputs.costs):
        if not cost.counted:
            continue
        shares = column(inputs.distribution, cost.low, cost.high, draws, seed + place)
        if cost.when == "ramp-up":
            amount = kept * cost.counted
            values = [
                value - share * amount * weight for value, share, weight in zip(values, shares, rampups, strict=True)
            ]
        else:
            amount = _amount(inputs, cost, known)
            values = [value - share * amount for value, share in zip(values, shares, strict=True)]
    return values


def _amount(inputs: Inputs, cost: Cost, known: Weights) -> float:
    """What a cost takes off the case's worth, with the tax that it saves."""
    if cost.deductible == "depreciated":
        return cost.counted * investment_weight(inputs, known)
    return (1 - inputs.effective_tax) * cost.counted * known.of(cost.when)


def _by_rampup(
    inputs: Inputs, draws: int, seed: int, weigh: Callable[[Inputs], Weights]
) -> tuple[Sequence[float], Sequence[float]]:
    """For each draw the weights of benefits and of ramp-up cost, which follow from the length of its ramp-up."""
    low, high = inputs.rampup_low, inputs.rampup_high
    if inputs.rampup_months * (high - low) <= 0:
        known = weigh(inputs)
        return [known.effect] * draws, [known.rampup] * draws
    step = (high - low) / _STEPS
    found = [
        weigh(replace(inputs, rampup_months=inputs.rampup_months * (low + place * step))) for place in range(_STEPS + 1)
    ]
    effects, rampups = [], []
    for share in quantiles(inputs.distribution, low, high, RAMP_UPS):
        place = min(int((share - low) / step), _STEPS - 1)
        within = (share - low) / step - place
        before, after = found[place], found[place + 1]
        effects.append(before.effect + within * (after.effect - before.effect))
        rampups.append(before.rampup + within * (after.rampup - before.rampup))
    levels = _levels(draws, seed + len(inputs.costs))
    return list(map(effects.__getitem__, levels)), list(map(rampups.__getitem__, levels))


@lru_cache(maxsize=32)
def column(distribution: Distribution, low: float, high: float, draws: int, seed: int) -> tuple[float, ...]:
    """A figure's shares in the order of the draws."""
    return tuple(map(quantiles(distribution, low, high, draws).__getitem__, _order(draws, seed)))


@lru_cache(maxsize=4)
def _levels(draws: int, seed: int) -> tuple[int, ...]:
    """For each draw which of the equally likely lengths of ramp-up it has."""
    return tuple(place * RAMP_UPS // draws for place in _order(draws, seed))


@cache
def _order(draws: int, seed: int) -> tuple[int, ...]:
    """The numbers below `draws` in an order that the seed decides."""
    keys = memoryview(Random(seed).randbytes(8 * draws)).cast("Q")
    return tuple(sorted(range(draws), key=keys.tolist().__getitem__))
