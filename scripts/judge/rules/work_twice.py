"""A stage that stands twice in a role's work
Et trin, der står to gange i en rolles arbejde

Why: A role has one description of its work in a stage, and one share of the week. With two, nobody knows which holds.
Hvorfor: En rolle har én beskrivelse af sit arbejde i et trin og én andel af ugen. Med to ved ingen, hvilken der gælder.

Mend: Gather the two entries in one. A stage in which the role has no work needs no entry.
Ret: Saml de to punkter i ét. Et trin, hvor rollen intet arbejde har, skal ikke nævnes.

Example: roles/sales-manager.yaml
      work:
        - stage: qualification
          work: {da: Gennemgår leads, en: Reviews leads}
          share_percent: 20
        - stage: closing
          work: {da: Hjælper med aftalen, en: Helps with the deal}
          share_percent: 30
    -   - stage: closing
    -     work: {da: Skriver under, en: Signs}
    -     share_percent: 5
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("roles",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No stage stands twice under `work` of a role."""
    for role in playbook.roles.values():
        named = [work.stage for work in role.work]
        for index, stage in enumerate(named):
            if stage in named[:index]:
                said = Said(
                    text(f"trinnet »{stage}« står to gange", f"the stage '{stage}' stands twice"),
                    None,
                    text("Saml arbejdet i ét punkt.", "Gather the work in one entry."),
                )
                yield Finding("roles", role.id, ("work", index, "stage"), said)
