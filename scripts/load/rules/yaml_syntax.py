"""Text that YAML cannot read
Tekst, som YAML ikke kan læse

Why: YAML reads a file by its indentation, colons, hyphens and quotes. Where they do not fit, nothing after that place
can be trusted, so the file is not read further.
Hvorfor: YAML læser en fil efter indrykning, koloner, bindestreger og anførselstegn. Hvor de ikke passer, kan intet
efter det sted stoles på, så filen læses ikke længere.

Mend: Look at the line pointed to and the one above it. Most often a text with a colon lacks quotes, a quote is not
closed, or a line is indented differently from its neighbours.
Ret: Se på linjen, der peges på, og den ovenfor. Oftest mangler en tekst med kolon anførselstegn, et anførselstegn er
ikke lukket, eller en linje er rykket anderledes ind end sine naboer.

Example: terms/lead.yaml
      meaning:
    -   da: Et lead: en mulig kunde
    +   da: "Et lead: en mulig kunde"
        en: A possible customer
"""

from scripts.model.base import Text
from scripts.problem import Said, text

_QUOTE_WHOLE = text(
    'Sæt dobbelte anførselstegn om hele teksten: key: "…"', 'Put double quotes around the whole text: key: "…"'
)
_SMART = text(
    'Erstat de krøllede anførselstegn med lige, så hele teksten er omsluttet: key: "…"',
    'Replace the curly quotes with straight ones, so that they enclose the whole text: key: "…"',
)


def colon_in_text(key: str, smart: bool) -> Said:
    """A plain text holds a colon followed by a space."""
    return Said(
        text(
            f"teksten efter »{key}:« indeholder et kolon med mellemrum efter, som YAML læser som en ny nøgle",
            f"the text after '{key}:' holds a colon followed by a space, which YAML reads as another key",
        ),
        None,
        _SMART if smart else _QUOTE_WHOLE,
    )


def missing_colon(line: str) -> Said:
    """A line that should be `key: value` has no colon, or no space after it."""
    word, colon, rest = line.strip().partition(":")
    mend = (
        text(f"Sæt et mellemrum efter kolonet: {word}: {rest}", f"Put a space after the colon: {word}: {rest}")
        if colon and rest and not rest.startswith(" ")
        else text(
            "Skriv »nøgle: værdi«, eller ryk linjen ind, hvis den fortsætter teksten ovenfor.",
            "Write 'key: value', or indent the line if it continues the text above.",
        )
    )
    return Said(
        text("her mangler et kolon med mellemrum efter", "a colon followed by a space is missing here"),
        text("nøgle: værdi", "key: value"),
        mend,
    )


def deeper_than_above() -> Said:
    """A key is indented below a key that already has a value."""
    return Said(
        text(
            "linjen er rykket dybere ind end den ovenfor, som allerede har en værdi",
            "the line is indented deeper than the one above, which already has a value",
        ),
        text("samme indrykning som linjen ovenfor", "the same indentation as the line above"),
        text(
            "Ryk linjen ud, så den flugter med de andre nøgler i samme blok.",
            "Move the line left, so that it is in line with the other keys of its block.",
        ),
    )


def indentation(found: int, fitting: tuple[int, ...]) -> Said:
    """The line starts in a column where no block above starts; counts are in spaces."""
    options = ", ".join(map(str, fitting))
    expected = text(f"{options} mellemrum", f"{options} spaces") if fitting else None
    nearest = min(fitting, key=lambda width: (abs(width - found), -width), default=0)
    return Said(
        text(
            f"forkert indrykning: {found} mellemrum passer ikke med nogen linje ovenfor",
            f"wrong indentation: {found} spaces fit no line above",
        ),
        expected,
        text(
            f"Ryk linjen til {nearest} mellemrum, så den flugter med den blok, den hører til.",
            f"Indent the line by {nearest} spaces, in line with the block it belongs to.",
        ),
    )


def mixed_list() -> Said:
    """List items and keys stand side by side."""
    return Said(
        text(
            "listepunkter (»- «) og nøgler står blandet i samme blok",
            "list items ('- ') and keys are mixed in one block",
        ),
        None,
        text(
            "Begynd hvert punkt med »- «, og ryk dets nøgler to mellemrum ind, eller fjern bindestregen.",
            "Start every item with '- ' and indent its keys by two spaces, or remove the hyphen.",
        ),
    )


