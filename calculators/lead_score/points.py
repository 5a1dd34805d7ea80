"""Where the points come from: a table an axis, with groups, rules, caps and age."""

from calculators.kit.markup.html import Html, element, join
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import AxisPoints, GroupPoints
from calculators.kit.scoring.words import group_names, names_of, points_shown, signed
from calculators.kit.text.language import Language, Text
from calculators.lead_score.result import Result
from calculators.lead_score.wording import ENGAGEMENT, FIT

_SAY = {
    "of": Text("af", "of"),
    "why": Text("Hvorfor denne karakter", "Why this grade"),
    "group": Text("Gruppe og regel", "Group and rule"),
    "counted": Text("Point", "Points"),
    "capped": Text("loft nået, {} point tæller ikke med", "cap reached, {} points do not count"),
    "floor": Text("bund nået", "floor reached"),
    "axis_cap": Text(
        "Summen er {}; der tælles højst {} og mindst 0.", "The sum is {}; at most {} and at least 0 count."
    ),
    "age": Text("{} dage siden", "{} days ago"),
    "undated": Text(
        "Uden dato regnes hændelsen som sket på opgørelsesdagen: {}.",
        "Without a date the event counts as of the day itself: {}.",
    ),
}


def points_tables(parameters: Model, result: Result, language: Language) -> Html:
    """Every rule that gave or took points, by group and axis, with the caps that cut."""
    undated = None
    if result.undated:
        names = ", ".join(names_of(parameters)[f"event.{rule}"].say(language) for rule in result.undated)
        undated = element("p", _say("undated", language).format(names), class_="result-warning")
    return element(
        "section",
        element("h3", _say("why", language)),
        undated,
        _axis_table(parameters, FIT, result.fit, language),
        _axis_table(parameters, ENGAGEMENT, result.engagement, language) if parameters.score.has_engagement else None,
        class_="result-part",
    )


def _axis_table(parameters: Model, name: Text, axis: AxisPoints, language: Language) -> Html:
    head = element(
        "thead",
        element(
            "tr",
            element("th", _say("group", language), scope="col"),
            element("th", _say("counted", language), scope="col", class_="number"),
        ),
    )
    bodies = [_group_rows(parameters, group, language) for group in axis.groups]
    total = f"{points_shown(axis.points, language)} {_say('of', language)} {points_shown(axis.cap, language)}"
    foot = element(
        "tfoot", element("tr", element("th", name.say(language), scope="row"), element("td", total, class_="number"))
    )
    note = None
    if abs(axis.total - axis.points) > 0.05:
        limits = (points_shown(axis.total, language), points_shown(axis.cap, language))
        note = element("p", _say("axis_cap", language).format(*limits), class_="result-note")
    return join(
        [element("table", element("caption", name.say(language)), head, bodies, foot, class_="result-table"), note]
    )


def _group_rows(parameters: Model, group: GroupPoints, language: Language) -> Html:
    names = names_of(parameters)
    kind = (
        "event."
        if any(group.id == one.id for one in parameters.score.engagement_groups)
        else "level."
        if parameters.score.framework_group is not None and group.id == parameters.score.framework_group.id
        else "fit."
    )
    cut = group.total - group.points
    note = (
        _say("capped", language).format(points_shown(cut, language))
        if cut > 0.05
        else _say("floor", language)
        if cut < -0.05
        else None
    )
    total = f"{points_shown(group.points, language)} {_say('of', language)} {points_shown(group.cap, language)}"
    heading = element(
        "tr",
        element(
            "th",
            group_names(parameters)[group.id].say(language),
            " ",
            element("span", f"({note})", class_="result-note") if note else None,
            scope="rowgroup",
        ),
        element("td", total, class_="number"),
        class_="group-row",
    )
    rows = []
    for rule in group.rules:
        if not rule.before:
            continue
        age = f" ({_say('age', language).format(rule.age_days)})" if rule.age_days else ""
        rows.append(
            element(
                "tr",
                element("td", names[kind + rule.id].say(language), age),
                element("td", signed(rule.points, language), class_="number"),
            )
        )
    return element("tbody", heading, rows)


def _say(key: str, language: Language) -> str:
    return _SAY[key].say(language)
