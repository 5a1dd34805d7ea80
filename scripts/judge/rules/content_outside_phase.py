"""Content for a phase the buyer is not in at that stage
Indhold til en fase, som køberen ikke er i på det trin

Why: Content works when it meets the buyer where the buyer is. If the stage it is used in does not belong to the phase,
one of the two is wrong, and the rep sends it too early or too late.
Hvorfor: Indhold virker, når det møder køberen, hvor køberen er. Hører trinnet, det bruges i, ikke til fasen, er en af
delene forkert, og sælgeren sender det for tidligt eller for sent.

Mend: Choose a stage that belongs to the phase, move the content to another phase, or add the phase to the stage.
Ret: Vælg et trin, der hører til fasen, flyt indholdet til en anden fase, eller føj fasen til trinnet.

Example: phases/decision.yaml
      content:
        - name: {da: En case, en: A case}
    -     stage: qualification
    +     stage: closing
          form: {da: To sider, en: Two pages}
          job: {da: Viser effekten, en: Shows the effect}
          owner: sales-manager
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("phases", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The stage of each piece of content has the phase it stands in."""
    for phase in playbook.phases.values():
        for index, content in enumerate(phase.content):
            stage = playbook.stages.get(content.stage)
            if stage is not None and phase.id not in stage.phases:
                listed = ", ".join(stage.phases)
                said = Said(
                    text(
                        f"i »{stage.id}« er køberen ikke i fasen »{phase.id}«",
                        f"in '{stage.id}' the buyer is not in the phase '{phase.id}'",
                    ),
                    text(
                        f"et trin i fasen (»{stage.id}« har {listed})",
                        f"a stage of the phase ('{stage.id}' has {listed})",
                    ),
                    text(
                        "Vælg et andet trin, flyt indholdet, eller føj fasen til trinnets »phases:«.",
                        "Choose another stage, move the content, or add the phase to 'phases:' of the stage.",
                    ),
                )
                yield Finding("phases", phase.id, ("content", index, "stage"), said)
