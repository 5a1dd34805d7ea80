"""The comment says in both languages what stands in the way and what changes, and always fits into one comment."""

import subprocess
import sys
from argparse import ArgumentParser

import pytest

from scripts.problem import Mark, Problem, Said, text
from scripts.pull_request import command, difference
from scripts.pull_request.comment import LIMIT, SHOWN, Report, comment


def problem(line: int = 3, severity: str = "error", message: str = "»ejer« er ikke en rolle") -> Problem:
    said = Said(text(message, "'owner' is not a role"), mend=text("Mente du »sælger«?", "Did you mean 'seller'?"))
    return Problem(Mark("playbook/stages/closing.yaml", line, 8, 12), "unknown-role", severity, said)


CHANGES = {"da": "Mål for vinderate: 25 % -> 28 %", "en": "Win rate target: 25% -> 28%"}


def test_a_change_without_problems_says_so_and_what_it_does_in_both_languages():
    danish, english = comment(Report(166, (), CHANGES, preview="https://host/pages")).split("<details", 1)
    assert (
        "✅ 166 filer læst, alt er i orden." in danish and CHANGES["da"] in danish and "(https://host/pages)" in danish
    )
    assert CHANGES["en"] in english and "166" not in english and "https://host" not in english


def test_problems_come_with_their_line_and_their_mend():
    written = comment(Report(166, (problem(3), problem(9, "warning")), CHANGES))
    assert "❌ 166 filer læst, 1 fejl og 1 advarsel." in written
    assert "- `playbook/stages/closing.yaml` linje 3: »ejer« er ikke en rolle. Mente du »sælger«?" in written
    assert "- `playbook/stages/closing.yaml` line 9: 'owner' is not a role. Did you mean 'seller'?" in written


def test_errors_are_listed_before_warnings_and_the_list_ends():
    warnings = tuple(problem(line, "warning", f"advarsel nr. {line}") for line in range(1, 50))
    written = comment(Report(166, (*warnings, problem(99)), CHANGES)).split("<details")[0]
    lines = [line for line in written.splitlines() if line.startswith("- ")]
    assert "linje 99" in lines[0] and len(lines) == SHOWN


def test_equal_problems_are_one_line_with_their_places():
    danish = comment(Report(166, tuple(map(problem, range(1, 13))), CHANGES)).split("<details")[0]
    assert [line for line in danish.splitlines() if line.startswith("- ")] == [
        "- 12 × "
        + ", ".join(f"`playbook/stages/closing.yaml` linje {line}" for line in range(1, 6))
        + " og 7 til: »ejer« er ikke en rolle. Mente du »sælger«?"
    ]


def test_a_playbook_that_cannot_be_read_says_that_the_changes_come_later():
    written = comment(Report(166, (problem(),), {}))
    assert "når fejlene er rettet" in written and "once the errors are mended" in written
    assert "ikke bygget" in written


def test_a_comparison_that_failed_is_owned_up_to():
    written = comment(Report(166, (), {}))
    assert "Forskellen kunne ikke vises" in written and "could not be shown" in written


def test_a_gate_that_holds_is_said_first_and_where_it_is_accepted():
    assert "❌" not in comment(Report(166, (), CHANGES))
    danish, english = comment(Report(166, (), CHANGES, held=True)).split("<details lang")
    assert "❌ ikke passeret. CONTRIBUTING.md" in danish and "❌ not passed. CONTRIBUTING.md" in english


def test_a_build_that_failed_says_why_and_nothing_it_says_is_obeyed():
    log = "\n".join(
        [*(f"step {n}" for n in range(40)), "stages/x.yaml:3:1: ``` <b> @all @everyone", "make: *** [site] Error 1"]
    )
    danish, _, english = comment(Report(70, (), CHANGES, built=log)).partition("<details lang")
    assert "❌ kunne ikke bygges" in danish and "stages/x.yaml:3:1" not in english
    quoted = danish.partition("````text\n")[2].partition("\n````")[0].splitlines()
    assert quoted[-1].startswith("stages/x.yaml:3:1") and len(quoted) == 12
    assert "make:" not in danish


def test_a_build_is_not_blamed_for_what_the_check_found():
    assert "kunne ikke bygges" not in comment(Report(70, (problem(),), CHANGES, built="boom"))


@pytest.mark.parametrize(
    "message", ["![x](http://host/x.png)", "<img src=x>", "[tryk her](http://host)", "a\n\n# Stort"]
)
def test_words_from_a_file_stay_words(message):
    line = next(line for line in comment(Report(1, (problem(message=message),), {})).splitlines() if "linje 3" in line)
    assert "](" not in line.replace("\\](", "") and "<img" not in line and "Mente du" in line


@pytest.mark.parametrize("sizes", [(200_000, 10), (10, 200_000), (90_000, 90_000), (56_000, 2_000), (0, 0)])
def test_a_comment_always_fits_and_says_what_is_missing(sizes):
    changes = {
        language: "en linje om noget\n" * (size // 18) for language, size in zip(("da", "en"), sizes, strict=True)
    }
    written = comment(Report(166, (), changes))
    assert len(written) <= LIMIT
    danish, english = written.split("<details lang", 1)
    assert ("changes.da.html" in danish) == (sizes[0] > 58_000)
    assert ("changes.en.html" in english) == (sizes[1] > 58_000)


def test_a_cut_leaves_nothing_folded_open():
    part = "<details>\n<summary>Trin</summary>\n\n" + "linje\n" * 4000 + "</details>\n"
    written = comment(Report(166, (), {"da": part * 9, "en": part * 9}))
    assert len(written) <= LIMIT and written.count("<details") == written.count("</details>")


@pytest.mark.parametrize(
    ("answer", "expected", "words"),
    [
        ((0, "Uændret"), 0, "Uændret"),
        ((1, "Scoren ændret"), 1, "❌ ikke passeret"),
        ((2, ""), 0, "Forskellen kunne ikke vises"),
    ],
)
def test_the_exit_status_tells_what_the_comment_says(answer, expected, words, tmp_path, monkeypatch):
    status, output = answer

    def diff(arguments: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        assert arguments[:6] == [sys.executable, "-m", "scripts", "diff", "BASE", "HEAD"] and "--gate" in arguments
        return subprocess.CompletedProcess(arguments, status, output)

    monkeypatch.setattr(difference.subprocess, "run", diff)
    written = tmp_path / "new" / "comment.md"
    assert run("BASE", "HEAD", "--output", str(written)) == expected
    assert words in written.read_text(encoding="utf-8")


def run(*arguments: str) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def test_the_repositorys_own_language_is_open_and_another_is_folded_only_where_there_is_one():
    english, danish = comment(Report(166, (), CHANGES, languages=("en", "da"))).split("<details")
    assert english.startswith("## What this change does\n") and danish.startswith(' lang="da">')
    alone = comment(Report(166, (problem(),), {"en": CHANGES["en"]}, languages=("en",)))
    assert "<details" not in alone and "Tjekket" not in alone and "Did you mean 'seller'?" in alone


def test_a_problem_with_several_places_is_one_line_that_counts_them():
    places = tuple(Mark("playbook/stages/qualify.yaml", line, 1, 5) for line in range(2, 9))
    said = Said(text("rollen findes ikke", "there is no such role"), None, text("Ret den.", "Mend it."))
    found = Problem(places[0], "unknown-reference", "error", said, "", places[1:])
    words = comment(Report(1, (found,), {"da": "", "en": ""}, languages=("en",)))
    assert words.count("there is no such role") == 1 and "- 7 × " in words
