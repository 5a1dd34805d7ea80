"""What a change of the lead score does to past leads: the figures, and the same as HTML and plain data."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from calculators.kit.input.plain import Json, from_plain
from calculators.kit.markup.html import Html
from calculators.kit.scoring.model import Model
from calculators.kit.text.language import Language
from scripts.impact.document import to_html
from scripts.impact.leads import Leads
from scripts.impact.movers import largest
from scripts.impact.plain import plain
from scripts.impact.quality import quality
from scripts.impact.queue import queues
from scripts.impact.result import Impact
from scripts.impact.scoring import notes, scored
from scripts.impact.wording import blocks
from scripts.link.parameters import given
from scripts.link.playbook import Playbook
from scripts.model.gates import Gate


class Trial(NamedTuple):
    """A score to be tried on past leads: its id before and after the change, and the gate that guards it after."""

    before: str
    after: str
    gate: Gate | None


def trials(before: Playbook, after: Playbook) -> tuple[Trial, ...]:
    """Every score that is there before and after, though under another name."""
    found = ((score, gate_of(after, score)) for score in after.scores)
    paired = ((_earlier(before, after, score, gate), score, gate) for score, gate in found)
    return tuple(Trial(old, new, gate) for old, new, gate in paired if old is not None)


def impact(before: Playbook, after: Playbook, leads: Leads, trial: Trial | None = None) -> Impact:
    """Scores every lead by both playbooks and compares. Pure.

    `trial` says by which score, and may be left out where there is only one. `leads` were read with both sides'
    parameters (`score_parameters`). Capacities are those of the gate after the change. Raises KeyError where a
    playbook has no such score.
    """
    one = trial or Trial(_only(before), _only(after), gate_of(after))
    old, new = score_parameters(before, one.before), score_parameters(after, one.after)
    pairs = [(past, scored(old, past), scored(new, past)) for past in leads.leads]
    days = [past.created for past in leads.leads]
    gate = one.gate or gate_of(before, one.before)
    return Impact(
        file=leads.file,
        generated=leads.generated,
        leads=len(pairs),
        wins=sum(past.won for past, _, _ in pairs),
        first=min(days, default=None),
        last=max(days, default=None),
        regraded=sum(one.grade != two.grade for _, one, two in pairs),
        reowned=sum(one.owner != two.owner for _, one, two in pairs),
        repointed=sum(
            (one.fit.points, one.engagement.points) != (two.fit.points, two.engagement.points) for _, one, two in pairs
        ),
        grades=Counter((one.grade, two.grade) for _, one, two in pairs),
        owners=Counter((one.owner, two.owner) for _, one, two in pairs),
        movers=largest(old, new, pairs),
        quality=quality(pairs),
        queues=queues(pairs, {str(one.role): one.leads_per_week for one in gate.capacity} if gate else {}),
        notes=notes(old, new, leads),
        score=after.scores[one.after].name if len(after.scores) > 1 else None,
        names={id: role.name for playbook in (before, after) for id, role in playbook.roles.items()},
    )


def impact_html(found: Impact, language: Language, level: int = 2) -> Html:
    """The report as a fragment of a page; its title is a heading of that level."""
    return to_html(blocks(found, language), level)


def impact_plain(found: Impact, language: Language) -> dict[str, Json]:
    """The figures for other programs, ready for `json.dumps`."""
    return plain(found, language)


def score_parameters(playbook: Playbook, score: str | None = None) -> Model:
    """What leads are scored by; without an id the only score. Raises KeyError where there is none, or several."""
    return from_plain(Model, given(playbook, Model, {"score": score}))


def gate_of(playbook: Playbook, score: str | None = None) -> Gate | None:
    """The gate that guards the score, or without an id any: the first by id, where there are several."""
    return next((gate for gate in playbook.gates.values() if score in (None, gate.score)), None)


def _only(playbook: Playbook) -> str:
    if len(playbook.scores) != 1:
        raise KeyError("scores: which one is not said")
    return next(iter(playbook.scores))


def _earlier(before: Playbook, after: Playbook, score: str, gate: Gate | None) -> str | None:
    """What the score was called: the same, what its gate guarded then, or the only one there was."""
    guarded = before.gates.get(gate.id) if gate is not None else None
    gone = [id for id in before.scores if id not in after.scores]
    if score in before.scores:
        return score
    if guarded is not None and guarded.score in gone:
        return str(guarded.score)
    return gone[0] if len(gone) == 1 and len(after.scores) == len(before.scores) else None
