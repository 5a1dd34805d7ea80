"""The comment under a pull request: what the check found, what changes in the process, and where to see the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from calculators.kit.text.language import LANGUAGES, Language
from scripts.load.signs import visible
from scripts.markdown import code, escape
from scripts.problem import Problem

LIMIT: Final = 60_000
"""Characters of a whole comment. GitHub takes 65,536; the rest is room for what posting adds."""
SHOWN: Final = 20
"""Problems that are listed; all of them stand at their lines in the pull request."""
_PLACES: Final = 5
"""Places of equal problems that are named."""
_LAST: Final = 12
"""Lines of a failed build that are quoted."""
_WIDEST: Final = 300
_OF_MAKE: Final = re.compile(r"make(\[\d+\])?: ")
_HEADINGS: Final[Mapping[Language, tuple[str, str]]] = {
    "da": ("Hvad ændringen gør", "På dansk: hvad ændringen gør"),
    "en": ("What this change does", "In English: what this change does"),
}
"""Above the repository's own language, and on the fold of the other one."""


@dataclass(frozen=True)
class Report:
    """What is known about a pull request.

    files     how many files of the playbook were read
    problems  what the check found
    changes   what changes in the process, as Markdown by language; a language that is absent could not be compared
    held      True when the gate on the score is not passed
    preview   address of the copy of the site, or nothing when there is none
    built     what the build wrote, to say why there is none
    languages those of the playbook, the repository's own first
    """

    files: int
    problems: tuple[Problem, ...]
    changes: Mapping[Language, str]
    held: bool = False
    preview: str = ""
    built: str = ""
    languages: tuple[Language, ...] = LANGUAGES

    @property
    def errors(self) -> int:
        """How many of the problems must be mended."""
        return sum(problem.severity == "error" for problem in self.problems)


