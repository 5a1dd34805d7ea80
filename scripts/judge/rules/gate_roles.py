"""A gate that counts roles wrongly
En grænse, der tæller roller forkert

Why: A capacity is one figure a role, and only the limit on capacity is about a role. Anything else would be guessed.
Hvorfor: En kapacitet er ét tal pr. rolle, og kun grænsen for kapacitet handler om en rolle. Alt andet ville være
gættet.

Mend: Give each role one capacity, and name a role in an acceptance where its limit is capacity, and only there.
Ret: Giv hver rolle én kapacitet, og nævn en rolle i en accept, hvor dens grænse er kapacitet, og kun dér.

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
        - limit: capacity
    +     role: account-executive
          up_to: 20
          reason: {da: Ny medarbejder, en: New colleague}
          until: 2099-12-31
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.gates import Limit
from scripts.problem import Said, text

NEEDS = ("gates",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """One capacity a role; a role in an acceptance of capacity and in no other."""
    for gate in playbook.gates.values():
        roles = [one.role for one in gate.capacity]
        for place, role in enumerate(roles):
            if role in roles[:place]:
                said = Said(
                    text(f"{role} har to kapaciteter", f"{role} has two capacities"),
                    text("én pr. rolle", "one a role"),
                    text("Slet den ene.", "Delete one of them."),
                )
                yield Finding("gates", gate.id, ("capacity", place, "role"), said)
        for place, acceptance in enumerate(gate.acceptances):
            about_role = acceptance.limit is Limit.CAPACITY
            if about_role and acceptance.role is None:
                said = Said(
                    text(
                        "accepten siger ikke, hvilken rolle den gælder",
                        "the acceptance does not say which role it is about",
                    ),
                    text("role: en af grænsens roller", "role: one of the gate's roles"),
                    text("Tilføj »role:« under »limit: capacity«.", "Add 'role:' below 'limit: capacity'."),
                )
                yield Finding("gates", gate.id, ("acceptances", place, "limit"), said)
            elif not about_role and acceptance.role is not None:
                said = Said(
                    text(
                        f"grænsen {acceptance.limit} handler ikke om en rolle",
                        f"the limit {acceptance.limit} is not about a role",
                    ),
                    None,
                    text("Slet »role:«.", "Delete 'role:'."),
                )
                yield Finding("gates", gate.id, ("acceptances", place, "role"), said)
