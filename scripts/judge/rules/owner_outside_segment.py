"""An owner of deals in a segment it does not work in
En ejer af handler i et segment, den ikke arbejder i

Why: The stage gives the deals to a role whose own file says that it works elsewhere, so nobody takes them.
Hvorfor: Trinnet giver handlerne til en rolle, hvis egen fil siger, at den arbejder andre steder, og så tager ingen dem.

Mend: Name another role, or add the segment under `segments:` in the role's file.
Ret: Nævn en anden rolle, eller tilføj segmentet under `segments:` i rollens fil.

Example: stages/closing.yaml
      owner_by:
    -   - owner: sales-manager
    +   - owner: account-executive
          when: {segments: [b2c]}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.segments import Segment
from scripts.problem import Said, text

NEEDS = ("roles", "segments", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The owner of some deals works in each of their segments."""
    for stage in playbook.stages_in_order:
        for index, row in enumerate(stage.owner_by):
            role = playbook.roles.get(row.owner)
            named = [one for one in row.when.segments if one in playbook.of(Segment)]
            missing = [one for one in named if role and role.segments and one not in role.segments]
            if missing:
                listed = ", ".join(missing)
                said = Said(
                    text(f"»{row.owner}« arbejder ikke i {listed}", f"'{row.owner}' does not work in {listed}"),
                    text(f"en rolle i {listed}", f"a role in {listed}"),
                    text(
                        f"Vælg en anden rolle, eller ret »segments:« i roles/{row.owner}.yaml.",
                        f"Choose another role, or mend 'segments:' in roles/{row.owner}.yaml.",
                    ),
                )
                yield Finding("stages", stage.id, ("owner_by", index, "owner"), said)
