"""A key without a value
En nøgle uden værdi

Why: Nothing after a colon may mean "none", "later" or "forgotten", and nobody can tell which.
Hvorfor: Ingenting efter et kolon kan betyde »ingen«, »senere« eller »glemt«, og ingen kan se hvilken.

Mend: Write the value, or delete the line when the key may be left out.
Ret: Skriv værdien, eller slet linjen, når nøglen må udelades.

Example: terms/lead.yaml
      see:
    +   - lead
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def empty_value(key: str, expected: Text, required: bool) -> Said:
    """Nothing, `null` or `~` after `key`."""
    mend = (
        text("Skriv en værdi.", "Write a value.")
        if required
        else text(f"Skriv en værdi, eller slet linjen »{key}:«.", f"Write a value, or delete the line '{key}:'.")
    )
    return Said(text(f"der står ikke noget efter »{key}:«", f"there is nothing after '{key}:'"), expected, mend)


def not_indented(key: str, below: tuple[str, ...]) -> Said:
    """The keys in the lines `below` belong under `key`, but stand beside it."""
    listed = ", ".join(below)
    return Said(
        text(
            f"der står ikke noget under »{key}:«, for linjerne efter er ikke rykket ind",
            f"there is nothing under '{key}:', because the lines after it are not indented",
        ),
        text(f"nøglerne {listed} rykket ind under »{key}:«", f"the keys {listed} indented below '{key}:'"),
        text(f"Ryk {listed} to mellemrum ind.", f"Indent {listed} by two spaces."),
    )


def empty_item() -> Said:
    """A list item with nothing after the hyphen."""
    return Said(
        text("punktet er tomt", "the item is empty"),
        None,
        text("Skriv en værdi, eller slet linjen.", "Write a value, or delete the line."),
    )
