"""A number written with a comma or with separators
Et tal skrevet med komma eller med tusindtalsskilletegn

Why: In YAML the decimal sign is a point and there is no sign between thousands: 400.000 is four hundred, not four
hundred thousand, and 0,5 is text.
Hvorfor: I YAML er decimaltegnet et punktum, og der er intet tegn mellem tusinder: 400.000 er fire hundrede, ikke fire
hundrede tusinde, og 0,5 er tekst.

Mend: Write 0.5 for a half and 400000 for four hundred thousand, without unit and per cent sign.
Ret: Skriv 0.5 for en halv og 400000 for fire hundrede tusinde, uden enhed og procenttegn.

Example: kpis/win-rate.yaml
    - target: 27,5
    + target: 27.5
"""

import re

from scripts.model.base import Text
from scripts.problem import Said, text

_COMMA = re.compile(r"-?\d+,\d+")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+")
_GROUPED_COMMA = re.compile(r"-?\d{1,3}(\.\d{3})+,\d+")
_SPACED = re.compile("-?\\d{1,3}([ \u00a0\u202f_']\\d{3})+")


def better(value: str) -> str | None:
    """The number as YAML wants it, when `value` is one in Danish or otherwise separated form; else None."""
    if _COMMA.fullmatch(value):
        return value.replace(",", ".")
    if _GROUPED_COMMA.fullmatch(value):
        return value.replace(".", "").replace(",", ".")
    if _GROUPED.fullmatch(value):
        return value.replace(".", "")
    return re.sub("[ \u00a0\u202f_']", "", value) if _SPACED.fullmatch(value) else None


def number_format(value: str, proposal: str, expected: Text) -> Said:
    """`proposal` is what `better` made of it."""
    if "," in value:
        said = text(f"{value} er skrevet med komma", f"{value} is written with a comma")
    elif value.count(".") == 1:
        said = text(
            f"{value} læses som {float(value):g}; punktum er decimaltegn",
            f"{value} is read as {float(value):g}; the point is the decimal sign",
        )
    else:
        said = text(f"{value} er skrevet med tegn mellem tusinderne", f"{value} is written with separators")
    return Said(said, expected, text(f"Skriv {proposal}.", f"Write {proposal}."))
