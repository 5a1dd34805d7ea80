"""Milestones that do not follow the calendar
Milepæle, der ikke følger kalenderen

Why: A new colleague reads the path from top to bottom. A milestone before the one above it sends them back.
Hvorfor: En ny kollega læser forløbet oppefra og ned. En milepæl før den ovenfor sender dem tilbage.

Mend: Put the milestones in the order of their days, each later than the one before.
Ret: Sæt milepælene i dagenes rækkefølge, hver senere end den forrige.

Example: paths/new-rep.yaml
      milestones:
    +   - day: 30
    +     goal: {da: Kende processen, en: Know the process}
    +     steps:
    +       - id: read-stages
    +         text: {da: "Læs [trinnet](stages/closing)", en: "Read [the stage](stages/closing)"}
    +         done_when: {da: De kan genfortælles, en: They can be retold}
        - day: 60
          goal: {da: Egne møder, en: Own meetings}
          steps:
            - id: own-meeting
              text: {da: "Hold selv [et møde](stages/closing)", en: "Hold [a meeting](stages/closing) alone"}
              done_when: {da: Mødet står i CRM, en: The meeting is in the CRM}
    -   - day: 30
    -     goal: {da: Kende processen, en: Know the process}
    -     steps:
    -       - id: read-stages
    -         text: {da: "Læs [trinnet](stages/closing)", en: "Read [the stage](stages/closing)"}
    -         done_when: {da: De kan genfortælles, en: They can be retold}
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("paths",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Days rise from milestone to milestone."""
    for path in playbook.paths.values():
        for index, (before, milestone) in enumerate(pairwise(path.milestones), 1):
            if milestone.day <= before.day:
                said = Said(
                    text(
                        f"dag {milestone.day} kommer efter dag {before.day}",
                        f"day {milestone.day} comes after day {before.day}",
                    ),
                    text(f"en dag efter {before.day}", f"a day after {before.day}"),
                    text(
                        "Byt om på milepælene, eller ret dagen.", "Change the order of the milestones, or mend the day."
                    ),
                )
                yield Finding("paths", path.id, ("milestones", index, "day"), said)
