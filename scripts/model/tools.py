"""Where data lives."""

from __future__ import annotations

from scripts.model.base import Kind, Part, Record, RoleRef, StageRef, Text, ToolRef, doc, text


class Connection(Part):
    """Data that flows to another tool."""

    to: ToolRef = doc("The other tool", "Det andet værktøj")
    data: Text = doc("What flows, and when", "Hvad der flyder, og hvornår")


class Tool(Record):
    """A category of tools, never a brand."""

    kind = "tools"
    said = Kind(
        label=text("Værktøj", "Tool"),
        one=text("et værktøj", "a tool"),
        noun=text("værktøjet", "tool"),
        place=110,
        named_by_kind=True,
    )
    purpose: Text = doc("What it is for", "Hvad det er til for")
    owns: Text = doc(
        "The data it owns: the one place where it is true", "Data, det ejer: det ene sted, hvor de er sande"
    )
    owner: RoleRef = doc("Who runs it", "Hvem der driver det")
    used_by: tuple[RoleRef, ...] = doc("Who works in it", "Hvem der arbejder i det", min_length=1)
    stages: tuple[StageRef, ...] = doc("Stages it serves", "Trin, det tjener", min_length=1)
    connections: tuple[Connection, ...] = doc("Where its data goes", "Hvor dets data går hen", default=())
    choose_by: tuple[Text, ...] = doc(
        "What to look for when choosing", "Hvad man ser efter, når man vælger", min_length=1
    )
    without: Text = doc("How to begin without one", "Hvordan man begynder uden")
