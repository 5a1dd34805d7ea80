"""Two service levels that contradict each other
To løfter med tidsfrist, der modsiger hinanden

Why: With two time limits for one promise, the customer is told the short one and gets the long one.
Hvorfor: Med to tidsfrister for ét løfte får kunden den korte at vide og den lange at mærke.

Mend: Write the same limit and the same role in both places, or say what sets the two promises apart. A stage's promise
that names a grade, such as A1, is held against the routes that take that grade.
Ret: Skriv den samme frist og den samme rolle begge steder, eller skriv, hvad der skiller de to løfter. Et trins løfte,
der nævner en karakter, fx A1, holdes op mod de ruter, der tager den.

Example: stages/qualification.yaml
      service_levels:
        - what: {da: Et lead med A1 bliver ringet op, en: A lead graded A1 is called}
    -     within_hours: 4
    +     within_hours: 1
          hours: business
          owner: account-executive

Example: stages/qualification.yaml
      service_levels:
        - what: {da: Kunden får svar, en: The customer gets an answer}
          within_hours: 8
          hours: business
          owner: account-executive
    -   - what: {da: Kunden får svar, en: The customer gets an answer}
    -     within_hours: 24
    -     hours: business
    -     owner: account-executive
"""

import re
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.likeness import alike
from scripts.link.playbook import Playbook
from scripts.model.base import Hours, ServiceLevel, Text
from scripts.model.scores import Route
from scripts.model.stages import Stage
from scripts.problem import Said, text

NEEDS = ("scores", "stages")
_GRADE = re.compile(r"\b([A-D])([1-4])\b")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """A promise has one limit and one owner within a stage, and in a stage and the routes of the grades it names."""
    taking: dict[tuple[str, int], list[Route]] = {}
    for score in playbook.scores.values():
        for route in score.routes:
            for letter in route.fit:
                for figure in route.engagement:
                    taking.setdefault((letter.value, figure), []).append(route)
    for stage in playbook.stages_in_order:
        yield from _within(stage)
        for index, level in enumerate(stage.service_levels):
            named = dict.fromkeys(_GRADE.findall(level.what.da) + _GRADE.findall(level.what.en))
            for letter, figure in named:
                routes = taking.get((letter, int(figure)), [])
                if routes and not any(_same(route.service_level, level) for route in routes):
                    yield _found(stage, index, _of_route(letter + figure, routes[0]), _limit(routes[0].service_level))
                    break


def _within(stage: Stage) -> Iterator[Finding]:
    levels = stage.service_levels
    told: set[int] = set()
    for language in ("da", "en"):
        for earlier, later in alike([level.what.say(language) for level in levels]):
            same_grades = _grades(levels[earlier], language) == _grades(levels[later], language)
            if later not in told and same_grades and not _same(levels[earlier], levels[later]):
                told.add(later)
                yield _found(
                    stage,
                    later,
                    text("trinnet lover det samme ovenfor", "the stage promises the same above"),
                    _limit(levels[earlier]),
                )


def _grades(level: ServiceLevel, language: str) -> frozenset[tuple[str, str]]:
    return frozenset(_GRADE.findall(level.what.say(language)))


def _same(first: ServiceLevel, second: ServiceLevel) -> bool:
    return (first.within_hours, first.hours, first.owner) == (second.within_hours, second.hours, second.owner)


def _of_route(grade: str, route: Route) -> Text:
    return text(
        f"ruten »{route.id}« lover noget andet for {grade}", f"the route '{route.id}' promises otherwise for {grade}"
    )


def _limit(level: ServiceLevel) -> Text:
    business = level.hours is Hours.BUSINESS
    return text(
        f"{level.within_hours:g} {'arbejdstimer' if business else 'timer'} ved {level.owner}",
        f"{level.within_hours:g} {'business hours' if business else 'clock hours'} by {level.owner}",
    )


def _found(stage: Stage, index: int, message: Text, expected: Text) -> Finding:
    said = Said(
        message,
        expected,
        text("Skriv samme frist, ur og rolle begge steder.", "Write the same limit, clock and role in both places."),
    )
    return Finding("stages", stage.id, ("service_levels", index), said)
