"""A reference to something that does not exist
En henvisning til noget, der ikke findes

Why: Owners, criteria, KPIs and links are ids of other files. When the file is misspelt, renamed or deleted, the link
leads nowhere and the work belongs to nobody.
Hvorfor: Ejere, kriterier, KPI'er og links er id'er på andre filer. Når filen er stavet forkert, omdøbt eller slettet,
fører linket ingen steder hen, og arbejdet er ingens.

Mend: Write the id of an existing file, without .yaml, or add the file that is missing.
Ret: Skriv id'et på en eksisterende fil, uden .yaml, eller tilføj den fil, der mangler.

Example: stages/qualification.yaml
    - owner: acount-executive
    + owner: account-executive

Example: stages/qualification.yaml
      purpose:
    -   da: Efter [leadgenerering](stages/lead-generaton)
    -   en: After [lead generation](stages/lead-generaton)
    +   da: Efter [leadgenerering](stages/lead-generation)
    +   en: After [lead generation](stages/lead-generation)
"""

from typing import NamedTuple

from scripts.model.base import Text
from scripts.model.kinds import KINDS
from scripts.problem import Said, text

_MOST_LISTED = 12


class Cause(NamedTuple):
    """Why a record is not there: how many `places` name it in the playbook `folder`; what it is called `now` by the
    record's own `formerly`; the one record of its kind that nothing names, which it may `perhaps` be called; and the
    id that is a slip of the finger away."""

    places: int
    folder: str
    now: str | None = None
    perhaps: str | None = None
    near: str | None = None


def unknown_reference(key: str, id: str, kind: str, known: tuple[str, ...], cause: Cause) -> Said:
    """`known` are the ids of `kind`. `key` is where it stands first, '' in running text."""
    one = KINDS[kind].said.one
    lead_da, lead_en = (f"{key} »{id}«", f"{key} '{id}'") if key else (f"linket til »{id}«", f"the link to '{id}'")
    listed = ", ".join(known[:_MOST_LISTED]) + (f" … ({len(known)})" if len(known) > _MOST_LISTED else "")
    more_da, more_en = ("", "") if cause.places == 1 else (f" ({cause.places} steder)", f" ({cause.places} places)")
    return Said(
        text(f"{lead_da} er ikke {one.da}{more_da}", f"{lead_en} is not {one.en}{more_en}"),
        text(f"en af: {listed}", f"one of: {listed}") if known else None,
        _mend(id, kind, cause),
    )


def _mend(id: str, kind: str, cause: Cause) -> Text:
    if cause.now:
        run = renaming(kind, id, cause.now, cause.folder)
        return text(f"Den hedder nu »{cause.now}«. Kør: {run}", f"It is called '{cause.now}' now. Run: {run}")
    if cause.perhaps:
        run = renaming(kind, id, cause.perhaps, cause.folder)
        return text(
            f"{kind}/{id}.yaml findes ikke, og intet nævner {kind}/{cause.perhaps}.yaml. Er det dens nye navn, så "
            f"skriv »formerly: [{id}]« i den, og kør: {run}. Ellers læg filen tilbage, eller ret stederne.",
            f"There is no {kind}/{id}.yaml, and nothing names {kind}/{cause.perhaps}.yaml. If that is its new name, "
            f"write 'formerly: [{id}]' in it and run: {run}. If not, put the file back, or mend the places.",
        )
    if cause.near:
        return text(
            f"Mente du »{cause.near}«? Nye filer af den slags hører til i playbook/{kind}/.",
            f"Did you mean '{cause.near}'? New files of that kind go in playbook/{kind}/.",
        )
    return text(
        f"Skriv et af dem, eller tilføj playbook/{kind}/{id}.yaml.",
        f"Write one of them, or add playbook/{kind}/{id}.yaml.",
    )


def renaming(kind: str, old: str, new: str, folder: str) -> str:
    """The command that gives a record another id in every place."""
    where = "" if folder == "playbook" else f" --playbook {folder}"
    return f"python -m scripts rename {kind} {old} {new}{where}"


def unknown_kind(target: str, kinds: tuple[str, ...], nearest: str | None) -> Said:
    """A link whose first half is no folder of the playbook."""
    guess = (f" Mente du »{nearest}«?", f" Did you mean '{nearest}'?") if nearest else ("", "")
    return Said(
        text(f"linket til »{target}« begynder ikke med en slags", f"the link to '{target}' does not begin with a kind"),
        text(f"en af: {', '.join(kinds)}", f"one of: {', '.join(kinds)}"),
        text(f"Skriv [tekst](slags/id).{guess[0]}", f"Write [text](kind/id).{guess[1]}"),
    )
