"""What a column's texts were read as: each different text once, since a column holds the same ones again and again."""

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kit.input.dataset import Entry, Form
from calculators.kit.text.language import Text, quoted
from calculators.kit.text.numbers import Unreadable

EMPTY_WORD = Unreadable(
    Text("Det er ikke en værdi. Cellen tæller som tom.", "That is no value. The cell counts as empty.")
)


@dataclass(frozen=True)
class Parsed:
    """entries  by text: what it says, or why it cannot be read
    form     how the texts are written, where that had to be decided
    settled  False where the texts would fit another form as well
    """

    entries: Mapping[str, Entry | Unreadable]
    form: Form = ""
    settled: bool = True


def refused(text: str, da: str, en: str) -> Unreadable:
    """What was found, and what is wrong with it."""
    found = quoted(text)
    return Unreadable(Text(f"{found.da} {da}", f"{found.en} {en}"))
