"""A value of another type than the key takes
En værdi af en anden type, end nøglen tager

Why: Each key takes one type of value: text, a number, a date, a list or keys of its own. Anything else cannot be shown
or computed with.
Hvorfor: Hver nøgle tager én type værdi: tekst, et tal, en dato, en liste eller egne nøgler. Alt andet kan ikke vises
eller regnes med.

Mend: Write the value in the form that is expected; another file of the same kind shows how.
Ret: Skriv værdien i den form, der forventes; en anden fil af samme slags viser hvordan.

Example: stages/qualification.yaml
    - target_days: about 10
    + target_days: 10
"""

import re
from datetime import date

from scripts.model.base import Text
from scripts.problem import Said, text
from scripts.shape import written_number

_FOUND = {"map": ("egne nøgler", "keys of its own"), "text": ("tekst", "text")}
_BULLETS_SET = "–—•·‣▪●○"
_BULLETS = tuple(_BULLETS_SET)


def wrong_type(found: str, value: str, expected: Text, wanted: str, otherwise: Text | None = None) -> Said:
    """`found` is map or text; `value` the text or the map's first key; `wanted` the kind of slot; `otherwise` says
    where keys of their own belong."""
    da, en = _FOUND[found]
    shown = f" ({_short(value)})" if found == "text" and value else ""
    mend: Text | None = None
    if wanted == "list" and value.startswith(_BULLETS):
        mend = _bullets(value)
    elif wanted == "list" and re.match(r"-\w", value):
        mend = text(
            f"Sæt et mellemrum efter bindestregen: - {_short(value[1:])}",
            f"Put a space after the hyphen: - {_short(value[1:])}",
        )
    elif wanted == "list" and found == "text":
        mend = text(
            f"Sæt værdien på næste linje efter en bindestreg: - {_short(value)}",
            f"Put the value on the next line after a hyphen: - {_short(value)}",
        )
    elif found == "map" and wanted == "list":
        mend = text("Sæt en bindestreg foran hvert punkt.", "Put a hyphen in front of each item.")
    elif found == "map":
        mend = otherwise
    return Said(text(f"her står {da}{shown}", f"this is {en}{shown}"), expected, mend)


def _bullets(value: str) -> Text:
    """A list whose items have the dashes or dots of a word processor in front, which YAML reads as text."""
    sign = value[0]
    items = [f"- {_short(item.strip())}" for item in re.split(rf"(?:^|\s)[{_BULLETS_SET}]\s*", value) if item.strip()]
    written = ", ".join(items[:3]) + (" …" if len(items) > 3 else "")
    return text(
        f"Skriv en almindelig bindestreg og et mellemrum i stedet for »{sign}«, hvert punkt på sin linje: {written}",
        f"Write an ordinary hyphen and a space in place of '{sign}', each item on its line: {written}",
    )


def list_for_one(first: str, items: int, flow: bool, expected: Text, otherwise: Text | None = None) -> Said:
    """A list where one value belongs; `first` is its first item, where that is text; `otherwise` says where several
    belong."""
    if items > 1 and otherwise is not None:
        return Said(text("her står en liste", "this is a list"), expected, otherwise)
    value = f": {_short(first)}" if first and items == 1 else ""
    few = (
        ("Her kan kun stå én. Behold den rette", "Only one can stand here. Keep the right one")
        if items > 1
        else ("Skriv den", "Write it")
    )
    signs = ("uden klammer", "without brackets") if flow else ("uden bindestreg foran", "without the hyphen in front")
    return Said(
        text("her står en liste", "this is a list"),
        expected,
        text(f"{few[0]} på nøglens linje, {signs[0]}{value}", f"{few[1]} on the line of its key, {signs[1]}{value}"),
    )


def not_a_number(value: str, expected: Text, fraction: bool) -> Said:
    """Text where a number belongs; the number that it means is proposed, where that is plain. `fraction` is true where
    ten per cent is 0.1."""
    meant = written_number.meant(value, fraction)
    if meant is None:
        mend = text(
            "Skriv ét tal med cifre, uden ord: 0.1 for en tiendedel, 3000000 for tre millioner.",
            "Write one number in digits, without words: 0.1 for a tenth, 3000000 for three million.",
        )
    elif meant in value:
        mend = text(f"Skriv tallet alene: {meant}", f"Write the number alone: {meant}")
    else:
        mend = text(f"Skriv {meant}.", f"Write {meant}.")
    return Said(text(f"»{_short(value)}« er ikke et tal", f"'{_short(value)}' is not a number"), expected, mend)


def not_whole(value: str, expected: Text) -> Said:
    """A number with decimals where a whole one belongs."""
    near = round(float(value))
    return Said(
        text(f"{value} er ikke et helt tal", f"{value} is not a whole number"),
        expected,
        text(f"Skriv fx {near}.", f"Write e.g. {near}."),
    )


def quoted_number(value: str, expected: Text) -> Said:
    """A number or true/false in quotes, which editors take for text."""
    return Said(
        text(f'"{value}" står i anførselstegn og er derfor tekst', f'"{value}" stands in quotes and is therefore text'),
        expected,
        text(f"Fjern anførselstegnene: {value}", f"Remove the quotes: {value}"),
    )


def not_a_date(value: str, expected: Text) -> Said:
    """Text that is no date; day-month-year is turned round in the proposal."""
    found = re.fullmatch(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})", value.strip())
    mend = text("Skriv år, måned og dag: 2026-12-31", "Write year, month and day: 2026-12-31")
    if found:
        day, month, year = map(int, found.groups())
        if 1 <= month <= 12 and 1 <= day <= 28 + 3 * (month != 2):
            proposal = f"{year:04}-{month:02}-{day:02}"
            mend = text(f"Skriv {proposal}.", f"Write {proposal}.")
    return Said(text(f"»{_short(value)}« er ikke en dato", f"'{_short(value)}' is not a date"), expected, mend)


def is_date(value: str) -> bool:
    """True for an existing day as YYYY-MM-DD."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def other(expected: Text) -> Said:
    """Anything that was not recognised."""
    return Said(text("værdien kan ikke bruges her", "the value cannot be used here"), expected)


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 40 else value[:39] + "…"
