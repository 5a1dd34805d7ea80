"""The company's playbook as it was in the first format: `migrate` brings it to today's."""

import tarfile
from datetime import date
from pathlib import Path

import pytest

from scripts.migrate.disk import read_files, write_files
from scripts.migrate.run import migrate
from scripts.pipeline import read_playbook
from scripts.problem import has_errors
from scripts.report import as_text

ARCHIVE = Path(__file__).with_name("format-1.tar.xz")
"""The playbook of commit 59fc3ff with what stood around it; of past leads and deals the first 59 rows."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with tarfile.open(ARCHIVE) as files:
        files.extractall(tmp_path, filter="data")
    return tmp_path / "playbook"


def test_it_migrates_and_passes_the_check_of_today(old: Path) -> None:
    before = read_files(old)
    after, told = migrate(before)
    write_files(old, before, after)
    reading = read_playbook(old, date(2026, 11, 28))
    assert not has_errors(reading.problems), as_text(reading.problems, "en")
    assert told
    assert migrate(read_files(old)) == (after, ())


def test_no_comment_is_lost(old: Path) -> None:
    before = read_files(old)
    after, _ = migrate(before)
    now = "\n".join(after.values())
    for path, content in before.items():
        for line in content.splitlines() if path.endswith(".yaml") else ():
            assert not line.strip().startswith("#") or line.strip() in now, f"{path}: {line}"
