"""A team that is asked about something that is not there
Et hold, der bliver spurgt om noget, der ikke findes

Why: Who is asked before a change is made of these lines. A name that nothing has means that nobody is asked.
Hvorfor: Hvem der bliver spurgt før en ændring, laves af disse linjer. Et navn, som intet har, betyder, at ingen bliver
spurgt.

Mend: Write playbook, the name of a folder, or a folder and a file as in kpis/win-rate.
Ret: Skriv playbook, navnet på en mappe eller en mappe og en fil som i kpis/win-rate.

Example: company/example.yaml
      teams:
    -   - {team: "@example/sales", owns: [kpi]}
    +   - {team: "@example/sales", owns: [kpis]}
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.brand import MARKS
from scripts.model.company import Company
from scripts.model.kinds import KINDS
from scripts.problem import Said, text

_FOLDERS = ("playbook", *KINDS, MARKS, "leads")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Everything that a team owns is there."""
    records = frozenset(f"{kind}/{id}" for kind, id in playbook.documents.known)
    for id, company in playbook.of(Company).items():
        for row, team in enumerate(company.teams):
            for place, owned in enumerate(team.owns):
                if owned not in records and owned not in _FOLDERS:
                    yield Finding(Company.kind, id, ("teams", row, "owns", place), _said(owned, records))


def _said(owned: str, records: frozenset[str]) -> Said:
    nearest = next(iter(get_close_matches(owned, [*_FOLDERS, *sorted(records)], 1, 0.8)), None)
    da, en = (f"Mente du »{nearest}«? ", f"Did you mean '{nearest}'? ") if nearest else ("", "")
    return Said(
        text(f"»{owned}« er hverken en mappe eller en post", f"'{owned}' is neither a folder nor a record"),
        text(f"en af: {', '.join(_FOLDERS)}, eller mappe/id", f"one of: {', '.join(_FOLDERS)}, or folder/id"),
        text(f"{da}Ret navnet, eller slet det.", f"{en}Correct the name, or delete it."),
    )
