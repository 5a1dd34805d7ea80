"""Random numbers that are the same on every machine and in every version of Python."""

from __future__ import annotations

from collections.abc import Sequence


class Chance:
    """SplitMix64 (Steele, Lea and Flood 2014, OOPSLA): a stream of random numbers that is ours to keep the same."""

    def __init__(self, seed: int) -> None:
        self._state = seed & (2**64 - 1)

    def uniform(self) -> float:
        """A number from 0 up to, but not with, 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return ((mixed ^ (mixed >> 31)) >> 11) / 2**53

    def normal(self) -> float:
        """Nearly normal, mean 0 and spread 1: twelve uniform numbers less six (Irwin and Hall)."""
        return sum(self.uniform() for _ in range(12)) - 6

    def below(self, count: int) -> int:
        """A whole number from 0 up to, but not with, `count`."""
        return int(self.uniform() * count)

    def one_of(self, options: Sequence[tuple[str, float]]) -> str:
        """One of the options by its weight."""
        left = self.uniform() * sum(weight for _, weight in options)
        for name, weight in options:
            left -= weight
            if left < 0:
                return name
        return options[-1][0]
