"""A sample that its calculator cannot show
En eksempelfil, som beregneren ikke kan vise

Why: A calculator that takes a file shows a sample until the reader drops in another. Without one its page is empty, and
the site cannot be built.
Hvorfor: En beregner, der tager imod en fil, viser et eksempel, til læseren vælger en anden. Uden det er siden tom, og
sitet kan ikke bygges.

Mend: Put a CSV file with the columns that the calculator asks for into playbook/leads/, and name it with `sample:`.
Ret: Læg en CSV-fil med de kolonner, beregneren beder om, i playbook/leads/, og skriv dens navn efter `sample:`.
"""

from collections.abc import Iterator
from datetime import date

from calculators.catalogue import find
from calculators.kit.input.plain import PlainError
from calculators.kit.text.language import Text as Words
from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.samples import file_field, sample_of, unreadable
from scripts.model.kinds import KINDS
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

NEEDS = tuple(KINDS)
_MEND = text(
    "Læg en CSV-fil, som beregneren kan læse, i playbook/leads/, og skriv »sample: leads/<filen>.csv«.",
    "Put a CSV file that the calculator can read into playbook/leads/, and write 'sample: leads/<the file>.csv'.",
)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """A calculator that must have a file and has no sample, or one that it cannot read."""
    for id, entry in playbook.calculators.items():
        said = _said(playbook, id, entry.sample)
        if said is not None:
            yield Finding("calculators", id, ("sample",) if entry.sample else ("id",), said)


def no_file(name: str, known: tuple[str, ...]) -> Said:
    """The file that `sample` names is not among those in the playbook's folder."""
    nearest = near_word(name, known)
    return Said(
        text(f"filen »{name}« findes ikke", f"there is no file '{name}'"),
        text(f"en af: {', '.join(known)}", f"one of: {', '.join(known)}") if known else None,
        text(f"Mente du »{nearest}«? {_MEND.da}", f"Did you mean '{nearest}'? {_MEND.en}") if nearest else _MEND,
    )


def no_sample() -> Said:
    """`sample` names no file, and none in the folder fits."""
    return Said(
        text("beregneren har ingen fil at vise", "the calculator has no file to show"),
        None,
        _MEND,
    )


def refused(name: str, why: Words) -> Said:
    """What the calculator itself says of the file."""
    return Said(text(f"{name}: {why.da}", f"{name}: {why.en}"), None, _MEND)


def _said(playbook: Playbook, id: str, named: str | None) -> Said | None:
    code = find(id)
    try:
        field = file_field(playbook, code) if code is not None else None
        sample = sample_of(playbook, id)
    except (KeyError, PlainError):
        return None  # what it is made from is not there or not right, which another rule tells
    if named is not None and named not in playbook.documents.tables:
        return no_file(named, tuple(playbook.documents.tables))
    if field is None or (sample is None and field.optional):
        return None
    if sample is None:
        return no_sample()
    why = unreadable(field, sample)
    return refused(sample.name, why) if why is not None else None
