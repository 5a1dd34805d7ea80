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

from scripts.model.kinds import KINDS
from scripts.problem import Said, text

_MOST_LISTED = 12


def unknown_reference(key: str, id: str, kind: str, known: tuple[str, ...], nearest: str | None) -> Said:
    """`known` are the ids of `kind`; `nearest` the one most like `id`. `key` is where it stands, '' in running text."""
    one = KINDS[kind].said.one
    lead_da, lead_en = (f"{key} »{id}«", f"{key} '{id}'") if key else (f"linket til »{id}«", f"the link to '{id}'")
    listed = ", ".join(known[:_MOST_LISTED]) + (f" … ({len(known)})" if len(known) > _MOST_LISTED else "")
    guess_da, guess_en = (f"Mente du »{nearest}«? ", f"Did you mean '{nearest}'? ") if nearest else ("", "")
    return Said(
        text(f"{lead_da} er ikke {one.da}", f"{lead_en} is not {one.en}"),
        text(f"en af: {listed}", f"one of: {listed}") if known else None,
        text(
            f"{guess_da}Nye filer af den slags hører til i playbook/{kind}/.",
            f"{guess_en}New files of that kind go in playbook/{kind}/.",
        ),
    )


def unknown_kind(target: str, kinds: tuple[str, ...], nearest: str | None) -> Said:
    """A link whose first half is no folder of the playbook."""
    guess = (f" Mente du »{nearest}«?", f" Did you mean '{nearest}'?") if nearest else ("", "")
    return Said(
        text(f"linket til »{target}« begynder ikke med en slags", f"the link to '{target}' does not begin with a kind"),
        text(f"en af: {', '.join(kinds)}", f"one of: {', '.join(kinds)}"),
        text(f"Skriv [tekst](slags/id).{guess[0]}", f"Write [text](kind/id).{guess[1]}"),
    )
