"""A rubric level without its criterion
Et niveau uden sit kriterium

Why: "Level 2" says nothing until one knows of what, and a criterion without a level does not say how sure one must be.
Hvorfor: »Niveau 2« siger intet, før man ved af hvad, og et kriterium uden niveau siger ikke, hvor sikker man skal være.

Mend: Write both `criterion:` and `level:`, or neither.
Ret: Skriv både `criterion:` og `level:` eller ingen af dem.

Example: stages/qualification.yaml
      exit_criteria:
        - id: need-confirmed
          text: {da: Behovet er bekræftet, en: The need is confirmed}
          evidence: {da: Referat i CRM, en: Minutes in the CRM}
    +     criterion: need
          level: 2
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """An exit criterion has both or neither."""
    for stage in playbook.stages_in_order:
        for index, exit_criterion in enumerate(stage.exit_criteria):
            if (exit_criterion.criterion is None) != (exit_criterion.level is None):
                there, missing = ("level", "criterion") if exit_criterion.criterion is None else ("criterion", "level")
                said = Said(
                    text(f"»{there}« står uden »{missing}«", f"'{there}' stands without '{missing}'"),
                    None,
                    text(f"Tilføj »{missing}:«, eller slet »{there}:«.", f"Add '{missing}:' or delete '{there}:'."),
                )
                yield Finding("stages", stage.id, ("exit_criteria", index, there), said, on_key=True)
