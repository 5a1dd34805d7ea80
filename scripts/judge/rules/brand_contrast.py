"""A colour of the brand that cannot be read
En farve, der ikke kan læses

Why: Links and what is pointed out are written in the brand's colours. Too close to the background, they are lost to
many readers and on a projector.
Hvorfor: Links og det, der fremhæves, skrives med virksomhedens farver. For tæt på baggrunden kan mange ikke læse dem,
og slet ikke på en projektor.

Mend: Take a darker colour on light, a lighter one on dark, until the contrast is at least 4.5.
Ret: Tag en mørkere farve på lyst og en lysere på mørkt, til kontrasten er mindst 4,5.

Example: company/example.yaml
      brand:
        colours:
    -     light: {primary: "#5cc0c9", accent: "#9a3412"}
    +     light: {primary: "#0b5d66", accent: "#9a3412"}
"""

from collections.abc import Iterator
from datetime import date

from calculators.kit.text.numbers import format_number
from scripts.brand import NEEDED, Background, Contrast, weakest
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.company import Company
from scripts.problem import Said, text


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each colour of the brand is at least 4.5 from every background that it stands on."""
    for id, company in playbook.of(Company).items():
        for background, found in weakest(company.brand) if company.brand else ():
            if found.found < NEEDED:
                path = ("brand", "colours", background, found.colour)
                yield Finding(Company.kind, id, path, _said(background, found))


def _said(background: Background, found: Contrast) -> Said:
    da, en = (format_number(found.found, language, 2) for language in ("da", "en"))
    darker = background == "light"
    return Said(
        text(
            f"farvens kontrast til {found.ground} er {da}",
            f"the colour's contrast with {found.ground} is {en}",
        ),
        text("mindst 4,5", "at least 4.5"),
        text(
            f"Tag en {'mørkere' if darker else 'lysere'} farve.", f"Take a {'darker' if darker else 'lighter'} colour."
        ),
    )
