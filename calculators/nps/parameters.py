"""What managers own of the NPS calculator: the example, the target, and who is called how soon.

They stand under `parameters` in `playbook/calculators/nps.yaml`.
"""

from dataclasses import dataclass

from calculators.kit.input.assumptions import Assumption
from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the single inputs."""

    promoters: Assumption
    passives: Assumption
    detractors: Assumption
    invited: Assumption
    last_promoters: Assumption
    last_passives: Assumption
    last_detractors: Assumption
    target: Assumption
    wanted_margin: Assumption


@dataclass(frozen=True)
class FollowUp:
    """What is done about the answers from `lowest` to `highest`, by whom and within how many working days."""

    lowest: int
    highest: int
    within_days: int
    owner: Text
    action: Text


@dataclass(frozen=True)
class Parameters:
    """All of it.

    answers      how many gave 0, 1, ... 10, used when answers are counted one by one
    few_answers  with fewer, the adjusted interval takes the place of the usual one
    follow_ups   in the order in which to act
    """

    case: Text
    assumptions: Assumptions
    answers: tuple[int, ...]
    few_answers: int
    follow_ups: tuple[FollowUp, ...]
