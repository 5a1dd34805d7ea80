"""The main components of a sales process: groups of stages."""

from __future__ import annotations

from scripts.model.base import Kind, Record, Text, doc, text
from scripts.model.headings import STAGES


class Component(Record):
    """One of the main components of a sales process: a group of stages."""

    kind = "components"
    said = Kind(
        label=text("Hovedkomponent", "Component"),
        one=text("en hovedkomponent", "a component"),
        noun=text("hovedkomponenten", "component"),
        place=20,
        group=STAGES,
    )
    order: int = doc(
        "Place from left to right, from 1",
        "Plads fra venstre mod højre, fra 1",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=9,
    )
    purpose: Text = doc("What it is for", "Hvad den er til for", noun=("formålet", "purpose"))
