"""The company that ships is an example: none of its words stands in the engine, which is anybody's."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.link.playbook import Playbook
from scripts.model.company import Company

ROOT = Path(__file__).resolve().parents[2]
NOT_THE_ENGINE = ("playbook", "tests", ".github/CODEOWNERS", "README.md", "CHANGELOG.md", "docs/adr")
"""The company's own files, what tells of it as the example, and the tests, which have a company of their own."""
NOT_WRITTEN = (".png", "package-lock.json", ".txt")
_LEGAL_FORMS = frozenset(("a/s", "aps", "i/s", "ltd", "inc", "gmbh", "ab", "as"))


def words_of(company: Company) -> set[str]:
    """What nobody but the company is called: its id, the names it goes by, and the owner of its repository."""
    names = {word for name in (company.name.da, company.name.en) for word in name.split()}
    owner = urlsplit(company.repository).path.strip("/").partition("/")[0]
    return {word.lower() for word in (company.id, owner, *names) if word.lower() not in _LEGAL_FORMS and len(word) > 3}


def figures_of(playbook: Playbook) -> set[int]:
    """Amounts that only this company has: six figures or more, of which two or more are no nought."""
    plain = (record.model_dump(mode="json") for records in playbook.records.values() for record in records.values())
    whole = (int(value) for record in plain for value in numbers(record) if value == int(value))
    return {value for value in whole if value >= 100_000 and len(str(value).rstrip("0")) >= 2}


def numbers(value: object) -> Iterator[float]:
    """Every number in plain data."""
    if isinstance(value, dict):
        yield from (found for inner in value.values() for found in numbers(inner))
    elif isinstance(value, list):
        yield from (found for inner in value for found in numbers(inner))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def told(found: re.Pattern[str]) -> list[str]:
    """The lines of the engine in which it is found. Pictures and files of others' packages are not read."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    engine = [file for file in listed.split("\0") if file and not file.startswith(NOT_THE_ENGINE)]
    assert len(engine) > 100
    return [
        f"{file}:{number}: {line.strip()[:80]}"
        for file in engine
        if (ROOT / file).is_file() and not file.endswith(NOT_WRITTEN)
        for number, line in enumerate((ROOT / file).read_text("utf-8", errors="ignore").splitlines(), 1)
        if found.search(line)
    ]


@pytest.fixture
def example(playbook: Playbook) -> Playbook:
    """The company, where it is an invented one."""
    if not playbook.company.fictitious:
        pytest.skip("a real company's words come from its own playbook alone")
    return playbook


def test_no_word_of_the_example_company_stands_in_the_engine(example: Playbook) -> None:
    words = words_of(example.company)
    if not words:
        pytest.skip("the company has no word long enough to be looked for")
    assert told(re.compile("|".join(map(re.escape, sorted(words))), re.IGNORECASE)) == []


def test_no_figure_of_the_example_company_stands_in_the_engine(example: Playbook) -> None:
    amounts = figures_of(example)
    written = {form for one in amounts for form in (f"{one}", f"{one:,}", f"{one:_}", f"{one:,}".replace(",", "."))}
    if not written:
        pytest.skip("the company has no amount that others would not have")
    assert told(re.compile(rf"(?<![\w.#-])(?:{'|'.join(map(re.escape, sorted(written)))})(?![\w-])")) == []
