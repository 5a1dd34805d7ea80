"""Two records with the same place in an order
To poster med samme plads i en rækkefølge

Why: Components and phases are drawn from left to right by `order`. With two in one place, chance decides.
Hvorfor: Hovedkomponenter og faser tegnes fra venstre mod højre efter `order`. Med to på én plads afgør tilfældet.

Mend: Number them 1, 2, 3 and so on, each once.
Ret: Nummerér dem 1, 2, 3 og så videre, hver én gang.

Example: phases/decision.yaml
    - order: 1
    + order: 2
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("components", "phases")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """`order` is unique within its kind."""
    for kind, records in (("components", playbook.components_in_order), ("phases", playbook.phases_in_order)):
        taken: dict[int, str] = {}
        for record in records:
            if record.order in taken:
                said = Said(
                    text(
                        f"plads {record.order} er allerede taget af »{taken[record.order]}«",
                        f"place {record.order} is already taken by '{taken[record.order]}'",
                    ),
                    None,
                    text("Giv hver sin plads: 1, 2, 3 …", "Give each a place of its own: 1, 2, 3 …"),
                )
                yield Finding(kind, record.id, ("order",), said)
            taken.setdefault(record.order, record.id)
