"""A change after which the score tells buyers from the rest less well
En ændring, hvorefter scoren skiller købere dårligere fra resten

Why: A score earns its place by putting those who buy above those who do not. A change that loses some of that costs
calls to the wrong people.
Hvorfor: En score gør nytte ved at sætte dem, der køber, over dem, der ikke gør. En ændring, der taber noget af det,
koster opkald til de forkerte.

Mend: Look at the leads that moved most and at the rules that moved them, or accept the loss in the gate's file.
Ret: Se på de leads, der flyttede sig mest, og på reglerne, der flyttede dem, eller accepter tabet i grænsens fil.
"""

from calculators.kit.text.numbers import format_input
from scripts.model.base import Text
from scripts.problem import Said, text


def lost(before: float, after: float, most: float, accept: Text) -> Said:
    """AUC before and after; `accept` says how the loss is accepted on purpose."""
    was, now, loss = (
        {language: format_input(value, language, 3) for language in ("da", "en")}
        for value in (before, after, before - after)
    )
    return Said(
        text(
            f"AUC falder {loss['da']}, fra {was['da']} til {now['da']}",
            f"the AUC falls by {loss['en']}, from {was['en']} to {now['en']}",
        ),
        text(f"et fald på højst {format_input(most, 'da', 4)}", f"a fall of at most {format_input(most, 'en', 4)}"),
        text(f"Se på de leads, der flyttede sig mest. {accept.da}", f"Look at the leads that moved most. {accept.en}"),
    )


def too_few(fewest: int) -> Said:
    """The file cannot tell."""
    return Said(
        text(
            "filen har for få udfald til at sige, om scoren skiller dårligere",
            "the file has too few outcomes to say whether the score tells less",
        ),
        text(f"mindst {fewest} vundne og {fewest} andre leads", f"at least {fewest} wins and {fewest} other leads"),
        text("Brug en fil med flere tidligere leads.", "Use a file with more past leads."),
    )
