"""How far each field alone tells wins from others: weighed on the earlier leads, judged on the later ones."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.kit.input.dataset import Dataset, Entry
from calculators.kit.scoring.model import Model
from calculators.kit.statistics.weight_of_evidence import Bin, information_value, merged, weights
from calculators.kit.table.placeholder import is_placeholder
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import Unreadable, parse
from calculators.lead_score_report.columns import AS_OF, CREATED, OUTCOME, columns
from calculators.lead_score_report.leads import Rows

MISSING = Text("Tomt eller ikke udfyldt", "Empty or not filled in")
REST = Text("Sjældne svar", "Rare answers")
UNSEEN = -1
"""The bin of an answer that no earlier lead gave: its weight is 0."""

_PARTS = 10
_NUMERIC = 0.9

Cell = float | str | None


@dataclass(frozen=True)
class FieldBin:
    """Answers that are weighed as one, among the earlier leads."""

    label: Text
    counts: Bin
    weight: float


@dataclass(frozen=True)
class Judged:
    """A field alone.

    bins            from the earlier leads
    placed          each lead's bin, in the order of the rows; -1 for an answer not seen before
    earlier, later  AUC of the bins' weights on either part
    missing         leads without an answer
    suspect         an AUC above the limit: the field may have been filled in after the outcome
    only_filled     hardly two leads share a value, so that only whether it is filled in counts
    """

    name: str
    label: Text
    bins: tuple[FieldBin, ...]
    placed: tuple[int, ...]
    earlier: float
    later: float
    value: float
    missing: int
    suspect: bool
    only_filled: bool

    def scores(self) -> tuple[float, ...]:
        """Each lead's weight of evidence by this field."""
        weighed = [one.weight for one in self.bins] + [0.0]
        return tuple(weighed[place] for place in self.placed)


def judged_fields(
    model: Model, data: Dataset, rows: Rows, fewest: int, leak: float, but: frozenset[str]
) -> tuple[Judged, ...]:
    """Every field but the outcome, the dates and those in `but`, the best on the earlier leads first."""
    labels = {column.id: column.label for column in columns(model)}
    skipped = but | {OUTCOME, CREATED, AS_OF}
    found = []
    for name, column in data.columns.items():
        if name in skipped or name.endswith(".last"):
            continue
        cells = _cells(column, rows)
        found.append(_judged(name, labels.get(name, Text(name, name)), cells, rows, fewest, leak))
    language: Language = "da" if data.decimal_mark == "," else "en"
    for header, texts in data.others.items():
        words = _cells(texts, rows)
        found.append(_judged(header, Text(header, header), _as_numbers(words, language), rows, fewest, leak))
    return tuple(sorted((one for one in found if len(one.bins) > 1), key=lambda one: (-one.earlier, one.name)))


def together(fields: Sequence[Judged], count: int) -> tuple[float, ...]:
    """The sum of all fields' weights for each of `count` leads: what the file's fields can do together."""
    total = [0.0] * count
    for field in fields:
        total = [so_far + more for so_far, more in zip(total, field.scores(), strict=True)]
    return tuple(total)


def auc_of_bins(counts: Mapping[float, tuple[int, int]]) -> float:
    """The AUC of a score with few values, from (wins, others) by score; a tie counts one half.

    The same figure as `calculators.kit.statistics.discrimination.auc`. Raises ValueError where there are no wins, or no
    others.
    """
    wins, others = (sum(pair[side] for pair in counts.values()) for side in (0, 1))
    if not wins or not others:
        raise ValueError("it takes a win and another lead")
    above, pairs = 0, 0.0
    for score in sorted(counts):
        own_wins, own_others = counts[score]
        pairs += own_wins * (above + own_others / 2)
        above += own_others
    return pairs / (wins * others)


