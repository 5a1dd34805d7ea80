"""What managers own of the CRM scorecard: the criteria, their weights, what each level means, what a system must have.

They stand under `parameters` in `playbook/calculators/crm-scorecard.yaml`. Levels count from 0, the worst.
"""

from dataclasses import dataclass

from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Criterion:
    """Something a CRM is judged by.

    weight   how much it counts, against the other weights; only their proportion matters
    minimum  the lowest level that will do; None where any will
    levels   what each level looks like, the worst first
    """

    id: str
    name: Text
    ask: Text
    weight: float
    levels: tuple[Text, ...]
    source: Text
    minimum: int | None = None


@dataclass(frozen=True)
class System:
    """A system of the example; `levels` in the order of the criteria. No name: it is left out until it gets one."""

    levels: tuple[int, ...]
    name: str | None = None


@dataclass(frozen=True)
class Parameters:
    """All of it. `draws` is how many random weightings are tried, `seed` what they start from, `spread` how far from
    our own weights the second lot goes (0.5: half as much to one and a half)."""

    case: Text
    criteria: tuple[Criterion, ...]
    systems: tuple[System, ...]
    draws: int
    seed: int
    spread: float

    @property
    def top(self) -> int:
        """The best level."""
        return len(self.criteria[0].levels) - 1
