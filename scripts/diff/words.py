"""The words of the report around the sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number
from scripts.diff.groups import grouped
from scripts.diff.lines import Line
from scripts.model.base import Text
from scripts.problem import text

if TYPE_CHECKING:
    from scripts.diff.report import Report

WORDS: Final = {
    "none": text("Intet i salgsprocessen er ændret", "Nothing in the sales process changed"),
    "mind": text("Bemærk:", "Note:"),
    "not_compared": text("Kunne ikke læses og er ikke sammenlignet:", "Could not be read and were not compared:"),
    "partial": text(
        "Kunne kun læses delvist, fordi de har en anden form end den nuværende:",
        "Could be read only in part, because their form is not today's:",
    ),
    "pages": text("Sider", "Pages"),
    "roles": text("Roller", "Roles"),
    "calculators": text("Beregnere", "Calculators"),
    "calendars": text("Kalendere", "Calendars"),
    "touched": text("Hvad det berører", "What it touches"),
    "touches": text("Hvad ændringerne berører", "What the changes touch"),
    "impact": text(
        "Hvad ændringen af leadscoren gør ved tidligere leads", "What the change of the lead score does to past leads"
    ),
    "score": text("Leadscoren", "The lead score"),
    "tables": text(
        "Tabellerne og de leads, der flytter sig mest, står i `changes.da.html` sammen med siderne.",
        "The tables and the leads that move most are in `changes.en.html` beside the pages.",
    ),
    "more": text("og {} til", "and {} more"),
    "gate_held": text("Porten for leadscoren er ikke passeret", "The gate for the lead score is not passed"),
    "gate_open": text("Porten for leadscoren er passeret", "The gate for the lead score is passed"),
    "untouched": text(
        "_Hvad ændringerne berører, kan først siges, når alle filer kan læses._",
        "_What the changes touch can be said once all files can be read._",
    ),
    "nothing_touched": text("Ingen side ser anderledes ud.", "No page reads differently."),
    "cut": text(
        "_Rapporten er for lang til en kommentar og er afkortet. Kør `python -m scripts diff` for at se det hele._",
        "_The report is too long for a comment and was cut. Run `python -m scripts diff` to see all of it._",
    ),
    "without_touches": text(
        "_Hvad ændringerne berører, er udeladt her, fordi rapporten ellers er for lang. Kør `python -m scripts diff` "
        "for at se det._",
        "_What the changes touch is left out here because the report would be too long. Run `python -m scripts diff` "
        "to see it._",
    ),
    "without_wordings": text(
        "_Omformuleringer, og hvad ændringerne berører, er udeladt her, fordi rapporten ellers er for lang. Kør "
        "`python -m scripts diff` for at se det._",
        "_Rewordings and what the changes touch are left out here because the report would be too long. Run `python "
        "-m scripts diff` to see them._",
    ),
}
TOUCHED: Final = ("pages", "roles", "calculators", "calendars")
"""What a change can touch, in the order in which it is told."""
_COUNTED: Final = {
    "changes": (
        text("ændring i salgsprocessen", "change in the sales process"),
        text("ændringer i salgsprocessen", "changes in the sales process"),
    ),
    "wordings": (text("omformulering", "rewording"), text("omformuleringer", "rewordings")),
    "errors": (
        text("fejl i den nye udgave skal rettes.", "problem in the new version must be mended."),
        text("fejl i den nye udgave skal rettes.", "problems in the new version must be mended."),
    ),
    "n_pages": (text("side", "page"), text("sider", "pages")),
    "n_roles": (text("rolle", "role"), text("roller", "roles")),
    "n_calculators": (text("beregner", "calculator"), text("beregnere", "calculators")),
    "n_calendars": (text("kalender", "calendar"), text("kalendere", "calendars")),
}


def counted(what: str, number: int, language: Language) -> str:
    """A number with its noun."""
    one, many = _COUNTED[what]
    return f"{format_number(number, language)} {(one if number == 1 else many).say(language)}"


def headline(report: Report, language: Language) -> str:
    """How many changes there are, and in what."""
    if not report.told:
        return WORDS["none"].say(language)
    groups = grouped(one.change for one in report.told)
    parts = ", ".join(
        f"{lowered(group.title).say(language)} {format_number(len(group.changes), language)}" for group in groups
    )
    return f"{counted('changes', len(report.told), language)} ({parts})"


def rewordings(lines: Sequence[Line], language: Language) -> str:
    """How many rewordings there are, and how many are in one language alone (a translation may lack)."""
    changes = [change for line in lines for change in line.changes]
    alone = sum(change.only is not None for change in changes)
    found = counted("wordings", len(changes), language)
    if not alone:
        return found
    number = format_number(alone, language)
    return found + text(f", {number} kun på ét sprog", f", {number} in one language only").say(language)


def lowered(title: Text) -> Text:
    """A heading inside a sentence; abbreviations keep their capitals."""
    return text(*(words if words[1:2].isupper() else words[:1].lower() + words[1:] for words in (title.da, title.en)))
