"""Where data lives."""

from __future__ import annotations

from scripts.model.base import Item, Kind, Part, Record, RoleRef, StageRef, Text, ToolRef, doc, text


class Connection(Part):
    """Data that flows to another tool."""

    item = Item("{to}")

    to: ToolRef = doc("The other tool", "Det andet værktøj", noun=("modtageren", "receiver"), key=True)
    data: Text = doc("What flows, and when", "Hvad der flyder, og hvornår", noun=("dataene", "data"))


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
    purpose: Text = doc("What it is for", "Hvad det er til for", noun=("formålet", "purpose"))
    owns: Text = doc(
        "The data it owns: the one place where it is true",
        "Data, det ejer: det ene sted, hvor de er sande",
        noun=("de data, det ejer,", "data it owns"),
    )
    owner: RoleRef = doc("Who runs it", "Hvem der driver det", noun=("ejeren", "owner"))
    used_by: tuple[RoleRef, ...] = doc(
        "Who works in it", "Hvem der arbejder i det", noun=("brugeren", "user"), min_length=1
    )
    stages: tuple[StageRef, ...] = doc("Stages it serves", "Trin, det tjener", noun=("trinnet", "stage"), min_length=1)
    connections: tuple[Connection, ...] = doc(
        "Where its data goes", "Hvor dets data går hen", noun=("forbindelsen til", "connection to"), default=()
    )
    choose_by: tuple[Text, ...] = doc(
        "What to look for when choosing",
        "Hvad man ser efter, når man vælger",
        noun=("valgkriteriet", "criterion for choosing"),
        min_length=1,
    )
    without: Text = doc(
        "How to begin without one",
        "Hvordan man begynder uden",
        noun=("rådet om at begynde uden", "advice on starting without one"),
    )
