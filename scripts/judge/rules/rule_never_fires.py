"""A rule or route that can never make a difference
En regel eller rute, der aldrig kan gøre en forskel

Why: A rule that gives the same whatever is answered is asked for nothing, and a route for a grade nobody gets hides
that its leads go somewhere else.
Hvorfor: En regel, der giver det samme, uanset hvad der svares, spørger til ingen verdens nytte, og en rute for en
karakter, som ingen får, skjuler, at dens leads går et andet sted hen.

Mend: Give the answers different points, the event points other than 0, the group room below its cap, the route a grade
that a band gives. Or delete it.
Ret: Giv svarene forskellige point, hændelsen andet end 0 point, gruppen plads under sit loft, ruten en karakter, som et
bånd giver. Eller slet det.

Example: scores/lead-score.yaml
      engagement_groups:
        - id: web
          name: {da: Nettet, en: The web}
          cap: 100
          rules:
            - id: demo-request
              label: {da: Bad om demo, en: Asked for a demo}
              why: {da: Vil se det, en: Wants to see it}
              points: 50
              cap: 100
              half_life_days: 30
    -       - id: newsletter-open
    -         label: {da: Åbnede nyhedsbrevet, en: Opened the newsletter}
    -         why: {da: Tæller ikke, en: Does not count}
    -         points: 0
    -         cap: 10

Example: scores/lead-score.yaml
      routes:
        - id: all
          name: {da: Alle, en: All}
    -     fit: [A, B, C]
    +     fit: [A, B]
          engagement: [1, 2]
          segments: [b2b, b2c]
          owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
            within_hours: 1
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
"""

from collections.abc import Iterator, Sequence
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.reach import Ranges, engagement_group, fit_group, least, most
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.base import Text
from scripts.model.scores import FitGroup, LeadScore
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("scores",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Answers differ, events give points, groups can move their axis, and routes take grades that bands give."""
    for score in playbook.scores.values():
        for path, message in (*_fit_rules(score), *_events(score), *_groups(score), *_routes(score)):
            said = Said(
                message,
                text("noget, der kan gøre en forskel", "something that can make a difference"),
                text("Ret point, loft eller karakter, eller slet det.", "Mend points, cap or grade, or delete it."),
            )
            yield Finding("scores", score.id, path, said)


def _fit_rules(score: LeadScore) -> Iterator[tuple[Path, Text]]:
    for at, group in enumerate(score.fit_groups):
        lows = [min(answer.points for answer in rule.answers) for rule in group.rules]
        highs = [max(answer.points for answer in rule.answers) for rule in group.rules]
        if sum(lows) >= group.cap or sum(highs) <= -group.cap:
            yield (
                ("fit_groups", at, "cap"),
                text("gruppen står altid ved sit loft", "the group always stands at its cap"),
            )
        for place, (low, high) in enumerate(zip(lows, highs, strict=True)):
            if low == high:
                yield (
                    ("fit_groups", at, "rules", place),
                    text(f"alle svar giver {low:g} point", f"every answer gives {low:g} points"),
                )


def _events(score: LeadScore) -> Iterator[tuple[Path, Text]]:
    for at, group in enumerate(score.engagement_groups):
        for place, rule in enumerate(group.rules):
            if rule.points == 0:
                yield (
                    ("engagement_groups", at, "rules", place, "points"),
                    text("hændelsen giver ingen point", "the event gives no points"),
                )


def _groups(score: LeadScore) -> Iterator[tuple[Path, Text]]:
    frame = (0.0, score.framework_group.cap if score.framework_group is not None else 0.0)
    fit: list[Ranges] = [_group(group) for group in score.fit_groups]
    events = [engagement_group(group) for group in score.engagement_groups]
    for name, groups, also, cap in (
        ("fit_groups", fit, frame, score.fit_cap),
        ("engagement_groups", events, (0.0, 0.0), score.engagement_cap),
    ):
        if groups and _still(groups, also, cap):
            yield (
                (name,),
                text(
                    f"summen er altid 0 eller altid ved loftet på {cap:g}",
                    f"the sum is always 0 or always at the cap of {cap:g}",
                ),
            )


def _still(groups: Sequence[Ranges], also: tuple[float, float], cap: float) -> bool:
    low, high = sum(map(least, groups)) + also[0], sum(map(most, groups)) + also[1]
    return low >= cap or high <= 0


def _group(group: FitGroup) -> Ranges:
    return fit_group(group.rules, group.cap)


def _routes(score: LeadScore) -> Iterator[tuple[Path, Text]]:
    letters = {band.grade for band in score.fit_bands}
    figures = {band.grade for band in score.engagement_bands}
    for at, route in enumerate(score.routes):
        for place, letter in enumerate(route.fit):
            if letter not in letters:
                yield (
                    ("routes", at, "fit", place),
                    text(f"intet bånd giver {letter.value}", f"no band gives {letter.value}"),
                )
        for place, figure in enumerate(route.engagement if "engagement" in route.model_fields_set else ()):
            if figure not in figures:
                yield (
                    ("routes", at, "engagement", place),
                    text(f"intet bånd giver {figure}", f"no band gives {figure}"),
                )
