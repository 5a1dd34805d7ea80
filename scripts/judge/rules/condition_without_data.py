"""A condition on a field that nobody fills
En betingelse om et felt, som ingen udfylder

Why: Who cannot see in the CRM whether a condition holds decides it by feel, so it holds for one and not for the next.
Hvorfor: Den, der ikke i CRM kan se, om en betingelse er opfyldt, afgør det på fornemmelsen, og så gælder den for én og
ikke for den næste.

Mend: Let a stage require the field, or say in the field's own file under `filled_when:` what else fills it.
Ret: Lad et trin kræve feltet, eller skriv i feltets egen fil under `filled_when:`, hvad der ellers udfylder det.

Example: stages/closing.yaml
      required_fields:
        - owner
    +   - loss-reason
      owner_by:
        - owner: sales-manager
          when: {field: loss-reason, is: [price]}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.filling import filled
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.walk import parts
from scripts.model.conditions import When
from scripts.problem import Said, text

NEEDS = ("fields", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each field that decides is required by a stage or says what else fills it."""
    known = filled(playbook)
    for stage in playbook.stages_in_order:
        for path, when in parts(stage, When):
            field = when.field
            if field is not None and field in playbook.fields and field not in known:
                said = Said(
                    text(
                        f"intet trin kræver feltet »{field}«, og intet andet udfylder det",
                        f"no stage requires the field '{field}', and nothing else fills it",
                    ),
                    text("et felt, der bliver udfyldt", "a field that gets filled"),
                    text(
                        f"Føj det til et trins »required_fields:«, eller skriv »filled_when:« i fields/{field}.yaml.",
                        f"Add it to 'required_fields:' of a stage, or write 'filled_when:' in fields/{field}.yaml.",
                    ),
                )
                yield Finding("stages", stage.id, (*path, "field"), said)
