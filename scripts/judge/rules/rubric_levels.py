"""A rubric without each of the four levels once
En skala uden hvert af de fire niveauer én gang

Why: Level 2 must mean the same for every criterion: 0 unknown, 1 identified, 2 validated, 3 confirmed.
Hvorfor: Niveau 2 skal betyde det samme for hvert kriterium: 0 ukendt, 1 fundet, 2 efterprøvet, 3 bekræftet.

Mend: Describe the levels 0, 1, 2 and 3, each once, in this order.
Ret: Beskriv niveauerne 0, 1, 2 og 3, hvert én gang, i denne rækkefølge.

Example: criteria/need.yaml
      rubric:
        - level: 0
          evidence: {da: Ukendt, en: Unknown}
        - level: 1
          evidence: {da: Nævnt, en: Mentioned}
    -   - level: 1
    +   - level: 2
          evidence: {da: Efterprøvet, en: Validated}
        - level: 3
          evidence: {da: Bekræftet, en: Confirmed}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("criteria",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Levels 0 to 3 in order."""
    for criterion in playbook.criteria.values():
        for index, level in enumerate(criterion.rubric):
            if level.level != index:
                said = Said(
                    text(
                        f"niveau {level.level} står, hvor niveau {index} skulle stå",
                        f"level {level.level} stands where level {index} belongs",
                    ),
                    text("niveauerne 0, 1, 2 og 3 i rækkefølge", "the levels 0, 1, 2 and 3 in order"),
                    text(
                        f"Skriv »level: {index}« her, eller byt om på punkterne.",
                        f"Write 'level: {index}' here, or change the order.",
                    ),
                )
                yield Finding("criteria", criterion.id, ("rubric", index, "level"), said)
                break
