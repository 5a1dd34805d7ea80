"""Problems read the same for people, programs and GitHub."""

from __future__ import annotations

import json

from scripts.problem import Mark, Problem, Said, text
from scripts.report import as_github, as_json, as_text, summary

PROBLEM = Problem(
    Mark("playbook/stages/qualify.yaml", 3, 8, 25),
    "unknown-reference",
    "error",
    Said(
        text("owner »account-exectuive« er ikke en rolle", "owner 'account-exectuive' is not a role"),
        text("en af: account-executive, marketing", "one of: account-executive, marketing"),
        text("Mente du »account-executive«?", "Did you mean 'account-executive'?"),
    ),
    "owner: account-exectuive",
)
WARNING = Problem(
    Mark("playbook/a,b.yaml", 1, 1, 2), "schema-line", "warning", Said(text("100 % forkert: ret", "100 % wrong: mend"))
)


def test_text_shows_place_line_caret_expectation_and_mend() -> None:
    assert as_text([PROBLEM], "en") == (
        "playbook/stages/qualify.yaml:3:8: owner 'account-exectuive' is not a role  [unknown-reference]\n"
        "  3 | owner: account-exectuive\n"
        "    |        ^^^^^^^^^^^^^^^^^\n"
        "  expected one of: account-executive, marketing\n"
        "  Did you mean 'account-executive'?\n\n"
    )


def test_text_is_danish_on_request() -> None:
    shown = as_text([PROBLEM, WARNING], "da")
    assert "er ikke en rolle" in shown and "forventet en af:" in shown and "advarsel: 100 % forkert" in shown


def test_colours_come_only_when_asked_for() -> None:
    assert "\033[" not in as_text([PROBLEM], "en")
    assert "\033[31m" in as_text([PROBLEM], "en", colours=True)


def caret_line(snippet: str, column: int, end: int) -> tuple[str, str]:
    problem = Problem(Mark("f.yaml", 12, column, end), "r", "error", Said(text("a", "b")), snippet)
    _, line, carets = as_text([problem], "en").splitlines()[:3]
    return line, carets


def test_the_caret_stands_below_its_word_after_danish_letters() -> None:
    line, carets = caret_line("navn: blåbærgrød øl", 18, 20)
    assert carets.index("^") == line.index("øl") and carets.count("^") == 2


def test_the_caret_makes_room_for_wide_characters_and_none_for_combining_ones() -> None:
    _, carets = caret_line("a: 日本 x", 7, 8)
    assert carets == "     |" + " " * 9 + "^"
    _, carets = caret_line("a: e\u0301 x", 7, 8)
    assert carets == "     |" + " " * 6 + "^"


def test_a_long_line_is_cut_around_the_place() -> None:
    line, carets = caret_line("x" * 300 + " HERE " + "y" * 300, 302, 306)
    assert len(line) < 130 and line.index("HERE") == carets.index("^")


def test_a_tab_is_made_visible() -> None:
    line, carets = caret_line("\tname: x", 1, 2)
    assert "→name" in line and carets.index("^") == line.index("→")


def test_json_gives_every_part() -> None:
    (found,) = json.loads(as_json([PROBLEM], "en"))
    assert found == {
        "file": "playbook/stages/qualify.yaml",
        "line": 3,
        "column": 8,
        "end_column": 25,
        "rule": "unknown-reference",
        "severity": "error",
        "message": "owner 'account-exectuive' is not a role",
        "expected": "one of: account-executive, marketing",
        "mend": "Did you mean 'account-executive'?",
        "also": [],
    }


def test_github_annotations_are_one_line_each_and_escaped() -> None:
    first, second = as_github([PROBLEM, WARNING], "en").splitlines()
    assert first.startswith(
        "::error file=playbook/stages/qualify.yaml,line=3,col=8,endColumn=25,title=unknown-reference::owner 'account"
    )
    assert "%0Aexpected one of" in first
    assert (
        second == "::warning file=playbook/a%2Cb.yaml,line=1,col=1,endColumn=2,title=schema-line::100 %25 wrong: mend"
    )


def test_the_summary_counts_problems_and_warnings() -> None:
    assert summary(150, (), 0.34, "en") == "150 files: all is well (0.3 s)"
    assert summary(2, (PROBLEM, WARNING), 1.0, "da") == "2 filer: 1 fejl, 1 advarsel (1,0 s)"
    assert summary(1, (PROBLEM, WARNING, WARNING), 1.0, "en") == "1 file: 1 problem, 2 warnings (1.0 s)"


HOSTILE = "a\n::error::b\r\x1b[31m\u202e ##[stop]"


def test_what_the_input_says_stays_in_its_line_and_is_no_command_to_a_terminal_or_a_workflow() -> None:
    said = Said(*(text(HOSTILE, HOSTILE),) * 3)
    problem = Problem(Mark(f"playbook/{HOSTILE}.yaml", 1, 1, 2), "r", "error", said, HOSTILE.splitlines()[0])
    for language in ("da", "en"):
        shown = as_text([problem], language)
        assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
        assert "##[" not in shown and shown.replace("\n", "").isprintable()
        assert len(as_github([problem], language).splitlines()) == 1
