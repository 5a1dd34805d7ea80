"""A text in one language only
En tekst på kun ét sprog

Why: The site is in Danish and English. A text that is missing in one of them leaves a hole on half of the pages.
Hvorfor: Sitet er på dansk og engelsk. En tekst, der mangler på det ene, efterlader et hul på halvdelen af siderne.

Mend: Write both lines, `da:` and `en:`, under the key. Ask a colleague rather than paste the other language.
Ret: Skriv begge linjer, `da:` og `en:`, under nøglen. Spørg en kollega frem for at indsætte det andet sprog.

Example: terms/lead.yaml
      name:
        da: Kundeemne
    +   en: Lead
"""

from scripts.problem import Said, text

_NAMES = {"da": ("danske", "Danish"), "en": ("engelske", "English")}


def missing_translation(language: str) -> Said:
    """`language` is da or en."""
    da, en = _NAMES[language]
    return Said(
        text(f"den {da} tekst mangler", f"the {en} text is missing"),
        text("en linje »da: …« og en linje »en: …«", "a line 'da: …' and a line 'en: …'"),
        text(
            f"Tilføj linjen »{language}: …« ud for den anden.", f"Add the line '{language}: …' in line with the other."
        ),
    )


def one_language(value: str) -> Said:
    """A plain text stands where both languages belong."""
    short = value if len(value) <= 40 else value[:39] + "…"
    return Said(
        text("teksten står uden sprog", "the text stands without a language"),
        text("en linje »da: …« og en linje »en: …«", "a line 'da: …' and a line 'en: …'"),
        text(
            f"Skriv på to linjer under nøglen, rykket ind: »da: {short}« og »en: …«.",
            f"Write two indented lines below the key: 'da: …' and 'en: {short}'.",
        ),
    )
