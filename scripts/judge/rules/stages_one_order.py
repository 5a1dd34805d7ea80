"""Stages that do not form one order
Trin, der ikke danner én rækkefølge

Why: The map, the probabilities and the forecast follow the stages from first to last. With a fork, a loop or a stage
off the road there is no such order.
Hvorfor: Kortet, sandsynlighederne og forecastet følger trinnene fra første til sidste. Med en deling, en ring eller et
trin uden for vejen findes den rækkefølge ikke.

Mend: Let each stage name the one after it in `next:`; the last has no `next:`, and no two name the same.
Ret: Lad hvert trin nævne det næste i `next:`; det sidste har intet `next:`, og ingen to nævner det samme.

Example: stages/qualification.yaml
    - # next: missing
    + next: closing
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.stages import Stage
from scripts.problem import Said, text

NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """One first stage, one last stage, one road between them. Stages whose `next` is unknown are told elsewhere."""
    stages = playbook.stages
    if any(
        stage.next is not None and ("stages", str(stage.next)) not in playbook.documents.known
        for stage in stages.values()
    ):
        return
    comes_from: dict[str, list[str]] = {}
    for stage in stages.values():
        if stage.next is not None:
            comes_from.setdefault(stage.next, []).append(stage.id)
    for stage in stages.values():
        others = [id for id in comes_from.get(stage.next or "", []) if id != stage.id]
        if others:
            yield _found(
                stage,
                text(f"»{stage.next}« følger også efter »{others[0]}«", f"'{stage.next}' also follows '{others[0]}'"),
            )
    firsts = [stage for id, stage in stages.items() if id not in comes_from]
    chain = _road(playbook, firsts[0]) if firsts else ()
    lasts = [stage for stage in stages.values() if stage.next is None]
    main_last = chain[-1] if chain else None
    for stage in lasts:
        if len(lasts) > 1 and stage is not main_last:
            yield _found(
                stage,
                text(
                    "mere end ét trin er det sidste; her mangler »next:«",
                    "more than one stage is the last; 'next:' is missing here",
                ),
            )
    if not lasts and stages:
        yield _found(
            next(iter(stages.values())),
            text("trinnene går i ring; intet er det sidste", "the stages go in a loop; none is the last"),
        )
    elif len(lasts) == 1 and len(chain) < len(stages) and len(firsts) == 1:
        lost = next(stage for id, stage in stages.items() if stage not in chain)
        yield _found(lost, text("trinnet ligger i en ring uden for vejen", "the stage lies in a loop off the road"))


def _road(playbook: Playbook, first: Stage) -> tuple[Stage, ...]:
    """Follows `next`; never more steps than there are stages."""
    road = [first]
    while road[-1].next is not None and len(road) <= len(playbook.stages):
        road.append(playbook.stages[road[-1].next])
    return tuple(road)


def _found(stage: Stage, message: Text) -> Finding:
    said = Said(
        message,
        text("én vej fra det første trin til det sidste", "one road from the first stage to the last"),
        text(
            "Ret »next:«, så hvert trin har ét efter sig og ét før sig.",
            "Mend 'next:' so that each stage has one after it and one before it.",
        ),
    )
    return Finding("stages", stage.id, ("next",), said)
