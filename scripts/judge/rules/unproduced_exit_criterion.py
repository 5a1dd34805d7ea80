"""An exit criterion that no activity produces
Et exitkriterium, som ingen aktivitet frembringer

Why: A condition that nobody works for is met by chance or ticked off by habit. The deal waits, or the gate is a mere
formality.
Hvorfor: En betingelse, som ingen arbejder for, bliver opfyldt ved et tilfælde eller krydset af af vane. Handlen venter,
eller døren er en ren formalitet.

Mend: Name the criterion under `produces:` of the activity that brings it about, or add that activity.
Ret: Nævn kriteriet under `produces:` i den aktivitet, der frembringer det, eller tilføj aktiviteten.

Example: stages/qualification.yaml
      exit_criteria:
        - id: need-confirmed
          text: {da: Behovet er bekræftet, en: The need is confirmed}
          evidence: {da: Referat i CRM, en: Minutes in the CRM}
        - id: price-mentioned
          text: {da: Prisen er nævnt for kunden, en: The price was mentioned to the customer}
          evidence: {da: Note om svaret, en: A note on the reply}
    + activities:
    +   - id: first-call
    +     text: {da: Ring til leadet, en: Call the lead}
    +     how: {da: Spørg til behovet, en: Ask about the need}
    +     responsible: [account-executive]
    +     accountable: [sales-manager]
    +     produces: [need-confirmed, price-mentioned]
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every exit criterion but an optional one stands under `produces` of an activity of its stage. A misspelt one is
    told there alone."""
    for stage in playbook.stages_in_order:
        known = {criterion.id for criterion in stage.exit_criteria}
        produced = {id for activity in stage.activities for id in activity.produces}
        if produced - known:
            continue  # told by activity-produces; mending that may mend this
        for index, criterion in enumerate(stage.exit_criteria):
            if criterion.id not in produced and not criterion.optional:
                said = Said(
                    text(
                        f"ingen aktivitet frembringer »{criterion.id}«",
                        f"no activity produces '{criterion.id}'",
                    ),
                    text(
                        f"produces: [{criterion.id}] i en aktivitet i trinnet",
                        f"produces: [{criterion.id}] in an activity of the stage",
                    ),
                    text(
                        "Føj det til »produces:« i den aktivitet, der fører til det.",
                        "Add it to 'produces:' of the activity that leads to it.",
                    ),
                )
                yield Finding("stages", stage.id, ("exit_criteria", index), said)
