"""A condition that says nothing
En betingelse, der intet siger

Why: What holds only under a condition holds always or never when the condition is left open, and each reader chooses.
Hvorfor: Det, der kun gælder under en betingelse, gælder altid eller aldrig, når betingelsen står åben, og hver læser
vælger selv.

Mend: Say under `when:` which `segments:`; or a `field:` with `is:`, `at_least:` or `below:`; or the condition in words
under `text:`. Does it always hold, delete `when:`.
Ret: Skriv under `when:` hvilke `segments:`; eller et `field:` med `is:`, `at_least:` eller `below:`; eller betingelsen
i ord under `text:`. Gælder det altid, så slet `when:`.

Example: stages/closing.yaml
      fields_when:
        - field: loss-reason
    -     when: {field: churn-date}
    +     when: {field: churn-date, at_least: 2026-07-01}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.walk import parts
from scripts.load.tree import Path
from scripts.model.conditions import When
from scripts.problem import Said, text

NEEDS = ("stages",)
_COMPARISONS = text("»is:«, »at_least:« eller »below:«", "'is:', 'at_least:' or 'below:'")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each condition says something, and compares a field where it names one."""
    for stage in playbook.stages_in_order:
        for path, when in parts(stage, When):
            found = _fault(when)
            if found is not None:
                place, said = found
                yield Finding("stages", stage.id, (*path, *place), said, on_key=True)


def _fault(when: When) -> tuple[Path, Said] | None:
    if when.field is None and when.compares:
        key = "is" if when.answers else "at_least" if when.at_least is not None else "below"
        return (key,), Said(
            text(f"»{key}« siger ikke, hvilket felt det gælder", f"'{key}' does not say of which field"),
            text("field: id på et CRM-felt", "field: the id of a CRM field"),
            text("Tilføj »field:« ved siden af.", "Add 'field:' beside it."),
        )
    if when.field is not None and not when.compares:
        return ("field",), Said(
            text(f"der står ikke, hvad »{when.field}« skal være", f"it does not say what '{when.field}' must be"),
            text(f"{_COMPARISONS.da} ved siden af", f"{_COMPARISONS.en} beside it"),
            text(
                "Tilføj fx »at_least: 250000« for et beløb eller »is: [id på en valgmulighed]« for et valg.",
                "Add e.g. 'at_least: 250000' for an amount or 'is: [id of an option]' for a choice.",
            ),
        )
    if when.field is None and not when.segments and when.text is None:
        return (), Said(
            text("betingelsen siger intet", "the condition says nothing"),
            text(
                f"»segments:«, »field:« med {_COMPARISONS.da}, eller »text:«",
                f"'segments:', 'field:' with {_COMPARISONS.en}, or 'text:'",
            ),
            text(
                "Skriv, hvornår det gælder; gælder det altid, så slet »when:«.",
                "Say when it holds; if it always does, delete 'when:'.",
            ),
        )
    return None
