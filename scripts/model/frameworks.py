"""Qualification frameworks: orders in which to ask about criteria."""

from __future__ import annotations

from scripts.model.base import CriterionRef, Item, Kind, Part, Record, Text, doc, text
from scripts.model.headings import QUALIFICATION


class Letter(Part):
    """One letter of a framework's name."""

    item = Item("{letter} ({name})")

    letter: str = doc("The letter", "Bogstavet", noun=("bogstavet", "letter"), key=True, min_length=1, max_length=2)
    name: Text = doc("What it stands for", "Hvad det står for", noun=("navnet", "name"))
    criterion: CriterionRef = doc(
        "The criterion it asks about", "Kriteriet, det spørger til", noun=("kriteriet", "criterion"), weighs=True
    )
    emphasis: Text = doc("What this framework stresses", "Hvad denne ramme lægger vægt på", noun=("vægten", "emphasis"))


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
    summary: Text = doc("The framework in one sentence", "Rammen i én sætning", noun=("sammenfatningen", "summary"))
    letters: tuple[Letter, ...] = doc(
        "Its letters, in order", "Bogstaverne i rækkefølge", noun=("bogstavet", "letter"), weighs=True, min_length=2
    )
    use_when: Text = doc(
        "When to use it", "Hvornår den bruges", noun=("rådet om, hvornår den bruges,", "advice on when to use it")
    )
    avoid_when: Text = doc(
        "When not to", "Hvornår ikke", noun=("rådet om, hvornår den ikke bruges,", "advice on when not to use it")
    )
    pass_rule: Text = doc(
        "When a lead counts as qualified by it",
        "Hvornår et lead er kvalificeret efter den",
        noun=("reglen for, hvornår et lead er kvalificeret,", "rule for when a lead is qualified"),
        weighs=True,
    )
    origin: Text = doc("Where it comes from", "Hvor den stammer fra", noun=("oprindelsen", "origin"))
