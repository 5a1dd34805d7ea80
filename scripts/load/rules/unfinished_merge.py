"""An unfinished merge
En uafsluttet sammenfletning

Why: Two people changed the same lines, and Git wrote both versions into the file between signs of its own for somebody
to choose. Until then the file says two things at once.
Hvorfor: To har ændret de samme linjer, og Git har skrevet begge udgaver ind i filen mellem sine egne tegn, så nogen kan
vælge. Indtil da siger filen to ting på én gang.

Mend: At each place keep one of the two versions, or write a third that says what both meant, and delete the lines of
signs. What stands between ||||||| and ======= is how the lines were before either change; it goes too.
Ret: Behold én af de to udgaver på hvert sted, eller skriv en tredje, der siger det, begge mente, og slet linjerne med
tegn. Det, der står mellem ||||||| og =======, er linjerne før begge ændringer; det slettes også.

Example: terms/lead.yaml
      id: lead
      name: {da: Lead, en: Lead}
    - <<<<<<< HEAD
      meaning: {da: En mulig kunde, en: A possible customer}
    - =======
    - meaning: {da: En, der måske køber, en: Somebody who may buy}
    - >>>>>>> other-words
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.problem import Mark, Problem, Said, text

_SIGNS = re.compile(r"(?P<sign><{7}|\|{7}|={7}|>{7})(?: (?P<whose>.*))?")
_FORMS = ("<=>", "<|=>")


def unfinished_merge(file: str, lines: tuple[str, ...]) -> tuple[Problem, ...]:
    """A problem for each place where two changes met, at its first line, with its other lines of signs."""
    found = [(number, match) for number, line in enumerate(lines, 1) if (match := _SIGNS.fullmatch(line))]
    problems = []
    for hunk in _hunks(found):
        first, *others = (Mark(file, number, 1, len(lines[number - 1]) + 1) for number, _ in hunk)
        said = _said([number for number, _ in hunk], [match["whose"] or "?" for _, match in hunk])
        problems.append(Problem(first, "unfinished-merge", "error", said, lines[first.line - 1], tuple(others)))
    return tuple(problems)


def _hunks(found: list[tuple[int, re.Match[str]]]) -> Iterator[list[tuple[int, re.Match[str]]]]:
    """The lines of signs that belong together; one that is left over stands alone."""
    signs = "".join(match["sign"][0] for _, match in found)
    at = 0
    while at < len(found):
        width = next((len(form) for form in _FORMS if signs.startswith(form, at)), 1)
        yield found[at : at + width]
        at += width


def _said(numbers: list[int], whose: list[str]) -> Said:
    if len(numbers) == 1:
        return Said(
            text("her er et tegn tilbage fra en sammenfletning", "a sign of a merge was left here"),
            None,
            text(
                "Slet linjen, og se efter, at linjerne omkring den kun siger én ting.",
                "Delete the line, and see that the lines around it say one thing only.",
            ),
        )
    between = [(above + 1, below - 1) for above, below in pairwise(numbers)]
    (da_one, en_one), (da_two, en_two) = _lines(*between[0]), _lines(*between[-1])
    return Said(
        text(
            f"uafsluttet sammenfletning: to ændringer mødes her, {da_one} ({whose[0]}) og {da_two} ({whose[-1]})",
            f"an unfinished merge: two changes met here, {en_one} ({whose[0]}) and {en_two} ({whose[-1]})",
        ),
        None,
        text(
            f"Behold den ene, eller skriv en tredje, og slet linjerne med tegn: {', '.join(map(str, numbers))}"
            + (f", og {_lines(*between[1])[0]}, som er teksten før begge." if len(between) > 2 else "."),
            f"Keep one of the two, or write a third, and delete the lines of signs: {', '.join(map(str, numbers))}"
            + (f", and {_lines(*between[1])[1]}, which are the text before both." if len(between) > 2 else "."),
        ),
    )


def _lines(first: int, last: int) -> tuple[str, str]:
    if first > last:
        return "ingen linje", "no line"
    return (f"linje {first}", f"line {first}") if first == last else (f"linje {first}-{last}", f"lines {first}-{last}")
