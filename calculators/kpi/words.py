"""Figures, targets and verdicts in words."""

from datetime import date

from calculators.kit.text import quantities
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import NO_BREAK_SPACE, format_number, format_percent
from calculators.kit.text.quantities import NOTHING, between, share, share_interval
from calculators.kpi.columns import column_name
from calculators.kpi.parameters import Kpi, Parameters, Unit
from calculators.kpi.result import Result, Row, Verdict, target_of
from calculators.kpi.scope import Figure

VERDICTS: dict[Verdict, Text] = {
    "met": Text("Nået", "Met"),
    "missed": Text("Ikke nået", "Not met"),
    "few": Text("For få data", "Too few data"),
    "none": Text("Kan ikke regnes", "Not computable"),
}
_MONTHS = (
    Text("jan.", "Jan"),
    Text("feb.", "Feb"),
    Text("mar.", "Mar"),
    Text("apr.", "Apr"),
    Text("maj", "May"),
    Text("juni", "Jun"),
    Text("juli", "Jul"),
    Text("aug.", "Aug"),
    Text("sep.", "Sep"),
    Text("okt.", "Oct"),
    Text("nov.", "Nov"),
    Text("dec.", "Dec"),
)


def value(number: float, unit: Unit, language: Locale) -> str:
    """A figure in its unit: `29,3 %`, `65 dage`, `0,7 timer`, `247.485 kr.`."""
    if unit == "percent":
        return share(number, language)
    if unit == "money":
        return format_money(number, language)
    if unit == "money-per-day":
        return format_money(number, language) + Text(" pr. dag", " a day").say(language)
    if unit == "days":
        return Text(f"{quantities.number(number, 'da')} dage", f"{quantities.number(number, 'en')} days").say(language)
    if unit == "hours":
        return Text(f"{format_number(number, 'da', 1)} timer", f"{format_number(number, 'en', 1)} hours").say(language)
    return format_number(number, language, 0 if unit in ("count", "points") else 1)


def shown(figure: Figure, unit: Unit, language: Locale) -> str:
    """The value, or a dash."""
    return NOTHING if figure.value is None else value(figure.value, unit, language)


def target(kpi: Kpi, language: Locale) -> str:
    """`mindst 30 %`, `højst 75 dage`."""
    words = Text("mindst", "at least") if kpi.direction == "higher" else Text("højst", "at most")
    number = kpi.target / 100 if kpi.unit == "percent" else kpi.target
    bare = format_percent(number, language) if kpi.unit == "percent" and kpi.target == round(kpi.target) else None
    if kpi.unit == "hours" and kpi.target == 1:
        bare = Text("1 time", "1 hour").say(language)
    elif kpi.unit == "hours" and kpi.target == round(kpi.target):
        bare = Text(f"{number:.0f} timer", f"{number:.0f} hours").say(language)
    return f"{words.say(language)} {bare or value(number, kpi.unit, language)}"


def interval(figure: Figure, unit: Unit, language: Language) -> str:
    """`21,8-38,2 %`; empty where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    if unit == "percent":
        return share_interval(figure.low, figure.high, language)
    return between(format_number(figure.low, language), format_number(figure.high, language), language)


def basis(parameters: Parameters, row: Row, language: Language) -> str:
    """What the figure rests on: how many, the interval, or what is missing."""
    figure = row.figure
    if figure.missing:
        return missing(parameters, figure, language)
    if figure.value is None and figure.why is not None:
        return figure.why.say(language)
    parts = [f"n = {format_number(figure.n, language)}"] if figure.n else []
    spread = interval(figure, row.kpi.unit, language)
    if spread:
        parts.append(spread)
    return "; ".join(parts)


def could_be_either(row: Row) -> bool:
    """Whether the interval holds the target, so that chance alone may decide the verdict."""
    figure = row.figure
    return figure.low is not None and figure.high is not None and figure.low <= target_of(row.kpi) <= figure.high


def missing(parameters: Parameters, figure: Figure, language: Language) -> str:
    """Which columns it would take."""
    names = ", ".join(column_name(parameters, column).say(language) for column in figure.missing)
    return Text(f"Mangler kolonnen: {names}", f"Missing column: {names}").say(language)


def month_name(day: date, language: Language) -> str:
    """`okt.`, with the year in January."""
    return month(day, language) if day.month == 1 else _MONTHS[day.month - 1].say(language)


def month(day: date, language: Language) -> str:
    """`okt. 26`, with a space that does not break."""
    return f"{_MONTHS[day.month - 1].say(language)}{NO_BREAK_SPACE}{day.year % 100:02}"


def counted(result: Result) -> dict[Verdict, int]:
    """How many KPIs have each verdict."""
    found: dict[Verdict, int] = {"met": 0, "missed": 0, "few": 0, "none": 0}
    for row in result.rows:
        found[row.verdict] += 1
    return found


def announcement(result: Result, language: Language) -> str:
    """The result in one sentence."""
    count = counted(result)
    judged = count["met"] + count["missed"]
    da, en = f"{count['met']} af {judged} mål er nået", f"{count['met']} of {judged} targets are met"
    if count["few"]:
        have = "has" if count["few"] == 1 else "have"
        da, en = f"{da}, {count['few']} har for få data", f"{en}, {count['few']} {have} too few data"
    if count["none"]:
        da, en = f"{da}, {count['none']} kan ikke regnes", f"{en}, {count['none']} cannot be computed"
    return Text(da + ".", en + ".").say(language)


def summary(result: Result, language: Locale) -> tuple[str, ...]:
    """The result on the command line: a sentence, what was read, and a line for each KPI."""
    parameters = result.scope.parameters
    lines = [announcement(result, language), read_words(result, language), ""]
    width = max((len(row.kpi.name.say(language)) for row in result.rows), default=0)
    for row in result.rows:
        name = row.kpi.name.say(language).ljust(width)
        figure = shown(row.figure, row.kpi.unit, language).rjust(18)
        verdict = VERDICTS[row.verdict].say(language)
        if row.verdict in ("met", "missed") and could_be_either(row):
            verdict += Text(" (usikkert)", " (uncertain)").say(language)
        lines.append(
            f"{name}  {figure}  ({target(row.kpi, language)})  {verdict}  {basis(parameters, row, language)}".rstrip()
        )
    return tuple(lines)


def read_words(result: Result, language: Language) -> str:
    """What was read, for which period."""
    scope, refused = result.scope, len(result.data.refused)
    rows, start, end = len(scope.rows), scope.start, scope.end
    da = f"{format_number(rows, 'da')} rækker. Perioden er {format_date(start, 'da')} til {format_date(end, 'da')}."
    en = f"{format_number(rows, 'en')} rows. The period is {format_date(start, 'en')} to {format_date(end, 'en')}."
    if refused:
        da, en = (
            f"{da} {refused} celler eller linjer kunne ikke læses.",
            f"{en} {refused} cells or lines could not be read.",
        )
    return Text(da, en).say(language)
