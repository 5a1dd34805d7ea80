"""A stage that leads back to an earlier component or phase
Et trin, der fører tilbage til en tidligere komponent eller fase

Why: The stages run from left to right through the components, and with the buyer through the journey. A pipeline that
jumps back makes the map and the journey contradict each other.
Hvorfor: Trinnene går fra venstre mod højre gennem komponenterne og sammen med køberen gennem rejsen. En pipeline,
der springer tilbage, får kortet og rejsen til at modsige hinanden.

Mend: Put the stage in the right place in its pipeline, or mend its `component` or `phases`.
Ret: Sæt trinnet det rigtige sted i pipelinen, eller ret dets `component` eller `phases`.

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
from scripts.model.stages import Stage
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("components", "phases", "pipelines", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Along a pipeline, neither the component's order nor the first phase's order falls.

    A stage that an earlier pipeline has is passed over: it keeps its place there.
    """
    component = {id: one.order for id, one in playbook.components.items()}
    phase = {id: one.order for id, one in playbook.phases.items()}
    passed: set[str] = set()
    for pipeline in playbook.pipelines_in_order:
        road = playbook.road(pipeline)
        for before, after in pairwise(road):
            if after.id not in passed:
                yield from _between(before, after, component, phase)
        passed |= {stage.id for stage in road}


def _between(before: Stage, after: Stage, component: dict[str, int], phase: dict[str, int]) -> Iterator[Finding]:
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
            "Ret »component:« eller »phases:« i et af de to trin, eller byt om på dem i pipelinen.",
            "Mend 'component:' or 'phases:' of one of the two stages, or change their places in the pipeline.",
        ),
    )
    return Finding("stages", stage, ("component",), said)
