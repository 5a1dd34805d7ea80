"""What a change of the lead score does to past leads: the figures, and the same as Markdown, HTML and plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.lead_score import read_parameters
from calculators.lead_score.parameters import Parameters
from scripts.impact.leads import Leads
from scripts.impact.movers import Mover, largest
from scripts.impact.quality import Quality, quality
from scripts.impact.queue import Queue, queues
from scripts.impact.scoring import notes, scored
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.gate import Gate

SCORE = "lead-score"


@dataclass(frozen=True)
class Impact:
    """The figures. `grades` and `owners` count leads by (from, to), those that stay included; an owner None is no route.

    `regraded` and `reowned` are leads whose grade or owner changes, `repointed` those whose points do. `quality` is None
    where the file has too few wins or other leads to tell. `names` are the roles' names.
    """

    file: str
    generated: bool
    leads: int
    wins: int
    first: date | None
    last: date | None
    regraded: int
    reowned: int
    repointed: int
    grades: Mapping[tuple[str, str], int]
    owners: Mapping[tuple[str | None, str | None], int]
    movers: tuple[Mover, ...]
    quality: Quality | None
    queues: tuple[Queue, ...]
    notes: tuple[Text, ...]
    names: Mapping[str, Text]

    @property
    def regraded_percent(self) -> float:
        """Leads that change grade, per cent of all; 0 without leads."""
        return 100 * self.regraded / self.leads if self.leads else 0.0


def impact(before: Playbook, after: Playbook, leads: Leads) -> Impact:
    """Scores every lead by both playbooks and compares. Pure.

    `leads` were read with both playbooks' parameters (`score_parameters`). Capacities are those of the gate after the
    change. Raises KeyError where a playbook has no lead score.
    """
    old, new = score_parameters(before), score_parameters(after)
    pairs = [(past, scored(old, past), scored(new, past)) for past in leads.leads]
    days = [past.created for past in leads.leads]
    gate = gate_of(after) or gate_of(before)
    return Impact(
        file=leads.file, generated=leads.generated, leads=len(pairs), wins=sum(past.won for past, _, _ in pairs),
        first=min(days, default=None), last=max(days, default=None),
        regraded=sum(one.grade != two.grade for _, one, two in pairs),
        reowned=sum(one.owner != two.owner for _, one, two in pairs),
        repointed=sum((one.fit.points, one.engagement.points) != (two.fit.points, two.engagement.points) for _, one, two in pairs),
        grades=Counter((one.grade, two.grade) for _, one, two in pairs),
        owners=Counter((one.owner, two.owner) for _, one, two in pairs),
        movers=largest(old, new, pairs), quality=quality(pairs),
        queues=queues(pairs, {str(one.role): one.leads_per_week for one in gate.capacity} if gate else {}),
        notes=notes(old, new, leads),
        names={id: role.name for playbook in (before, after) for id, role in playbook.roles.items()},
    )


def score_parameters(playbook: Playbook) -> Parameters:
    """The lead score of a playbook, as its calculator reads it. Raises KeyError where there is none."""
    return read_parameters(parameters_of(playbook, SCORE))


def gate_of(playbook: Playbook) -> Gate | None:
    """The gate that guards the lead score; the first by id, where there are several."""
    return next((gate for gate in playbook.gates.values() if gate.score == SCORE), None)
