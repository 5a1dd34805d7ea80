"""Which header is which column: by the exact name, the same words, a name within it, or a slip of the pen."""

from collections.abc import Mapping, Sequence

from calculators.kit.input.dataset import Column
from calculators.kit.table.columns import parse_column
from calculators.kit.table.parsed import EMPTY_WORD
from calculators.kit.text.numbers import Unreadable

_TYPED = 200
"""So many different texts of a column show whether they are of its kind."""
_INEXACT = 150
"""Headers beyond this are known by their exact name alone."""
_FEW, _MOST = 0.3, 0.6
"""The share of cells of a column's kind that a header needs which has its very name, or only resembles it."""


def guess(
    columns: Sequence[Column], headers: Sequence[str], texts: Mapping[str, Sequence[str]], given: Mapping[str, str]
) -> dict[str, str]:
    """The header of each column that seems to be there, by column id.

    given  what is decided already: a header, or an empty text for none; an unknown header counts as undecided
    texts  the cells of each header

    Each header is taken once, the surest first. A header whose cells are not of the column's kind is not taken, unless
    it is the column's own id.
    """
    decided = {column.id: given[column.id] for column in columns if column.id in given}
    found = {name: header for name, header in decided.items() if header in texts}
    left = [header for header in headers if header not in found.values()]
    open_columns = [column for column in columns if column.id not in found and decided.get(column.id) != ""]
    ranked = sorted(
        (
            (-score, place, column, header)
            for place, column in enumerate(open_columns)
            for score, header in _scores(column, left)
        ),
        key=lambda one: one[:2],
    )
    for score, _, column, header in ranked:
        if column.id in found or header in found.values():
            continue
        least = 0.0 if score == -_EXACT else _FEW if score < -_WITHIN else _MOST
        if _share_of_kind(column, texts[header]) >= least:
            found[column.id] = header
    return {column.id: found[column.id] for column in columns if column.id in found}


_EXACT, _SAME, _WITHIN, _SLIP = 4.0, 3.0, 2.0, 1.0


def _scores(column: Column, headers: Sequence[str]) -> list[tuple[float, str]]:
    """How sure it is that a header is the column's, for those that may be."""
    names = [name.lower() for name in (column.id, *column.names, column.label.da, column.label.en)]
    worded = [_words(name) for name in names]
    found = []
    for place, header in enumerate(headers):
        words = _words(header)
        if header.lower() == column.id.lower():
            found.append((_EXACT, header))
        elif words in worded:
            found.append((_SAME - worded.index(words) / 100, header))
        elif place < _INEXACT and words:
            within = [
                rank for rank, name in enumerate(worded) if name and len("".join(name)) > 3 and _holds(words, name)
            ]
            if within:
                rank = within[0]
                found.append((_WITHIN - rank / 100 - (len(words) - len(worded[rank])) / 10, header))
            elif any(_slip("".join(words), "".join(name)) for name in worded):
                found.append((_SLIP, header))
    return found


def _words(name: str) -> tuple[str, ...]:
    """`createDate`, `create_date` and `Create date:` are the words create, date."""
    spaced = []
    for before, letter in zip(" " + name, name, strict=False):
        if letter.isupper() and before.islower():
            spaced.append(" ")
        spaced.append(letter.casefold() if letter.isalnum() else " ")
    return tuple("".join(spaced).split())


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the words of `name` stand in `words`, side by side."""
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))


def _slip(one: str, other: str) -> bool:
    """Whether two names of at least five letters differ by one letter: more, less, another, or two changed places."""
    if one == other or min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[2:] == b[2:] and a[:2] == b[1::-1])


def _share_of_kind(column: Column, cells: Sequence[str]) -> float:
    """How many of the different cells are of the column's kind; empty ones say nothing, and any text is a text."""
    if column.kind == "text":
        return 1.0
    told = [text for text in dict.fromkeys(cells[: _TYPED * 10]) if text.strip()][:_TYPED]
    if not told:
        return 1.0
    entries = parse_column(column, told, "", "").entries.values()
    return sum(not isinstance(entry, Unreadable) or entry is EMPTY_WORD for entry in entries) / len(told)
