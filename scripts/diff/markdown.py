"""The report as Markdown for the comment on a pull request. Words of the playbook are shown, never obeyed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from calculators.kit.text.language import Language
from scripts.diff.groups import grouped
from scripts.diff.report import Report, Told
from scripts.diff.touches import Touched
from scripts.diff.words import TOUCHED, WORDS, counted, headline, rewordings
from scripts.impact.report import impact_markdown
from scripts.markdown import code, escape

LIMIT: Final = 65_000
"""Signs of a report. GitHub takes 65,536 for a comment."""


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
        *_groups(report, language, True),
        _score(report, language),
        _touched(report, language),
    ]


def _without_touches(report: Report, language: Language) -> list[str]:
    return [
        *_top(report, language),
        *_groups(report, language, True),
        _score(report, language),
        WORDS["without_touches"].say(language),
    ]


def _without_wordings(report: Report, language: Language) -> list[str]:
    return [
        *_top(report, language),
        WORDS["without_wordings"].say(language),
        _score(report, language),
        *_groups(report, language, False),
    ]


def _top(report: Report, language: Language) -> list[str]:
    parts = [f"### {escape(headline(report, language))}"]
    parts += [f"> **{WORDS['mind'].say(language)}** {escape(one.said.say(language))}" for one in report.warnings]
    errors = sum(one.severity == "error" for one in report.problems)
    if errors:
        parts.append(f"> **{WORDS['mind'].say(language)}** {counted('errors', errors, language)}")
    for key, files in (("not_compared", report.not_compared), ("partial", report.partial)):
        if files:
            names = ", ".join(code(f"{kind}/{id}.yaml") for kind, id in files)
            parts.append(f"{WORDS[key].say(language)} {names}.")
    return parts


def _groups(report: Report, language: Language, wordings: bool) -> list[str]:
    told = {id(one.change): one for one in report.told}
    parts = []
    for group in grouped(one.change for one in report.told):
        found = [told[id(change)] for change in group.changes]
        acts = [one for one in found if not one.change.of_words_only]
        words = [one for one in found if one.change.of_words_only] if wordings else []
        if acts or words:
            parts.append(f"#### {group.title.say(language)}")
        parts += [_list(acts, language)] if acts else []
        if words:
            summary = rewordings([one.change for one in words], language)
            parts.append(f"<details>\n<summary>{summary}</summary>\n\n{_list(words, language)}\n\n</details>")
    return parts


def _list(told: Sequence[Told], language: Language) -> str:
    return "\n".join(f"- {escape(one.sentence.say(language))}" for one in told)


def _score(report: Report, language: Language) -> str:
    parts = []
    if report.score.note is not None:
        parts.append(escape(report.score.note.say(language)))
    said = report.score.problems
    if said:
        title = WORDS["gate_open" if report.score.holds else "gate_held"].say(language)
        lines = [escape(one.said.in_a_line(language)) for one in said]
        parts.append("\n".join([f"**{title}**", "", *(f"- {line}" for line in lines)]))
    for impact in report.score.impacts:
        summary = WORDS["impact"].say(language) + (f": {escape(impact.score.say(language))}" if impact.score else "")
        body = impact_markdown(impact, language, 4).partition("\n\n")[2]  # its title is the summary
        parts.append(f"<details>\n<summary>{summary}</summary>\n\n{body}\n</details>")
    return "\n\n".join(parts)


def _touched(report: Report, language: Language) -> str:
    if not report.told:
        return ""
    if report.touches is None:
        return WORDS["untouched"].say(language)
    if not report.touches.pages:
        return WORDS["nothing_touched"].say(language)
    counts = ((key, len(getattr(report.touches, key))) for key in TOUCHED)
    summary = ", ".join(counted(f"n_{key}", number, language) for key, number in counts if number)
    heads = " | ".join(WORDS[key].say(language) for key in ("change", *TOUCHED))
    rows = [f"| {heads} |", "|---|---|---|---|---|", *(_row(one, language) for one in report.told)]
    table = "\n".join(rows)
    return f"<details>\n<summary>{WORDS['touches'].say(language)}: {summary}</summary>\n\n{table}\n\n</details>"


def _row(told: Told, language: Language) -> str:
    found = told.touches
    cells = (
        escape(told.sentence.say(language)),
        _addresses(found.pages, language),
        _names(found.roles, language),
        _names(found.calculators, language),
        _addresses(found.calendars, language),
    )
    return f"| {' | '.join(cells)} |"


def _addresses(found: Sequence[Touched], language: Language) -> str:
    return "<br>".join(code(one.address.say(language)) for one in found)


def _names(found: Sequence[Touched], language: Language) -> str:
    return ", ".join(escape(one.name.say(language)) for one in found)
