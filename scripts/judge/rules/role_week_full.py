"""A role with more work than a week holds
En rolle med mere arbejde, end ugen rummer

Why: Shares above 100 per cent promise time that nobody has, and the stages that come last get none.
Hvorfor: Andele over 100 procent lover tid, ingen har, og de sidste trin får ingen.

Mend: Lower the shares until they sum to 100 or less.
Ret: Sænk andelene, til de tilsammen er 100 eller mindre.

Example: roles/sales-manager.yaml
      work:
        - stage: lead-generation
          work: {da: Intet her, en: Nothing here}
    -     share_percent: 40
    +     share_percent: 0
        - stage: qualification
          work: {da: Gennemgår leads, en: Reviews leads}
    -     share_percent: 40
    +     share_percent: 20
        - stage: closing
          work: {da: Hjælper med aftalen, en: Helps with the deal}
    -     share_percent: 40
    +     share_percent: 30
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("roles",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The shares of a role sum to at most 100."""
    for role in playbook.roles.values():
        total = sum(work.share_percent for work in role.work)
        if total > 100:
            said = Said(
                text(
                    f"andelene er tilsammen {total} procent af ugen", f"the shares sum to {total} per cent of the week"
                ),
                text("højst 100", "at most 100"),
                text("Sænk en eller flere andele.", "Lower one or more of the shares."),
            )
            yield Finding("roles", role.id, ("work",), said, on_key=True)
