"""Reasons of an outcome that its field does not have
Årsager til et udfald, som feltet ikke har

Why: The reasons are choices of a CRM field. One that the field lacks can never be chosen, and without the field there
is nowhere to write it.
Hvorfor: Årsagerne er valgmuligheder i et CRM-felt. En, som feltet mangler, kan aldrig vælges, og uden feltet er der
intet sted at skrive den.

Mend: Name the field under `reason_field:`, and under `reasons:` ids of its `options:`; or add the choice to the field.
Ret: Nævn feltet under `reason_field:` og under `reasons:` id'er fra dets `options:`; eller føj valgmuligheden til
feltet.

Example: outcomes/lost.yaml
      reason_field: loss-reason
      reasons:
    -   - prise
    +   - price
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.outcomes import Outcome
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

NEEDS = ("fields", "outcomes")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each reason is a choice of the reason field."""
    for outcome in playbook.of(Outcome).values():
        field = playbook.fields.get(outcome.reason_field or "")
        if field is None and outcome.reason_field is not None:
            continue  # told as an unknown reference
        choices = tuple(option.id for option in field.options) if field else ()
        for place, reason in enumerate(outcome.reasons):
            if reason not in choices:
                yield Finding("outcomes", outcome.id, ("reasons", place), _said(reason, outcome.reason_field, choices))


def _said(reason: str, field: str | None, choices: tuple[str, ...]) -> Said:
    if field is None:
        return Said(
            text("årsagen har intet felt at stå i", "the reason has no field to stand in"),
            text("reason_field: et CRM-felt", "reason_field: a CRM field"),
            text("Nævn feltet under »reason_field:«.", "Name the field under 'reason_field:'."),
        )
    nearest = near_word(reason, choices)
    listed = ", ".join(choices)
    return Said(
        text(f"»{reason}« er ikke en valgmulighed i »{field}«", f"'{reason}' is not a choice of '{field}'"),
        text(
            f"en af {listed}" if listed else "et felt med valg",
            f"one of {listed}" if listed else "a field with choices",
        ),
        text(
            f"Skriv »{nearest}«." if nearest else f"Føj den til »options:« i fields/{field}.yaml, eller slet den.",
            f"Write '{nearest}'." if nearest else f"Add it to 'options:' in fields/{field}.yaml, or delete it.",
        ),
    )
