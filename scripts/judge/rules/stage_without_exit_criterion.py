"""A stage without an exit criterion
Et trin uden exitkriterium

Why: Without a criterion for leaving, a deal moves on when somebody feels like it, and the forecast becomes a matter of
mood.
Hvorfor: Uden et kriterium for at gå videre flytter en handel sig, når nogen har lyst, og forecastet bliver et spørgsmål
om humør.

Mend: Add at least one exit criterion and the evidence that shows it. The last stage has one too: when the work is done.
Ret: Tilføj mindst ét exitkriterium og den dokumentation, der viser det. Det sidste trin har også et: hvornår arbejdet
er gjort.

Example: stages/qualification.yaml
    - exit_criteria: []
    + exit_criteria:
    +   - id: need-confirmed
    +     text:
    +       da: Behovet er bekræftet af kunden
    +       en: The need is confirmed by the customer
    +     evidence:
    +       da: Referat i CRM, som kunden har svaret på
    +       en: Minutes in the CRM that the customer has answered
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every stage has an exit criterion that is not optional."""
    for stage in playbook.stages_in_order:
        if not stage.exit_criteria:
            said = Said(
                text("trinnet har intet exitkriterium", "the stage has no exit criterion"),
                None,
                text(
                    "Tilføj »exit_criteria:« med mindst ét kriterium og dets dokumentation.",
                    "Add 'exit_criteria:' with at least one criterion and its evidence.",
                ),
            )
            yield Finding("stages", stage.id, ("exit_criteria",), said, on_key=True)
        elif all(criterion.optional for criterion in stage.exit_criteria):
            said = Said(
                text("alle trinnets exitkriterier er valgfri", "all exit criteria of the stage are optional"),
                text("mindst ét, der skal være opfyldt", "at least one that must be met"),
                text("Slet »optional: true« ved det, der skal gælde.", "Delete 'optional: true' at what must hold."),
            )
            yield Finding("stages", stage.id, ("exit_criteria",), said, on_key=True)
