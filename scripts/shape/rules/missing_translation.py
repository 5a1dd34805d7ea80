"""A text that is missing in a language
En tekst, der mangler på et sprog

Why: The site is in the languages that the company's file names. A text that is missing in one of them leaves a hole on
every page that shows it.
Hvorfor: Sitet er på de sprog, som firmaets fil nævner. En tekst, der mangler på et af dem, efterlader et hul på hver
side, der viser den.

Mend: Write a line under the key for each language, `da:` and `en:`. Ask a colleague rather than paste the other
language. Where the site is to be in one language, say so once: `languages: [en]` in the company's file.
Ret: Skriv en linje under nøglen for hvert sprog, `da:` og `en:`. Spørg en kollega frem for at indsætte det andet sprog.
Skal sitet være på ét sprog, så sig det én gang: `languages: [da]` i firmaets fil.

Example: terms/lead.yaml
    - name: Lead
    + name:
    +   da: Kundeemne
    +   en: Lead
"""

from collections.abc import Sequence

from scripts.problem import Said, text

_NAMES = {"da": ("danske", "Danish"), "en": ("engelske", "English")}


def missing_translation(language: str) -> Said:
    """`language` is da or en."""
    da, en = _NAMES[language]
    return Said(
        text(f"den {da} tekst mangler", f"the {en} text is missing"),
        text(f"en linje »{language}: …«", f"a line '{language}: …'"),
        text(
            f"Tilføj linjen »{language}: …« under nøglen, rykket ind.",
            f"Add the line '{language}: …' below the key, indented.",
        ),
    )


def one_language(value: str, languages: Sequence[str]) -> Said:
    """A plain text stands where it belongs in each of `languages`."""
    short = value if len(value) <= 40 else value[:39] + "…"
    if len(languages) == 1:
        mend = text(
            f"Skriv den på en linje under nøglen, rykket ind: »{languages[0]}: {short}«.",
            f"Write it on an indented line below the key: '{languages[0]}: {short}'.",
        )
    else:
        mend = text(
            f"Skriv på to linjer under nøglen, rykket ind: »da: {short}« og »en: …«.",
            f"Write two indented lines below the key: 'da: …' and 'en: {short}'.",
        )
    return Said(
        text("teksten står uden sprog", "the text stands without a language"),
        text(
            " og ".join(f"en linje »{one}: …«" for one in languages),
            " and ".join(f"a line '{one}: …'" for one in languages),
        ),
        mend,
    )
