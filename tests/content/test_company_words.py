"""The company that ships is an example: none of its words stands in the engine, which is anybody's."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.model.company import Company
from scripts.pipeline import read_playbook

ROOT = Path(__file__).resolve().parents[2]
NOT_THE_ENGINE = ("playbook", "tests", ".github/CODEOWNERS", "README.md", "CHANGELOG.md", "docs/adr")
"""The company's own files, what tells of it as the example, and the tests, which have a company of their own."""
_LEGAL_FORMS = frozenset(("a/s", "aps", "i/s", "ltd", "inc", "gmbh", "ab", "as"))


def words_of(company: Company) -> set[str]:
    """What nobody but the company is called: its id, the names it goes by, and the owner of its repository."""
    names = {word for name in (company.name.da, company.name.en) for word in name.split()}
    owner = urlsplit(company.repository).path.strip("/").partition("/")[0]
    return {word.lower() for word in (company.id, owner, *names) if word.lower() not in _LEGAL_FORMS and len(word) > 3}


def test_no_word_of_the_example_company_stands_in_the_engine() -> None:
    playbook = read_playbook(ROOT / "playbook", date(2026, 11, 28)).playbook
    assert playbook is not None, "the playbook has problems: make check"
    if not playbook.company.fictitious:
        pytest.skip("a real company's words come from its own playbook alone")
    words = words_of(playbook.company)
    if not words:
        pytest.skip("the company has no word long enough to be looked for")
    found = re.compile("|".join(map(re.escape, sorted(words))), re.IGNORECASE)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    engine = [file for file in listed.split("\0") if file and not file.startswith(NOT_THE_ENGINE)]
    assert len(engine) > 100
    told = [
        f"{file}:{number}: {line.strip()[:80]}"
        for file in engine
        if (ROOT / file).is_file()
        for number, line in enumerate((ROOT / file).read_text("utf-8", errors="ignore").splitlines(), 1)
        if found.search(line)
    ]
    assert told == []
