"""A change that gives a role more leads than it can take
En ændring, der giver en rolle flere leads, end den kan tage

Why: Leads beyond the capacity wait, and the service level that the score promises is broken from the first week.
Hvorfor: Leads ud over kapaciteten venter, og den servicefrist, som scoren lover, brydes fra den første uge.

Mend: Move a band or a route, raise the capacity when people are hired, or accept the queue in the gate's file.
Ret: Flyt et bånd eller en rute, hæv kapaciteten, når der er ansat folk, eller accepter køen i grænsens fil.
"""

from calculators.kit.text.numbers import format_input
from scripts.model.base import Text
from scripts.problem import Said, text


def queue(role: Text, before: float, after: float, capacity: float, accept: Text) -> Said:
    """Leads a week; `accept` says how the queue is accepted on purpose."""
    was, now, most = (
        {language: format_input(value, language, 1) for language in ("da", "en")} for value in (before, after, capacity)
    )
    return Said(
        text(
            f"{role.da} får {now['da']} nye leads om ugen (før {was['da']})",
            f"{role.en} gets {now['en']} new leads a week (before {was['en']})",
        ),
        text(f"højst {most['da']}", f"at most {most['en']}"),
        text(
            f"Flyt et bånd eller en rute, eller hæv kapaciteten. {accept.da}",
            f"Move a band or a route, or raise the capacity. {accept.en}",
        ),
    )
