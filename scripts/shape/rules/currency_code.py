"""A currency that is not one
En valuta, der ikke findes

Why: Every amount on the site, in spreadsheets and on the command line is written in the company's currency, with its
sign and its decimals. ISO 4217 has a code of three capital letters for each.
Hvorfor: Hvert beløb på sitet, i regneark og på kommandolinjen skrives i firmaets valuta, med dens tegn og decimaler.
ISO 4217 har en kode på tre store bogstaver til hver.

Mend: Write the code of the currency that the company counts in.
Ret: Skriv koden for den valuta, firmaet regner i.

Example: company/example.yaml
    - currency: Euro
    + currency: EUR
"""

from difflib import get_close_matches

from scripts.model.money import CODES
from scripts.problem import Said, text


def currency_code(value: str) -> Said:
    """A code that ISO 4217 does not have."""
    near = next(iter(get_close_matches(value.upper()[:4], sorted(CODES), 1, 0.7)), None)
    return Said(
        text(f"»{value}« er ikke en valuta", f"'{value}' is not a currency"),
        text("en kode fra ISO 4217 som DKK, EUR eller USD", "a code of ISO 4217 such as DKK, EUR or USD"),
        text(f"Mente du »{near}«?", f"Did you mean '{near}'?")
        if near
        else text(
            "Skriv koden for den valuta, firmaet regner i.",
            "Write the code of the currency that the company counts in.",
        ),
    )
