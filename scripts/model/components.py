"""The main components of a sales process: groups of stages."""

from __future__ import annotations

from scripts.model.base import Record, Text, doc


class Component(Record):
    """One of the main components of a sales process: a group of stages."""

    kind = "components"
    order: int = doc("Place from left to right, from 1", "Plads fra venstre mod højre, fra 1", ge=1, le=9)
    purpose: Text = doc("What it is for", "Hvad den er til for")
