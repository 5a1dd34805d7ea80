"""A stage that leads back to an earlier component or phase
Et trin, der fører tilbage til en tidligere komponent eller fase

Why: The stages run from left to right through the components, and with the buyer through the journey. A `next` that
jumps back or past a stage makes the map and the journey contradict each other.
Hvorfor: Trinnene går fra venstre mod højre gennem komponenterne og sammen med køberen gennem rejsen. En `next`, der
springer tilbage eller forbi et trin, får kortet og rejsen til at modsige hinanden.

Mend: Put the stage in the right place in the chain of `next`, or mend its `component` or `phases`.
Ret: Sæt trinnet det rigtige sted i kæden af `next`, eller ret dets `component` eller `phases`.

Example: stages/lead-generation.yaml
    - component: follow-up
    + component: selling

Example: stages/lead-generation.yaml
    - phases: [decision]
    + phases: [consideration, decision]
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("components", "phases", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Along `next`, neither the component's order nor the first phase's order falls."""
    if not playbook.one_road:
        return  # told by stages-one-order
    component = {id: one.order for id, one in playbook.components.items()}
    phase = {id: one.order for id, one in playbook.phases.items()}
    for before, after in pairwise(playbook.stages_in_order):
        here, there = component.get(before.component), component.get(after.component)
        if here is not None and there is not None and there < here:
            yield _found(
                before.id,
                text(
                    f"»{after.id}« ligger i en komponent, der kommer før »{before.component}«",
                    f"'{after.id}' lies in a component that comes before '{before.component}'",
                ),
            )
        begins = [min((phase[id] for id in stage.phases if id in phase), default=0) for stage in (before, after)]
        if 0 < begins[1] < begins[0]:
            yield _found(
                before.id,
                text(
                    f"i »{after.id}« er køberen en fase længere tilbage",
                    f"in '{after.id}' the buyer is a phase further back",
                ),
            )


def _found(stage: str, message: Text) -> Finding:
    said = Said(
        message,
        text("et trin samme sted eller længere fremme", "a stage in the same place or further on"),
        text(
            "Ret »next:«, eller ret »component:« eller »phases:« i et af de to trin.",
            "Mend 'next:', or 'component:' or 'phases:' of one of the two stages.",
        ),
    )
    return Finding("stages", stage, ("next",), said)
