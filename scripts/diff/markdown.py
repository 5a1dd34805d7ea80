"""The report as Markdown for the comment on a pull request. Words of the playbook are shown, never obeyed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from calculators.kit.text.language import Language
from scripts.diff.groups import sections
from scripts.diff.lines import Line
from scripts.diff.report import Report
from scripts.diff.touches import Touched
from scripts.diff.weight import Weight
from scripts.diff.words import TOUCHED, WORDS, counted, headline, rewordings
from scripts.impact.brief import brief
from scripts.impact.result import Impact
from scripts.markdown import code, escape

LIMIT: Final = 65_000
"""Signs of a report. GitHub takes 65,536 for a comment."""
_ADDRESSES: Final = 6
"""Addresses that are listed; the rest are counted."""


def markdown(report: Report, language: Language, limit: int = LIMIT) -> str:
    """The report in one language, of at most `limit` signs: what is folded goes first, then the end of the list."""
    for parts in (_whole, _without_touches, _without_wordings):
        found = "\n\n".join(part for part in parts(report, language) if part) + "\n"
        if len(found) <= limit:
            return found
    note = "\n\n" + WORDS["cut"].say(language) + "\n"
    kept = found[: max(0, limit - len(note))]
    return kept[: kept.rfind("\n")] + note


def _whole(report: Report, language: Language) -> list[str]:
    return [
        *_top(report, language),
        *_sections(report, language),
        *_score(report, language),
        _wordings(report, language),
        _touched(report, language),
    ]


def _without_touches(report: Report, language: Language) -> list[str]:
    return [
        *_top(report, language),
        *_sections(report, language),
        *_score(report, language),
        _wordings(report, language),
        WORDS["without_touches"].say(language),
    ]


def _without_wordings(report: Report, language: Language) -> list[str]:
    return [
        *_top(report, language),
        WORDS["without_wordings"].say(language),
        *_score(report, language),
        *_sections(report, language),
    ]


def _top(report: Report, language: Language) -> list[str]:
    parts = [f"### {escape(headline(report, language))}"]
    parts += [f"> **{WORDS['mind'].say(language)}** {escape(one.said.say(language))}" for one in report.warnings]
    for key, files in (("not_compared", report.not_compared), ("partial", report.partial)):
        if files:
            names = ", ".join(code(f"{kind}/{id}.yaml") for kind, id in files)
            parts.append(f"{WORDS[key].say(language)} {names}.")
    return parts


def _sections(report: Report, language: Language) -> list[str]:
    parts = []
    for section in sections(report.lines):
        parts.append(f"#### {section.title.say(language)}\n{_list(section.lines, language)}")
    return parts


def _wordings(report: Report, language: Language) -> str:
    worded = [line for line in report.lines if line.weight is Weight.WORDING]
    if not worded:
        return ""
    summary = f"<summary>{rewordings(worded, language)}</summary>"
    return f"<details>{summary}\n\n{_list(worded, language)}\n\n</details>"


def _list(lines: Sequence[Line], language: Language) -> str:
    return "\n".join(f"- {escape(line.sentence.say(language))}" for line in lines)


def _score(report: Report, language: Language) -> list[str]:
    parts = []
    if report.score.note is not None:
        parts.append(escape(report.score.note.say(language)))
    if said := report.score.problems:
        title = WORDS["gate_open" if report.score.holds else "gate_held"].say(language)
        parts.append("\n".join([f"**{title}**", "", *(f"- {escape(one.said.in_a_line(language))}" for one in said)]))
    for impact in report.score.impacts:
        parts.append(_impact(impact, language))
    return parts


def _impact(impact: Impact, language: Language) -> str:
    """What a change of a score does, with a heading where it does anything."""
    name = f": {escape(impact.score.say(language))}" if impact.score else ""
    told = [escape(one) for one in brief(impact, language)]
    if len(told) == 1:
        return f"**{WORDS['score'].say(language)}{name}:** {told[0]}"
    listed = "\n".join(f"- {one}" for one in told)
    return f"#### {WORDS['impact'].say(language)}{name}\n{listed} {WORDS['tables'].say(language)}"


def _touched(report: Report, language: Language) -> str:
    if not report.told:
        return ""
    if report.touches is None:
        return WORDS["untouched"].say(language)
    if not report.touches.pages:
        return WORDS["nothing_touched"].say(language)
    found = [(key, getattr(report.touches, key)) for key in TOUCHED]
    said = [
        f"{counted(f'n_{key}', len(those), language)} ({_names(key, those, language)})" for key, those in found if those
    ]
    return f"**{WORDS['touches'].say(language)}:** {', '.join(said)}."


def _names(key: str, found: Sequence[Touched], language: Language) -> str:
    if key in ("roles", "calculators"):
        return ", ".join(escape(one.name.say(language)) for one in found)
    more = len(found) - _ADDRESSES
    shown = ", ".join(code(one.address.say(language)) for one in found[:_ADDRESSES])
    return f"{shown} {WORDS['more'].say(language).format(more)}" if more > 0 else shown
