"""The scorecard as a person reads it: who wins, the scores, the levels side by side, how far the weights can move."""

from calculators.crm_scorecard import words
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import Interval, Result
from calculators.kit.calculator import slot
from calculators.kit.charts.figure import Bar, bar_chart
from calculators.kit.markup.elements import framed, headed, heading, key_figures, row
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.quantities import NOTHING

_SCORES = Text("Point af 100", "Points of 100")
_SIDE_BY_SIDE = Text("Niveauerne side om side", "The levels side by side")
_SENSITIVITY = Text("Hvor langt kan vægtene flyttes?", "How far can the weights move?")
_SENSITIVITY_NOTE = Text(
    "Så meget af vægten må ét kriterium få, før et andet system vinder. De andre beholder deres indbyrdes forhold.",
    "So much of all weight may one criterion get before another system wins. The others keep their proportions.",
)
_OUT = Text("ude", "out")
_SHARE = Text("Vægt", "Weight")
_CRITERION = Text("Kriterium", "Criterion")
_ALWAYS = Text("altid", "always")
_TIED = Text(
    "Flere deler førstepladsen. Den mindste ændring af en vægt kan afgøre det. Prøv dem igen på det, der tæller mest.",
    "Several share first place. The slightest change of a weight may decide it, so try them again on what counts most.",
)


def result_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    verdict = element("p", words.verdict(result, language), class_="verdict")
    if result.shares is None or not result.systems:
        return join([_key_figures(parameters, result, language), verdict])
    outs = [one for one in result.systems if one.missing]
    toppled = words.nearest(parameters, result, language)
    return join(
        [
            _key_figures(parameters, result, language),
            verdict,
            [element("p", words.out(parameters, one, language), class_="result-warning") for one in outs],
            _chart(result, language, prefix),
            heading(_SIDE_BY_SIDE, language),
            _levels(parameters, result, result.shares, language),
            heading(_SENSITIVITY, language),
            element("p", toppled) if toppled else None,
            element("p", _TIED.say(language)) if len(result.winners) > 1 else None,
            _sensitivity(parameters, result, result.shares, language) if result.intervals else None,
            slot("robustness"),
            element("p", parameters.case.say(language), class_="result-note"),
        ]
    )


def _key_figures(parameters: Parameters, result: Result, language: Language) -> Html:
    won, second = result.winners, words.runner_up(result)
    score = words.points(result.systems[won[0]].score, language) if won else NOTHING
    lead = words.points(result.systems[won[0]].score - second.score, language) if won and second else NOTHING
    change = result.nearest
    figures = (
        (
            Text("Nr. 1", "First"),
            words.first_places(result, language),
            Text("efter vægtede point", "by weighted points").say(language),
        ),
        (Text("Point", "Points"), score, Text("af 100", "of 100").say(language)),
        (Text("Forspring", "Lead"), lead, Text("point", "points").say(language)),
        (
            Text("Vælter ved", "Topples at"),
            words.moved(result, change, language) if change else NOTHING,
            (parameters.criteria[change.criterion].name if change else Text("én vægt alene", "a single weight")).say(
                language
            ),
        ),
    )
    return key_figures(figures, language)


def _chart(result: Result, language: Language, prefix: str) -> Html:
    order = sorted(result.systems, key=lambda one: (one.rank is None, -one.score))
    bars = [
        Bar(
            one.name if one.rank else f"{one.name} ({_OUT.say(language)})",
            100 * one.score,
            words.points(one.score, language),
            "" if one.rank else "chart-bar-cost",
        )
        for one in order
    ]
    described = "; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
    title = _SCORES.say(language)
    return bar_chart(prefix + "scores", title, described, bars, language, ("System", title))


def _levels(parameters: Parameters, result: Result, shares: tuple[float, ...], language: Language) -> Html:
    rows = []
    for place, (criterion, share) in enumerate(zip(parameters.criteria, shares, strict=True)):
        cells = [
            element("td", str(one.levels[place]), class_="negative" if place in one.missing else None)
            for one in result.systems
        ]
        name = element("th", criterion.name.say(language), scope="row")
        rows.append(element("tr", name, element("td", quantities.share(share, language)), cells))
    least = [criterion for criterion in parameters.criteria if criterion.minimum is not None]
    top = parameters.top
    said = ", ".join(f"{criterion.name.say(language)} {criterion.minimum}" for criterion in least)
    note = Text(f"Niveau 0 til {top}.", f"Levels 0 to {top}.").say(language)
    if least:
        note += " " + Text(f"Mindst: {said}.", f"At least: {said}.").say(language)
    head = [_CRITERION.say(language), _SHARE.say(language), *(one.name for one in result.systems)]
    return framed(_SIDE_BY_SIDE.say(language), headed(head), rows, note)


def _sensitivity(parameters: Parameters, result: Result, shares: tuple[float, ...], language: Language) -> Html:
    rows = [
        row(criterion.name.say(language), (quantities.share(share, language), *_cells(interval, language)))
        for criterion, share, interval in zip(parameters.criteria, shares, result.intervals, strict=True)
    ]
    winner = words.first_places(result, language)
    head = [
        _CRITERION.say(language),
        _SHARE.say(language),
        Text(f"{winner} vinder", f"{winner} wins").say(language),
        Text("Under: vinder", "Below: wins").say(language),
        Text("Over: vinder", "Above: wins").say(language),
    ]
    return framed(_SENSITIVITY.say(language), headed(head), rows, _SENSITIVITY_NOTE.say(language))


def _cells(interval: Interval | None, language: Language) -> tuple[str, str, str]:
    if interval is None:
        return (
            Text("hele vægten ligger her", "all the weight is here").say(language),
            NOTHING,
            NOTHING,
        )
    if interval.below is None and interval.above is None:
        return _ALWAYS.say(language), NOTHING, NOTHING
    ends = f"{quantities.share(interval.low, language)} – {quantities.share(interval.high, language)}"
    return ends, interval.below or NOTHING, interval.above or NOTHING
