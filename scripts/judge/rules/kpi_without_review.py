"""A KPI nobody reviews
En KPI, ingen gennemgår

Why: A figure that is looked at in no meeting changes nothing, and is best left out.
Hvorfor: Et tal, der ikke bliver set på noget møde, ændrer intet og bør udelades.

Mend: Add `review:` with rhythm, who leads it, in which meeting, and what is done when it is off target.
Ret: Tilføj `review:` med rytme, hvem der leder den, på hvilket møde, og hvad der gøres, når målet ikke nås.

Example: kpis/win-rate.yaml
    - # review: missing
    + review:
    +   rhythm: monthly
    +   by: sales-manager
    +   forum:
    +     da: Månedligt salgsmøde
    +     en: Monthly sales meeting
    +   off_target:
    +     da: De tabte handler gennemgås
    +     en: The lost deals are gone through
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("kpis",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every KPI has a review."""
    for kpi in playbook.kpis.values():
        if kpi.review is None:
            said = Said(
                text("ingen gennemgår KPI'en", "nobody reviews the KPI"),
                None,
                text(
                    "Tilføj »review:« med rhythm, by, forum og off_target.",
                    "Add 'review:' with rhythm, by, forum and off_target.",
                ),
            )
            yield Finding("kpis", kpi.id, (), said)
