"""A required field whose tool or object is not there yet
Et krævet felt, hvis værktøj eller objekt ikke er der endnu

Why: Nobody can fill a field in a tool that is not in use yet, or on a deal or a customer that does not exist yet. So it
is left empty, or written somewhere else.
Hvorfor: Ingen kan udfylde et felt i et værktøj, der ikke er i brug endnu, eller på en handel eller en kunde, der ikke
findes endnu. Så står det tomt eller bliver skrevet et andet sted.

Mend: Require the field in a later stage, let the tool serve this stage or an earlier one, or move the field to an
object that is there.
Ret: Kræv feltet i et senere trin, lad værktøjet tjene dette trin eller et tidligere, eller flyt feltet til et objekt,
der er der.

Example: stages/qualification.yaml
      required_fields:
        - owner
    -   - churn-date

Example: stages/qualification.yaml -> stages/closing.yaml
      required_fields:
        - owner
        - contract-signed-date
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.filling import asked
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.fields import FieldObject
from scripts.model.pipelines import ForecastCategory, Pipeline, PipelineStage
from scripts.model.stages import Stage
from scripts.problem import Said, text

NEEDS = ("fields", "pipelines", "stages", "tools")
_WON = 100
_ARISING = frozenset((FieldObject.DEAL, FieldObject.CUSTOMER))
"""Objects that the process brings about; the others are there from the start."""


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """On leaving a stage, the tools of its fields, required or optional, serve it or an earlier stage, and their
    objects exist.

    Each stage is looked at where it first stands. A deal exists on leaving a stage when the stage or its next counts in
    the forecast; a customer when the stage is the last, when it or its next is won, that is at 100 per cent, and in
    every pipeline but the main one.
    """
    told: set[str] = set()
    for pipeline in playbook.pipelines_in_order:
        passed: set[str] = set()
        for place, stage in enumerate(playbook.road(pipeline)):
            passed.add(stage.id)
            if stage.id not in told:
                yield from _found(playbook, stage, passed, _exist(playbook, pipeline, place))
            told.add(stage.id)


def _found(playbook: Playbook, stage: Stage, passed: set[str], exist: frozenset[FieldObject]) -> Iterator[Finding]:
    for path, id in asked(stage):
        field = playbook.fields.get(id)
        tool = playbook.tools.get(field.system) if field else None
        if field is None or tool is None:
            continue
        if passed.isdisjoint(tool.stages):
            said = Said(
                text(
                    f"værktøjet »{tool.id}« er ikke i brug her endnu",
                    f"the tool '{tool.id}' is not in use here yet",
                ),
                text("et værktøj, der tjener trinnet eller et før", "a tool that serves this stage or an earlier"),
                text(
                    f"Kræv feltet senere, eller føj »{stage.id}« til »stages:« i tools/{tool.id}.yaml.",
                    f"Require the field later, or add '{stage.id}' to 'stages:' in tools/{tool.id}.yaml.",
                ),
            )
            yield Finding("stages", stage.id, path, said)
        elif field.object in _ARISING and field.object not in exist:
            what = (
                text("kunden", "the customer") if field.object is FieldObject.CUSTOMER else text("handlen", "the deal")
            )
            said = Said(
                text(
                    f"feltet »{id}« sidder på {what.da}, som ikke findes endnu",
                    f"the field '{id}' sits on {what.en}, which does not exist yet",
                ),
                text("et objekt, der findes i trinnet", "an object that exists in the stage"),
                text(
                    f"Kræv feltet i et senere trin, eller ret »object:« i fields/{id}.yaml.",
                    f"Require the field in a later stage, or mend 'object:' in fields/{id}.yaml.",
                ),
            )
            yield Finding("stages", stage.id, path, said)


def _exist(playbook: Playbook, pipeline: Pipeline, place: int) -> frozenset[FieldObject]:
    """What of deal and customer exists on leaving the stage at that place."""
    reached: tuple[PipelineStage, ...] = pipeline.stages[place : place + 2]
    main = pipeline is playbook.pipelines_in_order[0]
    customer = not main or len(reached) == 1 or any(step.probability == _WON for step in reached)
    deal = any(step.forecast_category is not ForecastCategory.OMITTED for step in reached)
    arisen = {FieldObject.CUSTOMER: customer, FieldObject.DEAL: deal}
    return frozenset(one for one, exists in arisen.items() if exists)
