"""An id that differs from the file's name
Et id, der er forskelligt fra filens navn

Why: The file's name is the id, the address on the site and the key in the data. When the two differ, half of the links
point nowhere.
Hvorfor: Filens navn er id'et, adressen på sitet og nøglen i data. Når de to er forskellige, peger halvdelen af
henvisningerne ud i luften.

Mend: Give both the same name. If you rename on purpose, rename the file and every reference to it.
Ret: Giv begge samme navn. Hvis du omdøber med vilje, så omdøb filen og alle henvisninger til den.

Example: terms/lead.yaml
    - id: leads
    + id: lead
"""

from typing import NamedTuple

from scripts.model.base import Text
from scripts.problem import Said, text


class Missed(NamedTuple):
    """The id stands at so many places, of a playbook in `folder`, that miss the file."""

    kind: str
    places: int
    folder: str


def id_and_file(found: str, stem: str, missed: Missed | None = None) -> Said:
    """`found` stands in the file `stem`.yaml; what is `missed` is known once every file is read."""
    if missed is not None:
        where = "" if missed.folder == "playbook" else f" --playbook {missed.folder}"
        run = f"python -m scripts rename {missed.kind} {found} {stem}{where}"
        said = text(
            f"Omdøb filen til {found}.yaml, som {_times(missed.places, 'sted', 'steder')} nævner. Skal den hedde "
            f"»{stem}«, så kør derefter: {run}",
            f"Rename the file to {found}.yaml, which {_times(missed.places, 'place names', 'places name')}. If it is "
            f"to be called '{stem}', then run: {run}",
        )
        return Said(_message(found), text(stem, stem), said)
    return Said(
        _message(found),
        text(stem, stem),
        text(
            f"Skriv »id: {stem}«, eller omdøb filen til {found}.yaml.",
            f"Write 'id: {stem}', or rename the file to {found}.yaml.",
        ),
    )


def _message(found: str) -> Text:
    return text(f"id'et »{found}« er ikke filens navn", f"the id '{found}' is not the file's name")


def _times(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
