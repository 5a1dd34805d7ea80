"""What to mend in the CRM first, with the lines of the file."""

from calculators.kit.markup.elements import folded, note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kpi.columns import column_name
from calculators.kpi.parameters import Parameters
from calculators.kpi.quality import Check, Quality, quality_of
from calculators.kpi.result import Result
from calculators.kpi.tables import lines_of, section, table

_TITLE = Text("Datakvalitet", "Data quality")
_FIRST = Text("Ret disse først", "Mend these first")
_HEADINGS = (
    Text("Fejl", "Fault"),
    Text("Antal", "Count"),
    Text("Af", "Of"),
    Text("I orden", "In order"),
    Text("Linjer i filen", "Lines in the file"),
)
_CLEAN = Text("Kontroller uden fejl", "Checks without faults")
_NOTHING = Text("Der er ingen kolonner at kontrollere.", "There are no columns to check.")
_HOW = Text(
    "Scoren er gennemsnittet af kontrollernes andel i orden. "
    "Et påkrævet felt kontrolleres på de handler, der har forladt trinnet.",
    "The score is the mean of the checks' shares in order. "
    "A required field is checked on the deals that have left its stage.",
)
_REFUSED = Text("Celler og linjer, der ikke kunne læses", "Cells and lines that could not be read")
_REFUSED_HEADINGS = (Text("Linje", "Line"), Text("Kolonne", "Column"), Text("Fundet", "Found"), Text("Hvorfor", "Why"))
_MOST = 30


def html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The score, the faults with the most first, what was checked and found in order, and what could not be read."""
    quality = quality_of(result)
    if quality.score is None:
        return section(_TITLE.say(language), note(_NOTHING.say(language)))
    faulty = [check for check in quality.checks if check.lines]
    clean = [check.label.say(language) for check in quality.checks if not check.lines and check.looked_at]
    rows = [(check.label.say(language), _cells(check, language)) for check in faulty]
    return section(
        _TITLE.say(language),
        note(f"{_score(quality, language)} {_HOW.say(language)}"),
        table(_FIRST.say(language), [heading.say(language) for heading in _HEADINGS], rows, texts=(4,))
        if rows
        else None,
        note(f"{_CLEAN.say(language)}: {'; '.join(clean)}.") if clean else None,
        _unmapped(parameters, quality, language),
        _refused(result, language),
    )


def _score(quality: Quality, language: Language) -> str:
    points = format_percent(quality.score or 0.0, language, 1)
    return Text(f"{points} er i orden.", f"{points} is in order.").say(language)


def _cells(check: Check, language: Language) -> list[str]:
    return [
        format_number(len(check.lines), language),
        format_number(check.looked_at, language),
        format_percent(check.in_order, language, 1),
        lines_of(check.lines, language),
    ]


def _unmapped(parameters: Parameters, quality: Quality, language: Language) -> Html | None:
    if not quality.unmapped:
        return None
    names = ", ".join(column_name(parameters, field).say(language) for field in quality.unmapped)
    return note(
        Text(
            f"Påkrævet i playbooken, men ikke i filen: {names}.",
            f"Required by the playbook but not in the file: {names}.",
        ).say(language)
    )


def _refused(result: Result, language: Language) -> Html | None:
    refused = result.data.refused
    if not refused:
        return None
    rows = [(str(one.line), [one.header, one.found, one.why.say(language)]) for one in refused[:_MOST]]
    more = len(refused) - len(rows)
    return folded(
        f"{_REFUSED.say(language)}: {format_number(len(refused), language)}",
        table(_REFUSED.say(language), [heading.say(language) for heading in _REFUSED_HEADINGS], rows, texts=(1, 2, 3)),
        note(Text(f"Og {more} mere.", f"And {more} more.").say(language)) if more else None,
    )
