"""What the report card is given: its own thresholds, the score model, and the file with the model's points."""

from dataclasses import dataclass

from calculators.lead_score.parameters import Parameters as Model


@dataclass(frozen=True)
class Thresholds:
    """What managers decide about the report card; the form's defaults among it.

    fewest_wins    fewer wins, or fewer other leads, than this in all or in either part, and the report refuses
    fewest_leads   a bin of fewer leads is put together with its neighbour
    earlier_share  the share of leads, oldest first, that is learnt from; the rest test
    prior_leads    the base rate weighs as much as so many leads in each grade's chance
    leak_auc       a single field above this AUC is suspected of knowing the outcome
    strong_auc     from this AUC a score is called good, below it weak
    """

    fewest_wins: int
    fewest_leads: int
    earlier_share: float
    prior_leads: float
    leak_auc: float
    strong_auc: float


@dataclass(frozen=True)
class ScoreFile:
    """The part of the score's YAML file that holds points.

    path    as shown to people
    lines   the file's lines from its first
    places  the line, counted from 1, of `fit.<rule>` and `event.<rule>` (where the rule begins), of
            `fit.<rule>.<answer>` and `event.<rule>.points` (where the points stand)
    """

    path: str
    lines: tuple[str, ...]
    places: dict[str, int]


@dataclass(frozen=True)
class Parameters:
    """`own` stands in the calculator's entry; the rest is lent from the playbook's other records."""

    own: Thresholds
    model: Model
    file: ScoreFile
