"""The bands of a score, of which each begins where the next one ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.diff.change import Found


def without_mirrored_ends(found: Iterable[Found], old: Iterable[object], new: Iterable[object]) -> Iterator[Found]:
    """The changes of bands, without an upper end that is the lower end of another band and is told there."""
    lows = tuple({band.__dict__.get("low") for band in bands} for bands in (old, new))
    for one in found:
        change = one.change
        ends = (change.before, change.after)
        mirrored = change.field == "high" and all(
            end is not None and end.raw in known for end, known in zip(ends, lows, strict=True)
        )
        if not mirrored:
            yield one
