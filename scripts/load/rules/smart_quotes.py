"""Typographic quotes used as YAML's quotes
Typografiske anførselstegn brugt som YAML's

Why: YAML knows only the straight quotes " and '. Curly ones pasted from a document become part of the text, and what
they were meant to protect is not protected.
Hvorfor: YAML kender kun de lige anførselstegn " og '. Krøllede, kopieret fra et dokument, bliver en del af teksten, og
det, de skulle beskytte, er ikke beskyttet.

Mend: Replace them with straight quotes. If they are meant to be read, put straight double quotes outside them.
Ret: Erstat dem med lige anførselstegn. Hvis de skal kunne læses, så sæt lige dobbelte anførselstegn uden om dem.

Example: terms/lead.yaml
      name:
    -   da: “Lead”
    +   da: "“Lead”"
        en: Lead
"""

from scripts.problem import Said, text

OPENING = "“”„‟«»‘’‚"
CLOSING = "“”‟«»‘’"


def is_wrapped(value: str) -> bool:
    """True when the whole of a plain text stands in typographic quotes."""
    return (
        len(value) > 1 and value[0] in OPENING and value[-1] in CLOSING and not any(c in OPENING for c in value[1:-1])
    )


def smart_quotes(value: str) -> Said:
    """`value` is the text with its typographic quotes."""
    inner = value.strip(OPENING + CLOSING)
    return Said(
        text(
            f"krøllede anførselstegn ({value[0]}{value[-1]}) om værdien; YAML kender kun lige",
            f"curly quotes ({value[0]}{value[-1]}) around the value; YAML knows only straight ones",
        ),
        text('lige anførselstegn: "…"', 'straight quotes: "…"'),
        text(
            f'Skriv "{_short(inner)}", eller "{value[0]}{_short(inner)}{value[-1]}", hvis tegnene skal kunne læses.',
            f'Write "{_short(inner)}", or "{value[0]}{_short(inner)}{value[-1]}" if they are meant to be read.',
        ),
    )


def _short(value: str) -> str:
    return value if len(value) <= 30 else value[:29] + "…"