def comment(report: Report, limit: int = LIMIT) -> str:
    """The comment as Markdown of at most `limit` characters: in the repository's own language, any other folded."""
    room = max(0, limit - sum(len(_language(report, language, "")) for language in report.languages))
    own, *others = report.languages
    folded = sum(len(_said(report, language)) for language in others)
    parts = [_cut(_said(report, own), max(room - folded, room * 6 // 10), own)]
    parts += [_cut(_said(report, language), room - len(parts[0]), language) for language in others]
    return "".join(_language(report, *part) for part in zip(report.languages, parts, strict=True))


def _language(report: Report, language: Language, changes: str) -> str:
    heading, folded = _HEADINGS[language]
    if language == report.languages[0]:
        parts = [_check(report, language), _gate(report, language), changes, _preview(report, language)]
        return "\n\n".join([f"## {heading}", *filter(None, parts)]) + "\n\n"
    parts = [_check(report, language) if report.problems else "", _gate(report, language), changes]
    body = "\n\n".join(filter(None, parts))
    return f'<details lang="{language}">\n<summary><b>{folded}</b></summary>\n\n{body}\n\n</details>\n'


def _check(report: Report, language: Language) -> str:
    errors, warnings = report.errors, len(report.problems) - report.errors
    if language == "da":
        counts = [_count(errors, "fejl", "fejl"), _count(warnings, "advarsel", "advarsler")]
        said = " og ".join(filter(None, counts)) or "alt er i orden"
        head = f"**Tjekket:** {'❌' if errors else '✅'} {report.files} filer læst, {said}."
        more = "Hver af dem står også ved sin linje under »Files changed«." if report.problems else ""
    else:
        counts = [_count(errors, "error", "errors"), _count(warnings, "warning", "warnings")]
        said = " and ".join(filter(None, counts)) or "all is well"
        head = f"**The check:** {'❌' if errors else '✅'} {report.files} files read, {said}."
        more = "Each of them also stands at its line under “Files changed”." if report.problems else ""
    # What must be mended comes first, so that warnings never push it out of the list.
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(report.problems, key=lambda problem: problem.severity != "error"):
        alike.setdefault((problem.severity, _words(problem, language)), []).append(problem)
    lines = [_problem(words, problems, language) for (_, words), problems in list(alike.items())[:SHOWN]]
    return "\n\n".join(filter(None, [f"{head} {more}".strip(), "\n".join(lines)]))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def _words(problem: Problem, language: Language) -> str:
    parts = [problem.said.message, problem.said.mend]
    return " ".join(_sentence(escape(part.say(language))) for part in parts if part is not None)


def _problem(words: str, problems: Sequence[Problem], language: Language) -> str:
    """Equal problems as one line with their places."""
    line = "linje" if language == "da" else "line"
    marks = [mark for one in problems for mark in (one.mark, *one.also)]
    places = [f"{code(mark.file)} {line} {mark.line}" for mark in marks[:_PLACES]]
    more = len(marks) - len(places)
    counted = f"{len(marks)} × " if len(marks) > 1 else ""
    rest = (f" og {more} til" if language == "da" else f" and {more} more") if more else ""
    return f"- {counted}{', '.join(places)}{rest}: {words}"


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."


def _said(report: Report, language: Language) -> str:
    if changes := report.changes.get(language, "").strip():
        return changes
    if report.errors:
        return (
            "**Processen:** Forskellen kan vises, når fejlene er rettet."
            if language == "da"
            else "**The process:** The changes can be shown once the errors are mended."
        )
    return (
        "**Processen:** Forskellen kunne ikke vises. Loggen under »Checks« siger hvorfor."
        if language == "da"
        else "**The process:** The changes could not be shown. The log under “Checks” says why."
    )


def _gate(report: Report, language: Language) -> str:
    if not report.held:
        return ""
    if language == "da":
        return (
            "**Porten for leadscoren:** ❌ ikke passeret. CONTRIBUTING.md viser, hvordan man godkender det med vilje."
        )
    return "**The gate of the lead score:** ❌ not passed. CONTRIBUTING.md shows how to accept that on purpose."


def _preview(report: Report, language: Language) -> str:
    if not report.preview:
        return _not_built(report, language)
    if language == "da":
        return (
            f"**Siderne:** [hent dem, som de ser ud med ændringen]({report.preview}). "
            "Pak filen ud, og åbn `index.html`. "
            "Beregnere og søgning virker først på den rigtige side. Du skal være logget ind på GitHub."
        )
    return (
        f"**The pages:** [download them as they look with the change]({report.preview}). "
        "Unpack the file and open `index.html`. Calculators and search only work on the real site. "
        "You have to be signed in to GitHub."
    )


def _not_built(report: Report, language: Language) -> str:
    """Why there are no pages to look at: the errors above, or what the build said last."""
    last = [visible(line)[:_WIDEST] for line in report.built.splitlines() if line.strip() and not _OF_MAKE.match(line)]
    if report.errors or not last:
        return "**Siderne:** ikke bygget." if language == "da" else "**The pages:** not built."
    said = "\n".join(last[-_LAST:])
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", said)), default=0))
    why = (
        "**Siderne:** ❌ kunne ikke bygges. Det siger bygningen:"
        if language == "da"
        else "**The pages:** ❌ could not be built. The build says:"
    )
    return f"{why}\n{fence}text\n{said}\n{fence}"


def _cut(markdown: str, room: int, language: Language) -> str:
    """At most `room` characters, cut between lines, with folded parts closed again and a word on what is missing."""
    if len(markdown) <= room:
        return markdown
    note = (
        "*Listen er længere, end en kommentar kan være. Hele listen ligger i `changes.da.html` sammen med siderne.*"
        if language == "da"
        else "*The list is longer than a comment can be. All of it is in `changes.en.html` beside the pages.*"
    )
    kept: list[str] = []
    used, folded = len(note) + 2, 0
    for line in markdown.split("\n"):
        opened = folded + line.count("<details") - line.count("</details>")
        if used + len(line) + 1 + opened * len("\n</details>\n") > room:
            break
        kept.append(line)
        used, folded = used + len(line) + 1, opened
    return "\n".join(kept) + "\n</details>\n" * max(0, folded) + "\n\n" + note if kept else note
