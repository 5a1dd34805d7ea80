"""The lead score as a person sees it: the grade and who acts, why, what lifts it, and how long it lasts."""

from collections.abc import Sequence

from calculators.kit.charts.figure import Mark, Point, line_chart
from calculators.kit.markup.html import Html, element, join
from calculators.kit.scoring.grade import Band
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import AxisPoints
from calculators.kit.scoring.words import points_shown
from calculators.kit.text.language import Language, Text
from calculators.lead_score.lift import Lift
from calculators.lead_score.points import points_tables
from calculators.lead_score.result import Result
from calculators.lead_score.wording import (
    ENGAGEMENT,
    FIT,
    as_of_words,
    change_words,
    grade_words,
    lasting_words,
    lift_words,
    limit_words,
)

_SAY = {
    "of": Text("af", "of"),
    "points": Text("point", "points"),
    "grade": Text("Karakter", "Grade"),
    "who": Text("Hvem tager leadet", "Who takes the lead"),
    "route": Text("Rute", "Route"),
    "owner": Text("Ejer", "Owner"),
    "deadline": Text("Frist", "Deadline"),
    "next": Text("Næste skridt", "Next step"),
    "no_route": Text(
        "Ingen rute tager netop dette lead. Modellen i playbooken skal rettes.",
        "No single route takes this lead. The model in the playbook needs mending.",
    ),
    "lift": Text("Det mindste, der løfter karakteren", "The smallest changes that lift the grade"),
    "missing": Text("Der mangler {} point til {}.", "{} points are missing for {}."),
    "top": Text("Bogstavet er allerede det bedste.", "The letter is already the best."),
    "top_figure": Text("Tallet er allerede det bedste.", "The figure is already the best."),
    "no_lift": Text(
        "To ændringer er ikke nok til den næste karakter. Begynd med det, der mangler mest.",
        "Two changes are not enough for the next grade. Begin with what is missing most.",
    ),
    "outlook": Text(
        "Engagement de næste 90 dage, hvis der ikke sker mere",
        "Engagement over the next 90 days if nothing more happens",
    ),
    "day": Text("Dage", "Days"),
    "band": Text("Karakter", "Grade"),
    "range": Text("Point", "Points"),
}


def result_html(parameters: Model, result: Result, language: Language, prefix: str) -> Html:
    """The whole result in one language."""
    return join(
        [
            _headline(parameters, result, language),
            _route(result, language),
            _lifts(parameters, result, language),
            points_tables(parameters, result, language),
            _outlook(result, language, prefix) if parameters.score.has_engagement else None,
        ]
    )


def _headline(parameters: Model, result: Result, language: Language) -> Html:
    return element(
        "div",
        element(
            "p",
            element("span", _say("grade", language), class_="key-label"),
            element("strong", result.grade, class_="key-value"),
            element("span", grade_words(result, language), class_="key-note"),
            class_="key-figure key-figure-main",
        ),
        _axis_figure(FIT, result.fit, language),
        _axis_figure(ENGAGEMENT, result.engagement, language) if parameters.score.has_engagement else None,
        class_="key-figures",
    )


def _axis_figure(name: Text, axis: AxisPoints, language: Language) -> Html:
    out_of = f"{_say('of', language)} {points_shown(axis.cap, language)} {_say('points', language)}"
    return element(
        "p",
        element("span", name.say(language), class_="key-label"),
        element("strong", points_shown(axis.points, language), class_="key-value"),
        element("span", out_of, class_="key-note"),
        class_="key-figure",
    )


def _route(result: Result, language: Language) -> Html:
    if result.route is None or result.owner is None:
        return element("p", _say("no_route", language), class_="result-warning")
    level = result.route.service_level
    pairs = (
        ("owner", result.owner.say(language)),
        ("deadline", f"{limit_words(level, language)}: {level.what.say(language)}"),
        ("next", result.route.next_step.say(language)),
        ("route", result.route.name.say(language)),
    )
    return element(
        "section",
        element("h3", _say("who", language)),
        element(
            "dl",
            [[element("dt", _say(key, language)), element("dd", value)] for key, value in pairs],
            class_="result-facts",
        ),
        class_="result-part",
    )


def _lifts(parameters: Model, result: Result, language: Language) -> Html:
    return element(
        "section",
        element("h3", _say("lift", language)),
        _axis_lifts(
            parameters,
            FIT,
            result.fit_lifts,
            result.missing_fit,
            "top",
            parameters.score.fit_bands,
            result.letter,
            language,
        ),
        _engagement_lifts(parameters, result, language) if parameters.score.has_engagement else None,
        class_="result-part",
    )


def _engagement_lifts(parameters: Model, result: Result, language: Language) -> Html:
    lifts = _axis_lifts(
        parameters,
        ENGAGEMENT,
        result.engagement_lifts,
        result.missing_engagement,
        "top_figure",
        parameters.score.engagement_bands,
        str(result.figure),
        language,
    )
    return join([lifts, element("p", lasting_words(result, language))])


def _axis_lifts(
    parameters: Model,
    name: Text,
    lifts: Sequence[Lift],
    missing: float | None,
    top: str,
    bands: Sequence[Band],
    grade: str,
    language: Language,
) -> Html:
    heading = element("h4", name.say(language))
    if missing is None:
        return join([heading, element("p", _say(top, language))])
    ordered = sorted(bands, key=lambda band: -band.low)
    better = ordered[[str(band.grade) for band in ordered].index(grade) - 1].grade
    need = element("p", _say("missing", language).format(points_shown(missing, language), better))
    if not lifts:
        return join([heading, need, element("p", _say("no_lift", language))])
    return join(
        [
            heading,
            need,
            element(
                "ul",
                [
                    element(
                        "li",
                        " + ".join(change_words(change, parameters, language) for change in lift.changes),
                        " ",
                        element("span", f"({lift_words(lift, language)})", class_="result-note"),
                    )
                    for lift in lifts
                ],
            ),
        ]
    )


def _outlook(result: Result, language: Language, prefix: str) -> Html:
    title = f"{_say('outlook', language)} ({as_of_words(result, language).lower()})"
    points = [
        Point(str(point.days), point.points, f"{points_shown(point.points, language)} ({point.figure})")
        for point in result.outlook
    ]
    mark = None
    if result.figure_lasts is not None and result.figure_lasts <= result.outlook[-1].days:
        step = result.outlook[1].days
        mark = Mark(result.figure_lasts / step, f"{result.figure} → {result.figure + 1}")
    drawn = line_chart(
        prefix + "outlook",
        title,
        lasting_words(result, language),
        points,
        language,
        mark=mark,
        unit=_SAY["points"],
        headings=(_say("day", language), f"{_say('range', language)} ({_say('band', language).lower()})"),
    )
    return element("section", drawn, class_="result-part")


def _say(key: str, language: Language) -> str:
    return _SAY[key].say(language)
