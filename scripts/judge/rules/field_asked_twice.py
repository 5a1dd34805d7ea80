"""A field that a stage both requires and does not
Et felt, som et trin både kræver og ikke kræver

Why: A field cannot be required of every deal and of some, or be required and optional, in one stage: one of the two
lines is not what was meant.
Hvorfor: Et felt kan ikke i ét trin være krævet af alle handler og af nogle, eller krævet og valgfrit: Den ene af de to
linjer er ikke, hvad der var ment.

Mend: Keep the field in one place: under `required_fields:`, `fields_when:` or `optional_fields:`.
Ret: Behold feltet ét sted: under `required_fields:`, `fields_when:` eller `optional_fields:`.

Example: stages/closing.yaml
      required_fields:
        - owner
    - optional_fields:
    -   - owner
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.filling import asked
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """A field stands under one of the three keys of a stage; under different conditions it may stand several times."""
    for stage in playbook.stages_in_order:
        first: dict[str, str] = {}
        for path, field in asked(stage):
            key = first.setdefault(str(field), str(path[0]))
            if key != path[0]:
                said = Said(
                    text(f"»{field}« står allerede under »{key}:«", f"'{field}' stands already under '{key}:'"),
                    text("hvert felt ét sted", "each field in one place"),
                    text(f"Slet det her eller under »{key}:«.", f"Delete it here or under '{key}:'."),
                )
                yield Finding("stages", stage.id, path, said)
