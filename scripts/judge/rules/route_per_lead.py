"""A lead that no route or two routes take
Et lead, som ingen rute eller to ruter tager

Why: A lead without a route lies until it is cold. A lead with two is called twice, or each waits for the other.
Hvorfor: Et lead uden rute ligger, til det er koldt. Et lead med to bliver ringet op to gange, eller den ene venter på
den anden.

Mend: Let each combination of letter, figure and segment stand in exactly one route.
Ret: Lad hver kombination af bogstav, tal og segment stå i præcis én rute.

Example: scores/lead-score.yaml
      routes:
    -   - id: hot
    -     name: {da: Varm, en: Hot}
    -     fit: [A]
    -     engagement: [1]
    -     segments: [b2b]
    +   - id: all
    +     name: {da: Alle, en: All}
    +     fit: [A, B]
    +     engagement: [1, 2]
    +     segments: [b2b, b2c]
          owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
            within_hours: 1
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
"""

from collections.abc import Iterator
from datetime import date
from itertools import product

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.scores import LeadScore, Route
from scripts.problem import Said, text

NEEDS = ("scores", "segments")
_MOST_NAMED = 8


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every letter, figure and segment has exactly one route."""
    for score in playbook.scores.values():
        none: list[str] = []
        for fit, engagement, segment in product(
            dict.fromkeys(band.grade for band in score.fit_bands),
            dict.fromkeys(band.grade for band in score.engagement_bands),
            playbook.segments_asked,
        ):
            takers = [
                index
                for index, route in enumerate(score.routes)
                if fit in route.fit and engagement in route.engagement and takes(route, segment)
            ]
            lead = f"{fit.value}{engagement} {segment}".strip()
            if not takers:
                none.append(lead)
            elif len(takers) > 1:
                yield _twice(score, takers, lead)
        if none:
            listed = ", ".join(none[:_MOST_NAMED]) + (f" … ({len(none)})" if len(none) > _MOST_NAMED else "")
            said = Said(
                text(f"ingen rute tager: {listed}", f"no route takes: {listed}"),
                None,
                text("Føj dem til en rute, eller tilføj en rute.", "Add them to a route, or add a route."),
            )
            yield Finding("scores", score.id, ("routes",), said, on_key=True)


def takes(route: Route, segment: str) -> bool:
    """Whether the route takes leads of the segment."""
    return not route.segments or segment in route.segments


def _twice(score: LeadScore, takers: list[int], lead: str) -> Finding:
    first, second = (score.routes[index].id for index in takers[:2])
    said = Said(
        text(f"{lead} tages af både »{first}« og »{second}«", f"{lead} is taken by both '{first}' and '{second}'"),
        text("præcis én rute", "exactly one route"),
        text(
            "Fjern bogstavet, tallet eller segmentet fra den ene.",
            "Remove the letter, figure or segment from one of them.",
        ),
    )
    return Finding("scores", score.id, ("routes", takers[1]), said)
