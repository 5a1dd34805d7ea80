"""A review that has not been yet
En gennemgang, der ikke har været endnu

Why: A review dated 2036 keeps the content from ever being due: nobody is reminded for ten years.
Hvorfor: En gennemgang dateret 2036 gør, at indholdet aldrig bliver overskredet: Ingen bliver mindet om det i ti år.

Mend: Write the day on which the content was last looked over.
Ret: Skriv den dag, da indholdet sidst blev gennemgået.

Example: stages/qualification.yaml
      content_review:
        by: sales-manager
        every_months: 6
    -   last: 2036-10-19
    +   last: 2026-01-10
"""

from collections.abc import Iterator
from datetime import date, timedelta

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ()
_ELSEWHERE = timedelta(days=1)
"""Where somebody writes it may be tomorrow already."""


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No content was last reviewed after today."""
    for kind, records in playbook.records.items():
        for id, record in records.items():
            review = record.content_review
            if review is not None and review.last > today + _ELSEWHERE:
                yield Finding(kind, id, ("content_review", "last"), _said(review.last, today))


def _said(last: date, today: date) -> Said:
    likely = next(
        (day for day in (_in_year(last, year) for year in (today.year, today.year - 1)) if day <= today), today
    )
    return Said(
        text(f"{last.isoformat()} er ikke kommet endnu", f"{last.isoformat()} has not come yet"),
        text("en dag til og med i dag", "a day up to today"),
        text(
            f"Skriv den dag, gennemgangen var, fx {likely.isoformat()}.",
            f"Write the day of the review, e.g. {likely.isoformat()}.",
        ),
    )


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28))
