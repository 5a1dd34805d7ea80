"""A stage without an owner
Et trin uden ejer

Why: A stage nobody answers for is improved by nobody, and its numbers are discussed without anyone changing them.
Hvorfor: Et trin, ingen står til ansvar for, bliver ikke forbedret, og dets tal bliver drøftet, uden at nogen ændrer
dem.

Mend: Add `owner:` with the id of one role. Do others own some of the deals, by segment, region or size, name them under
`owner_by:`.
Ret: Tilføj `owner:` med id'et på én rolle. Ejer andre nogle af handlerne, efter segment, region eller størrelse, så
nævn dem under `owner_by:`.

Example: stages/qualification.yaml
    - # owner: missing
    + owner: account-executive
"""

from collections.abc import Collection, Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.conditions import YES_NO
from scripts.link.playbook import Playbook
from scripts.model.fields import FieldType
from scripts.model.segments import Segment
from scripts.model.stages import Stage
from scripts.problem import Said, text

NEEDS = ("fields", "segments", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every stage has an owner of every deal."""
    for stage in playbook.stages_in_order:
        if stage.owner is None and not _is_shared_out(playbook, stage):
            said = Said(
                text("nogle af handlerne har ingen ejer", "some of the deals have no owner")
                if stage.owner_by
                else text("trinnet har ingen ejer", "the stage has no owner"),
                text("owner: id på en rolle", "owner: the id of a role"),
                text("Tilføj fx »owner: account-executive«.", "Add e.g. 'owner: account-executive'."),
            )
            yield Finding("stages", stage.id, (), said)


def _is_shared_out(playbook: Playbook, stage: Stage) -> bool:
    """True where the owners of some deals are owners of all: of every segment, or of every option of a field."""
    conditions = [row.when for row in stage.owner_by]
    segments = {str(one) for when in conditions if not when.compares and when.text is None for one in when.segments}
    answers: dict[str, set[str]] = {}
    for when in conditions:
        if when.field is not None and not when.segments and when.text is None:
            answers.setdefault(when.field, set()).update(when.answers)
    return _holds_all(segments, playbook.of(Segment)) or any(
        _holds_all(found, _options(playbook, field)) for field, found in answers.items()
    )


def _holds_all(found: set[str], every: Collection[str]) -> bool:
    return bool(every) and found.issuperset(every)


def _options(playbook: Playbook, id: str) -> tuple[str, ...]:
    field = playbook.fields.get(id)
    if field is None:
        return ()
    return tuple(YES_NO) if field.type is FieldType.YES_NO else tuple(option.id for option in field.options)
