"""The report on a change of the lead score in words and tables, in Danish and English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.dates import format_date
from calculators.discrimination import Interval
from calculators.language import Language, Text
from calculators.lead_score.wording import points_shown, signed
from calculators.numbers import format_number, format_percent
from scripts.impact.document import Block, Bullets, Heading, Paragraph, Table
from scripts.impact.movers import Mover, Reason
from scripts.impact.quality import EARLIER, FEWEST, Calibration, Quality
from scripts.impact.queue import Queue
from scripts.impact.result import Impact

OUTCOME: Final = {
    "won": Text("vundet", "won"), "lost": Text("tabt", "lost"), "no-decision": Text("ingen beslutning", "no decision"),
}
_MOST_REASONS = 3
_ARROW = " → "


def blocks(impact: Impact, language: Language) -> tuple[Block, ...]:
    """The whole report, from the most telling figure to the small print."""
    return tuple(_Report(impact, language).blocks())


class _Report:
    """The impact as one language's reader meets it."""

    def __init__(self, impact: Impact, language: Language) -> None:
        self.impact = impact
        self.language = language

    def blocks(self) -> Iterator[Block]:
        t, impact = self.t, self.impact
        yield Heading(0, t("Hvad ændringen gør ved tidligere leads", "What the change does to past leads"))
        if impact.generated:
            yield Paragraph(
                t(f"{impact.file} er lavet af en generator og rummer ingen rigtige kunder. Brug jeres egne leads, før I stoler på tallene.",
                  f"{impact.file} comes from a generator and holds no real customers. Use your own leads before you trust the figures."),
                t("Leadene er opdigtede.", "The leads are made up."))
        yield Paragraph(self._basis())
        yield Paragraph(self._headline())
        if impact.notes:
            yield Bullets(tuple(note.say(self.language) for note in impact.notes))
        if impact.movers:
            yield from self._moves()
        if impact.leads:
            yield from self._quality()
            yield from self._queues()

    def t(self, da: str, en: str) -> str:
        return da if self.language == "da" else en

    def number(self, value: float, decimals: int = 0) -> str:
        return format_number(value, self.language, decimals)

    def owner(self, role: str | None) -> str:
        """A role's name; its id where it has none."""
        if role is None:
            return self.t("ingen", "nobody")
        return self.impact.names[role].say(self.language) if role in self.impact.names else role

    def _basis(self) -> str:
        impact = self.impact
        if not impact.first or not impact.last:
            return self.t("Filen har ingen leads.", "The file holds no leads.")
        first, last = format_date(impact.first, self.language), format_date(impact.last, self.language)
        leads, wins = self.number(impact.leads), self.number(impact.wins)
        rate = format_percent(impact.wins / impact.leads, self.language, 1)
        return self.t(f"Prøvet på {leads} leads fra {first} til {last}, hvoraf {wins} blev vundet ({rate}).",
                      f"Tried on {leads} leads from {first} to {last}, of which {wins} were won ({rate}).")

    def _headline(self) -> str:
        impact = self.impact
        if not impact.movers:
            return self.t("Ingen leads får andre point, en anden karakter eller en anden ansvarlig.",
                          "No lead gets other points, another grade or another owner.")
        share = format_percent(impact.regraded_percent / 100, self.language, 1)
        graded, owned, pointed = map(self.number, (impact.regraded, impact.reowned, impact.repointed))
        return self.t(f"{graded} leads ({share}) skifter karakter, {owned} skifter ansvarlig, og {pointed} får andre point.",
                      f"{graded} leads ({share}) change grade, {owned} change owner, and {pointed} get other points.")

    def _moves(self) -> Iterator[Block]:
        t, impact = self.t, self.impact
        if impact.regraded:
            yield Heading(1, t("Karakterer fra og til", "Grades from and to"))
            yield self._grades()
        if impact.reowned:
            yield Heading(1, t("Ansvarlige fra og til", "Owners from and to"))
            moved = sorted(((count, one) for one, count in impact.owners.items() if one[0] != one[1]),
                           key=lambda move: (-move[0], str(move[1])))
            yield Table(t("Leads, der skifter ansvarlig", "Leads that change owner"), (t("Fra og til", "From and to"), t("Leads", "Leads")),
                        tuple((self.owner(old) + _ARROW + self.owner(new), self.number(count)) for count, (old, new) in moved), True)
        yield Heading(1, t("De leads, der flytter sig mest", "The leads that move most"))
        yield Table(
            t("De største flytninger og hvorfor", "The largest moves and why"),
            (t("Lead", "Lead"), t("Karakter", "Grade"), t("Fit", "Fit"), t("Engagement", "Engagement"), t("Ansvarlig", "Owner"),
             t("Udfald", "Outcome"), t("Hvorfor", "Why")), tuple(map(self._mover, impact.movers)))

    def _grades(self) -> Table:
        """Rows and columns only for grades that leads leave or come to; the diagonal holds those that stay."""
        moved = [one for one in self.impact.grades if one[0] != one[1]]
        rows, columns = sorted({old for old, _ in moved}), sorted({new for _, new in moved})
        return Table(
            self.t("Leads efter karakter: rækker før, kolonner efter. Kun karakterer, som leads forlader eller får.",
                   "Leads by grade: rows before, columns after. Only grades that leads leave or come to."),
            (self.t("Før / efter", "Before / after"), *columns),
            tuple((old, *(self._cell(old, new) for new in columns)) for old in rows), True)

    def _cell(self, old: str, new: str) -> str:
        count = self.impact.grades.get((old, new), 0)
        return self.number(count) if count else "·"

    def _mover(self, mover: Mover) -> tuple[str, ...]:
        before, after = mover.before, mover.after
        return (
            mover.id, self._change(before.grade, after.grade),
            self._change(points_shown(before.fit.points, self.language), points_shown(after.fit.points, self.language)),
            self._change(points_shown(before.engagement.points, self.language), points_shown(after.engagement.points, self.language)),
            self._change(self.owner(before.owner), self.owner(after.owner)), OUTCOME[mover.outcome].say(self.language),
            "; ".join(self.reason(reason) for reason in mover.reasons[:_MOST_REASONS]))

    def reason(self, reason: Reason) -> str:
        """What moved a lead, with its points."""
        name = reason.name.say(self.language)
        if reason.cause in ("bands", "routes"):
            return name
        said = {"rule": name, "cap": self.t(f"Loftet på {name}", f"The cap of {name}"),
                "axis": self.t(f"Aksens loft og bund: {name}", f"The axis' cap and floor: {name}")}[reason.cause]
        return f"{said} ({signed(reason.points, self.language)})"

    def _change(self, before: str, after: str) -> str:
        return before if before == after else before + _ARROW + after

    def _quality(self) -> Iterator[Block]:
        t, found = self.t, self.impact.quality
        yield Heading(1, t("Skiller scoren vundne leads fra resten?", "Does the score tell wins from the rest?"))
        if found is None:
            yield Paragraph(t(f"Der er for få til at sige det: Der skal mindst {FEWEST} vundne og {FEWEST} andre leads til.",
                              f"There are too few to tell: it takes at least {FEWEST} wins and {FEWEST} other leads."))
            return
        yield Paragraph(self._verdict(found))
        yield self._measures(found)
        yield Paragraph(t(
            "AUC er chancen for, at et vundet lead står over et andet; 0,5 er et møntkast. Leads er ordnet efter fit- og engagementspoint "
            "lagt sammen; det bruges kun her, for karakteren holder de to akser adskilt.",
            "The AUC is the chance that a win stands above another lead; 0.5 is the toss of a coin. Leads are ordered by fit and engagement "
            "points added together, which is done here alone, since the grade keeps the two axes apart."))
        if found.calibration:
            yield Paragraph(self._held_out(found.calibration))
        yield Table(
            t("Leads i tiendedele, de bedste først. Løft: hvor mange gange gennemsnittet. Fanget: andel af alle vundne til og med her.",
              "Leads by decile, best first. Lift: times the average. Caught: share of all wins up to here."),
            (t("Tiendedel", "Decile"), t("Løft før", "Lift before"), t("Løft efter", "Lift after"), t("Fanget før", "Caught before"),
             t("Fanget efter", "Caught after")),
            tuple((str(old.number), self.number(old.lift, 2), self.number(new.lift, 2), format_percent(old.gain, self.language),
                   format_percent(new.gain, self.language))
                  for old, new in zip(found.before.deciles, found.after.deciles, strict=True)), True)

    def _verdict(self, found: Quality) -> str:
        change, t = found.difference, self.t
        low, high = self.number(change.low, 3), self.number(change.high, 3)
        size = self.number(abs(change.value), 3)
        interval = t(f"95 %-interval {low} til {high}", f"95% interval {low} to {high}")
        if not change.standard_error and not change.value:
            return t("Rækkefølgen af leads er den samme.", "The order of the leads is the same.")
        moved = (t("falder", "falls"), t("stiger", "rises"))[change.value > 0]
        sure = change.low > 0 or change.high < 0
        chance = (t("Forskellen er større end tilfældigheder.", "The difference is more than chance.") if sure else
                  t("Det kan være tilfældigt.", "That may be chance."))
        return t(f"AUC {moved} {size} ({interval}). {chance}", f"The AUC {moved} by {size} ({interval}). {chance}")

    def _measures(self, found: Quality) -> Table:
        t, old, new = self.t, found.before, found.after
        rows = [
            (t("AUC, fit og engagement", "AUC, fit and engagement"), self._interval(old.both), self._interval(new.both)),
            (t("AUC, kun fit", "AUC, fit alone"), self._interval(old.fit), self._interval(new.fit)),
            (t("AUC, kun engagement", "AUC, engagement alone"), self._interval(old.engagement), self._interval(new.engagement)),
        ]
        if one := found.calibration:
            rows.append((t("Brierscore (lavere er bedre)", "Brier score (lower is better)"), self.number(one.before, 4), self.number(one.after, 4)))
            rows.append((t("Brierscore af gennemsnittet", "Brier score of the average"), self.number(one.base, 4), self.number(one.base, 4)))
        return Table(t("Mål før og efter, med 95 %-intervaller", "Measures before and after, with 95% intervals"),
                     (t("Mål", "Measure"), t("Før", "Before"), t("Efter", "After")), tuple(rows), True)

    def _interval(self, one: Interval) -> str:
        return f"{self.number(one.value, 3)} ({self.number(one.low, 3)}–{self.number(one.high, 3)})"

    def _held_out(self, one: Calibration) -> str:
        share, day = format_percent(EARLIER, self.language), format_date(one.tested_from, self.language)
        learnt, tested = self.number(one.learnt_from), self.number(one.tested_on)
        return self.t(
            f"Brierscoren er prøvet fremad: Chancen pr. karakter er lært af de ældste {share} ({learnt} leads) og holdt op mod de {tested} "
            f"fra {day}. Er den ikke lavere end gennemsnittets, siger karakteren ikke mere end gennemsnittet.",
            f"The Brier score is tested forward: the chance by grade is learnt from the oldest {share} ({learnt} leads) and held against the "
            f"{tested} from {day} on. Unless it is lower than that of the average, the grade says no more than the average does.")

    def _queues(self) -> Iterator[Block]:
        t = self.t
        yield Heading(1, t("Nye leads om ugen", "New leads a week"))
        yield Table(
            t("Ventet antal nye leads om ugen pr. rolle", "Expected new leads a week by role"),
            (t("Rolle", "Role"), t("Før", "Before"), t("Efter", "After"), t("Travleste uge før", "Busiest week before"),
             t("Travleste uge efter", "Busiest week after"), t("Kapacitet", "Capacity"), t("Udnyttet", "In use")),
            tuple(map(self._queue, self.impact.queues)), True)

    def _queue(self, one: Queue) -> tuple[str, ...]:
        capacity, used = "·", "·"
        if one.capacity is not None:
            capacity, used = points_shown(one.capacity, self.language), format_percent(one.after / one.capacity, self.language)
        if one.over:
            used += self.t(" – for meget", " – too much")
        return (self.owner(one.role), self.number(one.before, 1), self.number(one.after, 1), self.number(one.busiest_before),
                self.number(one.busiest_after), capacity, used)
