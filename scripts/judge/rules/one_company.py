"""Not exactly one company
Ikke præcis ét firma

Why: The playbook is one company's process; its name and currency stand on every page.
Hvorfor: Playbooken er ét firmas proces; dets navn og valuta står på hver side.

Mend: Keep exactly one file in playbook/company/.
Ret: Behold præcis én fil i playbook/company/.

Example: company/another.yaml -> company/example.yaml
    - id: another
    - name: {da: Et andet firma, en: Another company}
    - fictitious: true
    - about: {da: Endnu et firma, en: One more company}
    - currency: DKK
    - repository: https://example.org/another
    - why: {da: Det har det ikke, en: It does not}
    + id: example
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.kinds import KINDS
from scripts.problem import Said, text

NEEDS = ("company",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """One company: the first file stays, every other is told; without any, the first file of the playbook is."""
    ids = list(playbook.records["company"])
    mend = text("Behold præcis én fil i playbook/company/.", "Keep exactly one file in playbook/company/.")
    for id in ids[1:]:
        said = Said(text(f"firmaet »{ids[0]}« findes allerede", f"there is already the company '{ids[0]}'"), None, mend)
        yield Finding("company", id, (), said)
    if not ids:
        first = next(((kind, id) for kind in KINDS for id in playbook.records[kind]), None)
        if first is not None:
            said = Said(
                text("playbooken har intet firma", "the playbook has no company"),
                None,
                text("Tilføj en fil i playbook/company/.", "Add a file in playbook/company/."),
            )
            yield Finding(*first, (), said)
