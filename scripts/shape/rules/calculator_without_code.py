"""A calculator without its Python
En beregner uden sin Python

Why: A file in playbook/calculators/ describes a calculator that is written in Python in calculators/. Without the
Python there is nothing to compute with.
Hvorfor: En fil i playbook/calculators/ beskriver en beregner, der er skrevet i Python i calculators/. Uden Python-koden
er der intet at regne med.

Mend: Name the file after an existing calculator, or ask a developer to write the calculator first.
Ret: Giv filen navn efter en eksisterende beregner, eller bed en udvikler om at skrive beregneren først.
"""

from scripts.problem import Said, text


def calculator_without_code(id: str, known: tuple[str, ...]) -> Said:
    """`known` are the calculators written in Python."""
    options = ", ".join(known)
    return Said(
        text(f"der findes ingen beregner »{id}« i Python", f"there is no calculator '{id}' in Python"),
        text(f"en af: {options}", f"one of: {options}"),
        text(
            "Ret filens navn, eller skriv beregneren i calculators/.",
            "Mend the file's name, or write the calculator in calculators/.",
        ),
    )
