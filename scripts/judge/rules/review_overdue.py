"""Content past its review date
Indhold, hvis gennemgang er overskredet

Why: A page that nobody has looked over for long is trusted as much as a fresh one. Its readers are told too.
Hvorfor: En side, som ingen har set efter længe, bliver troet lige så meget som en ny. Læserne får det også at vide.

Mend: Look the content over, mend what no longer holds, and set `last:` to the day it was done.
Ret: Gennemgå indholdet, ret det, der ikke længere holder, og sæt `last:` til den dag, det blev gjort.

Example: stages/qualification.yaml
      content_review:
        by: sales-manager
        every_months: 6
    -   last: 2020-01-31
    +   last: 2026-01-10
"""

from collections.abc import Iterator
from datetime import date

from calculators.kit.text.dates import format_date
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.problem import Said, text

SEVERITY = "warning"


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No content is past the day on which its next review is due."""
    for kind, records in playbook.records.items():
        for id, record in records.items():
            review = record.content_review
            if review is not None and today > review.due:
                da, en = format_date(review.due, "da"), format_date(review.due, "en")
                who = playbook.find("roles", review.by)
                by = who.name if who else text(review.by, review.by)
                said = Said(
                    text(
                        f"indholdet skulle være gennemgået {da} af {by.da}",
                        f"the content was due for review on {en} by {by.en}",
                    ),
                    _rhythm(review.every_months),
                    text(
                        "Gennemgå indholdet, ret det, der ikke holder, og sæt »last:« til den dag, det blev gjort.",
                        "Look the content over, mend what no longer holds, and set 'last:' to the day it was done.",
                    ),
                )
                yield Finding(kind, id, ("content_review", "last"), said)


def _rhythm(months: int) -> Text:
    if months == 1:
        return text("en gennemgang hver måned", "a review every month")
    return text(f"en gennemgang hver {months}. måned", f"a review every {months} months")
