"""A rule above the cap of its group
En regel over sin gruppes loft

Why: Points above the cap are cut off, so the rule promises what it never gives, and answers that differ count alike.
Hvorfor: Point over loftet skæres af, så reglen lover, hvad den aldrig giver, og svar, der er forskellige, tæller ens.

Mend: Lower the points, or raise the cap of the group.
Ret: Sænk pointene, eller hæv gruppens loft.

Example: scores/lead-score.yaml
      framework_group:
        id: framework
        name: {da: Rammen, en: The framework}
    -   cap: 60
    +   cap: 50
        default: bant
    - fit_cap: 50
    + fit_cap: 100
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.scores import LeadScore
from scripts.problem import Said, text

NEEDS = ("scores",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Points stay within their rule's cap, rules within their group's, groups within the total."""
    for score in playbook.scores.values():
        for path, points, cap, whose in (*_fit(score), *_engagement(score)):
            if abs(points) > cap:
                da, en = {
                    "rule": ("reglens", "the rule's"),
                    "group": ("gruppens", "the group's"),
                    "total": ("det samlede", "the total"),
                }[whose]
                said = Said(
                    text(
                        f"{points:g} point er mere end {da} loft på {cap:g}",
                        f"{points:g} points is more than {en} cap of {cap:g}",
                    ),
                    text(f"højst {cap:g}", f"at most {cap:g}"),
                    text("Sænk pointene, eller hæv loftet.", "Lower the points, or raise the cap."),
                )
                yield Finding("scores", score.id, path, said)


def _fit(score: LeadScore) -> Iterator[tuple[Path, float, float, str]]:
    if score.framework_group is not None:
        yield ("framework_group", "cap"), score.framework_group.cap, score.fit_cap, "total"
    for at, group in enumerate(score.fit_groups):
        yield ("fit_groups", at, "cap"), group.cap, score.fit_cap, "total"
        for place, rule in enumerate(group.rules):
            for number, answer in enumerate(rule.answers):
                yield ("fit_groups", at, "rules", place, "answers", number, "points"), answer.points, group.cap, "group"


def _engagement(score: LeadScore) -> Iterator[tuple[Path, float, float, str]]:
    for at, group in enumerate(score.engagement_groups):
        yield ("engagement_groups", at, "cap"), group.cap, score.engagement_cap, "total"
        for place, rule in enumerate(group.rules):
            where: Path = ("engagement_groups", at, "rules", place)
            yield (*where, "points"), rule.points, rule.cap, "rule"
            yield (*where, "cap"), rule.cap, group.cap, "group"
