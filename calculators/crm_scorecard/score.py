"""Weighted scores, the ranking, and how far each weight can move before another system wins."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.crm_scorecard.inputs import Inputs
from calculators.crm_scorecard.parameters import Parameters

TIE = 1e-9


@dataclass(frozen=True)
class SystemScore:
    """A system: `score` from 0 to 1, the criteria on which it is below the least that will do (`missing`, counted from
    0), and its place among those that meet them all; None where it is out. Equal scores share a place."""

    name: str
    levels: tuple[int, ...]
    score: float
    missing: tuple[int, ...]
    rank: int | None


@dataclass(frozen=True)
class Interval:
    """The shares that one criterion may have of all weight while the winner stays the winner.

    The other weights keep their proportions. `below` and `above` are the systems that win beyond; None: none does.
    """

    low: float
    high: float
    below: str | None
    above: str | None


@dataclass(frozen=True)
class Change:
    """The smallest change of one criterion's share that lets `rival` draw level; beyond it, `rival` wins."""

    criterion: int
    share: float
    rival: str


@dataclass(frozen=True)
class Result:
    """The scorecard.

    shares     each criterion's part of all weight; None where every weight is 0
    winners    the systems in first place, counted from 0; several where they tie, none where all are out
    intervals  for each criterion, when there is one winner and a rival; None where the criterion has all the weight
    nearest    the change that topples the winner first; None where no change of a single weight does
    """

    inputs: Inputs
    shares: tuple[float, ...] | None
    systems: tuple[SystemScore, ...]
    winners: tuple[int, ...]
    intervals: tuple[Interval | None, ...]
    nearest: Change | None


def weighted_score(shares: Sequence[float], levels: Sequence[int], top: int) -> float:
    """The sum of share x level over the best level: 0 the worst everywhere, 1 the best everywhere."""
    return sum(share * level for share, level in zip(shares, levels, strict=True)) / top


def stays_ahead(shares: Sequence[float], ahead: Sequence[int], index: int) -> tuple[float, float]:
    """The shares of criterion `index` with which a winner is not behind a rival; the others keep their proportions.

    `ahead` is the winner's level less the rival's, criterion by criterion. With share t the lead is
    t x ahead_i + (1 - t) x rest, where rest is the lead on the other criteria at their proportions. Linear in t, so
    the ends are 0, 1 or the one root. The lead at `shares` itself must not be negative, and shares[index] not 1.
    """
    own = ahead[index]
    others = sum(share * lead for place, (share, lead) in enumerate(zip(shares, ahead, strict=True)) if place != index)
    rest = others / (1 - shares[index])
    if abs(rest - own) < 1e-15:
        return 0.0, 1.0
    root = rest / (rest - own)
    low = root if rest < 0 else 0.0
    high = root if own < 0 else 1.0
    return low, high


def calculate(parameters: Parameters, inputs: Inputs) -> Result:
    """Scores, places and sensitivity."""
    total = sum(inputs.weights)
    if total <= 0:
        return Result(inputs, None, (), (), (), None)
    shares = tuple(weight / total for weight in inputs.weights)
    minimums = [criterion.minimum for criterion in parameters.criteria]
    missing = [
        tuple(
            place
            for place, (level, least) in enumerate(zip(levels, minimums, strict=True))
            if least is not None and level < least
        )
        for levels in inputs.levels
    ]
    scores = [weighted_score(shares, levels, parameters.top) for levels in inputs.levels]
    fit = [index for index in range(len(scores)) if not missing[index]]
    systems = tuple(
        SystemScore(
            name=inputs.names[index],
            levels=inputs.levels[index],
            score=score,
            missing=missing[index],
            rank=None if missing[index] else 1 + sum(scores[other] > score + TIE for other in fit),
        )
        for index, score in enumerate(scores)
    )
    winners = tuple(index for index in fit if systems[index].rank == 1)
    intervals: tuple[Interval | None, ...] = ()
    if len(winners) == 1 and len(fit) > 1:
        rivals = [index for index in fit if index != winners[0]]
        intervals = tuple(_interval(shares, inputs, winners[0], rivals, index) for index in range(len(shares)))
    return Result(inputs, shares, systems, winners, intervals, _nearest(shares, intervals))


def _interval(
    shares: Sequence[float], inputs: Inputs, winner: int, rivals: Sequence[int], index: int
) -> Interval | None:
    """The part that all rivals leave."""
    if shares[index] >= 1 - 1e-12:
        return None
    low, high, below, above = 0.0, 1.0, None, None
    for rival in rivals:
        ahead = [own - other for own, other in zip(inputs.levels[winner], inputs.levels[rival], strict=True)]
        first, last = stays_ahead(shares, ahead, index)
        if first > low:
            low, below = first, inputs.names[rival]
        if last < high:
            high, above = last, inputs.names[rival]
    return Interval(low, high, below, above)


def _nearest(shares: Sequence[float], intervals: Sequence[Interval | None]) -> Change | None:
    """The end of an interval that lies nearest to where the weight stands."""
    changes = [
        Change(index, end, rival)
        for index, interval in enumerate(intervals)
        if interval is not None
        for end, rival in ((interval.low, interval.below), (interval.high, interval.above))
        if rival is not None
    ]
    return min(changes, key=lambda change: abs(change.share - shares[change.criterion]), default=None)
