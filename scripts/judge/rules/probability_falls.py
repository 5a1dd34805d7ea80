"""A probability that falls along the way
En sandsynlighed, der falder undervejs

Why: A deal that has met more criteria is not less likely to be won. When the figure falls, the forecast falls with
every step forward.
Hvorfor: En handel, der har opfyldt flere kriterier, er ikke mindre sandsynlig at vinde. Når tallet falder, falder
forecastet for hvert skridt fremad.

Mend: Give the stage a probability at least as high as the one before it.
Ret: Giv trinnet en sandsynlighed, der er mindst lige så høj som det foregåendes.

Example: stages/closing.yaml
    - probability: 5
    + probability: 80
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Along the order of the stages the probability never falls. Without one order, that is told first."""
    stages = playbook.stages_in_order
    if not stages or stages[-1].next is not None or any(before.next != stage.id for before, stage in pairwise(stages)):
        return
    for before, stage in pairwise(stages):
        if stage.probability < before.probability:
            said = Said(
                text(
                    f"sandsynligheden falder fra {before.probability} i »{before.id}« til {stage.probability}",
                    f"the probability falls from {before.probability} in '{before.id}' to {stage.probability}",
                ),
                text(f"mindst {before.probability}", f"at least {before.probability}"),
                text(
                    f"Skriv {before.probability} eller mere, eller sænk »{before.id}«.",
                    f"Write {before.probability} or more, or lower '{before.id}'.",
                ),
            )
            yield Finding("stages", stage.id, ("probability",), said)
