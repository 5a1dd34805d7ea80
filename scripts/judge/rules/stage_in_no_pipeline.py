"""A stage in no pipeline, or twice in one
Et trin i ingen pipeline eller to gange i én

Why: The map, the probabilities and the forecast follow the pipelines. A stage off the road is never reached, and one
that comes twice makes a deal go in a ring.
Hvorfor: Kortet, sandsynlighederne og forecastet følger pipelines. Et trin uden for vejen bliver aldrig nået, og et, der
kommer to gange, får en handel til at gå i ring.

Mend: Name the stage once under `stages:` of a pipeline, where it belongs on the road, or delete its file. A way to end
a deal, such as lost, is no stage: it is an outcome and belongs in outcomes/.
Ret: Nævn trinnet én gang under `stages:` i en pipeline, dér hvor det hører til på vejen, eller slet filen. En måde at
slutte på, for eksempel tabt, er ikke et trin: Det er et udfald og hører til i outcomes/.

Example: pipelines/sales.yaml
      stages:
        - {stage: lead-generation, probability: 10, forecast_category: omitted}
        - {stage: qualification, probability: 25, forecast_category: pipeline}
    -   - {stage: lead-generation, probability: 25, forecast_category: pipeline}
        - {stage: closing, probability: 80, forecast_category: commit}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("pipelines", "stages")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each stage stands in a pipeline, and in none twice."""
    for id in playbook.stages:
        if not playbook.steps_of(id):
            said = Said(
                text("trinnet står i ingen pipeline", "the stage stands in no pipeline"),
                text("trinnet i en pipeline", "the stage in a pipeline"),
                text(
                    f"Nævn »{id}« under »stages:« i en fil i pipelines/, eller slet filen.",
                    f"Name '{id}' under 'stages:' of a file in pipelines/, or delete the file.",
                ),
            )
            yield Finding("stages", id, (), said)
    for pipeline in playbook.pipelines_in_order:
        first: dict[str, int] = {}
        for place, step in enumerate(pipeline.stages):
            if step.stage in first:
                line = playbook.mark("pipelines", pipeline.id, ("stages", first[step.stage])).line
                said = Said(
                    text(
                        f"»{step.stage}« står allerede i linje {line}", f"'{step.stage}' stands already on line {line}"
                    ),
                    text("hvert trin én gang", "each stage once"),
                    text("Slet den ene linje.", "Delete one of the two lines."),
                )
                yield Finding("pipelines", pipeline.id, ("stages", place, "stage"), said)
            first.setdefault(step.stage, place)
