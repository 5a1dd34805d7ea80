"""A framework that asks about one criterion twice
En ramme, der spørger til ét kriterium to gange

Why: Each letter counts towards the score. A criterion behind two letters counts double, and another is left out.
Hvorfor: Hvert bogstav tæller med i scoren. Et kriterium bag to bogstaver tæller dobbelt, og et andet er glemt.

Mend: Let each letter point to a criterion of its own.
Ret: Lad hvert bogstav pege på sit eget kriterium.

Example: frameworks/bant.yaml
      letters:
        - letter: B
          name: {da: Budget, en: Budget}
    -     criterion: need
    +     criterion: budget
          emphasis: {da: Pengene, en: The money}
        - letter: N
          name: {da: Behov, en: Need}
          criterion: need
          emphasis: {da: Smerten, en: The pain}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("frameworks",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No criterion behind two letters of one framework."""
    for framework in playbook.frameworks.values():
        letters: dict[str, str] = {}
        for index, letter in enumerate(framework.letters):
            if letter.criterion in letters:
                said = Said(
                    text(
                        f"kriteriet »{letter.criterion}« står allerede bag {letters[letter.criterion]}",
                        f"the criterion '{letter.criterion}' stands behind the letter {letters[letter.criterion]}",
                    ),
                    None,
                    text(
                        "Vælg et andet kriterium til det ene bogstav.",
                        "Choose another criterion for one of the letters.",
                    ),
                )
                yield Finding("frameworks", framework.id, ("letters", index, "criterion"), said)
            letters.setdefault(letter.criterion, letter.letter)
