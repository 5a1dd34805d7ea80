"""An id that repeats across groups
Et id, der går igen på tværs af grupper

Why: A score's rules become fields of one form, and an onboarding path's steps are ticked off by their id. Two of one
name share a field or a tick.
Hvorfor: En scores regler bliver felter i én formular, og skridtene i et forløb krydses af efter deres id. To med samme
navn deler felt eller flueben.

Mend: Give one of the two another id.
Ret: Giv den ene af de to et andet id.

Example: paths/new-rep.yaml
      milestones:
        - day: 30
          goal: {da: Kende processen, en: Know the process}
          steps:
            - id: read-stages
              text: {da: "Læs [trinnet](stages/closing)", en: "Read [the stage](stages/closing)"}
              done_when: {da: De kan genfortælles, en: They can be retold}
        - day: 60
          goal: {da: Egne møder, en: Own meetings}
          steps:
    -       - id: read-stages
    +       - id: own-meeting
              text: {da: "Hold selv [et møde](stages/closing)", en: "Hold [a meeting](stages/closing) alone"}
              done_when: {da: Mødet står i CRM, en: The meeting is in the CRM}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.problem import Said, text

NEEDS = ("scores", "paths")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Rule ids are unique in a score, step ids in a path, whatever group or milestone they stand in."""
    for kind, id, places in _all(playbook):
        seen: dict[str, Path] = {}
        for own, path in places:
            first = seen.get(own)
            if first is not None and first[:-2] != path[:-2]:
                line = playbook.mark(kind, id, first).line
                said = Said(
                    text(
                        f"id'et »{own}« står allerede i linje {line}", f"the id '{own}' stands already on line {line}"
                    ),
                    None,
                    text("Giv den ene et andet id.", "Give one of the two another id."),
                )
                yield Finding(kind, id, (*path, "id"), said)
            seen.setdefault(own, path)


def _all(playbook: Playbook) -> Iterator[tuple[str, str, list[tuple[str, Path]]]]:
    for path in playbook.paths.values():
        yield (
            "paths",
            path.id,
            [
                (step.id, ("milestones", at, "steps", place))
                for at, milestone in enumerate(path.milestones)
                for place, step in enumerate(milestone.steps)
            ],
        )
    for score in playbook.scores.values():
        fit: list[tuple[str, Path]] = [
            (rule.id, ("fit_groups", at, "rules", place))
            for at, group in enumerate(score.fit_groups)
            for place, rule in enumerate(group.rules)
        ]
        engagement: list[tuple[str, Path]] = [
            (event.id, ("engagement_groups", at, "rules", place))
            for at, events in enumerate(score.engagement_groups)
            for place, event in enumerate(events.rules)
        ]
        yield "scores", score.id, fit + engagement
