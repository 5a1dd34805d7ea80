"""The first days in a role."""

from __future__ import annotations

from scripts.model.base import Id, Item, Kind, Part, Record, RoleRef, Text, doc, text


class Step(Part):
    """A step of an onboarding path."""

    item = Item("{text}", movable=True, spoken=True)

    id: Id = doc(
        "Its id; progress in the browser is kept by it", "Id; fremdrift i browseren huskes efter det", noun=("id", "id")
    )
    text: Text = doc(
        "What to do; links to the playbook as [label](kind/id)",
        "Hvad man gør; links som [tekst](kind/id)",
        noun=("ordlyden", "wording"),
    )
    done_when: Text = doc(
        "How it is known to be done",
        "Hvordan man ved, det er gjort",
        noun=("tegnet på, at det er gjort,", "sign that it is done"),
    )
    with_role: RoleRef | None = doc(
        "Who takes part", "Hvem der er med", noun=("rollen, der er med,", "role that takes part"), default=None
    )


class Milestone(Part):
    """The steps up to a day."""

    item = Item(("dag {day}", "day {day}"))

    day: int = doc("Counted from the first day", "Talt fra første dag", noun=("dagen", "day"), key=True, ge=1, le=365)
    goal: Text = doc("What can be done by then", "Hvad man kan til den tid", noun=("målet", "goal"))
    steps: tuple[Step, ...] = doc("The steps", "Skridtene", noun=("skridtet", "step"), min_length=1)


class OnboardingPath(Record):
    """The first 30, 60 and 90 days in a role."""

    kind = "paths"
    said = Kind(
        label=text("Onboarding", "Onboarding"),
        one=text("et forløb", "a path"),
        noun=text("onboardingforløbet", "onboarding path"),
        place=130,
    )
    roles: tuple[RoleRef, ...] = doc("For whom", "For hvem", noun=("rollen", "role"), min_length=1)
    summary: Text = doc("What the path leads to", "Hvad forløbet fører til", noun=("sammenfatningen", "summary"))
    milestones: tuple[Milestone, ...] = doc(
        "Milestones in order", "Milepæle i rækkefølge", noun=("milepælen", "milestone"), min_length=1
    )
