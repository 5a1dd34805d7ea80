"""A condition that its field cannot meet
En betingelse, som feltet ikke kan opfylde

Why: A condition on an option that the field does not have never holds. Neither does a limit on a field that holds no
figure. So nobody is asked for what was meant to be asked.
Hvorfor: En betingelse om en valgmulighed, feltet ikke har, er aldrig opfyldt. Det er en grænse på et felt uden tal
heller ikke. Så bliver ingen spurgt om det, der skulle spørges om.

Mend: Write `is:` with ids of the field's `options:`, or true or false for a field with yes or no. Write `at_least:` and
`below:` for numbers, amounts, per cent and dates.
Ret: Skriv `is:` med id'er fra feltets `options:` eller true eller false for et felt med ja eller nej. Skriv `at_least:`
og `below:` for tal, beløb, procent og datoer.

Example: stages/closing.yaml
      required_fields:
        - owner
        - loss-reason
      owner_by:
        - owner: sales-manager
    -     when: {field: loss-reason, is: [prise]}
    +     when: {field: loss-reason, is: [price]}

Example: stages/closing.yaml
      fields_when:
        - field: loss-reason
    -     when: {field: owner, at_least: 250000}
    +     when: {field: churn-date, at_least: 2026-07-01}
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from scripts.judge.finding import Finding
from scripts.link.conditions import YES_NO
from scripts.link.playbook import Playbook
from scripts.link.walk import parts
from scripts.load.tree import Path
from scripts.model.base import Text
from scripts.model.conditions import When
from scripts.model.fields import CrmField, FieldType
from scripts.problem import Said, text

NEEDS = ("fields", "stages")
_DAYS = frozenset((FieldType.DATE, FieldType.DATETIME))
_FIGURES = frozenset((FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT))
_CHOICES = frozenset((FieldType.CHOICE, FieldType.MULTI_CHOICE, FieldType.YES_NO))
_YES = frozenset(("yes", "ja", "y", "j", "on", "sand"))
_NO = frozenset(("no", "nej", "n", "off", "falsk"))


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each condition on a field can be met by what the field holds."""
    for stage in playbook.stages_in_order:
        for path, when in parts(stage, When):
            field = playbook.fields.get(when.field or "")
            for place, said in _faults(when, field) if field else ():
                yield Finding("stages", stage.id, (*path, *place), said)


def _faults(when: When, field: CrmField) -> Iterator[tuple[Path, Said]]:
    limits = {key: limit for key, limit in (("at_least", when.at_least), ("below", when.below)) if limit is not None}
    if when.answers and limits:
        yield (
            ("is",),
            Said(
                text(
                    "»is« og en grænse kan ikke gælde for samme felt", "'is' and a limit cannot hold for the same field"
                ),
                text("en af delene", "one of them"),
                text("Slet den ene.", "Delete one of the two."),
            ),
        )
    elif when.answers and field.type not in _CHOICES:
        yield ("is",), _wrong_type(field, text("et felt med valg", "a field with choices"))
    elif when.answers:
        yield from _unknown(when, field)
    for key, limit in limits.items():
        days = isinstance(limit, date)
        if field.type not in (_DAYS if days else _FIGURES):
            wanted = text("et felt med en dato", "a field with a date") if days else _FIGURE
            yield (key,), _wrong_type(field, wanted)
    if when.at_least is not None and when.below is not None and _none_between(when.at_least, when.below):
        yield (
            ("below",),
            Said(
                text(
                    "intet er både over den ene grænse og under den anden",
                    "nothing is above the one and below the other",
                ),
                text("mere end »at_least«", "more than 'at_least'"),
                text("Ret den ene grænse.", "Mend one of the limits."),
            ),
        )


_FIGURE = text("et felt med et tal, et beløb eller procent", "a field with a number, an amount or per cent")


def _wrong_type(field: CrmField, wanted: Text) -> Said:
    da, en = field.type.words
    return Said(
        text(f"feltet »{field.id}« rummer {da.lower()}", f"the field '{field.id}' holds {en.lower()}"),
        wanted,
        _mend(field.type),
    )


def _mend(kind: FieldType) -> Text:
    """What can be said of such a field."""
    if kind in _CHOICES:
        return text("Skriv »is:« med en eller flere valgmuligheder.", "Write 'is:' with one option or more.")
    if kind in _DAYS:
        return text("Skriv »at_least:« eller »below:« med en dato.", "Write 'at_least:' or 'below:' with a date.")
    if kind in _FIGURES:
        return text("Skriv »at_least:« eller »below:« med et tal.", "Write 'at_least:' or 'below:' with a number.")
    return text("Vælg et andet felt, eller skriv betingelsen under »text:«.", "Choose another field, or write 'text:'.")


def _unknown(when: When, field: CrmField) -> Iterator[tuple[Path, Said]]:
    """Each answer that the field does not have."""
    known = tuple(YES_NO) if field.type is FieldType.YES_NO else tuple(option.id for option in field.options)
    for place, answer in enumerate(when.answers):
        if answer in known:
            continue
        nearest = next(iter(get_close_matches(answer, known, 1, 0.75)), None)
        if field.type is FieldType.YES_NO:
            nearest = "true" if answer in _YES else "false" if answer in _NO else None
        add = text(
            f"Føj den til »options:« i fields/{field.id}.yaml, eller slet den.",
            f"Add it to 'options:' in fields/{field.id}.yaml, or delete it.",
        )
        mend = text(f"Skriv {nearest}.", f"Write {nearest}.") if nearest else add
        yield (
            ("is", place),
            Said(
                text(
                    f"»{answer}« er ikke en valgmulighed i »{field.id}«", f"'{answer}' is not an option of '{field.id}'"
                ),
                text(f"en af: {', '.join(known)}", f"one of: {', '.join(known)}"),
                mend,
            ),
        )


def _none_between(low: float | date, end: float | date) -> bool:
    if isinstance(low, date) or isinstance(end, date):
        return isinstance(low, date) and isinstance(end, date) and low >= end
    return low >= end
