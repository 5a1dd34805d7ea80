"""As it is against as it will be, and where the benefit comes from: by category, with who vouches for it."""

from calculators.kit.charts.figure import Bar, bar_chart
from calculators.kit.markup.elements import heading
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, money_text
from calculators.kit.text.quantities import YEARS
from calculators.roi import words
from calculators.roi.as_is import Comparison, compare
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result, benefit_values
from calculators.roi.tables import amount, figures_table, row

AS_IS = Text("I dag mod fremover", "As it is against as it will be")
_COMPARED = (
    Text("Nutidsværdi over hele perioden", "Present value over the whole period"),
    Text("I dag", "Today"),
    Text("Fremover", "Then"),
    Text("Forskel", "Difference"),
)
_TCO = Text("Samlede omkostninger (TCO)", "Total cost of ownership (TCO)")
_EARNED = Text("Ekstra indtjening", "Extra earnings")
_CASE = Text("Forskellen er regnestykket", "The difference is the case")
_TAX = Text("Skat", "Tax")
BENEFITS = Text("Hvor gevinsten kommer fra", "Where the benefit comes from")
_BENEFITS_NOTE = Text(
    "Nutidsværdi over hele perioden efter risikofradrag og før skat.",
    "Present value over the whole period, after risk and before tax.",
)
_PRESENT_VALUE = Text("Nutidsværdi", "Present value")


def benefits_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The part of the result."""
    return join(
        [
            comparison_html(parameters, result, language) if parameters.current_costs else None,
            heading(BENEFITS, language),
            _chart(parameters, result, language, prefix),
            category_table(parameters, result, language),
        ]
    )


def comparison_html(parameters: Parameters, result: Result, language: Locale) -> Html:
    """Today's costs and the case's, at present value, side by side."""
    found = compare(result.inputs, [line.id for line in parameters.current_costs], parameters.benefits)
    current = [
        _line(line.label.say(language), one.today, one.to_be, language)
        for line, one in zip(parameters.current_costs, found.current, strict=True)
    ]
    project = [
        _line(line.label.say(language), one.today, one.to_be, language)
        for line, one in zip(parameters.costs, found.project, strict=True)
    ]
    total = found.total
    tax = result.expected.present_tax
    foot = [
        _line(_TCO.say(language), total.today, total.to_be, language),
        row(_EARNED.say(language), [element("td"), element("td"), amount(found.earned, language)]),
        row(_TAX.say(language), [element("td"), element("td"), amount(-tax, language)])
        if result.inputs.taxes
        else None,
        row(_CASE.say(language), [element("td"), element("td"), amount(found.case - tax, language)]),
    ]
    table = figures_table(None, [heading.say(language) for heading in _COMPARED], [*current, *project], foot)
    warnings = [
        element("p", warning, class_="result-warning") for warning in _too_large(parameters, found, result, language)
    ]
    return join([heading(AS_IS, language), warnings, table])


def compared(parameters: Parameters, result: Result, language: Locale) -> str:
    """Both totals in one sentence."""
    total = compare(result.inputs, [line.id for line in parameters.current_costs], parameters.benefits).total
    today, to_be = money_text(total.today, language.currency), money_text(total.to_be, language.currency)
    span = (YEARS.counted(result.inputs.horizon, "da"), YEARS.counted(result.inputs.horizon, "en"))
    return Text(
        f"De omkostninger, ændringen berører, koster i dag {today.da} over {span[0]} "
        f"i nutidsværdi. Fremover koster de {to_be.da} med alle nye omkostninger talt med.",
        f"The costs that the change touches come to {today.en} today, over {span[1]} "
        f"at present value. Then they come to {to_be.en}, with every new cost counted.",
    ).say(language)


def _line(name: str, today: float, to_be: float, language: Language) -> Html:
    return row(name, [amount(value, language) for value in (today, to_be, today - to_be)])


def _too_large(parameters: Parameters, found: Comparison, result: Result, language: Locale) -> list[str]:
    """A sentence for each of today's costs that would save more than it is."""
    sentences = []
    for place in found.too_large:
        label = parameters.current_costs[place].label
        cost = money_text(result.inputs.current_costs[place].amount, language.currency)
        sentences.append(
            Text(
                f"»{label.da}« koster {cost.da} om året i dag, men gevinsterne ved det er større. "
                "Et af tallene er forkert.",
                f"“{label.en}” costs {cost.en} a year today, but the benefits from it are larger. "
                "One of the figures is wrong.",
            ).say(language)
        )
    return sentences


def _chart(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    bars = [
        Bar(line.label.say(language), value, format_money(value, language))
        for line, value in zip(parameters.benefits, benefit_values(result.inputs), strict=True)
    ]
    bars.sort(key=lambda bar: -bar.value)
    return bar_chart(
        prefix + "benefits",
        _BENEFITS_NOTE.say(language),
        "; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
        bars,
        language,
        headings=(BENEFITS.say(language), _PRESENT_VALUE.say(language)),
    )


def category_table(parameters: Parameters, result: Result, language: Language) -> Html:
    """Each benefit under its category: a year's amount, risk, present value, and who vouches for it."""
    headings = (
        Text("Gevinst", "Benefit"),
        Text("Om året", "A year"),
        Text("Risiko", "Risk"),
        _PRESENT_VALUE,
        Text("Ejer", "Owner"),
    )
    values = benefit_values(result.inputs)
    lines = []
    for category in parameters.categories:
        places = [place for place, line in enumerate(parameters.benefits) if line.category == category.id]
        if not places:
            continue
        benefits = [result.inputs.benefits[place] for place in places]
        yearly = sum(benefit.amount * benefit.margin for benefit in benefits)
        cells = [
            amount(yearly, language),
            element("td"),
            amount(sum(values[place] for place in places), language),
            element("td"),
        ]
        lines.append(row(category.label.say(language), cells, "group-row"))
        for place in places:
            line, benefit = parameters.benefits[place], result.inputs.benefits[place]
            own = [
                amount(benefit.amount * benefit.margin, language),
                element("td", words.percent(benefit.risk, language)),
                amount(values[place], language),
                element("td", benefit.owner or line.owner.say(language)),
            ]
            lines.append(row(line.label.say(language), own))
    note = Text(
        "Beløb om året er før risikofradrag, nutidsværdien efter.",
        "Amounts a year are before the risk reduction, present value after.",
    )
    return figures_table(note.say(language), [heading.say(language) for heading in headings], lines)
