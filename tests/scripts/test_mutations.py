"""Whatever is done to the text of the files, the pipeline ends in a playbook or in problems, never in an exception."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from calculators.catalogue import calculators
from scripts.api import files
from scripts.judge import judge
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.load import read as read_document
from scripts.load.tree import Document, Documents
from scripts.model.kinds import KINDS
from scripts.problem import has_errors
from scripts.render.site import render
from scripts.report import FORMATS
from scripts.shape import shape
from tests.gait import examples
from tests.scripts.overlay import BASE
from tests.scripts.rendering import base_sources

TODAY = date(2026, 1, 15)
SOURCES = {
    path.relative_to(BASE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BASE.glob("*/*.yaml"))
}
SNIPPETS = [
    "\t",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r",
    ":",
    ": ",
    "- ",
    "-",
    "'",
    '"',
    "“",
    "”",
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    " #",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    ">-",
    "%",
    "@",
    "`",
    "---",
    "...",
    "<<: ",
    "? ",
    "null",
    "~",
    "ja",
    "0,5",
    "1e999",
    "-1",
    ".nan",
    "9" * 40,
    "æøå",
    "\u200b",
    "\u00a0",
    "\ufeff",
    "\x00",
    "\u2028",
    "\x85",
    "😀",
    "\\",
    "id: x",
    "da: x",
    "en:",
    "stages/x",
    "[a](b/c)",
    "[a](b)",
    "**",
    "<b>",
    "2026-13-45",
    "exceptions:",
    "stage: qualification",
]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the base playbook after one to four cuts, repeats, swaps or insertions."""
    file = draw(st.sampled_from(sorted(SOURCES)))
    content = SOURCES[file]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 40))
        what = draw(st.sampled_from(["insert", "cut", "replace", "repeat", "line", "swap"]))
        snippet = draw(st.sampled_from(SNIPPETS) | st.text(max_size=6))
        lines = content.splitlines(keepends=True)
        if what == "insert":
            content = content[:at] + snippet + content[at:]
        elif what == "cut":
            content = content[:at] + content[at + length :]
        elif what == "replace":
            content = content[:at] + snippet + content[at + length :]
        elif what == "repeat":
            content = content[:at] + content[at : at + length] + content[at:]
        elif lines and what == "line":
            del lines[at % len(lines)]
            content = "".join(lines)
        elif lines:
            first, second = at % len(lines), length % len(lines)
            lines[first], lines[second] = lines[second], lines[first]
            content = "".join(lines)
    return file, content


def whole_way(contents: dict[str, bytes]) -> Playbook | None:
    """All steps up to the API, in memory; fails on any exception. The playbook, where there is one without errors."""
    documents: dict[tuple[str, str], Document] = {}
    problems = []
    for file, raw in contents.items():
        kind, _, name = file.partition("/")
        id = name.removesuffix(".yaml")
        document, own = read_document(raw, file, kind, id)
        assert document is not None or own, "a file that cannot be read has a problem"
        problems.extend(own)
        if document is not None:
            documents[kind, id] = document
    known = frozenset((file.partition("/")[0], file.partition("/")[2].removesuffix(".yaml")) for file in contents)
    shaped, misshapen = shape(Documents("playbook", documents, known, {}))
    playbook, unlinked = link(shaped)
    whole = frozenset(KINDS) - {kind for kind, id in known if (kind, id) not in shaped.records}
    problems += [*misshapen, *unlinked, *judge(playbook, whole, TODAY)]
    for problem in problems:
        assert problem.mark.line >= 1 and problem.mark.column >= 1 and problem.mark.end_column > problem.mark.column
    for language in ("da", "en"):
        for write in FORMATS.values():
            assert isinstance(write(problems, language), str)
    if has_errors(tuple(problems)):
        return None
    assert files(playbook)["api/v1/playbook.json"]
    assert calculators().keys() >= playbook.calculators.keys()
    return playbook


def with_change(change: tuple[str, str]) -> dict[str, bytes]:
    """The base playbook with one file replaced."""
    file, content = change
    contents = {name: source.encode() for name, source in SOURCES.items()}
    return contents | {file: content.encode("utf-8", errors="surrogatepass")}


@examples(2000, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_mutated_file_ends_in_a_playbook_or_in_problems(change: tuple[str, str]) -> None:
    whole_way(with_change(change))


@examples(300, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_mutated_file_without_errors_becomes_pages(change: tuple[str, str]) -> None:
    playbook = whole_way(with_change(change))
    if playbook is not None:
        assert render(playbook, base_sources()).keys() >= {"da/index.md", "en/index.md"}


@examples(1000)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_end_in_problems(raw: bytes) -> None:
    document, problems = read_document(raw, "playbook/terms/lead.yaml", "terms", "lead")
    assert document is not None or problems


@pytest.mark.parametrize("opening", ["[", "{", "- ", "a: {", "? ", "'", '"', "&a ", "!"])
def test_deep_or_endless_nesting_ends_in_problems(opening: str) -> None:
    document, problems = read_document((opening * 3000).encode(), "playbook/terms/lead.yaml", "terms", "lead")
    assert document is None
    assert problems
