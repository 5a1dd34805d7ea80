"""A top grade that the best answers cannot reach
En topkarakter, som de bedste svar ikke kan nå

Why: When no lead can become an A or a 1, the routes for the best leads stand empty, and everybody works by the next
best promise without knowing.
Hvorfor: Når intet lead kan blive A eller 1, står ruterne for de bedste leads tomme, og alle arbejder efter det
næstbedste løfte uden at vide det.

Mend: Raise points or caps, or lower the band, until the best answers reach it.
Ret: Hæv point eller lofter, eller sænk båndet, til de bedste svar når det.

Example: scores/lead-score.yaml
      framework_group:
        id: framework
        name: {da: Rammen, en: The framework}
    -   cap: 20
    +   cap: 30
        default: bant
      fit_bands:
        - grade: A
          low: 80
          high: 100
        - grade: B
          low: 0
          high: 80
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.reach import most
from scripts.judge.rules.band_unreachable import axes
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("frameworks", "scores")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """On each axis the highest band starts no higher than the most points that can be had."""
    for score in playbook.scores.values():
        for name, bands, reaches in axes(playbook, score):
            index, top = max(enumerate(bands), key=lambda item: item[1].low)
            highest = max(most(reach) for reach in reaches)
            if highest < top.low:
                said = Said(
                    text(
                        f"de bedste svar giver {highest:g} point; {top.grade} begynder ved {top.low:g}",
                        f"the best answers give {highest:g} points; {top.grade} starts at {top.low:g}",
                    ),
                    text(f"low: højst {highest:g}", f"low: at most {highest:g}"),
                    text("Hæv point eller lofter, eller sænk båndet.", "Raise points or caps, or lower the band."),
                )
                yield Finding("scores", score.id, (name, index, "low"), said)
