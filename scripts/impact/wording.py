"""The report on a change of the lead score in words and tables, in Danish and English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.kit.scoring.words import points_shown, signed
from calculators.kit.text.language import Language, Text
from scripts.impact import quality_wording
from scripts.impact.document import Block, Bullets, Heading, Paragraph, Table
from scripts.impact.movers import Mover, Reason
from scripts.impact.queue import Queue
from scripts.impact.result import Impact
from scripts.impact.voice import Voice, changed

OUTCOME: Final = {
    "won": Text("vundet", "won"),
    "lost": Text("tabt", "lost"),
    "no-decision": Text("ingen beslutning", "no decision"),
}
_MOST_REASONS = 3
_NONE = "·"


def blocks(impact: Impact, language: Language) -> tuple[Block, ...]:
    """The whole report, from the most telling figure to the small print."""
    return tuple(_blocks(Voice(impact, language)))


def _blocks(voice: Voice) -> Iterator[Block]:
    t, impact = voice.t, voice.impact
    about = f": {t(impact.score.da, impact.score.en)}" if impact.score else ""
    yield Heading(0, t("Hvad ændringen gør ved tidligere leads", "What the change does to past leads") + about)
    if impact.generated:
        da = f"{impact.file} er lavet af en generator og rummer ingen rigtige kunder. Brug jeres egne leads, før I "
        en = f"{impact.file} comes from a generator and holds no real customers. Use your own leads before you "
        made_up = t("Leadene er opdigtede.", "The leads are made up.")
        yield Paragraph(t(da + "stoler på tallene.", en + "trust the figures."), made_up)
    yield Paragraph(voice.basis())
    yield Paragraph(headline(voice))
    if impact.notes:
        yield Bullets(tuple(note.say(voice.language) for note in impact.notes))
    if impact.regraded:
        yield Heading(1, t("Karakterer fra og til", "Grades from and to"))
        yield _grades(voice)
    if impact.reowned:
        yield Heading(1, t("Ansvarlige fra og til", "Owners from and to"))
        yield _owners(voice)
    if impact.movers:
        yield Heading(1, t("De leads, der flytter sig mest", "The leads that move most"))
        yield _movers(voice)
    if impact.leads:
        yield from quality_wording.blocks(voice)
        yield Heading(1, t("Nye leads om ugen", "New leads a week"))
        yield _queues(voice)


def headline(voice: Voice) -> str:
    """How many leads get another grade, another owner or other points."""
    impact, t = voice.impact, voice.t
    if not impact.movers:
        return t(
            "Ingen leads får andre point, en anden karakter eller en anden ansvarlig.",
            "No lead gets other points, another grade or another owner.",
        )
    share = voice.percent(impact.regraded_percent / 100, 1)
    graded, owned, pointed = map(voice.number, (impact.regraded, impact.reowned, impact.repointed))
    return t(
        f"{graded} leads ({share}) skifter karakter, {owned} skifter ansvarlig, og {pointed} får andre point.",
        f"{graded} leads ({share}) change grade, {owned} change owner, and {pointed} get other points.",
    )


def _grades(voice: Voice) -> Table:
    """Rows and columns only for grades that leads leave or come to; the diagonal holds those that stay."""
    moved = [one for one in voice.impact.grades if one[0] != one[1]]
    rows, columns = sorted({old for old, _ in moved}), sorted({new for _, new in moved})
    counted = voice.impact.grades
    return Table(
        voice.t(
            "Leads efter karakter: rækker før, kolonner efter. Kun karakterer, som leads forlader eller får.",
            "Leads by grade: rows before, columns after. Only grades that leads leave or come to.",
        ),
        (voice.t("Før / efter", "Before / after"), *columns),
        tuple(
            (old, *(voice.number(counted[old, new]) if counted.get((old, new)) else _NONE for new in columns))
            for old in rows
        ),
        True,
    )


def _owners(voice: Voice) -> Table:
    moved = [(count, one) for one, count in voice.impact.owners.items() if one[0] != one[1]]
    moved.sort(key=lambda move: (-move[0], str(move[1])))
    return Table(
        voice.t("Leads, der skifter ansvarlig", "Leads that change owner"),
        (voice.t("Fra og til", "From and to"), "Leads"),
        tuple((changed(voice.owner(old), voice.owner(new)), voice.number(count)) for count, (old, new) in moved),
        True,
    )


def _movers(voice: Voice) -> Table:
    t = voice.t
    heads = (t("Karakter", "Grade"), "Fit", "Engagement", t("Ansvarlig", "Owner"), t("Udfald", "Outcome"))
    return Table(
        t("De største flytninger og hvorfor", "The largest moves and why"),
        ("Lead", *heads, t("Hvorfor", "Why")),
        tuple(_mover(voice, mover) for mover in voice.impact.movers),
    )


def _mover(voice: Voice, mover: Mover) -> tuple[str, ...]:
    before, after, language = mover.before, mover.after, voice.language
    axes = ((before.fit, after.fit), (before.engagement, after.engagement))
    return (
        mover.id,
        changed(before.grade, after.grade),
        *(changed(points_shown(old.points, language), points_shown(new.points, language)) for old, new in axes),
        changed(voice.owner(before.owner), voice.owner(after.owner)),
        OUTCOME[mover.outcome].say(language),
        "; ".join(_reason(voice, reason) for reason in mover.reasons[:_MOST_REASONS]),
    )


def _reason(voice: Voice, reason: Reason) -> str:
    """What moved a lead, with its points."""
    name = reason.name.say(voice.language)
    if reason.cause in ("bands", "routes"):
        return name
    said = {
        "rule": name,
        "cap": voice.t(f"Loftet på {name}", f"The cap of {name}"),
        "axis": voice.t(f"Loft og bund for {name}", f"The cap and floor of {name}"),
    }[reason.cause]
    return f"{said} ({signed(reason.points, voice.language)})"


def _queues(voice: Voice) -> Table:
    t = voice.t
    return Table(
        t("Ventet antal nye leads om ugen pr. rolle", "Expected new leads a week by role"),
        (
            t("Rolle", "Role"),
            t("Før", "Before"),
            t("Efter", "After"),
            t("Travleste uge før", "Busiest week before"),
            t("Travleste uge efter", "Busiest week after"),
            t("Kapacitet", "Capacity"),
            t("Udnyttet", "In use"),
        ),
        tuple(_queue(voice, one) for one in voice.impact.queues),
        True,
    )


def _queue(voice: Voice, one: Queue) -> tuple[str, ...]:
    capacity, used = _NONE, _NONE
    if one.capacity is not None:
        capacity, used = points_shown(one.capacity, voice.language), voice.percent(one.after / one.capacity)
    if one.over:
        used += voice.t(" – for meget", " – too much")
    week = (voice.number(one.before, 1), voice.number(one.after, 1))
    return (
        voice.owner(one.role),
        *week,
        voice.number(one.busiest_before),
        voice.number(one.busiest_after),
        capacity,
        used,
    )
