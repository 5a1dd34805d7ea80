"""What the report card is given: its own thresholds, the score it judges, and the file with the score's points."""

from dataclasses import dataclass
from typing import Annotated

from calculators.kit.input.references import RecordFile, Written
from calculators.kit.scoring.model import Model


@dataclass(frozen=True, kw_only=True)
class Parameters(Model):
    """The score with what it takes of the playbook, and what managers decide about the report card.

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
    file: Annotated[RecordFile, Written("score", "points")]
