"""A role that is to do the work but has no time in the stage
En rolle, der skal gøre arbejdet, men ikke har tid i trinnet

Why: Work given to someone whose week has no room for it is not done, or is done at night. The plan of the week and the
list of work must tell the same story. A stage that nobody has time for is a stage where deals stop.
Hvorfor: Arbejde, der lægges hos en, som ikke har plads i ugen, bliver ikke gjort eller bliver gjort om aftenen. Ugens
plan og listen over arbejdet skal fortælle det samme. Et trin, som ingen har tid til, er et trin, hvor handler bliver
liggende.

Mend: Raise the role's share_percent for the stage in the role's file, or give the activity to another role.
Ret: Hæv rollens share_percent for trinnet i rollens fil, eller giv aktiviteten til en anden rolle.

Example: stages/lead-generation.yaml
      activities:
        - id: first-call
          text: {da: Ring til leadet, en: Call the lead}
          how: {da: Spørg til behovet, en: Ask about the need}
    -     responsible: [account-executive, sales-manager]
    +     responsible: [account-executive]
          accountable: [sales-manager]
    +     consulted: [sales-manager]
          produces: [need-confirmed]
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("roles", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Who is responsible in a stage has a share of the week above 0 there. A stage left out is told elsewhere."""
    shares: dict[tuple[str, str], int] = {}
    for role in playbook.roles.values():
        for work in role.work:
            key = (role.id, str(work.stage))
            shares[key] = shares.get(key, 0) + work.share_percent
    for stage in playbook.stages_in_order:
        for index, activity in enumerate(stage.activities):
            for place, owner in enumerate(activity.responsible):
                if shares.get((owner, stage.id)) == 0:
                    said = Said(
                        text(
                            f"»{owner}« skal gøre arbejdet, men har 0 procent af ugen i trinnet",
                            f"'{owner}' is to do the work, but has 0 per cent of the week in the stage",
                        ),
                        text("share_percent over 0", "share_percent above 0"),
                        text(
                            f"Hæv share_percent for {stage.id} i roles/{owner}.yaml, eller vælg en anden rolle.",
                            f"Raise share_percent for {stage.id} in roles/{owner}.yaml, or choose another role.",
                        ),
                    )
                    yield Finding("stages", stage.id, ("activities", index, "responsible", place), said)
