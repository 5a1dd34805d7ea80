"""A component or a phase that no stage belongs to
En komponent eller en fase, som intet trin hører til

Why: What stands on the map without a stage is never reached. Nobody works there, and the buyer is met by no one.
Hvorfor: Det, der står på kortet uden et trin, nås aldrig. Ingen arbejder dér, og køberen bliver ikke mødt af nogen.

Mend: Let a stage name it under `component:` or `phases:`, or delete the file.
Ret: Lad et trin nævne den under `component:` eller `phases:`, eller slet filen.

Example: components/renewal.yaml -> components/follow-up.yaml
    - id: renewal
    - name: {da: Fornyelse, en: Renewal}
    + id: follow-up
    + name: {da: Opfølgning, en: Follow-up}
      order: 3
    - purpose: {da: Fra brug til ny aftale, en: From use to a new deal}
    + purpose: {da: Fra aftale til brug, en: From deal to use}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("components", "phases", "pipelines", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each component and each phase is named by a stage. A stage that is missing is told where a pipeline names it."""
    if any(step.stage not in playbook.stages for one in playbook.pipelines_in_order for step in one.stages):
        return
    named = {
        "components": {str(stage.component) for stage in playbook.stages.values()},
        "phases": {str(phase) for stage in playbook.stages.values() for phase in stage.phases},
    }
    for kind, key in (("components", "component"), ("phases", "phases")):
        for id in playbook.records[kind]:
            if id not in named[kind]:
                said = Said(
                    text("intet trin hører til her", "no stage belongs here"),
                    text(f"{key}: {id} i et trin", f"{key}: {id} in a stage"),
                    text(
                        f"Nævn »{id}« under »{key}:« i et trin, eller slet filen.",
                        f"Name '{id}' under '{key}:' of a stage, or delete the file.",
                    ),
                )
                yield Finding(kind, id, (), said)
