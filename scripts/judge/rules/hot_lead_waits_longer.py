"""A hotter lead that waits longer than a cooler one
Et varmere lead, der venter længere end et køligere

Why: Interest fades by the hour. When the lead that did the most gets the longest limit, the queue is worked from the
wrong end.
Hvorfor: Interesse falder time for time. Når det lead, der har gjort mest, får den længste frist, bliver køen taget fra
den forkerte ende.

Mend: Give the better figure a limit no longer than that of the figures below it, for each letter and segment.
Ret: Giv det bedre tal en frist, der ikke er længere end fristen for tallene under det, for hvert bogstav og segment.

Example: scores/lead-score.yaml
      routes:
        - id: hot
          name: {da: Varm, en: Hot}
          fit: [A, B]
          engagement: [1]
          segments: [b2b, b2c]
          owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
    -       within_hours: 8
    +       within_hours: 1
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
        - id: cool
          name: {da: Kølig, en: Cool}
          fit: [A, B]
          engagement: [2]
          segments: [b2b, b2c]
          owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
            within_hours: 4
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Hours, ServiceLevel
from scripts.model.scores import FitGrade, LeadScore, Route
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("scores", "segments")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """For each letter and segment, no figure has a longer limit than a figure below it. One finding a route."""
    for score in playbook.scores.values():
        told: set[int] = set()
        for letter in dict.fromkeys(band.grade for band in score.fit_bands):
            for segment in playbook.segments_asked:
                for hot, cool, figure in _turned(score, letter, segment):
                    if hot not in told:
                        told.add(hot)
                        yield _found(score, hot, score.routes[cool], f"{letter.value}{figure} {segment}".strip())


def _turned(score: LeadScore, letter: FitGrade, segment: str) -> Iterator[tuple[int, int, int]]:
    """Routes by place in which the first waits longer than the second though its figure is better."""
    by_figure: dict[int, int] = {}
    for index, route in enumerate(score.routes):
        if letter in route.fit and (not route.segments or segment in route.segments):
            for figure in route.engagement:
                by_figure.setdefault(figure, index)
    for figure, hot in sorted(by_figure.items()):
        for lower, cool in sorted(by_figure.items()):
            levels = score.routes[hot].service_level, score.routes[cool].service_level
            if lower > figure and _longer(*levels):
                yield hot, cool, figure
                break


def _longer(first: ServiceLevel, second: ServiceLevel) -> bool:
    """True when the first is surely longer: business hours last at least as long as clock hours."""
    if first.hours is Hours.CLOCK and second.hours is Hours.BUSINESS:
        return False
    return first.within_hours > second.within_hours


def _found(score: LeadScore, hot: int, cool: Route, lead: str) -> Finding:
    limit = cool.service_level.within_hours
    said = Said(
        text(
            f"{lead} venter længere end de køligere leads i »{cool.id}«",
            f"{lead} waits longer than the cooler leads of '{cool.id}'",
        ),
        text(f"højst {limit:g} timer", f"at most {limit:g} hours"),
        text(
            "Sænk fristen her, eller hæv den for de køligere.",
            "Lower the limit here, or raise it for the cooler leads.",
        ),
    )
    return Finding("scores", score.id, ("routes", hot, "service_level", "within_hours"), said)
