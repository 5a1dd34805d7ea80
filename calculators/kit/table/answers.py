"""Columns of answers, of yes and no, and of plain text."""

from collections.abc import Iterable

from calculators.kit.input.dataset import Answer, Column, Entry
from calculators.kit.input.reading import NO, YES
from calculators.kit.table.parsed import EMPTY_WORD, Parsed, refused
from calculators.kit.table.placeholder import is_placeholder
from calculators.kit.text.language import Text
from calculators.kit.text.numbers import Unreadable


def parse_texts(texts: Iterable[str]) -> Parsed:
    """Each text without the spaces around it."""
    return Parsed({text: text.strip() for text in texts})


def parse_flags(texts: Iterable[str]) -> Parsed:
    """Yes and no in either language, as words, letters or digits."""
    return Parsed({text: _flag(text) for text in texts})


def parse_choices(texts: Iterable[str], column: Column) -> Parsed:
    """The ids of answers, known by id, label or words; a placeholder stays as it is unless the column is required.

    A column without answers takes any text.
    """
    known = words_of(column.answers)
    if not known:
        return parse_texts(texts)
    return Parsed({text: _choice(text, known, column) for text in texts})


def words_of(answers: Iterable[Answer]) -> dict[str, str]:
    """The answer's id by each of the words for it, as `plain` writes them. An earlier answer's word stands."""
    known: dict[str, str] = {}
    for answer in answers:
        for word in (answer.id, answer.label.da, answer.label.en, *answer.words):
            known.setdefault(plain(word), answer.id)
    return known


def plain(text: str) -> str:
    """Lower case, with single spaces where there are spaces, hyphens or underscores: `Closed-Won` is `closed won`."""
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").replace("–", " ").split())


def _choice(text: str, known: dict[str, str], column: Column) -> Entry | Unreadable:
    answer = known.get(plain(text))
    if answer is not None:
        return answer
    if is_placeholder(text) and not column.required:
        return text.strip()
    shown = [answer.label for answer in column.answers[:6]]
    rest = "…" if len(column.answers) > len(shown) else ""
    names = Text(", ".join(label.da for label in shown) + rest, ", ".join(label.en for label in shown) + rest)
    return refused(text, f"er ikke et af svarene ({names.da}).", f"is not one of the answers ({names.en}).")


def _flag(text: str) -> Entry | Unreadable:
    word = text.strip().casefold()
    if word in YES or word in NO:
        return word in YES
    if is_placeholder(text):
        return EMPTY_WORD
    return refused(text, "er ikke ja eller nej. Cellen tæller som tom.", "is not yes or no. The cell counts as empty.")
