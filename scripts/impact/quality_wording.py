"""How well the score tells wins from the rest before and after a change, in words and tables."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.text.dates import format_date
from scripts.impact.document import Block, Heading, Paragraph, Table
from scripts.impact.quality import EARLIER, FEWEST, Calibration, Quality
from scripts.impact.voice import Voice


def blocks(voice: Voice) -> Iterator[Block]:
    """The section on discrimination, or why there is none."""
    t, found = voice.t, voice.impact.quality
    yield Heading(1, t("Skiller scoren vundne leads fra resten?", "Does the score tell wins from the rest?"))
    if found is None:
        da = f"Der er for få til at sige det: Der skal mindst {FEWEST} vundne og {FEWEST} andre leads til."
        yield Paragraph(t(da, f"There are too few to tell: it takes at least {FEWEST} wins and {FEWEST} other leads."))
        return
    yield Paragraph(verdict(voice, found))
    yield _measures(voice, found)
    da = "AUC er chancen for, at et vundet lead står over et andet; 0,5 er et møntkast. Leads er ordnet efter fit- og "
    da += "engagementspoint lagt sammen; det bruges kun her, for karakteren holder de to akser adskilt."
    en = "The AUC is the chance that a win stands above another lead; 0.5 is the toss of a coin. Leads are ordered by "
    en += "fit and engagement points added together, which is done here alone, since the grade keeps the axes apart."
    yield Paragraph(t(da, en))
    if found.calibration:
        yield Paragraph(_held_out(voice, found.calibration))
    yield _deciles(voice, found)


def verdict(voice: Voice, found: Quality) -> str:
    """Whether the score tells wins from the rest better or worse than before, and whether that may be chance."""
    change, t = found.difference, voice.t
    low, high = voice.number(change.low, 3), voice.number(change.high, 3)
    size = voice.number(abs(change.value), 3)
    interval = t(f"95 %-interval {low} til {high}", f"95% interval {low} to {high}")
    if not change.standard_error and not change.value:
        return t("Rækkefølgen af leads er den samme.", "The order of the leads is the same.")
    moved = (t("falder", "falls"), t("stiger", "rises"))[change.value > 0]
    sure = change.low > 0 or change.high < 0
    chance = (
        t("Forskellen er større end tilfældigheder.", "The difference is more than chance.")
        if sure
        else t("Det kan være tilfældigt.", "That may be chance.")
    )
    return t(f"AUC {moved} {size} ({interval}). {chance}", f"The AUC {moved} by {size} ({interval}). {chance}")


def _measures(voice: Voice, found: Quality) -> Table:
    t, old, new = voice.t, found.before, found.after
    engagement = t("AUC, kun engagement", "AUC, engagement alone")
    rows = [
        (t("AUC, fit og engagement", "AUC, fit and engagement"), voice.interval(old.both), voice.interval(new.both)),
        (t("AUC, kun fit", "AUC, fit alone"), voice.interval(old.fit), voice.interval(new.fit)),
        (engagement, voice.interval(old.engagement), voice.interval(new.engagement)),
    ]
    if one := found.calibration:
        name, average = t("Brierscore (lavere er bedre)", "Brier score (lower is better)"), voice.number(one.base, 4)
        rows.append((name, voice.number(one.before, 4), voice.number(one.after, 4)))
        rows.append((t("Brierscore af gennemsnittet", "Brier score of the average"), average, average))
    caption = t("Mål før og efter, med 95 %-intervaller", "Measures before and after, with 95% intervals")
    return Table(caption, (t("Mål", "Measure"), t("Før", "Before"), t("Efter", "After")), tuple(rows), True)


def _held_out(voice: Voice, one: Calibration) -> str:
    share, day = voice.percent(EARLIER), format_date(one.tested_from, voice.language)
    learnt, tested = voice.number(one.learnt_from), voice.number(one.tested_on)
    return voice.t(
        "Brierscoren er prøvet fremad: Chancen pr. "
        f"karakter er lært af de ældste {share} ({learnt} leads) og holdt op mod de {tested} fra {day}. "
        "Er den ikke lavere end gennemsnittets, siger karakteren ikke mere end gennemsnittet.",
        f"The Brier score is tested forward: the chance by grade is learnt from the oldest {share} ({learnt} leads) "
        f"and held against the {tested} from {day} on. "
        "Unless it is lower than that of the average, the grade says no more than the average does.",
    )


def _deciles(voice: Voice, found: Quality) -> Table:
    t = voice.t
    rows = tuple(
        (
            str(old.number),
            voice.number(old.lift, 2),
            voice.number(new.lift, 2),
            voice.percent(old.gain),
            voice.percent(new.gain),
        )
        for old, new in zip(found.before.deciles, found.after.deciles, strict=True)
    )
    return Table(
        t(
            "Tiendedele, bedste først. Løft: gange gennemsnittet. Fanget: andel af alle vundne til og med her.",
            "Deciles, best first. Lift: times the average. Caught: share of all wins up to here.",
        ),
        (
            t("Tiendedel", "Decile"),
            t("Løft før", "Lift before"),
            t("Løft efter", "Lift after"),
            t("Fanget før", "Caught before"),
            t("Fanget efter", "Caught after"),
        ),
        rows,
        True,
    )