def item_on_key_line() -> Said:
    """`key: - item` on one line."""
    return Said(
        text("et listepunkt står på samme linje som nøglen", "a list item stands on the line of its key"),
        None,
        text(
            "Sæt »- …« på næste linje, rykket to mellemrum ind.", "Put '- …' on the next line, indented by two spaces."
        ),
    )


def opening_sign(sign: str) -> Said:
    """A plain text starts with a sign that means something to YAML."""
    return Said(
        text(
            f"en tekst må ikke begynde med »{sign}« uden anførselstegn",
            f"a text cannot begin with '{sign}' without quotes",
        ),
        None,
        _QUOTE_WHOLE,
    )


def unclosed_quote(quote: str) -> Said:
    """A quote opens here and is never closed."""
    return Said(
        text(f"anførselstegnet {quote} åbnes her, men lukkes ikke", f"the quote {quote} is opened here but not closed"),
        None,
        text(f"Sæt {quote} sidst i teksten.", f"Put {quote} at the end of the text."),
    )


def after_quote(quote: str) -> Said:
    """Text follows a closing quote: most often a quote or an apostrophe inside the text."""
    other = "'" if quote == '"' else '"'
    mend: Text = text(
        f"Brug {other} uden om hele teksten"
        + (", eller skriv '' for en apostrof inde i den." if quote == "'" else ', eller skriv \\" inde i den.'),
        f"Use {other} around the whole text"
        + (", or write '' for an apostrophe inside it." if quote == "'" else ', or write \\" inside it.'),
    )
    return Said(
        text(f"der står tekst efter det lukkende {quote}", f"there is text after the closing {quote}"), None, mend
    )


def escape(sequence: str) -> Said:
    """An unknown backslash sequence in double quotes."""
    return Said(
        text(
            f"»{sequence}« betyder ikke noget i dobbelte anførselstegn", f"'{sequence}' means nothing in double quotes"
        ),
        None,
        text(
            "Skriv \\\\ for en omvendt skråstreg, eller brug enkelte anførselstegn om teksten.",
            "Write \\\\ for a backslash, or use single quotes around the text.",
        ),
    )


def open_bracket(bracket: str) -> Said:
    """A [ or { that is not closed, or text that begins with one."""
    close = "]" if bracket == "[" else "}"
    return Said(
        text(
            f"»{bracket}« åbner en liste på én linje, men »{close}« mangler eller står forkert",
            f"'{bracket}' opens a list on one line, but '{close}' is missing or misplaced",
        ),
        None,
        text(
            f"Luk den med »{close}«, eller sæt dobbelte anførselstegn om teksten, hvis tegnet hører til den.",
            f"Close it with '{close}', or put double quotes around the text if the sign belongs to it.",
        ),
    )


def comment_in_brackets() -> Said:
    """A # after a space within brackets: the rest of the line, with the closing bracket, is a comment."""
    return Said(
        text(
            "ved # begynder en kommentar, så resten af linjen og den lukkende klamme læses ikke",
            "a comment begins at the #, so the rest of the line and the closing bracket are not read",
        ),
        None,
        text(
            "Sæt dobbelte anførselstegn om teksten, hvis #'et hører til den.",
            "Put double quotes around the text if the # belongs to it.",
        ),
    )


def block_header(sign: str) -> Said:
    """Text on the line of | or >."""
    return Said(
        text(
            f"efter »{sign}« må der ikke stå tekst på samme linje", f"after '{sign}' no text may stand on the same line"
        ),
        None,
        text(
            "Flyt teksten til næste linje, rykket ind, eller sæt dobbelte anførselstegn om den.",
            "Move the text to the next line, indented, or put double quotes around it.",
        ),
    )


def no_keys() -> Said:
    """The file is a list or a text, not keys with values."""
    return Said(
        text("filen består ikke af nøgler med værdier", "the file does not consist of keys with values"),
        text("linjer som »id: lead«", "lines such as 'id: lead'"),
        text("Se en anden fil af samme slags.", "Look at another file of the same kind."),
    )


def too_deep() -> Said:
    """Nested deeper than any file of the playbook."""
    return Said(
        text("værdierne ligger for dybt i hinanden", "values are nested too deeply"),
        None,
        text("Se en anden fil af samme slags.", "Look at another file of the same kind."),
    )


def other() -> Said:
    """Anything that was not recognised."""
    return Said(
        text("YAML kan ikke læse filen herfra", "YAML cannot read the file from here"),
        None,
        text(
            "Se på denne linje og den ovenfor: passer indrykning, koloner og anførselstegn?",
            "Look at this line and the one above: do indentation, colons and quotes fit?",
        ),
    )
