"""A band of points that no lead can reach
Et pointbånd, som intet lead kan nå

Why: A grade nobody gets is a promise to nobody. Most often the steps of the points are larger than the band.
Hvorfor: En karakter, som ingen får, er et løfte til ingen. Oftest er springene mellem pointene større end båndet.

Mend: Make the band wider, or add answers that give points in between.
Ret: Gør båndet bredere, eller tilføj svar, der giver point midt imellem.

Example: scores/lead-score.yaml
      fit_bands:
        - grade: A
          low: 50
          high: 100
        - grade: B
    -     low: 45
    +     low: 30
          high: 50
        - grade: C
          low: 0
    -     high: 45
    +     high: 30
      routes:
        - id: all
          name: {da: Alle, en: All}
          fit: [A, B, C]
          engagement: [1, 2]
          segments: [b2b, b2c]
          owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
            within_hours: 1
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
"""

from collections.abc import Iterator, Sequence
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.reach import Ranges, engagement_reach, fit_reach, touches
from scripts.link.playbook import Playbook
from scripts.model.scores import EngagementBand, FitBand, LeadScore
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("frameworks", "scores")

Axis = tuple[str, Sequence[FitBand | EngagementBand], tuple[Ranges, ...]]


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each band but the top one holds points that some answers give with some framework."""
    for score in playbook.scores.values():
        for name, bands, reaches in axes(playbook, score):
            top = max(band.low for band in bands)
            for index, band in enumerate(bands):
                if not band.low < min(band.high, top):
                    continue  # the top band and empty ones are told elsewhere
                if not any(touches(reach, band.low, band.high, with_high=False) for reach in reaches):
                    said = Said(
                        text(
                            f"ingen svar giver mellem {band.low:g} og {band.high:g} point",
                            f"no answers give between {band.low:g} and {band.high:g} points",
                        ),
                        text("et bånd, som nogle svar fører til", "a band that some answers lead to"),
                        text("Gør båndet bredere, eller ret pointene.", "Make the band wider, or change the points."),
                    )
                    yield Finding("scores", score.id, (name, index), said)


def axes(playbook: Playbook, score: LeadScore) -> Iterator[Axis]:
    """Each axis: its key, its bands and the points that can be had on it, for each framework."""
    letters = sorted({len(framework.letters) for framework in playbook.frameworks.values()})
    if letters or score.framework_group is None:
        yield "fit_bands", score.fit_bands, tuple(fit_reach(score, count) for count in letters or (1,))
    if score.engagement_groups:
        yield "engagement_bands", score.engagement_bands, (engagement_reach(score),)
