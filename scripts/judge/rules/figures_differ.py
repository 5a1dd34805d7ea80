"""Figures that differ between the languages
Tal, der er forskellige på de to sprog

Why: A figure is changed in one language and forgotten in the other, and two readers go by two rules.
Hvorfor: Et tal bliver ændret på det ene sprog og glemt på det andet, og to læsere følger to regler.

Mend: Write the same figures in both texts. A figure may be spelt out in one of them, from zero to twelve and in tens.
Ret: Skriv de samme tal i begge tekster. Et tal må stå med bogstaver i den ene, fra nul til tolv og i tiere.

Example: stages/qualification.yaml
      purpose:
        da: Mellem 36 og 41 procent kommer videre herfra
    -   en: Between 26 and 31 per cent go on from here
    +   en: Between 36 and 41 per cent go on from here
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.figures import figures, has, in_words
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("company",)
BETWEEN_LANGUAGES = True


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each figure of one language stands in the other one too, in digits or in words."""
    for kind, id, path, words in playbook.texts:
        only_da, only_en = _only(words)
        if only_da or only_en:
            yield Finding(kind, id, (*path, "en" if only_en else "da"), _said(only_da, only_en))


def _only(words: Text) -> tuple[list[str], list[str]]:
    """The figures that stand in Danish alone, and in English alone, as they are written."""
    danish, english = figures(words.da, "da"), figures(words.en, "en")
    if danish.keys() == english.keys():
        return [], []
    in_danish = {*danish, *in_words(words.da, "da")}
    in_english = {*english, *in_words(words.en, "en")}
    return (
        [shown for value, shown in danish.items() if not has(in_english, value)],
        [shown for value, shown in english.items() if not has(in_danish, value)],
    )


def _said(only_da: list[str], only_en: list[str]) -> Said:
    da = [f"{where}: {', '.join(found)}" for where, found in (("på dansk", only_da), ("på engelsk", only_en)) if found]
    en = [f"{where}: {', '.join(found)}" for where, found in (("in Danish", only_da), ("in English", only_en)) if found]
    return Said(
        text(f"tallene er ikke de samme, kun {'; kun '.join(da)}", f"the figures differ, only {'; only '.join(en)}"),
        None,
        text("Skriv de samme tal på begge sprog.", "Write the same figures in both languages."),
    )
