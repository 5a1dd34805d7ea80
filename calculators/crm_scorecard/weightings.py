"""Many random weightings: how often does each system win? Comes after the result, with a fixed seed."""

from collections.abc import Callable, Sequence
from math import log
from random import Random

from calculators.crm_scorecard.score import TIE

Levels = Sequence[Sequence[int]]


def any_weights(levels: Levels, draws: int, seed: int) -> tuple[float, ...]:
    """Each system's share of wins when every weighting is as likely as any other (uniform on the simplex).

    Exponential draws have the proportions of such a weighting; dividing by their sum would not change who wins.
    A tie counts for each of those who share it, in parts.
    """
    draw = Random(seed).random
    return _wins(levels, draws, lambda count: [-log(1.0 - draw()) for _ in range(count)])


def near_weights(levels: Levels, shares: Sequence[float], spread: float, draws: int, seed: int) -> tuple[float, ...]:
    """The same when each weight lies anywhere from (1 - spread) to (1 + spread) times what it is."""
    draw = Random(seed).random
    return _wins(levels, draws, lambda count: [share * (1 - spread + 2 * spread * draw()) for share in shares])


def _wins(levels: Levels, draws: int, weights: Callable[[int], list[float]]) -> tuple[float, ...]:
    criteria = range(len(levels[0]))
    won = [0.0] * len(levels)
    for _ in range(draws):
        drawn = weights(len(criteria))
        scores = [sum([drawn[place] * own[place] for place in criteria]) for own in levels]
        best = max(scores) - TIE
        first = [index for index, score in enumerate(scores) if score >= best]
        for index in first:
            won[index] += 1 / len(first)
    return tuple(count / draws for count in won)
