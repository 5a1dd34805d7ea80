"""A calculator that cannot tell which record it uses
En beregner, der ikke kan se, hvilken fil den bruger

Why: Some calculators compute what another file describes, as the lead score does. With several such files, or none,
nobody can say which figures they should show.
Hvorfor: Nogle beregnere regner på det, en anden fil beskriver, som leadscoren gør. Er der flere af dem, eller ingen,
kan ingen sige, hvilke tal de skal vise.

Mend: Name the file's id under `parameters` in the calculator's file, or add the file that is missing.
Ret: Skriv filens id under `parameters` i beregnerens fil, eller tilføj den fil, der mangler.
"""

from scripts.problem import Said, text


def lent_record(field: str, kind: str, known: tuple[str, ...]) -> Said:
    """`known` are the ids of `kind`, of which `parameters.<field>` names none."""
    if not known:
        return Said(
            text(
                f"der er ingen fil i playbook/{kind}/, som beregneren kan bruge",
                f"there is no file in playbook/{kind}/ that the calculator can use",
            ),
            None,
            text(
                f"Tilføj en fil i playbook/{kind}/, eller slet beregnerens fil.",
                f"Add a file in playbook/{kind}/, or delete the calculator's file.",
            ),
        )
    listed = ", ".join(known)
    return Said(
        text(
            f"der er {len(known)} filer i playbook/{kind}/, og beregneren nævner ingen af dem",
            f"there are {len(known)} files in playbook/{kind}/, and the calculator names none of them",
        ),
        text(f"en af: {listed}", f"one of: {listed}"),
        text(
            f"Skriv »{field}: {known[0]}« (eller en af de andre) under »parameters:«.",
            f"Write '{field}: {known[0]}' (or another of them) under 'parameters:'.",
        ),
    )
