"""A translation far shorter or longer than the other text
En oversættelse, der er meget kortere eller længere end den anden tekst

Why: Danish and English need about the same room. Where one text is more than twice as long as the other, a sentence was
added to one of them and forgotten in the other.
Hvorfor: Dansk og engelsk fylder omtrent lige meget. Hvor den ene tekst er mere end dobbelt så lang som den anden, er en
sætning føjet til den ene og glemt i den anden.

Mend: Let both texts say the same. Texts of up to 60 characters are not compared.
Ret: Lad begge tekster sige det samme. Tekster på op til 60 tegn bliver ikke sammenlignet.

Example: stages/qualification.yaml
      purpose:
        da: >-
          Vi finder ud af, om kunden har et behov, hvem der beslutter, hvad det koster i dag, og hvornår det skal løses.
    -   en: We find out whether there is a need.
    +   en: >-
    +     We find out whether the customer has a need, who decides, what it costs today, and when it has to be solved.
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.rules.text_cut_short import after
from scripts.link.playbook import Playbook
from scripts.load.tree import Path, Scalar
from scripts.problem import Said, text
from scripts.shape.finding import node_at

SEVERITY = "warning"
NEEDS = ("company",)
BETWEEN_LANGUAGES = True
_LEAST = 60
_MOST_TIMES = 2


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Of texts of more than 60 characters, none is more than twice as long as its translation."""
    for kind, id, path, words in playbook.texts:
        danish, english = len(words.da), len(words.en)
        longer, shorter = max(danish, english), min(danish, english)
        if longer > _LEAST and longer > _MOST_TIMES * shorter:
            short = "da" if danish < english else "en"
            if comment := _comment(playbook, kind, id, (*path, short)):
                yield Finding(kind, id, (*path, short), _cut(shorter, comment))
                continue
            said = Said(
                text(
                    f"teksten er på {shorter} tegn, den på {'engelsk' if short == 'da' else 'dansk'} på {longer}",
                    f"the text has {shorter} characters, the {'English' if short == 'da' else 'Danish'} one {longer}",
                ),
                text(f"omtrent {longer} tegn", f"about {longer} characters"),
                text("Tilføj det, der mangler, eller kort den anden af.", "Add what is missing, or shorten the other."),
            )
            yield Finding(kind, id, (*path, short), said)


def _comment(playbook: Playbook, kind: str, id: str, path: Path) -> str:
    """What stands behind the text as a comment, the likely reason that it is short."""
    document = playbook.documents.documents[kind, id]
    node = node_at(document.root, path)
    return after(document, node) if isinstance(node, Scalar) else ""


def _cut(length: int, comment: str) -> Said:
    shown = comment if len(comment) <= 30 else comment[:29] + "…"
    return Said(
        text(
            f"teksten er kun på {length} tegn: Ved # begynder en kommentar, »{shown}«",
            f"the text has only {length} characters: a comment begins at the #, '{shown}'",
        ),
        None,
        text(
            "Sæt dobbelte anførselstegn om hele teksten, hvis #'et hører til den.",
            "Put double quotes around the whole text if the # belongs to it.",
        ),
    )
