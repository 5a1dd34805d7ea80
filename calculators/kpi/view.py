"""The dashboard's first sight: the KPIs against their targets, and the sales of each month against the budget."""

from calculators.kit.calculator import slot
from calculators.kit.charts.columns import Column, columns_chart
from calculators.kit.charts.figure import Level
from calculators.kit.markup.elements import framed, headed, note
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, sign_of
from calculators.kpi import words
from calculators.kpi.columns import column_name
from calculators.kpi.months import months_of
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result, Row

PARTS = ("variants", "months", "funnel", "cycle", "ageing", "forecast", "probabilities", "groups", "quality")
_TITLE = Text("Nøgletal mod mål", "KPIs against target")
_HEADINGS = (Text("Nøgletal", "KPI"), Text("Nu og mål", "Now and target"), Text("Status", "Status"))
_EMPTY = Text(
    "Der er ingen rækker i dette udsnit. Ret segment, ejer eller dato.",
    "There are no rows in this selection. Change segment, owner or day.",
)
_HOURS = Text(
    "Lukketiden ligger før åbningstiden, så der regnes til midnat.",
    "It closes before it opens, so that hours are counted until midnight.",
)
_SALES = Text("Vundet salg pr. måned", "Sales won by month")
_BUDGET = Text("budget", "budget")
_MONTH = Text("Måned", "Month")
_INTERVALS = Text(
    "n er antallet bag tallet, og spredningen er et 95 %-interval. »Usikkert«: Målet ligger inden for intervallet. "
    "»For få data«: under {} ved andele, under {} ved medianer og gennemsnit.",
    "n is the number behind the figure, and the spread is a 95% interval. “Uncertain”: "
    "the target lies within the interval. “Too few data”: under {} for shares, under {} for medians and means.",
)
_UNCERTAIN = Text("usikkert", "uncertain")


def result_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The main result with the places of the parts."""
    return join(
        [
            element("p", words.announcement(result, language), class_="verdict"),
            _notes(parameters, result, language),
            _table(parameters, result, language),
            _sales(result, language, prefix),
            [slot(part) for part in PARTS],
        ]
    )


def _notes(parameters: Parameters, result: Result, language: Language) -> Html:
    """What was read, and what must be known before the figures are read."""
    scope = result.scope
    found = [words.read_words(result, language)]
    if scope.closes == 24 and scope.opens >= 24 - 1e-9:
        found.append(_HOURS.say(language))
    if not scope.rows:
        found.append(_EMPTY.say(language))
    absent = sorted({column for row in result.rows for column in row.figure.missing})
    if absent:
        names = ", ".join(column_name(parameters, column).say(language) for column in absent)
        found.append(
            Text(f"Kolonner, der mangler i filen: {names}.", f"Columns that the file lacks: {names}.").say(language)
        )
    return note(" ".join(found))


def _table(parameters: Parameters, result: Result, language: Locale) -> Html:
    return framed(
        _TITLE.say(language),
        headed([heading.say(language) for heading in _HEADINGS]),
        [_row(parameters, row, language) for row in result.rows],
        _INTERVALS.say(language).format(parameters.fewest_share, parameters.fewest_median),
        css="kpi-table",
    )


def _row(parameters: Parameters, row: Row, language: Locale) -> Html:
    kpi = row.kpi
    verdict = words.VERDICTS[row.verdict].say(language)
    unsure = row.verdict in ("met", "missed") and words.could_be_either(row)
    return element(
        "tr",
        element("th", kpi.name.say(language), _small(words.basis(parameters, row, language)), scope="row"),
        element("td", words.shown(row.figure, kpi.unit, language), _small(words.target(kpi, language))),
        element(
            "td",
            element("span", verdict, class_=f"kpi-verdict kpi-verdict-{row.verdict}"),
            _small(_UNCERTAIN.say(language)) if unsure else None,
        ),
    )


def _small(text: str) -> Html | None:
    """A smaller line below, also where no style sheet says so."""
    return join([element("br"), element("span", text, class_="kpi-small")]) if text else None


def _sales(result: Result, language: Locale, prefix: str) -> Html | None:
    if "close-date" not in result.scope.has or "amount" not in result.scope.has:
        return None
    months = months_of(result.scope)
    columns = [
        Column(
            words.month(month.first, language),
            month.amount,
            format_money(month.amount, language),
            words.month_name(month.first, language),
        )
        for month in months
    ]
    budget = result.scope.budget
    level = Level(budget / 12, _BUDGET.say(language)) if budget else None
    total = sum(month.amount for month in months)
    told = Text("{} på 12 måneder", "{} in 12 months").say(language).format(format_money(total, language))
    if budget:
        told += f", budget {format_money(budget, language)}"
    return columns_chart(
        prefix + "sales",
        f"{_SALES.say(language)}: {told}",
        told,
        columns,
        language,
        level=level,
        unit=sign_of(language.currency),
        headings=(_MONTH.say(language), _SALES.say(language)),
    )
