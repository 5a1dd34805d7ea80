"""A role that does not say what it does in every stage
En rolle, der ikke siger, hvad den laver i hvert trin

Why: Where a role says nothing, others guess. "Nothing here" is an answer too, and as useful as any.
Hvorfor: Hvor en rolle ikke siger noget, gætter andre. »Intet her« er også et svar og lige så nyttigt som ethvert andet.

Mend: Add an entry under `work:` for each stage, with a share of 0 where the role has no part.
Ret: Tilføj et punkt under `work:` for hvert trin med andelen 0, hvor rollen ingen del har.

Example: roles/sales-manager.yaml
      work:
    +   - stage: lead-generation
    +     work: {da: Intet her, en: Nothing here}
    +     share_percent: 0
        - stage: qualification
          work: {da: Gennemgår leads, en: Reviews leads}
          share_percent: 20
    +   - stage: closing
    +     work: {da: Hjælper med aftalen, en: Helps with the deal}
    +     share_percent: 30
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("roles", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each role has each stage exactly once under `work`."""
    for role in playbook.roles.values():
        named = [work.stage for work in role.work]
        missing = [stage.id for stage in playbook.stages_in_order if stage.id not in named]
        if missing:
            listed = ", ".join(missing)
            said = Said(
                text(
                    f"rollen siger ikke, hvad den laver i: {listed}", f"the role does not say what it does in: {listed}"
                ),
                None,
                text(
                    "Tilføj et punkt under »work:« for hvert, med share_percent 0, hvor rollen ingen del har.",
                    "Add an entry under 'work:' for each, with share_percent 0 where the role has no part.",
                ),
            )
            yield Finding("roles", role.id, ("work",), said, on_key=True)
        for index, stage in enumerate(named):
            if stage in named[:index]:
                said = Said(
                    text(f"trinnet »{stage}« står to gange", f"the stage '{stage}' stands twice"),
                    None,
                    text("Saml arbejdet i ét punkt.", "Gather the work in one entry."),
                )
                yield Finding("roles", role.id, ("work", index, "stage"), said)
