"""Text in another encoding than UTF-8, or invisible characters
Tekst i en anden tegnkodning end UTF-8 eller usynlige tegn

Why: Letters such as æ, ø and å turn into other signs when a file is saved in an old encoding, and invisible characters
make two words differ that look the same, or show a reviewer another text than is published. Written as an escape of
YAML (`"\\u200b"`), they are no less invisible on the page.
Hvorfor: Bogstaver som æ, ø og å bliver til andre tegn, når en fil gemmes i en gammel tegnkodning, og usynlige tegn gør
to ord forskellige, der ser ens ud, eller viser den, der ser ændringen igennem, en anden tekst end den, der udgives.
Skrevet som en kode i YAML (`"\\u200b"`) er de lige så usynlige på siden.

Mend: Save the file as UTF-8 without BOM. Delete the character that is named and type it again.
Ret: Gem filen som UTF-8 uden BOM. Slet tegnet, der nævnes, og skriv det igen.
"""

import unicodedata

from scripts.problem import Said, text

_SAVE = text(
    "Gem filen som UTF-8 (i VS Code: klik på tegnkodningen nederst til højre, »Gem med tegnkodning«).",
    "Save the file as UTF-8 (in VS Code: click the encoding at the bottom right, “Save with encoding”).",
)


def not_utf8(byte: int) -> Said:
    """A byte that UTF-8 does not have here; most often the file is Latin-1 or Windows-1252."""
    guess = bytes([byte]).decode("cp1252", errors="replace")
    return Said(
        text(
            f"filen er ikke UTF-8; her står formentlig »{guess}« i en gammel tegnkodning",
            f"the file is not UTF-8; this is probably '{guess}' in an old encoding",
        ),
        text("UTF-8", "UTF-8"),
        _SAVE,
    )


def byte_order_mark() -> Said:
    """The file starts with a byte order mark."""
    return Said(
        text(
            "filen begynder med et usynligt tegn (BOM)",
            "the file begins with an invisible character (a byte order mark)",
        ),
        text("UTF-8 uden BOM", "UTF-8 without BOM"),
        _SAVE,
    )


def other_unicode() -> Said:
    """The file is UTF-16 or UTF-32."""
    return Said(
        text("filen er gemt som UTF-16 eller UTF-32", "the file is saved as UTF-16 or UTF-32"),
        text("UTF-8", "UTF-8"),
        _SAVE,
    )


def invisible(character: str) -> Said:
    """A control character or another sign without a shape."""
    name = unicodedata.name(character, "control character").lower()
    code = f"U+{ord(character):04X}"
    return Said(
        text(f"her står et usynligt tegn ({code}, {name})", f"there is an invisible character here ({code}, {name})"),
        None,
        text(
            "Slet tegnet ved siden af det sted, der peges på, og skriv det igen.",
            "Delete the character at the place pointed to, and type the text again.",
        ),
    )


def escaped(character: str) -> Said:
    """An invisible sign that the file writes as an escape of YAML."""
    name = unicodedata.name(character, "control character").lower()
    code = f"U+{ord(character):04X}"
    return Said(
        text(
            f"koden her står for et usynligt tegn ({code}, {name})",
            f"the escape here stands for an invisible character ({code}, {name})",
        ),
        None,
        text("Slet koden.", "Delete the escape."),
    )
