"""Headings that differ between the languages
Overskrifter, der er forskellige på de to sprog

Why: Whoever links to a heading in one language must come to the same one in the other. And where a page has a heading
more, a part was added and forgotten in the other language.
Hvorfor: Den, der linker til en overskrift på ét sprog, skal komme til den samme på det andet. Og har en side en
overskrift mere, er et afsnit føjet til og glemt på det andet sprog.

Mend: Give both texts the same headings, in the same order.
Ret: Giv begge tekster de samme overskrifter i samme rækkefølge.

Example: pages/why.yaml
      body:
        da: |-
          ## Om mandagen
          Derfor.
    -   en: |-
    -     That is why.
    +   en: |-
    +     ## On Mondays
    +     That is why.
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.pages import HEADING, Prose
from scripts.problem import Said, text

SEVERITY = "warning"


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The body of a page has as many headings of the same levels in both languages."""
    for id, page in playbook.of(Prose).items():
        danish, english = (
            [found["signs"] for found in HEADING.finditer(words)] for words in (page.body.da, page.body.en)
        )
        if danish != english:
            said = Said(
                text(
                    f"teksten har {len(danish)} overskrifter på dansk og {len(english)} på engelsk",
                    f"the text has {len(danish)} headings in Danish and {len(english)} in English",
                )
                if len(danish) != len(english)
                else text("overskrifterne har ikke samme niveauer", "the headings are not of the same levels"),
                None,
                text(
                    "Giv begge tekster de samme overskrifter i samme rækkefølge.",
                    "Give both texts the same headings, in the same order.",
                ),
            )
            yield Finding(Prose.kind, id, ("body",), said)
