"""Whom the company sells to, where that makes a difference."""

from __future__ import annotations

from scripts.model.base import Kind, Record, Text, doc, text


class Segment(Record):
    """A group of customers. The process is one; what differs is written per segment."""

    kind = "segments"
    said = Kind(
        label=text("Segment", "Segment"),
        one=text("et segment", "a segment"),
        noun=text("segmentet", "segment"),
        place=125,
        named_by_kind=True,
    )
    order: int = doc(
        "Place among the segments; the first counts where nothing is said",
        "Plads blandt segmenterne; det første gælder, når intet er sagt",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=99,
        default=1,
    )
    summary: Text = doc(
        "Who belongs to it, in one sentence", "Hvem der hører til, i én sætning", noun=("sammenfatningen", "summary")
    )
