"""An onboarding step that leads nowhere in the playbook
Et oplæringsskridt, der ikke fører nogen steder hen i playbooken

Why: A newcomer who is told to "learn the process" looks for it. A link to the stage, the role or the KPI in question
takes them there, and shows when the page they need is missing.
Hvorfor: En ny, der får besked på at »lære processen«, leder efter den. Et link til trinnet, rollen eller KPI'en fører
derhen og viser, når den side, der er brug for, mangler.

Mend: Link to at least one record in the step's text or in `done_when`, as [label](kind/id).
Ret: Henvis til mindst én post i skridtets tekst eller i `done_when`, som [tekst](slags/id).

Example: paths/new-rep.yaml
      milestones:
        - day: 30
          goal: {da: Kende processen, en: Know the process}
          steps:
            - id: read-stages
    -         text: {da: Læs om afslutning, en: Read about closing}
    +         text: {da: "Læs om [afslutning](stages/closing)", en: "Read about [closing](stages/closing)"}
              done_when: {da: Den kan genfortælles, en: It can be retold}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.walk import links
from scripts.problem import Said, text

SEVERITY = "warning"


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each step links to a record."""
    for path in playbook.paths.values():
        for number, milestone in enumerate(path.milestones):
            for index, step in enumerate(milestone.steps):
                words = "\n".join((step.text.da, step.text.en, step.done_when.da, step.done_when.en))
                if not any(link.record for link in links(words)):
                    said = Said(
                        text("skridtet henviser ikke til noget", "the step links to nothing"),
                        text("mindst ét link: [tekst](slags/id)", "at least one link: [label](kind/id)"),
                        text(
                            "Henvis til det trin, den rolle eller den KPI, det handler om.",
                            "Link to the stage, the role or the KPI that it is about.",
                        ),
                    )
                    yield Finding("paths", path.id, ("milestones", number, "steps", index), said)
