"""A merge that nobody finished is called that, at every place, whichever way Git wrote it."""

from __future__ import annotations

from pathlib import Path

from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.company import TODAY
from tests.scripts.overlay import lay

TERM = "terms/lead.yaml"
HEADER = "# yaml-language-server: $schema=../../schema/terms.json\n"
TWO = """\
id: lead
<<<<<<< HEAD
name: {da: Lead, en: Lead}
=======
name: {da: Emne, en: Prospect}
>>>>>>> other words
meaning:
<<<<<<< HEAD
||||||| 1a2b3c
  da: En kunde
=======
  da: En køber
  en: A buyer
>>>>>>> other words
"""


def told(folder: Path, content: str) -> tuple[Problem, ...]:
    """The problems of a playbook, one file of which holds this."""
    (lay(folder) / TERM).write_text(content, encoding="utf-8")
    return read_playbook(folder, TODAY).problems


def test_every_place_of_an_unfinished_merge_is_told_with_its_lines_and_whose_they_are(tmp_path: Path) -> None:
    first, second = told(tmp_path, TWO)
    assert {first.rule, second.rule} == {"unfinished-merge"}
    assert (first.mark.line, [mark.line for mark in first.also]) == (2, [4, 6])
    assert first.said.message.en.endswith("two changes met here, line 3 (HEAD) and line 5 (other words)")
    assert (second.mark.line, [mark.line for mark in second.also]) == (8, [9, 11, 14])
    assert second.said.message.en.endswith("no line (HEAD) and lines 12-13 (other words)")
    assert second.said.mend is not None and second.said.mend.en.endswith("and line 10, which are the text before both.")


def test_a_sign_that_was_left_behind_is_told_and_so_are_the_ends_of_lines_of_windows(tmp_path: Path) -> None:
    (left,) = told(tmp_path, "id: lead\n>>>>>>> other words\nname: {da: Lead, en: Lead}\n")
    assert (left.rule, left.mark.line) == ("unfinished-merge", 2)
    assert left.said.mend is not None and left.said.mend.en.startswith("Delete the line")
    assert [problem.mark.line for problem in told(tmp_path, TWO.replace("\n", "\r\n"))] == [2, 8]


def test_signs_that_belong_to_a_text_are_no_merge(tmp_path: Path) -> None:
    words = "id: lead\nname: {da: Lead, en: Lead}\nmeaning:\n  da: |-\n    En\n    =======\n    kunde\n  en: One\n"
    assert told(tmp_path, HEADER + words) == ()


def test_a_merge_in_a_table_beside_the_records_is_told(tmp_path: Path) -> None:
    table = lay(tmp_path) / "leads/past.csv"
    table.parent.mkdir()
    table.write_text("id,created\n<<<<<<< HEAD\n1,2024-01-02\n=======\n1,2024-01-03\n>>>>>>> other words\n")
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert (problem.rule, problem.mark.line) == ("unfinished-merge", 2)
    assert problem.mark.file.endswith("leads/past.csv")
