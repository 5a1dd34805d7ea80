"""An activity that produces an unknown exit criterion
En aktivitet, der frembringer et ukendt exitkriterium

Why: Activities exist to bring about the exit criteria of their stage. A misspelt one leaves a criterion that nobody
works for.
Hvorfor: Aktiviteter findes for at frembringe trinnets exitkriterier. Et stavet forkert efterlader et kriterium, ingen
arbejder for.

Mend: Write the id of an exit criterion of the same stage.
Ret: Skriv id'et på et exitkriterium i samme trin.

Example: stages/qualification.yaml
      activities:
        - id: first-call
          text: {da: Ring til leadet, en: Call the lead}
          how: {da: Spørg til behovet, en: Ask about the need}
          responsible: [account-executive]
          accountable: [account-executive]
    -     produces: [need-confirmd]
    +     produces: [need-confirmed]
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """`produces` names exit criteria of its own stage."""
    for stage in playbook.stages_in_order:
        known = tuple(criterion.id for criterion in stage.exit_criteria)
        if not known:
            continue  # told by stage-without-exit-criterion
        for index, activity in enumerate(stage.activities):
            for place, id in enumerate(activity.produces):
                if id not in known:
                    nearest = near_word(id, known)
                    said = Said(
                        text(f"trinnet har intet exitkriterium »{id}«", f"the stage has no exit criterion '{id}'"),
                        text(f"en af: {', '.join(known)}", f"one of: {', '.join(known)}"),
                        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
                        if nearest
                        else text(
                            "Tilføj kriteriet, eller slet henvisningen.", "Add the criterion or delete the reference."
                        ),
                    )
                    yield Finding("stages", stage.id, ("activities", index, "produces", place), said)
