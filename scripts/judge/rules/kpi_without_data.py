"""A KPI without data for its formula
En KPI uden data til sin formel

Why: A figure made of fields that nobody has to fill is wrong without looking wrong, and a KPI without fields is an
opinion.
Hvorfor: Et tal, der laves af felter, som ingen skal udfylde, er forkert uden at se forkert ud, og en KPI uden felter er
en mening.

Mend: List the fields under `source_fields:`. Let a stage require each of them, or say in the field's own file under
`filled_when:` what else fills it.
Ret: Nævn felterne under `source_fields:`. Lad et trin kræve hvert af dem, eller skriv i feltets egen fil under
`filled_when:`, hvad der ellers udfylder det.

Example: kpis/win-rate.yaml
    - source_fields: []
    + source_fields:
    +   - owner

Example: kpis/win-rate.yaml
      source_fields:
        - owner
    -   - loss-reason
    +   - churn-date
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.filling import filled
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("fields", "kpis", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each KPI names fields, and each field is required by a stage or says what else fills it."""
    known = filled(playbook)
    for kpi in playbook.kpis.values():
        if not kpi.source_fields:
            said = Said(
                text("formlen har ingen data", "the formula has no data"),
                text("source_fields: mindst ét felt", "source_fields: at least one field"),
                text("Tilføj id'erne på de felter, tallet laves af.", "Add the ids of the fields it is made of."),
            )
            yield Finding("kpis", kpi.id, ("source_fields",), said, on_key=True)
        for index, field in enumerate(kpi.source_fields):
            if field not in known and field in playbook.fields:
                said = Said(
                    text(
                        f"intet trin kræver feltet »{field}«, og intet andet udfylder det",
                        f"no stage requires the field '{field}', and nothing else fills it",
                    ),
                    text("et felt, der bliver udfyldt", "a field that gets filled"),
                    text(
                        f"Føj det til et trins »required_fields:«, eller skriv »filled_when:« i fields/{field}.yaml.",
                        f"Add it to 'required_fields:' of a stage, or write 'filled_when:' in fields/{field}.yaml.",
                    ),
                )
                yield Finding("kpis", kpi.id, ("source_fields", index), said)
