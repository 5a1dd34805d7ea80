"""A route to a role that is not in that segment
En rute til en rolle, der ikke findes i det segment

Why: A lead sent to somebody who does not work with such customers waits until it is cold, or is handed on without a
promise.
Hvorfor: Et lead, der sendes til en, som ikke arbejder med den slags kunder, venter, til det er koldt, eller bliver
sendt videre uden et løfte.

Mend: Choose a role that works in the segment, take the segment out of the route, or add it to `segments:` of the role.
Ret: Vælg en rolle, der arbejder i segmentet, tag segmentet ud af ruten, eller føj det til rollens `segments:`.

Example: scores/lead-score.yaml
      routes:
        - id: all
          name: {da: Alle, en: All}
          fit: [A, B]
          engagement: [1, 2]
          segments: [b2b, b2c]
    -     owner: sales-manager
    +     owner: account-executive
          service_level:
            what: {da: Ring op, en: Call}
            within_hours: 1
            hours: business
            owner: account-executive
          next_step: {da: Ring op, en: Call}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("roles", "scores", "segments")


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The owner of a route, and of its promise, works in each of its segments."""
    for score in playbook.scores.values():
        for index, route in enumerate(score.routes):
            for path, owner in ((("owner",), route.owner), (("service_level", "owner"), route.service_level.owner)):
                role = playbook.roles.get(owner)
                taken = route.segments or playbook.segments_asked
                missing = [segment for segment in taken if role and role.segments and segment not in role.segments]
                if missing:
                    listed = ", ".join(missing)
                    said = Said(
                        text(
                            f"»{owner}« arbejder ikke i {listed}, som ruten tager",
                            f"'{owner}' does not work in {listed}, which the route takes",
                        ),
                        text(f"en rolle i {listed}", f"a role in {listed}"),
                        text(
                            f"Vælg en anden rolle, fjern segmentet, eller ret »segments:« i roles/{owner}.yaml.",
                            f"Choose another role, remove the segment, or mend 'segments:' in roles/{owner}.yaml.",
                        ),
                    )
                    yield Finding("scores", score.id, ("routes", index, *path), said)
