"""A file that is broken from end to end is told in a page, and read in a moment."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scripts.load.rules.file_size import LARGEST
from scripts.load.rules.problem_limit import MOST
from scripts.pipeline import read_playbook
from tests.company import TODAY
from tests.scripts.overlay import lay

LINES = 40_000
BROKEN = {
    "one key a hundred thousand times": "a: b\n" * LINES,
    "a new unknown key on each line": "".join(f"k{number}: b\n" for number in range(LINES)),
    "a list of what is no id": "see:\n" + "  - 1,5\n" * LINES,
    "escapes that nobody sees": "see:\n" + '  - "\\e"\n' * LINES,
    "fifty doubled keys and then an open quote": "id: a\n" * (MOST + 1) + 'name: "a\n',
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_file_of_broken_lines_is_told_in_a_page_and_a_moment(broken: str, tmp_path: Path) -> None:
    path = lay(tmp_path) / "terms/lead.yaml"
    path.write_text(path.read_text(encoding="utf-8") + BROKEN[broken], encoding="utf-8")
    assert path.stat().st_size <= LARGEST
    began = time.process_time()
    found = [problem for problem in read_playbook(tmp_path, TODAY).problems if problem.mark.file.endswith("lead.yaml")]
    assert time.process_time() - began < 20
    assert 1 < len(found) <= MOST + 1
    assert {problem.rule for problem in found} & {"problem-limit", "yaml-syntax"}


def test_a_file_that_is_too_large_is_one_problem_and_not_read(tmp_path: Path) -> None:
    (lay(tmp_path) / "terms/lead.yaml").write_text("a: b\n" * 1_000_000, encoding="utf-8")
    found = [problem for problem in read_playbook(tmp_path, TODAY).problems if problem.mark.file.endswith("lead.yaml")]
    assert [problem.rule for problem in found] == ["file-size"]
    assert found[0].said.message.en == "the file is 5.0 MB"
