"""An acceptance past its end date
En accept, hvis dato er passeret

Why: An acceptance is given for a time. Left behind, it makes the gate look more lenient than it is.
Hvorfor: En accept gives for en tid. Bliver den stående, ser grænsen mildere ud, end den er.

Mend: Delete it, or set a new date on purpose and say why.
Ret: Slet den, eller sæt en ny dato med vilje, og skriv hvorfor.

Example: gates/example.yaml
      id: example
      name: {da: Grænse, en: Limit}
      summary: {da: Vogter scoren, en: Guards the score}
      score: lead-score
      owner: sales-manager
      leads: leads/past.csv
      generated: true
      most_regraded_percent: 10
      most_auc_loss: 0.01
      acceptances:
        - limit: regraded
          up_to: 20
          reason: {da: Nye svar, en: New answers}
    -     until: 2020-12-31
    +     until: 2099-12-31
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("gates",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No acceptance outlives its date."""
    for gate in playbook.gates.values():
        for place, acceptance in enumerate(gate.acceptances):
            until = acceptance.until
            if today > until:
                said = Said(
                    text(f"accepten udløb {until.isoformat()}", f"the acceptance ended on {until.isoformat()}"),
                    text(f"en dato fra {today.isoformat()}", f"a date from {today.isoformat()} on"),
                    text("Slet den, eller sæt en ny dato.", "Delete it, or set a new date."),
                )
                yield Finding("gates", gate.id, ("acceptances", place, "until"), said)
