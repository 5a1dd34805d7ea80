"""An exception from a rule that does not exist
En undtagelse fra en regel, der ikke findes

Why: A misspelt rule silences nothing. And what keeps a file from being read at all cannot be silenced.
Hvorfor: En regel, der er stavet forkert, får intet til at tie. Og det, der forhindrer en fil i at blive læst, kan ikke
tie.

Mend: Write the rule as it stands in square brackets in the problem.
Ret: Skriv reglen, som den står i kantede parenteser i fejlen.

Example: stages/qualification.yaml
    + kpis: []
      exceptions:
    -   - rule: stage-without-kpis
    +   - rule: stage-without-kpi
          reason: {da: Målet er ikke valgt endnu, en: The measure is not chosen yet}
          until: 2099-12-31
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge import catalogue
from scripts.judge.exceptions import silences
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every exception names a rule that can be silenced."""
    can_be = tuple(rule.id for rule in catalogue.rules().values() if rule.step == "judge")
    for silence in silences(playbook):
        rule = silence.exception.rule
        if rule in can_be:
            continue
        nearest = near_word(rule, can_be)
        message = (
            text(f"»{rule}« kan ikke slås fra", f"'{rule}' cannot be silenced")
            if rule in catalogue.rules()
            else text(f"reglen »{rule}« findes ikke", f"there is no rule '{rule}'")
        )
        mend = (
            text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
            if nearest
            else text("Slet undtagelsen.", "Delete the exception.")
        )
        yield Finding(silence.kind, silence.id, ("exceptions", silence.place, "rule"), Said(message, None, mend))
