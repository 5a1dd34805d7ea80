"""The first days in a role."""

from __future__ import annotations

from scripts.model.base import Id, Kind, Part, Record, RoleRef, Text, doc, text


class Step(Part):
    """A step of an onboarding path."""

    id: Id = doc("Its id; progress in the browser is kept by it", "Id; fremdrift i browseren huskes efter det")
    text: Text = doc(
        "What to do; links to the playbook as [label](kind/id)", "Hvad man gør; links som [tekst](kind/id)"
    )
    done_when: Text = doc("How it is known to be done", "Hvordan man ved, det er gjort")
    with_role: RoleRef | None = doc("Who takes part", "Hvem der er med", default=None)


class Milestone(Part):
    """The steps up to a day."""

    day: int = doc("Counted from the first day", "Talt fra første dag", ge=1, le=365)
    goal: Text = doc("What can be done by then", "Hvad man kan til den tid")
    steps: tuple[Step, ...] = doc("The steps", "Skridtene", min_length=1)


class OnboardingPath(Record):
    """The first 30, 60 and 90 days in a role."""

    kind = "paths"
    said = Kind(
        label=text("Onboarding", "Onboarding"),
        one=text("et forløb", "a path"),
        noun=text("onboardingforløbet", "onboarding path"),
        place=130,
    )
    roles: tuple[RoleRef, ...] = doc("For whom", "For hvem", min_length=1)
    summary: Text = doc("What the path leads to", "Hvad forløbet fører til")
    milestones: tuple[Milestone, ...] = doc("Milestones in order", "Milepæle i rækkefølge", min_length=1)
