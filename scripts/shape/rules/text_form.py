"""A word in another form than the key takes
Et ord i en anden form, end nøglen tager

Why: Ids become file names, addresses and keys, so they are small English letters, digits and hyphens. A few other keys
have a form of their own, such as a currency code.
Hvorfor: Id'er bliver til filnavne, adresser og nøgler, så de er små engelske bogstaver, tal og bindestreger. Nogle få
andre nøgler har deres egen form, for eksempel en valutakode.

Mend: Write it in the form that is expected.
Ret: Skriv det i den form, der forventes.

Example: stages/qualification.yaml
    - owner: Account Executive
    + owner: account-executive
"""

import re

from scripts.model.base import Text
from scripts.problem import Said, text


def id_form(value: str, expected: Text) -> Said:
    """Not a kebab-case id."""
    better = re.sub(r"[^a-z0-9]+", "-", value.strip("“”„«»\"'").lower()).strip("-")
    proposal = better if better and better != value and better[0].isalpha() else None
    mend = text(f"Skriv fx {proposal}.", f"Write e.g. {proposal}.") if proposal else None
    return Said(text(f"»{_short(value)}« er ikke et id", f"'{_short(value)}' is not an id"), expected, mend)


def pattern(value: str, form: str) -> Said:
    """Another pattern, named as it stands in the model."""
    known = {
        r"^[A-Z]{3}$": ("tre store bogstaver, fx DKK", "three capital letters, e.g. DKK"),
        r"^\d{4}-\d{2}-\d{2}$": ("en dato som ÅÅÅÅ-MM-DD", "a date as YYYY-MM-DD"),
    }
    da, en = known.get(form, (form, form))
    return Said(
        text(f"»{_short(value)}« har ikke den rette form", f"'{_short(value)}' does not have the right form"),
        text(da, en),
        text(f"Skriv {da}.", f"Write {en}."),
    )


def too_long(value: str, most: int) -> Said:
    """A word longer than its place."""
    return Said(
        text(f"»{_short(value)}« er for langt", f"'{_short(value)}' is too long"),
        text(f"højst {most} tegn", f"at most {most} characters"),
        text("Forkort det.", "Shorten it."),
    )


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 40 else value[:39] + "…"
