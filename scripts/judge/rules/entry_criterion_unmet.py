"""An entry criterion that no earlier stage meets
Et indgangskriterium, som intet tidligere trin opfylder

Why: A stage that asks for something nobody has brought about is hard to reach: deals wait at its door, or the question
is waved through.
Hvorfor: Et trin, der kræver noget, som ingen har frembragt, er svært at nå: Handlerne venter ved døren, eller
spørgsmålet bliver sprunget over.

Mend: Name under `met_by:` the earlier stage and its exit criterion (`exit`) or required field (`field`) that meets it.
Is there none, add one to the earlier stage.
Ret: Nævn under `met_by:` det tidligere trin og det exitkriterium (`exit`) eller krævede felt (`field`), der opfylder
det. Findes der ikke noget, så tilføj det i det tidligere trin.

Example: stages/qualification.yaml
      entry_criteria:
        - id: has-owner
          text: {da: Én person har leadet, en: One person has the lead}
    +     met_by: {stage: lead-generation, field: owner}

Example: stages/qualification.yaml
      entry_criteria:
        - id: contact-made
          text: {da: Leadet har svaret, en: The lead has answered}
    -     met_by: {stage: closing, exit: need-confirmed}
    +     met_by: {stage: lead-generation, exit: need-confirmed}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.filling import required
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.stages import EarlierResult, Stage
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("pipelines", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """But for a first stage's, each entry criterion names what of an earlier stage meets it, and it is there."""
    before = _before(playbook)
    for stage in playbook.stages_in_order:
        earlier = before.get(stage.id, {})
        for index, criterion in enumerate(stage.entry_criteria if earlier else ()):
            message = _fault(criterion.met_by, earlier)
            if message is not None:
                place = ("met_by",) if criterion.met_by else ()
                said = Said(
                    message,
                    text("met_by: {stage: …, exit: …}", "met_by: {stage: …, exit: …}"),
                    text(
                        "Nævn det tidligere trin og dets exitkriterium eller krævede felt, eller tilføj det dér.",
                        "Name the earlier stage and its exit criterion or required field, or add it there.",
                    ),
                )
                yield Finding("stages", stage.id, ("entry_criteria", index, *place), said)


def _before(playbook: Playbook) -> dict[str, dict[str, Stage]]:
    """For each stage those that come before it in any pipeline."""
    found: dict[str, dict[str, Stage]] = {}
    for pipeline in playbook.pipelines_in_order:
        passed: dict[str, Stage] = {}
        for stage in playbook.road(pipeline):
            found.setdefault(stage.id, {}).update(passed)
            passed[stage.id] = stage
    return found


def _fault(met_by: EarlierResult | None, earlier: dict[str, Stage]) -> Text | None:
    if met_by is None:
        return text("intet tidligere trin opfylder kriteriet", "no earlier stage meets the criterion")
    stage = earlier.get(met_by.stage)
    if stage is None:
        return text(f"»{met_by.stage}« kommer ikke før dette trin", f"'{met_by.stage}' does not come before this stage")
    if met_by.exit is None and met_by.field is None:
        return text(
            f"der står ikke, hvad i »{stage.id}« der opfylder det", f"it does not say what of '{stage.id}' meets it"
        )
    exits = tuple(criterion.id for criterion in stage.exit_criteria)
    if met_by.exit is not None and met_by.exit not in exits:
        nearest = near_word(met_by.exit, exits)
        return text(
            f"»{stage.id}« har intet exitkriterium »{met_by.exit}«" + (f"; mente du »{nearest}«?" if nearest else ""),
            f"'{stage.id}' has no exit criterion '{met_by.exit}'" + (f"; did you mean '{nearest}'?" if nearest else ""),
        )
    if any(criterion.id == met_by.exit and criterion.optional for criterion in stage.exit_criteria):
        return text(
            f"exitkriteriet »{met_by.exit}« i »{stage.id}« er valgfrit",
            f"the exit criterion '{met_by.exit}' of '{stage.id}' is optional",
        )
    if met_by.field is not None and met_by.field not in {field for _, field in required(stage)}:
        return text(
            f"»{stage.id}« kræver ikke feltet »{met_by.field}«", f"'{stage.id}' does not require '{met_by.field}'"
        )
    return None
