"""The report as HTML: a fragment for other pages, and a page that stands alone. Classes only, no scripts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language
from scripts.diff.change import Change
from scripts.diff.groups import grouped
from scripts.diff.report import Report, Told
from scripts.diff.sentences import say
from scripts.diff.touches import Touches
from scripts.diff.words import TOUCHED, WORDS, counted, headline, rewordings
from scripts.impact.report import impact_html
from scripts.problem import text

_BASE = text("Før", "Before")
_HEAD = text("Efter", "After")


def sentences(changes: Iterable[Change], language: Language) -> Html:
    """Changes as a list, one sentence each."""
    return element(
        "ul",
        [element("li", say(one).say(language), class_=f"diff-change diff-{one.what.value}") for one in changes],
        class_="diff-changes",
    )


def fragment(report: Report, language: Language, level: int = 2) -> Html:
    """The report as a section whose title is a heading of `level`."""
    return element(
        "section",
        element(f"h{level}", headline(report, language), class_="diff-title"),
        _notes(report, language),
        _groups(report, language, level + 1),
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


def _groups(report: Report, language: Language, level: int) -> Html:
    told = {id(one.change): one for one in report.told}
    parts = []
    for group in grouped(one.change for one in report.told):
        found = [told[id(change)] for change in group.changes]
        acts = [one for one in found if not one.change.of_words_only]
        words = [one for one in found if one.change.of_words_only]
        folded = (
            element(
                "details",
                element("summary", rewordings([one.change for one in words], language)),
                _list(words, language),
            )
            if words
            else None
        )
        parts.append(
            element(
                "section",
                element(f"h{level}", group.title.say(language)),
                _list(acts, language) if acts else None,
                folded,
                class_=f"diff-group diff-group-{group.id}",
            )
        )
    return join(parts)


def _list(told: Sequence[Told], language: Language) -> Html:
    return element("ul", [_item(one, language) for one in told], class_="diff-changes")


def _item(told: Told, language: Language) -> Html:
    return element(
        "li",
        element("p", told.sentence.say(language)),
        _touched(told.touches, language),
        class_=f"diff-change diff-{told.change.what.value}",
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
