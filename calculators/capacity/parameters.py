"""What managers own of the capacity calculator: how leads come, what they take, what is promised, and who is away.

They stand under `parameters` in `playbook/calculators/capacity.yaml`. Times are hours or minutes as the name says,
shares fractions (0.9).
"""

from dataclasses import dataclass

from calculators.kit.input.assumptions import Assumption
from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the single fields; the names are those of `Inputs`."""

    leads_per_week: Assumption
    outside_share: Assumption
    open_hours: Assumption
    handling_minutes: Assumption
    touches: Assumption
    answer_within: Assumption
    service_share: Assumption
    occupancy_cap: Assumption
    shrinkage: Assumption
    team: Assumption


@dataclass(frozen=True)
class Weekday:
    """A day on which somebody answers, and how much of the week's leads comes on it; only the proportion matters."""

    name: Text
    share: float


@dataclass(frozen=True)
class Parameters:
    """All of it.

    growth  how much more leads are tried, as fractions
    events  how many contacts are simulated, about
    seed    what the simulation's random numbers start from
    """

    case: Text
    assumptions: Assumptions
    weekdays: tuple[Weekday, ...]
    weekdays_source: Text
    growth: tuple[float, ...]
    events: int
    seed: int
