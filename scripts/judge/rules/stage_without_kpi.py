"""A stage without a KPI
Et trin uden KPI

Why: What is not measured in a stage is guessed at, and nobody can tell whether a change made it better.
Hvorfor: Det, der ikke måles i et trin, gættes der på, og ingen kan se, om en ændring gjorde det bedre.

Mend: Add the id of at least one KPI under `kpis:`.
Ret: Tilføj id'et på mindst én KPI under `kpis:`.

Example: stages/qualification.yaml
    - kpis: []
    + kpis:
    +   - win-rate
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every stage is measured by a KPI."""
    for stage in playbook.stages_in_order:
        if not stage.kpis:
            said = Said(
                text("trinnet måles ikke af nogen KPI", "the stage is measured by no KPI"),
                None,
                text(
                    "Tilføj »kpis:« med mindst ét id fra playbook/kpis/.",
                    "Add 'kpis:' with at least one id from playbook/kpis/.",
                ),
            )
            yield Finding("stages", stage.id, ("kpis",), said, on_key=True)
