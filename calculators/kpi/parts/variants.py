"""Every definition of every KPI side by side, and the KPIs' neighbours."""

from calculators.kit.markup.elements import folded, note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import NOTHING
from calculators.kpi import words
from calculators.kpi.measures.budget import NEIGHBOURS
from calculators.kpi.parameters import Parameters, Unit
from calculators.kpi.result import Result, Row
from calculators.kpi.scope import Figure
from calculators.kpi.tables import section, table

_TITLE = Text("Samme tal, andre definitioner", "Same figure, other definitions")
_NOTE = Text(
    "Folk mener ikke det samme med det samme ord. Målet gælder kun den definition, vi bruger (✓).",
    "People do not mean the same by the same word. The target is only about the definition we use (✓).",
)
_HEADINGS = (
    Text("Definition", "Definition"),
    Text("Tal", "Figure"),
    Text("n", "n"),
    Text("95 %-interval", "95% interval"),
    Text("Bemærk", "Note"),
)
_NEIGHBOURS = Text(
    "Tal i samme familie, uden mål i playbooken", "Figures of the same family, without a target in the playbook"
)
_NAMES: dict[str, tuple[Text, Unit]] = {
    "quota-attainment": (
        Text("Kvoteopfyldelse, seneste hele kvartal", "Quota attainment, latest full quarter"),
        "percent",
    ),
    "pipeline-coverage": (
        Text(
            "Pipelinedækning, dette kvartal (behov: omtrent 1 / hitrate)",
            "Pipeline coverage, this quarter (needed: about 1 / win rate)",
        ),
        "ratio",
    ),
    "acquisition-cost": (Text("Pris pr. ny kunde (CAC)", "Cost of a new customer (CAC)"), "money"),
    "cost-payback": (Text("Måneder, før CAC er tjent ind", "Months until CAC is earned back"), "ratio"),
    "value-to-cost": (
        Text("Livstidsværdi / CAC (tommelfingerregel: 3)", "Lifetime value / CAC (rule of thumb: 3)"),
        "ratio",
    ),
}
_FEW = Text("For få data.", "Too few data.")


def html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """A folded table for each KPI."""
    headings = [heading.say(language) for heading in _HEADINGS]
    return section(
        _TITLE.say(language),
        note(_NOTE.say(language)),
        [_kpi(parameters, row, headings, language) for row in result.rows],
        _neighbours(parameters, result, headings, language),
    )


def _kpi(parameters: Parameters, row: Row, headings: list[str], language: Locale) -> Html:
    name = row.kpi.name.say(language)
    rows, marked = [], []
    for variant in row.kpi.variants:
        label = f"{variant.name.say(language)}: {variant.formula.say(language)}"
        figure = row.figures.get(variant.id, Figure())
        unit = _unit(row.kpi.id, variant.id, row.kpi.unit)
        rows.append((label, _cells(parameters, figure, unit, language)))
        marked.append("kpi-chosen" if variant.chosen else None)
    return folded(
        f"{name}: {words.shown(row.figure, row.kpi.unit, language)}", table(name, headings, rows, marked, (4,))
    )


def _unit(kpi: str, variant: str, unit: Unit) -> Unit:
    """A few variants are in another unit than their KPI."""
    if kpi == "time-to-respond" and variant == "share-within":
        return "percent"
    return "ratio" if kpi == "net-promoter-score" and variant == "mean" else unit


def _cells(parameters: Parameters, figure: Figure, unit: Unit, language: Locale) -> list[str]:
    said = (
        words.missing(parameters, figure, language)
        if figure.missing
        else figure.why.say(language)
        if figure.why
        else ""
    )
    if figure.few and figure.value is not None:
        said = f"{_FEW.say(language)} {said}".strip()
    return [
        words.shown(figure, unit, language),
        format_number(figure.n, language) if figure.n else NOTHING,
        words.interval(figure, unit, language) or NOTHING,
        said,
    ]


def _neighbours(parameters: Parameters, result: Result, headings: list[str], language: Locale) -> Html:
    rows = []
    for name, measure in NEIGHBOURS.items():
        label, unit = _NAMES[name]
        rows.append((label.say(language), _cells(parameters, measure.of(result.scope), unit, language)))
    return table(_NEIGHBOURS.say(language), headings, rows, texts=(4,))