def _judged(name: str, label: Text, cells: Sequence[Cell], rows: Rows, fewest: int, leak: float) -> Judged:
    groups, labels, only_filled = _grouped(cells, rows.cut, fewest)
    if None in cells:
        labels.append(MISSING)
    places = [len(labels) - 1 if cell is None else groups.get(cell, UNSEEN) for cell in cells]
    count = Counter(zip(places[: rows.cut], rows.won[: rows.cut], strict=True))
    kept = [place for place in range(len(labels)) if count[place, True] + count[place, False]]
    renumbered = {place: at for at, place in enumerate(kept)}
    placed = tuple(renumbered.get(place, UNSEEN) for place in places)
    bins = [Bin((place,), count[place, True], count[place, False]) for place in kept]
    found = tuple(
        FieldBin(labels[one.members[0]], one, weight) for one, weight in zip(bins, weights(bins), strict=True)
    )
    weighed = [one.weight for one in found] + [0.0]
    earlier = _auc(weighed, placed[: rows.cut], rows.won[: rows.cut])
    later = _auc(weighed, placed[rows.cut :], rows.won[rows.cut :])
    return Judged(
        name,
        label,
        found,
        placed,
        earlier,
        later,
        information_value(bins),
        sum(cell is None for cell in cells),
        max(earlier, later) > leak,
        only_filled,
    )


def _grouped(cells: Sequence[Cell], cut: int, fewest: int) -> tuple[dict[Cell, int], list[Text], bool]:
    """Which bin each value belongs to, the bins' labels, and whether only being filled in is left to tell by."""
    known = [cell for cell in cells[:cut] if cell is not None]
    if known and all(not isinstance(cell, str) for cell in known):
        return (*_numeric([float(cell) for cell in known], cells, fewest), False)
    count = Counter(known)
    common = sorted(
        (cell for cell, size in count.items() if size >= fewest), key=lambda cell: (-count[cell], str(cell))
    )
    groups: dict[Cell, int] = {cell: place for place, cell in enumerate(common)}
    labels = [Text(str(cell), str(cell)) for cell in common]
    rare = [cell for cell in count if cell not in groups]
    if rare:
        groups.update(dict.fromkeys(rare, len(labels)))
        labels.append(REST)
    return groups, labels, not common and len(count) > 1


def _numeric(known: Sequence[float], cells: Sequence[Cell], fewest: int) -> tuple[dict[Cell, int], list[Text]]:
    """Tenths of the earlier leads, or single values where there are few, neighbours put together up to `fewest`."""
    distinct = sorted(set(known))
    if len(distinct) > _PARTS:
        ordered = sorted(known)
        starts = sorted({ordered[len(ordered) * part // _PARTS] for part in range(1, _PARTS)} - {distinct[0]})
    else:
        starts = distinct[1:]
    sizes = Counter(bisect_right(starts, value) for value in known)
    bins = merged([(0, sizes[place]) for place in range(len(starts) + 1)], fewest)
    first = [one.members[0] for one in bins]
    lows = [distinct[0], *starts]
    groups: dict[Cell, int] = {}
    for cell in set(cells):
        if isinstance(cell, float):
            groups[cell] = bisect_right(first, bisect_right(starts, cell)) - 1
    labels = []
    for place, low in enumerate(first):
        top = (
            distinct[-1]
            if place + 1 == len(first)
            else max(value for value in distinct if value < lows[first[place + 1]])
        )
        shown = f"{lows[low]:g}" if lows[low] == top else f"{lows[low]:g} – {top:g}"
        labels.append(Text(shown.replace(".", ","), shown))
    return groups, labels


def _auc(weighed: Sequence[float], placed: Sequence[int], won: Sequence[bool]) -> float:
    counts: dict[float, tuple[int, int]] = {}
    for (place, win), size in Counter(zip(placed, won, strict=True)).items():
        wins, others = counts.get(weighed[place], (0, 0))
        counts[weighed[place]] = (wins + size, others) if win else (wins, others + size)
    return auc_of_bins(counts)


def _cells(column: Sequence[Entry], rows: Rows) -> list[Cell]:
    """The leads' cells, each different one read once."""
    found = {entry: _cell(entry) for entry in set(column)}
    return [found[column[place]] for place in rows.places]


def _cell(entry: Entry) -> Cell:
    if isinstance(entry, str):
        text = entry.strip()
        return None if not text or is_placeholder(text) else text
    if entry is None:
        return None
    return float(entry) if isinstance(entry, (int, float)) else entry.isoformat()


def _as_numbers(cells: list[Cell], language: Language) -> list[Cell]:
    """The texts as numbers where nearly all of them are; what is no number then counts as not filled in."""
    texts = {cell for cell in cells if isinstance(cell, str)}
    read = {text: parse(text, language) for text in texts}
    numbers = {text: found for text, found in read.items() if not isinstance(found, Unreadable)}
    if not texts or len(numbers) < _NUMERIC * len(texts):
        return cells
    return [numbers.get(cell) if isinstance(cell, str) else cell for cell in cells]
