"""An exception past its end date
En undtagelse, hvis dato er passeret

Why: An exception is a promise to mend something by a day. After that day the rule speaks again.
Hvorfor: En undtagelse er et løfte om at rette noget inden en dag. Efter den dag taler reglen igen.

Mend: Mend what the rule says and delete the exception, or set a new date on purpose and say why.
Ret: Ret det, reglen siger, og slet undtagelsen, eller sæt en ny dato med vilje, og skriv hvorfor.

Example: stages/qualification.yaml
    + kpis: []
      exceptions:
        - rule: stage-without-kpi
          reason: {da: Målet er ikke valgt endnu, en: The measure is not chosen yet}
    -     until: 2020-12-31
    +     until: 2099-12-31
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.exceptions import silences
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No exception outlives its date."""
    for silence in silences(playbook):
        until = silence.exception.until
        if today > until:
            said = Said(
                text(
                    f"undtagelsen fra {silence.exception.rule} udløb {until.isoformat()}",
                    f"the exception from {silence.exception.rule} ended on {until.isoformat()}",
                ),
                text(f"en dato fra {today.isoformat()}", f"a date from {today.isoformat()} on"),
                text(
                    "Ret det, reglen siger, og slet undtagelsen, eller sæt en ny dato.",
                    "Mend what the rule says and delete the exception, or set a new date.",
                ),
            )
            yield Finding(silence.kind, silence.id, ("exceptions", silence.place, "until"), said)
