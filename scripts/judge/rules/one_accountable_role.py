"""An activity without exactly one accountable role
En aktivitet uden præcis én ansvarlig rolle

Why: Several may do the work, but when two answer for it, none does.
Hvorfor: Flere må udføre arbejdet, men når to står til ansvar for det, gør ingen.

Mend: Leave exactly one role under `accountable:`; move the others to `responsible:` or `consulted:`.
Ret: Lad præcis én rolle stå under `accountable:`; flyt de andre til `responsible:` eller `consulted:`.

Example: stages/qualification.yaml
      activities:
        - id: first-call
          text:
            da: Ring til leadet
            en: Call the lead
          how:
            da: Spørg først til behovet
            en: Ask about the need first
          responsible:
            - account-executive
          accountable:
            - account-executive
    -       - sales-manager
          produces:
            - need-confirmed
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each activity has one accountable role."""
    for stage in playbook.stages_in_order:
        for index, activity in enumerate(stage.activities):
            if (count := len(activity.accountable)) != 1:
                said = Said(
                    text(
                        f"aktiviteten »{activity.id}« har {count} roller, der står til ansvar",
                        f"the activity '{activity.id}' has {count} accountable roles",
                    ),
                    text("præcis én", "exactly one"),
                    text(
                        "Vælg den ene, og flyt resten til »responsible:« eller »consulted:«.",
                        "Choose the one and move the rest to 'responsible:' or 'consulted:'.",
                    )
                    if count
                    else text("Tilføj den rolle, der står til ansvar.", "Add the role that answers for it."),
                )
                yield Finding("stages", stage.id, ("activities", index, "accountable"), said, on_key=True)
