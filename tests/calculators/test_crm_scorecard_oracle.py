"""What holds for every scorecard: the closed form agrees with trying weights one by one, and the random weightings
with numpy's Dirichlet."""

import random
from dataclasses import replace

import numpy

from calculators.crm_scorecard.inputs import Inputs
from calculators.crm_scorecard.score import calculate, weighted_score
from calculators.crm_scorecard.weightings import any_weights, near_weights
from tests.calculators.cases.crm_scorecard_model import PARAMETERS

OPEN = replace(PARAMETERS, criteria=tuple(replace(one, minimum=None) for one in PARAMETERS.criteria))


def cases(count: int, seed: int) -> list[Inputs]:
    rng = random.Random(seed)
    found = []
    for _ in range(count):
        systems = rng.randint(2, 4)
        found.append(
            Inputs(
                weights=tuple(float(rng.randint(0, 100)) for _ in range(3)),
                names=tuple("ABCD"[:systems]),
                levels=tuple(tuple(rng.randint(0, 4) for _ in range(3)) for _ in range(systems)),
            )
        )
    return [one for one in found if sum(one.weights)]


def moved(shares: tuple[float, ...], index: int, share: float) -> list[float]:
    rest = 1 - shares[index]
    return [share if place == index else own * (1 - share) / rest for place, own in enumerate(shares)]


def leaders(inputs: Inputs, shares: list[float]) -> set[int]:
    scores = [weighted_score(shares, levels, 4) for levels in inputs.levels]
    return {index for index, score in enumerate(scores) if score >= max(scores) - 1e-9}


def test_the_ends_of_every_interval_are_where_another_system_draws_level() -> None:
    """2,000 scorecards: just inside the winner leads alone, at the end the rival is level, just outside it leads."""
    checked = 0
    for inputs in cases(2000, 5):
        found = calculate(OPEN, inputs)
        if not found.intervals or found.shares is None:
            continue
        winner = found.winners[0]
        for index, interval in enumerate(found.intervals):
            if interval is None:
                continue
            assert interval.low <= found.shares[index] + 1e-9 and found.shares[index] <= interval.high + 1e-9
            middle = (interval.low + interval.high) / 2
            assert winner in leaders(inputs, moved(found.shares, index, middle))
            for end, rival, outward in ((interval.low, interval.below, -1), (interval.high, interval.above, 1)):
                if rival is None:
                    assert end in (0.0, 1.0) and winner in leaders(inputs, moved(found.shares, index, end))
                    continue
                checked += 1
                other = inputs.names.index(rival)
                assert {winner, other} <= leaders(inputs, moved(found.shares, index, end))
                if 0.001 < end < 0.999:
                    assert winner not in leaders(inputs, moved(found.shares, index, end + outward * 1e-3))
    assert checked > 2000


def test_no_single_weight_topples_the_winner_by_less_than_the_smallest_change() -> None:
    """Every share at every hundredth, on 300 scorecards: none nearer than the smallest change has another winner."""
    for inputs in cases(300, 6):
        found = calculate(OPEN, inputs)
        if not found.intervals or found.shares is None:
            continue
        least = 2.0 if found.nearest is None else abs(found.nearest.share - found.shares[found.nearest.criterion])
        for index, own in enumerate(found.shares):
            if own >= 1:
                continue
            for step in range(101):
                if abs(step / 100 - own) < least - 1e-9:
                    assert found.winners[0] in leaders(inputs, moved(found.shares, index, step / 100))


def test_random_weightings_agree_with_numpy() -> None:
    """Shares of wins against 50,000 of numpy's draws.

    4,000 of ours are within four standard errors, 0.032, and numpy's own 0.009.
    """
    rng = numpy.random.default_rng(3)
    for inputs in cases(20, 7):
        levels = numpy.array(inputs.levels)
        shares = numpy.array(inputs.weights) / sum(inputs.weights)
        drawn = rng.dirichlet([1, 1, 1], 50_000)
        close = shares * rng.uniform(0.5, 1.5, (50_000, 3))
        for weights, ours in (
            (drawn, any_weights(inputs.levels, 4000, 11)),
            (close, near_weights(inputs.levels, shares.tolist(), 0.5, 4000, 11)),
        ):
            scores = weights @ levels.T
            best = scores >= scores.max(axis=1, keepdims=True) - 1e-9
            expected = (best / best.sum(axis=1, keepdims=True)).mean(axis=0)
            assert numpy.abs(expected - numpy.array(ours)).max() < 0.041
