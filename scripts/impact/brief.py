"""What a change of the lead score does to past leads, as short as a comment has room for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from calculators.kit.text.language import Language
from scripts.impact.quality_wording import verdict
from scripts.impact.result import Impact
from scripts.impact.voice import Voice
from scripts.impact.wording import headline

_MOST: Final = 5
"""Moves of one kind that are named."""


def brief(impact: Impact, language: Language) -> tuple[str, ...]:
    """The figures to decide by, a sentence each, the most telling first."""
    return tuple(_brief(Voice(impact, language)))


def _brief(voice: Voice) -> Iterator[str]:
    t, impact = voice.t, voice.impact
    yield headline(voice)
    if not impact.movers:
        yield from (note.say(voice.language) for note in impact.notes)
        return
    named = {(voice.owner(old), voice.owner(new)): count for (old, new), count in impact.owners.items() if old != new}
    grades, owners = _moves(voice, impact.grades), _moves(voice, named)
    moved = [t(f"Karakter: {grades}.", f"Grade: {grades}.")] if grades else []
    moved += [t(f"Ansvarlig: {owners}.", f"Owner: {owners}.")] if owners else []
    if moved:
        yield " ".join(moved)
    yield from (note.say(voice.language) for note in impact.notes)
    if impact.quality:
        yield verdict(voice, impact.quality)
    yield from _queues(voice)
    made_up = t(" Leadene er opdigtede.", " The leads are made up.") if impact.generated else ""
    yield voice.basis() + made_up


def _moves(voice: Voice, counted: Mapping[tuple[str, str], int]) -> str:
    """`B3 → C3 (2), A2 → B2 (1)`, the most frequent first."""
    moved = sorted(((count, old, new) for (old, new), count in counted.items() if old != new), key=lambda one: -one[0])
    said = [f"{old} → {new} ({voice.number(count)})" for count, old, new in moved[:_MOST]]
    rest = len(moved) - len(said)
    return ", ".join([*said, voice.t(f"{rest} andre flytninger", f"{rest} other moves")] if rest else said)


def _queues(voice: Voice) -> Iterator[str]:
    """The roles that get more than they can take."""
    for one in voice.impact.queues:
        if one.over and one.capacity is not None:
            role, used = voice.owner(one.role), voice.percent(one.after / one.capacity)
            yield voice.t(
                f"{role} får flere nye leads, end der er kapacitet til: {used}.",
                f"{role} gets more new leads than there is capacity for: {used}.",
            )
