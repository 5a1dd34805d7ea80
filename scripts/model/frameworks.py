"""Qualification frameworks: orders in which to ask about criteria."""

from __future__ import annotations

from scripts.model.base import CriterionRef, Kind, Part, Record, Text, doc, text
from scripts.model.groups import QUALIFICATION


class Letter(Part):
    """One letter of a framework's name."""

    letter: str = doc("The letter", "Bogstavet", min_length=1, max_length=2)
    name: Text = doc("What it stands for", "Hvad det står for")
    criterion: CriterionRef = doc("The criterion it asks about", "Kriteriet, det spørger til")
    emphasis: Text = doc("What this framework stresses", "Hvad denne ramme lægger vægt på")


class Framework(Record):
    """A qualification framework such as BANT: an order in which to ask about criteria."""

    kind = "frameworks"
    said = Kind(
        label=text("Ramme", "Framework"),
        one=text("en ramme", "a framework"),
        noun=text("rammen", "framework"),
        place=50,
        group=QUALIFICATION,
    )
    summary: Text = doc("The framework in one sentence", "Rammen i én sætning")
    letters: tuple[Letter, ...] = doc("Its letters, in order", "Bogstaverne i rækkefølge", min_length=2)
    use_when: Text = doc("When to use it", "Hvornår den bruges")
    avoid_when: Text = doc("When not to", "Hvornår ikke")
    pass_rule: Text = doc("When a lead counts as qualified by it", "Hvornår et lead er kvalificeret efter den")
    origin: Text = doc("Where it comes from", "Hvor den stammer fra")
