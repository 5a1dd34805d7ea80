"""YAML that the playbook does not use
YAML, som playbooken ikke bruger

Why: Anchors (`&`), aliases (`*`), merges (`<<`), tags (`!`) and keys that are not plain words save typing for the few
and make the file unreadable for the rest. Text that starts with one of these signs is read as them.
Hvorfor: Ankre (`&`), aliaser (`*`), sammenfletninger (`<<`), mærker (`!`) og nøgler, der ikke er almindelige ord,
sparer tastetryk for de få og gør filen ulæselig for resten. Tekst, der begynder med et af tegnene, læses som det.

Mend: Write the value out where it is used. If the sign belongs to a text, put double quotes around the whole text.
Ret: Skriv værdien ud, hvor den bruges. Hvis tegnet hører til en tekst, så sæt dobbelte anførselstegn om hele teksten.

Example: terms/lead.yaml
    - name: &name
    + name:
        da: Lead
        en: Lead
"""

from scripts.model.base import Text
from scripts.problem import Said, text

_QUOTE_OR_WRITE_OUT = text(
    "Skriv værdien ud her, eller sæt dobbelte anførselstegn om teksten, hvis tegnet hører til den.",
    "Write the value out here, or put double quotes around the text if the sign belongs to it.",
)
_WHAT: dict[str, Text] = {
    "anchor": text("ankre (»&«) bruges ikke i playbooken", "anchors ('&') are not used in the playbook"),
    "alias": text("aliaser (»*«) bruges ikke i playbooken", "aliases ('*') are not used in the playbook"),
    "tag": text("mærker (»!«) bruges ikke i playbooken", "tags ('!') are not used in the playbook"),
    "merge": text("sammenfletning (»<<«) bruges ikke i playbooken", "merges ('<<') are not used in the playbook"),
    "key": text("en nøgle skal være et enkelt ord", "a key must be a single word"),
}


def yaml_feature(which: str) -> Said:
    """`which` is anchor, alias, tag, merge or key."""
    return Said(_WHAT[which], None, _QUOTE_OR_WRITE_OUT)
