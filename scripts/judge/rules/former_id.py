"""A former id that leads nowhere
Et tidligere id, der ingen steder fører hen

Why: `formerly` sends whoever comes by an old address to the record that had it. An address with a record of its own
  can't be sent on, and one with two former owners would lead to chance.
Hvorfor: `formerly` sender den, der kommer ad en gammel adresse, hen til posten, som havde den. En adresse med sin egen
  post kan ikke sendes videre, og en med to tidligere ejere ville føre et tilfældigt sted hen.

Mend: Take the id out of `formerly`, or give the record that has it now another one.
Ret: Tag id'et ud af `formerly`, eller giv posten, som har det nu, et andet.

Example: terms/lead.yaml
    - formerly: [lead]
    + formerly: [prospect]
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Every former id is no record of its kind, and is claimed once."""
    for kind, records in playbook.records.items():
        claimed: dict[str, str] = {}
        for record in records.values():
            for place, old in enumerate(record.formerly):
                owner = old if (kind, old) in playbook.documents.known else claimed.get(old)
                if owner is not None:
                    yield Finding(kind, record.id, ("formerly", place), _taken(kind, old, owner))
                claimed.setdefault(old, record.id)


def _taken(kind: str, old: str, owner: str) -> Said:
    said = (
        text(f"der findes en {kind}/{old}", f"there is a {kind}/{old}")
        if owner == old
        else text(f"»{old}« er også et tidligere id for »{owner}«", f"'{old}' is a former id of '{owner}' too")
    )
    return Said(said, None, text("Tag id'et ud af listen.", "Take the id out of the list."))
