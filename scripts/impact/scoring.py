"""A past lead under a score: points, grade and owner, also where the file knows less than the score asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date

from calculators.kit.scoring.grade import band_of, routes_of
from calculators.kit.scoring.lead import Event, Lead, asked_criteria, fallback
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import AxisPoints, engagement_points, fit_points
from calculators.kit.scoring.words import names_of
from scripts.impact.leads import Leads, PastLead
from scripts.model.base import Text
from scripts.problem import text


@dataclass(frozen=True, slots=True)
class Scored:
    """Points on both axes, the grade such as B2, and the role that gets the lead (None: not exactly one route)."""

    fit: AxisPoints
    engagement: AxisPoints
    letter: str
    figure: int
    grade: str
    owner: str | None

    @property
    def order(self) -> float:
        """Fit and engagement points together, 0 to 200: the one order that is compared with what became of leads.

        It serves discrimination alone. Nobody is graded by it, since the grade keeps the two axes apart; but both axes
        are meant to rise with the chance of a sale, so their sum is the plainest order that both agree with.
        """
        return self.fit.points + self.engagement.points


def scored(parameters: Model, past: PastLead) -> Scored:
    """The lead under this score, on the day on which it was scored."""
    lead = lead_under(parameters, past)
    fit, engagement = fit_points(parameters, lead), engagement_points(parameters, lead)
    letter = str(band_of(fit.points, parameters.score.fit_bands).grade)
    figure = int(band_of(engagement.points, parameters.score.engagement_bands).grade)
    routes = routes_of(parameters, letter, figure, lead.segment)
    grade = parameters.score.grade(letter, figure)
    return Scored(fit, engagement, letter, figure, grade, routes[0].owner if len(routes) == 1 else None)


def lead_under(parameters: Model, past: PastLead) -> Lead:
    """The lead as this score asks for it. What the file or the score does not know counts as unknown or as nothing."""
    values = past.values
    as_of = values["as_of"]
    assert isinstance(as_of, date)
    known = {one.id for one in parameters.frameworks}
    framework = str(values.get("framework", ""))
    answers = {}
    for rule in parameters.score.fit_rules:
        answer = values.get(f"fit.{rule.id}")
        answers[rule.id] = str(answer) if any(one.id == answer for one in rule.answers) else fallback(rule)
    levels = {one.id: int(str(values.get(f"level.{one.id}", 0))) for one in asked_criteria(parameters)}
    events = {}
    for event in parameters.score.engagement_rules:
        last = values.get(f"event.{event.id}.last")
        count = int(str(values.get(f"event.{event.id}.count", 0)))
        events[event.id] = Event(count, last if isinstance(last, date) else None)
    default = parameters.score.framework_group.default if parameters.score.framework_group is not None else ""
    return Lead(
        as_of, str(values.get("segment", "")), framework if framework in known else default, answers, levels, events
    )


def notes(before: Model, after: Model, leads: Leads) -> tuple[Text, ...]:
    """What the figures could not take from the file, in words."""
    sides = ((before, "før ændringen", "before the change"), (after, "efter ændringen", "after the change"))
    found = [note for side, da, en in sides for note in _notes(side, da, en, leads)]
    return tuple([*found, _KEEP] if any(_gone(after, leads)) else found)


_KEEP = text(
    "Skal leads med et fjernet svar eller en fjernet ramme tælles som før, så behold det, et svar med 0 point, eller "
    "giv det et andet id med `python -m scripts rename`. Lad filen være: Den siger, hvad de svarede.",
    "To count leads with an answer or a framework that was removed as before, keep it, an answer with 0 points, or "
    "give it another id with `python -m scripts rename`. Leave the file: it says what they answered.",
)
"""How to keep past leads countable."""


def _gone(side: Model, leads: Leads) -> Iterator[Counter[str]]:
    """The answers and frameworks of leads that a side does not have, by id, a column each."""
    own = {f"fit.{rule.id}": {answer.id for answer in rule.answers} for rule in side.score.fit_rules}
    if side.score.framework_group is not None:
        own["framework"] = {one.id for one in side.frameworks}
    for column, ids in own.items():
        if column in leads.columns and (strangers := _strangers(column, ids, leads)):
            yield strangers


def _strangers(column: str, own: Set[str], leads: Leads) -> Counter[str]:
    return Counter(str(lead.values[column]) for lead in leads.leads if lead.values[column] not in own)


def _listed(found: Counter[str]) -> str:
    return ", ".join(f"{one}: {count}" for one, count in sorted(found.items()))


def _notes(side: Model, da: str, en: str, leads: Leads) -> Iterator[Text]:
    names = names_of(side)
    for rule in side.score.fit_rules:
        column, label = f"fit.{rule.id}", names[f"fit.{rule.id}"]
        own = {answer.id for answer in rule.answers}
        if column not in leads.columns:
            yield text(
                f"Reglen »{label.da}« {da} har ingen kolonne i filen. Alle leads har fået svaret »{fallback(rule)}«.",
                f"The rule “{label.en}” {en} has no column in the file. Every lead has the answer “{fallback(rule)}”.",
            )
        elif strangers := _strangers(column, own, leads):
            count, which = strangers.total(), _listed(strangers)
            yield text(
                f"{count} leads har et svar på »{label.da}«, som ikke findes {da} ({which}). "
                f"Det er »{fallback(rule)}« her.",
                f"{count} leads have an answer to “{label.en}” not there {en} ({which}). "
                f"It is “{fallback(rule)}” here.",
            )
    for criterion in asked_criteria(side):
        if f"level.{criterion.id}" not in leads.columns:
            yield text(
                f"Kriteriet »{criterion.name.da}« {da} har ingen kolonne i filen. Alle leads står på niveau 0.",
                f"The criterion “{criterion.name.en}” {en} has no column in the file. Every lead is at level 0.",
            )
    for event in side.score.engagement_rules:
        if f"event.{event.id}.count" not in leads.columns:
            label = names[f"event.{event.id}"]
            yield text(
                f"Hændelsen »{label.da}« {da} har ingen kolonne i filen. Ingen leads har den.",
                f"The event “{label.en}” {en} has no column in the file. No lead has it.",
            )
    frameworks = {one.id for one in side.frameworks}
    group = side.score.framework_group
    if group is None:
        return
    if strangers := _strangers("framework", frameworks, leads):
        count, which, default = strangers.total(), _listed(strangers), group.default
        yield text(
            f"{count} leads bruger en ramme, som ikke findes {da} ({which}). De er regnet efter {default}.",
            f"{count} leads use a framework that does not exist {en} ({which}). They were scored by {default}.",
        )
