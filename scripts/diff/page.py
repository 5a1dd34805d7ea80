"""The report as HTML: a fragment for other pages, and a page that stands alone. Classes only, no scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language
from scripts.diff.groups import sections
from scripts.diff.lines import Line
from scripts.diff.report import Report
from scripts.diff.touches import Touches, together
from scripts.diff.weight import Weight
from scripts.diff.words import TOUCHED, WORDS, counted, headline, rewordings
from scripts.impact.report import impact_html
from scripts.problem import text

_BASE = text("Før", "Before")
_HEAD = text("Efter", "After")


def fragment(report: Report, language: Language, level: int = 2) -> Html:
    """The report as a section whose title is a heading of `level`."""
    return element(
        "section",
        element(f"h{level}", headline(report, language), class_="diff-title"),
        _notes(report, language),
        _sections(report, language, level + 1),
        _score(report, language, level + 1),
        class_="diff",
        lang=language,
    )


def page(report: Report, language: Language, styles: str = "") -> str:
    """A page that needs no other file: `styles` is the text of its style sheet. It loads nothing and runs nothing."""
    title = headline(report, language)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Html(styles)) if styles else None,
    )
    sides = element(
        "dl",
        [
            [
                element("dt", word.say(language)),
                element("dd", element("code", side.name + (f" ({side.commit[:12]})" if side.commit else ""))),
            ]
            for word, side in ((_BASE, report.base), (_HEAD, report.head))
        ],
        class_="diff-sides",
    )
    return (
        "<!doctype html>\n"
        + element("html", head, element("body", element("main", fragment(report, language, 1), sides)), lang=language)
        + "\n"
    )


def _notes(report: Report, language: Language) -> Html:
    mind = element("strong", WORDS["mind"].say(language))
    parts: list[Html] = [
        element("p", mind, " ", one.said.say(language), class_="diff-warning") for one in report.warnings
    ]
    errors = sum(one.severity == "error" for one in report.problems)
    if errors:
        parts.append(element("p", mind, " ", counted("errors", errors, language), class_="diff-warning"))
    for key, files in (("not_compared", report.not_compared), ("partial", report.partial)):
        if files:
            names = [[", " if place else " ", element("code", "/".join(file))] for place, file in enumerate(files)]
            parts.append(element("p", WORDS[key].say(language), names, class_="diff-note"))
    return join(parts)


def _sections(report: Report, language: Language, level: int) -> Html:
    reached = {id(one.change): one.touches for one in report.told}
    worded = [line for line in report.lines if line.weight is Weight.WORDING]
    return join(
        [
            *(
                element(
                    "section",
                    element(f"h{level}", section.title.say(language)),
                    _list(section.lines, reached, language),
                    class_=f"diff-group diff-group-{section.id}",
                )
                for section in sections(report.lines)
            ),
            *(
                [
                    element(
                        "details",
                        element("summary", rewordings(worded, language)),
                        _list(worded, reached, language),
                    )
                ]
                if worded
                else []
            ),
        ]
    )


def _list(lines: Sequence[Line], reached: Mapping[int, Touches], language: Language) -> Html:
    return element("ul", [_item(line, reached, language) for line in lines], class_="diff-changes")


def _item(line: Line, reached: Mapping[int, Touches], language: Language) -> Html:
    return element(
        "li",
        element("p", line.sentence.say(language)),
        _touched(together(reached[id(change)] for change in line.changes), language),
        class_=f"diff-change diff-{line.changes[0].what.value}",
    )


def _touched(reached: Touches, language: Language) -> Html | None:
    rows = ((key, [one.name.say(language) for one in getattr(reached, key)]) for key in TOUCHED)
    shown = [[element("dt", WORDS[key].say(language)), element("dd", ", ".join(names))] for key, names in rows if names]
    if not shown:
        return None
    return element(
        "details", element("summary", WORDS["touched"].say(language)), element("dl", shown), class_="diff-touches"
    )


def _score(report: Report, language: Language, level: int) -> Html | None:
    score = report.score
    if not score.impacts and score.note is None and not score.problems:
        return None
    title = WORDS["gate_open" if score.holds else "gate_held"].say(language)
    said = [
        element(
            "li",
            one.said.in_a_line(language),
            class_=f"diff-{one.severity}",
        )
        for one in score.problems
    ]
    return element(
        "section",
        element("p", score.note.say(language), class_="diff-note") if score.note else None,
        [element("p", element("strong", title)), element("ul", said)] if said else None,
        [impact_html(impact, language, level) for impact in score.impacts],
        class_="diff-score",
    )
