"""Links that differ between the languages
Links, der er forskellige på de to sprog

Why: A reader of one language gets a way to a page that the reader of the other does not. Most often one text was
changed and the other forgotten.
Hvorfor: En læser på det ene sprog får en vej til en side, som læseren på det andet ikke får. Oftest er den ene tekst
ændret og den anden glemt.

Mend: Let both texts link to the same records.
Ret: Lad begge tekster henvise til de samme poster.

Example: stages/qualification.yaml
      purpose:
        da: Find behovet, se [leadgenerering](stages/lead-generation)
    -   en: Find the need
    +   en: Find the need, see [lead generation](stages/lead-generation)
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.walk import links
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("company",)
BETWEEN_LANGUAGES = True
_OUT = "https://…"
"""Each language may have a page of its own out there, such as a presentation."""


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Both languages of a text link to the same records, and both or neither out of the site."""
    for kind, id, path, words in playbook.texts:
        danish, english = (
            {link.target if link.record or link.overview else _OUT for link in links(words.say(language))}
            for language in ("da", "en")
        )
        if danish == english:
            continue
        only_da, only_en = ", ".join(sorted(danish - english)), ", ".join(sorted(english - danish))
        parts_da = [
            part for part in (only_da and f"kun på dansk: {only_da}", only_en and f"kun på engelsk: {only_en}") if part
        ]
        parts_en = [
            part
            for part in (only_da and f"only in Danish: {only_da}", only_en and f"only in English: {only_en}")
            if part
        ]
        said = Said(
            text(
                f"teksterne henviser ikke til det samme ({'; '.join(parts_da)})",
                f"the texts do not link to the same records ({'; '.join(parts_en)})",
            ),
            None,
            text(
                "Tilføj linket på det andet sprog, eller fjern det.",
                "Add the link in the other language, or remove it.",
            ),
        )
        yield Finding(kind, id, path, said)
