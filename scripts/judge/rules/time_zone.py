"""A time zone that does not exist
En tidszone, der ikke findes

Why: Days and times on the site are told in the company's time zone. A zone that nobody knows would move them.
Hvorfor: Dage og tider på sitet står i virksomhedens tidszone. En zone, som ingen kender, ville flytte dem.

Mend: Write it as continent and city, such as Europe/Copenhagen.
Ret: Skriv den som verdensdel og by, fx Europe/Copenhagen.

Example: company/example.yaml
    - time_zone: Europe/Kopenhagen
    + time_zone: Europe/Copenhagen
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from zoneinfo import available_timezones

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.company import Company
from scripts.problem import Said, text


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The company's time zone is one of the world's."""
    for id, company in playbook.of(Company).items():
        if company.time_zone is not None and company.time_zone not in (known := available_timezones()):
            nearest = next(iter(get_close_matches(company.time_zone, sorted(known), 1, 0.8)), None)
            da, en = (f"Mente du »{nearest}«? ", f"Did you mean '{nearest}'? ") if nearest else ("", "")
            said = Said(
                text(f"tidszonen »{company.time_zone}« findes ikke", f"there is no time zone '{company.time_zone}'"),
                text("verdensdel/by", "Continent/City"),
                text(f"{da}Skriv fx Europe/Copenhagen.", f"{en}Write one such as Europe/Copenhagen."),
            )
            yield Finding(Company.kind, id, ("time_zone",), said)
