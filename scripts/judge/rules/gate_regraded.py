"""A change of the score that moves too many leads
En ændring af scoren, der flytter for mange leads

Why: When many leads change grade at once, nobody knows any longer what a B2 is, and comparisons with last month break.
Hvorfor: Når mange leads skifter karakter på én gang, ved ingen længere, hvad et B2 er, og sammenligninger med sidste
måned går i stykker.

Mend: Make the change smaller, or accept it on purpose in the gate's file with a ceiling, a reason and an end date.
Ret: Gør ændringen mindre, eller accepter den med vilje i grænsens fil med et loft, en grund og en slutdato.
"""

from calculators.kit.text.numbers import format_input
from scripts.model.base import Text
from scripts.problem import Said, text


def too_many(leads: int, percent: float, most: float, accept: Text) -> Said:
    """`accept` says how the figure is accepted on purpose."""
    da, en = format_input(percent, "da", 1), format_input(percent, "en", 1)
    return Said(
        text(
            f"ændringen giver {leads} tidligere leads ({da} %) en anden karakter",
            f"the change gives {leads} past leads ({en}%) another grade",
        ),
        text(f"højst {format_input(most, 'da', 2)} %", f"at most {format_input(most, 'en', 2)}%"),
        text(f"Gør ændringen mindre. {accept.da}", f"Make the change smaller. {accept.en}"),
    )
