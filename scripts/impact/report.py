"""What a change of the lead score does to past leads: the figures, and the same as Markdown, HTML and plain data."""

from __future__ import annotations

from collections import Counter

from calculators.kit.input.plain import Json
from calculators.kit.markup.html import Html
from calculators.kit.scoring.model import Model
from calculators.kit.text.language import Language
from calculators.lead_score import read_parameters
from scripts.impact.document import to_html, to_markdown
from scripts.impact.leads import Leads
from scripts.impact.movers import largest
from scripts.impact.plain import plain
from scripts.impact.quality import quality
from scripts.impact.queue import queues
from scripts.impact.result import Impact
from scripts.impact.scoring import notes, scored
from scripts.impact.wording import blocks
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.model.gates import Gate

SCORE = "lead-score"


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
        names={id: role.name for playbook in (before, after) for id, role in playbook.roles.items()},
    )


def impact_markdown(found: Impact, language: Language, level: int = 2) -> str:
    """The report for a pull request's comment; its title is a heading of that level."""
    return to_markdown(blocks(found, language), level)


def impact_html(found: Impact, language: Language, level: int = 2) -> Html:
    """The report as a fragment of a page; its title is a heading of that level."""
    return to_html(blocks(found, language), level)


def impact_plain(found: Impact, language: Language) -> dict[str, Json]:
    """The figures for other programs, ready for `json.dumps`."""
    return plain(found, language)


def score_parameters(playbook: Playbook) -> Model:
    """The lead score of a playbook, as its calculator reads it. Raises KeyError where there is none."""
    return read_parameters(parameters_of(playbook, SCORE))


def gate_of(playbook: Playbook) -> Gate | None:
    """The gate that guards the lead score; the first by id, where there are several."""
    return next((gate for gate in playbook.gates.values() if gate.score == SCORE), None)
