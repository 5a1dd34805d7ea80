"""An old address that something else has
En gammel adresse, som noget andet har

Why: An address leads to one place. Where two pages name the same old one, or it is that of pages the site makes itself,
one of them could not be reached.
Hvorfor: En adresse fører ét sted hen. Nævner to sider den samme gamle, eller hører den til sider, sitet selv laver, kan
den ene ikke nås.

Mend: Name the address on one page alone, and none that begins as an overview or a kind of record does.
Ret: Skriv adressen på én side alene, og ingen, der begynder som et overblik eller en slags post.

Example: pages/why.yaml
    - old_addresses: [stages/closing]
    + old_addresses: [handbook/why]
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.kinds import KINDS
from scripts.model.overviews import OVERVIEWS
from scripts.model.pages import Prose
from scripts.problem import Said, text

NEEDS = (Prose.kind,)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No old address is named twice, and none begins as the site's own addresses do."""
    seen: dict[str, str] = {}
    for id, page in playbook.of(Prose).items():
        for place, old in enumerate(page.old_addresses):
            first = seen.setdefault(old, id)
            own = old.partition("/")[0] in {*KINDS, *OVERVIEWS}
            if own or page.old_addresses.index(old) != place or first != id:
                yield Finding(Prose.kind, id, ("old_addresses", place), _said(old, "" if own else first))


def _said(old: str, first: str) -> Said:
    return Said(
        text(
            f"adressen »{old}« hører allerede til siden »{first}«",
            f"the address '{old}' belongs to page '{first}' already",
        )
        if first
        else text(f"adressen »{old}« er sitets egen", f"the address '{old}' is the site's own"),
        None,
        text("Slet den, eller skriv en anden.", "Delete it, or write another."),
    )
