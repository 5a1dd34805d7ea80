"""An exception that is no longer needed
En undtagelse, der ikke længere er brug for

Why: An exception left behind silences the next real problem in the same place.
Hvorfor: En efterladt undtagelse får den næste rigtige fejl samme sted til at tie.

Mend: Delete the exception.
Ret: Slet undtagelsen.

Example: stages/qualification.yaml
    - exceptions:
    -   - rule: stage-without-kpi
    -     reason:
    -       da: Målet er ikke valgt endnu
    -       en: The measure is not chosen yet
    -     until: 2099-12-31
    + # exceptions: missing
"""

from scripts.judge.exceptions import Silence
from scripts.judge.finding import Finding
from scripts.problem import Said, text

SEVERITY = "warning"


def finding(silence: Silence) -> Finding:
    """The rule ran and found nothing at the place of the exception."""
    rule = silence.exception.rule
    said = Said(
        text(f"reglen {rule} har ikke noget at sige her længere", f"the rule {rule} has nothing to say here any more"),
        None,
        text("Slet undtagelsen.", "Delete the exception."),
    )
    return Finding(silence.kind, silence.id, ("exceptions", silence.place, "rule"), said)
