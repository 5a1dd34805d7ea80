"""A probability that falls along the way
En sandsynlighed, der falder undervejs

Why: A deal that has met more criteria is not less likely to be won. When the figure falls, the forecast falls with
every step forward.
Hvorfor: En handel, der har opfyldt flere kriterier, er ikke mindre sandsynlig at vinde. Når tallet falder, falder
forecastet for hvert skridt fremad.

Mend: Give the stage a probability at least as high as the one before it.
Ret: Giv trinnet en sandsynlighed, der er mindst lige så høj som det foregåendes.

Example: pipelines/sales.yaml
      stages:
        - {stage: lead-generation, probability: 10, forecast_category: omitted}
        - {stage: qualification, probability: 25, forecast_category: pipeline}
    -   - {stage: closing, probability: 5, forecast_category: commit}
    +   - {stage: closing, probability: 80, forecast_category: commit}
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("pipelines",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Along a pipeline the probability never falls."""
    for pipeline in playbook.pipelines_in_order:
        for place, (before, step) in enumerate(pairwise(pipeline.stages), 1):
            if step.probability < before.probability:
                said = Said(
                    text(
                        f"sandsynligheden falder fra {before.probability} i »{before.stage}« til {step.probability}",
                        f"the probability falls from {before.probability} in '{before.stage}' to {step.probability}",
                    ),
                    text(f"mindst {before.probability}", f"at least {before.probability}"),
                    text(
                        f"Skriv {before.probability} eller mere, eller sænk »{before.stage}«.",
                        f"Write {before.probability} or more, or lower '{before.stage}'.",
                    ),
                )
                yield Finding("pipelines", pipeline.id, ("stages", place, "probability"), said)
