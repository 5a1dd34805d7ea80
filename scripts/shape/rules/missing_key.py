"""A key that must be there
En nøgle, der skal være der

Why: A page, a form or a calculation needs it, and a guess in its place would be worse than nothing.
Hvorfor: En side, en formular eller en beregning har brug for den, og et gæt i dens sted ville være værre end ingenting.

Mend: Add the key, indented as its neighbours. Another file of the same kind shows how.
Ret: Tilføj nøglen med samme indrykning som dens naboer. En anden fil af samme slags viser hvordan.

Example: terms/lead.yaml
    - # meaning: missing
    + meaning:
    +   da: En mulig kunde
    +   en: A possible customer
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def missing_key(keys: tuple[str, ...], description: Text | None) -> Said:
    """`keys` are all missing in one place; `description` is what the first one holds."""
    named = ", ".join(keys)
    hint = description or text("", "")
    da, en = (f" ({hint.da})" if hint.da else "", f" ({hint.en})" if hint.en else "")
    if len(keys) == 1:
        return Said(
            text(f"nøglen »{named}« mangler", f"the key '{named}' is missing"),
            None,
            text(f"Tilføj »{named}:«{da}.", f"Add '{named}:'{en}."),
        )
    return Said(
        text(f"nøglerne mangler: {named}", f"these keys are missing: {named}"),
        None,
        text(f"Tilføj dem; den første er »{keys[0]}:«{da}.", f"Add them; the first is '{keys[0]}:'{en}."),
    )
