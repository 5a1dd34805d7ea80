"""A target that cannot be
Et mål, der ikke kan passe

Why: A target of 0.3 per cent is most often 30 written as a fraction, and one of 300 per cent is a slip of the finger.
Every page and the dashboard would hold the sales against it.
Hvorfor: Et mål på 0,3 procent er oftest 30 skrevet som brøk, og et på 300 procent er en smutter. Hver side og
dashboardet ville måle salget på det.

Mend: Write the target in the unit under `unit:`; thirty per cent is 30. If it is meant, say so under `exceptions:`.
Ret: Skriv målet i enheden under `unit:`; tredive procent er 30. Er det ment sådan, så sig det under `exceptions:`.

Example: kpis/win-rate.yaml
    - target: 0.30
    + target: 30
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text, Unit
from scripts.model.kpis import Kpi
from scripts.problem import Said, text

NEEDS = ()
_MOST_PER_CENT: Final = 200
"""Of retention and growth, which may be more than all of it."""
_NEVER_BELOW_NOTHING: Final = (Unit.PERCENT, Unit.DAYS, Unit.HOURS, Unit.COUNT, Unit.RATIO)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No target is below what its unit can be, less than one per cent, or more than 200 of them."""
    for id, kpi in playbook.of(Kpi).items():
        if (mend := _mend(kpi)) is not None:
            one = text(kpi.unit.say("da"), kpi.unit.say("en"))
            said = Said(
                text(
                    f"et mål på {kpi.target:g} {one.da} kan næppe passe",
                    f"a target of {kpi.target:g} {one.en} can hardly be right",
                ),
                text(f"et mål i {one.da}", f"a target in {one.en}"),
                mend,
            )
            yield Finding("kpis", id, ("target",), said)


def _mend(kpi: Kpi) -> Text | None:
    if kpi.unit in _NEVER_BELOW_NOTHING and kpi.target < 0:
        return text(f"Skriv {-kpi.target:g}, eller ret enheden.", f"Write {-kpi.target:g}, or correct the unit.")
    if kpi.unit is Unit.PERCENT and 0 < kpi.target < 1:
        return text(
            f"Skriv {kpi.target * 100:g} for {kpi.target * 100:g} procent.",
            f"Write {kpi.target * 100:g} for {kpi.target * 100:g} per cent.",
        )
    if kpi.unit is Unit.PERCENT and kpi.target > _MOST_PER_CENT:
        return text(
            "Skriv et mål fra 0 til 100, eller ret enheden.", "Write a target from 0 to 100, or correct the unit."
        )
    return None
