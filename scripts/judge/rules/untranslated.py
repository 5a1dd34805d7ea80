"""A text that is the same in both languages
En tekst, der er ens på de to sprog

Why: A text copied to the other language and left there is read by people who asked for their own.
Hvorfor: En tekst, der er kopieret til det andet sprog og blevet stående, læses af folk, der bad om deres eget.

Mend: Translate one of the two. Names and texts of up to four words may be alike.
Ret: Oversæt den ene. Navne og tekster på op til fire ord må gerne være ens.

Example: stages/qualification.yaml
      purpose:
    -   da: Find out whether the customer has a need
    +   da: Find ud af, om kunden har et behov
        en: Find out whether the customer has a need
"""

import re
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("company",)
BETWEEN_LANGUAGES = True
_MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No text of more than four words is the same in both languages, but for case and space."""
    for kind, id, path, words in playbook.texts:
        if len(words.da) == len(words.en) and words.da.casefold() == words.en.casefold():
            if len(_WORD.findall(words.da)) > _MOST_WORDS:
                said = Said(
                    text("teksten er den samme på dansk og engelsk", "the text is the same in Danish and English"),
                    text("samme indhold på to sprog", "the same content in two languages"),
                    text("Oversæt den ene.", "Translate one of the two."),
                )
                yield Finding(kind, id, path, said)
