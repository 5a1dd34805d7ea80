"""An abbreviation that the glossary lacks
En forkortelse, som ordlisten mangler

Why: New people read past letters they do not know, and two readers take them for two things. The glossary says once
what they mean and marks them on every page.
Hvorfor: Nye læser hen over bogstaver, de ikke kender, og to læsere tager dem for to forskellige ting. Ordlisten siger
én gang, hvad de betyder, og mærker dem på hver side.

Mend: Write the words in full, add a term to the glossary, or, if everybody knows it, add it to `known_words:` in the
company's file. Known are also the roles' abbreviations, the frameworks' names and letters, the tools and the currency.
Ret: Skriv ordene ud, føj et ord til ordlisten, eller, hvis alle kender den, føj den til `known_words:` i firmaets fil.
Kendt er også rollernes forkortelser, rammernes navne og bogstaver, værktøjerne og valutaen.

Example: stages/qualification.yaml
      purpose:
    -   da: Et lead er et HVL, når behovet er kendt
    -   en: A lead is an HVL once the need is known
    +   da: Et lead er kvalificeret, når behovet er kendt
    +   en: A lead is qualified once the need is known
"""

import re
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.company import Company
from scripts.problem import Said, text

SEVERITY = "warning"
TOGETHER = True
NEEDS = ("company", "frameworks", "roles", "terms", "tools")
_CAPITALS = re.compile(r"(?<![\w/.])([A-ZÆØÅ]{2,}[0-9]*)(?:s|\b)(?![\w/])")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each word in capitals is known. It is told once, with the first place of each record."""
    known = _known(playbook)
    told: set[tuple[str, str, str]] = set()
    for kind, id, path, words in playbook.texts:
        for language in words.written:
            for word in _CAPITALS.findall(words.say(language)):
                if word in known or (kind, id, word) in told:
                    continue
                told.add((kind, id, word))
                file = f"terms/{word.lower()}.yaml"
                said = Said(
                    text(f"»{word}« står ikke i ordlisten", f"'{word}' is not in the glossary"),
                    text("et ord fra ordlisten", "a word of the glossary"),
                    text(
                        f"Skriv det ud, tilføj det som ord i {file}, eller føj det til »known_words:« i firmaets fil.",
                        f"Write it in full, add the term {file}, or add it to 'known_words:' of the company.",
                    ),
                )
                yield Finding(kind, id, (*path, language), said)


def _known(playbook: Playbook) -> frozenset[str]:
    phrases: list[str] = ["KPI"]  # the playbook's own folder of them explains it
    for company in playbook.of(Company).values():
        phrases += [company.name.da, company.name.en, company.currency, *company.known_words]
    for term in playbook.terms.values():
        phrases += [term.name.da, term.name.en, *term.forms.da, *term.forms.en]
    for record in (*playbook.tools.values(), *playbook.frameworks.values()):
        phrases += [record.name.da, record.name.en]
    for framework in playbook.frameworks.values():
        phrases += [letter.letter for letter in framework.letters]
    phrases += [role.short for role in playbook.roles.values()]
    return frozenset(word for phrase in phrases for word in _CAPITALS.findall(phrase))
