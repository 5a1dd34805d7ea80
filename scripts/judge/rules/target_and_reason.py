"""A target that its reason does not arrive at
Et mål, som dets begrundelse ikke når frem til

Why: The target is raised and the sentence beside it still says that the old one is enough.
Hvorfor: Målet bliver sat op, og sætningen ved siden af siger stadig, at det gamle er nok.

Mend: Let the reason end with the figure that stands under `target:`.
Ret: Lad begrundelsen ende med det tal, der står under `target:`.

Example: kpis/win-rate.yaml
      target: 33
      target_why:
    -   da: Et gæt. 30 er nok til budgettet
    -   en: A guess. 30 is enough for the budget
    +   da: Et gæt. 33 er nok til budgettet
    +   en: A guess. 33 is enough for the budget
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from calculators.kit.text.language import Language
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.figures import figures
from scripts.model.kpis import Kpi
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("company",)
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_CONCLUDES: Final[Mapping[Language, re.Pattern[str]]] = {
    "da": re.compile(r"\b(?:er nok|derfor|styrer efter|det giver|målet er)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:is enough|hence|therefore|thus|steer by|that makes|the target is|our target is|target of)\b",
        re.IGNORECASE,
    ),
}


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """A sentence that draws the conclusion, and has figures, has the target among them."""
    for id, kpi in playbook.of(Kpi).items():
        for language in kpi.target_why.written:
            for sentence in _SENTENCE.split(kpi.target_why.say(language)):
                found = figures(sentence, language)
                if found and kpi.target not in found and _CONCLUDES[language].search(sentence):
                    yield Finding("kpis", id, ("target_why", language), _said(kpi.target, list(found.values())))


def _said(target: float, found: list[str]) -> Said:
    listed = ", ".join(found)
    return Said(
        text(
            f"målet er {target:g}, men begrundelsen når frem til {listed}",
            f"the target is {target:g}, but its reason arrives at {listed}",
        ),
        None,
        text(
            "Ret det af de to tal, der er forkert.",
            "Correct the one of the two that is wrong.",
        ),
    )
