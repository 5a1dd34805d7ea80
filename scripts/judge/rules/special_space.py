"""A space in a name that is not the space bar's
Et mellemrum i et navn, der ikke er mellemrumstastens

Why: A name with a no-break space looks like the name, but a search for it does not find it, nor do the marks of the
glossary. It comes along from a word processor or a web page.
Hvorfor: Et navn med et hårdt mellemrum ligner navnet, men en søgning efter det finder det ikke, og ordlistens mærker
heller ikke. Det følger med fra et tekstbehandlingsprogram eller en hjemmeside.

Mend: Delete the space and type it with the space bar.
Ret: Slet mellemrummet, og skriv det med mellemrumstasten.

Example: terms/lead.yaml
    - name: {da: "Salgs\\_lead", en: "Sales\\_lead"}
    + name: {da: "Salgs lead", en: "Sales lead"}
"""

import unicodedata
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.signs import SPACES
from scripts.load.tree import Path
from scripts.problem import Said, text

_NAMES = frozenset({"name", "label"})


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Names, labels and the forms of terms hold no other space than the space bar's."""
    for kind, id, path, words in _names(playbook):
        if found := SPACES.search(words):
            code, name = f"U+{ord(found[0]):04X}", unicodedata.name(found[0]).lower()
            said = Said(
                text(
                    f"navnet har et mellemrum, der ikke er mellemrumstastens ({code}, {name})",
                    f"the name has a space that is not the space bar's ({code}, {name})",
                ),
                None,
                text(
                    "Slet mellemrummet, og skriv det med mellemrumstasten.",
                    "Delete the space and type it with the space bar.",
                ),
            )
            yield Finding(kind, id, path, said)


def _names(playbook: Playbook) -> Iterator[tuple[str, str, Path, str]]:
    for kind, id, path, words in playbook.texts:
        if path[-1] in _NAMES:
            for language in words.written:
                yield kind, id, (*path, language), words.say(language)
    for term in playbook.terms.values():
        for language, forms in (("da", term.forms.da), ("en", term.forms.en)):
            for index, form in enumerate(forms):
                yield "terms", term.id, ("forms", language, index), form
