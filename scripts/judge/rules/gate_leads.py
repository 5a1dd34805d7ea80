"""A gate whose leads are not there
En port, hvis leads ikke findes

Why: A change of the score is tried on past leads. Without their file the next change cannot be tried, and is stopped.
Hvorfor: En ændring af scoren prøves på tidligere leads. Uden filen kan den næste ændring ikke prøves, og den bliver
stoppet.

Mend: Correct the name after `leads:`, or put the file into playbook/leads/.
Ret: Ret navnet efter `leads:`, eller læg filen i playbook/leads/.
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("gates",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """A gate that names another file than those in the folder."""
    known = tuple(playbook.documents.tables)
    for id, gate in playbook.gates.items():
        if gate.leads not in known:
            yield Finding("gates", id, ("leads",), gate_leads(gate.leads, known))


def gate_leads(name: str, known: tuple[str, ...]) -> Said:
    """`known` are the files that there are."""
    nearest = near_word(name, known)
    guess_da, guess_en = (f"Mente du »{nearest}«? ", f"Did you mean '{nearest}'? ") if nearest else ("", "")
    return Said(
        text(f"filen »{name}« findes ikke", f"there is no file '{name}'"),
        text(f"en af: {', '.join(known)}", f"one of: {', '.join(known)}") if known else None,
        text(
            f"{guess_da}Ret navnet, eller læg filen i playbook/leads/.",
            f"{guess_en}Correct the name, or put the file into playbook/leads/.",
        ),
    )
