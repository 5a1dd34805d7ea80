"""A text that ends at a #
En tekst, der slutter ved et #

Why: In YAML a space and a # begin a comment, which nobody reads on the site: “Stage #2” becomes “Stage”.
Hvorfor: I YAML begynder et mellemrum og et # en kommentar, som ingen læser på sitet: »Trin #2« bliver til »Trin«.

Mend: Put double quotes around the whole text if the # belongs to it. Write a comment with a space after the #, or on a
line of its own.
Ret: Sæt dobbelte anførselstegn om hele teksten, hvis #'et hører til den. Skriv en kommentar med et mellemrum efter #,
eller på sin egen linje.

Example: stages/qualification.yaml
      name:
    -   da: Kvalificering #1
    -   en: Qualification #1
    +   da: "Kvalificering #1"
    +   en: "Qualification #1"
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Document, List, Node, Path, Scalar
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ()


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No text is followed on its line by a # with something else than a space after it."""
    for (kind, id), document in playbook.documents.documents.items():
        if not any(" #" in line for line in document.lines) or playbook.find(kind, id) is None:
            continue
        for path, scalar in _plain(document.root, ()):
            rest = after(document, scalar)
            if rest and rest[1:2].strip():
                yield Finding(kind, id, path, _said(scalar.text, rest))


def after(document: Document, scalar: Scalar) -> str:
    """The comment behind a text without quotes, from its #; nothing where there is none."""
    if scalar.style:
        return ""
    rest = document.line(scalar.span.end_line)[scalar.span.end_column - 1 :].strip()
    return rest if rest.startswith("#") else ""


def _plain(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, List):
        for index, item in enumerate(node.items):
            yield from _plain(item, (*path, index))
    else:
        for entry in node.entries:
            yield from _plain(entry.value, (*path, entry.key))


def _said(words: str, rest: str) -> Said:
    last = words.split()[-1] if words.split() else ""
    return Said(
        text(
            f"teksten slutter ved »{last}«; »{_short(rest)}« er en kommentar for YAML",
            f"the text ends at '{last}'; '{_short(rest)}' is a comment to YAML",
        ),
        None,
        text(
            "Sæt dobbelte anførselstegn om hele teksten, eller skriv et mellemrum efter #, hvis det er en kommentar.",
            "Put double quotes around the whole text, or a space after the # if it is a comment.",
        ),
    )


def _short(words: str) -> str:
    return words if len(words) <= 30 else words[:29] + "…"
