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

from scripts.problem import Said, text


def id_and_file(found: str, stem: str) -> Said:
    """`found` stands in the file `stem`.yaml."""
    return Said(
        text(f"id'et »{found}« er ikke filens navn", f"the id '{found}' is not the file's name"),
        text(stem, stem),
        text(
            f"Skriv »id: {stem}«, eller omdøb filen til {found}.yaml.",
            f"Write 'id: {stem}', or rename the file to {found}.yaml.",
        ),
    )
