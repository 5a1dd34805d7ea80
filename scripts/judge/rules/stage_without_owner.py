"""A stage without an owner
Et trin uden ejer

Why: A stage nobody answers for is improved by nobody, and its numbers are discussed without anyone changing them.
Hvorfor: Et trin, ingen står til ansvar for, bliver ikke forbedret, og dets tal bliver drøftet, uden at nogen ændrer
dem.

Mend: Add `owner:` with the id of one role. If two share it, name the one who decides.
Ret: Tilføj `owner:` med id'et på én rolle. Deles to om det, så nævn den, der beslutter.

Example: stages/qualification.yaml
    - # owner: missing
    + owner: account-executive
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every stage has an owner."""
    for stage in playbook.stages_in_order:
        if stage.owner is None:
            said = Said(
                text("trinnet har ingen ejer", "the stage has no owner"),
                text("owner: id på en rolle", "owner: the id of a role"),
                text("Tilføj fx »owner: account-executive«.", "Add e.g. 'owner: account-executive'."),
            )
            yield Finding("stages", stage.id, (), said)
