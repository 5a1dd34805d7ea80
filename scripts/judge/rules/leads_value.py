"""A value among past leads that is not what its column holds
En værdi blandt tidligere leads, som ikke er det, kolonnen rummer

Why: One misread date or answer moves a lead to another grade, and the figures on the change with it.
Hvorfor: En misforstået dato eller et misforstået svar flytter et lead til en anden karakter og tallene om
ændringen med.

Mend: Write ids as the score spells them, dates as 2026-11-23, levels from 0 to 3 and counts as whole numbers.
Ret: Skriv id'er, som scoren staver dem, datoer som 2026-11-23, niveauer fra 0 til 3 og antal som hele tal.
"""

from datetime import date

from scripts.problem import Said, text

_MOST_LISTED = 12


def not_an_option(value: str, options: tuple[str, ...], nearest: str | None) -> Said:
    """`options` are the ids the column takes, `nearest` the one most alike."""
    listed = ", ".join(options[:_MOST_LISTED]) + (" …" if len(options) > _MOST_LISTED else "")
    found = (
        text("feltet er tomt", "the cell is empty")
        if not value
        else text(f"»{value}« er ikke en mulighed", f"'{value}' is not an option")
    )
    mend = (
        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
        if nearest and value
        else text(f"Skriv »{nearest}«, hvis det ikke vides.", f"Write '{nearest}' if it is not known.")
        if nearest
        else text("Skriv et af dem.", "Write one of them.")
    )
    return Said(found, text(f"et af: {listed}", f"one of: {listed}"), mend)


def not_a_date(value: str, nearest: date | None) -> Said:
    """`nearest` is the date it seems to mean."""
    found = (
        text("feltet er tomt", "the cell is empty")
        if not value
        else text(f"»{value}« er ikke en ISO-dato", f"'{value}' is not an ISO date")
    )
    mend = (
        text(f"Mente du {nearest.isoformat()}?", f"Did you mean {nearest.isoformat()}?")
        if nearest
        else text("Skriv år, måned og dag med bindestreger.", "Write year, month and day with hyphens.")
    )
    return Said(found, text("en dato som 2026-11-23", "a date such as 2026-11-23"), mend)


def not_a_number(value: str, most: int) -> Said:
    """A level or a count."""
    found = (
        text("feltet er tomt", "the cell is empty")
        if not value
        else text(f"»{value}« er ikke et tal her", f"'{value}' is not a number here")
    )
    return Said(
        found,
        text(f"et helt tal fra 0 til {most}", f"a whole number from 0 to {most}"),
        text("Skriv 0, hvis der ikke er nogen.", "Write 0 if there are none."),
    )


def not_an_id(value: str) -> Said:
    """The lead's own number."""
    return Said(
        text(f"»{value}« er ikke et løbenummer", f"'{value}' is not a running number"),
        text(
            "bogstaver a-z, tal, punktum og bindestreg, højst 40 tegn",
            "letters a-z, digits, full stops and hyphens, at most 40 characters",
        ),
        text(
            "Brug et løbenummer, ikke et navn eller en mailadresse.",
            "Use a running number, not a name or an e-mail address.",
        ),
    )


def repeated_id(value: str, line: int) -> Said:
    """`line` is where it stood first."""
    return Said(
        text(f"leadet »{value}« står også på linje {line}", f"the lead '{value}' stands on line {line} as well"),
        text("hvert lead én gang", "each lead once"),
        text("Slet den ene linje.", "Delete one of the lines."),
    )


def too_late(value: date, as_of: date) -> Said:
    """A date after the day on which the points are counted: it would tell the score what came later."""
    return Said(
        text(
            f"{value.isoformat()} ligger efter as_of, {as_of.isoformat()}",
            f"{value.isoformat()} is after as_of, {as_of.isoformat()}",
        ),
        text("en dato til og med as_of", "a date up to as_of"),
        text(
            "Scoren må kun se det, man vidste den dag. Ret en af datoerne, eller tæl hændelsen fra.",
            "The score may only see what was known that day. Correct one of the dates, or leave the event out.",
        ),
    )


def date_without_event(rule: str) -> Said:
    """A last date, but no events."""
    return Said(
        text("der er en dato, men antallet er 0", "there is a date, but the count is 0"),
        text("en tom celle", "an empty cell"),
        text(f"Ret event.{rule}.count, eller slet datoen.", f"Correct event.{rule}.count, or delete the date."),
    )
