"""What the linter and the type checker are told to pass over is little, and says why."""

import re
import tokenize
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STANDINS = ROOT / "scripts" / "runtime" / "standins"
FILES = [
    file
    for folder in ("calculators", "scripts", "tests")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if STANDINS not in file.parents
]
MOST_LONG_FUNCTIONS = 10
EXCUSE = re.compile(r"#\s*(noqa|type:\s*ignore)", re.IGNORECASE)
NOQA = re.compile(r"# noqa: (?P<rules>[A-Z]+\d+(, [A-Z]+\d+)*) - \w.{10,}")
IGNORE = re.compile(r"# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  # \w.{10,}")


def excuses_in(file: Path) -> list[str]:
    """The comments of a file that tell a machine to pass over something."""
    with tokenize.open(file) as source:
        comments = [
            token.string for token in tokenize.generate_tokens(source.readline) if token.type == tokenize.COMMENT
        ]
    return [comment for comment in comments if EXCUSE.search(comment)]


@pytest.mark.parametrize(
    "said", ["# noqa", "# noqa: C901", "# type: ignore", "# type: ignore[misc]", "# NOQA:E501 - x"]
)
def test_an_excuse_without_a_reason_is_none(said: str) -> None:
    assert EXCUSE.search(said) and not NOQA.fullmatch(said) and not IGNORE.fullmatch(said)


def test_whoever_is_excused_says_what_from_and_why() -> None:
    assert len(FILES) > 500
    unexplained = [
        f"{file.relative_to(ROOT)}: {excuse}"
        for file in FILES
        for excuse in excuses_in(file)
        if not NOQA.fullmatch(excuse) and not IGNORE.fullmatch(excuse)
    ]
    assert unexplained == []


def test_few_functions_are_longer_than_the_limits() -> None:
    excused = [
        f"{file.relative_to(ROOT)}: {excuse}"
        for file in FILES
        for excuse in excuses_in(file)
        if (found := NOQA.fullmatch(excuse)) and {"C901", "PLR0915"} & set(found["rules"].split(", "))
    ]
    assert len(excused) <= MOST_LONG_FUNCTIONS, excused


def test_no_file_is_passed_over() -> None:
    """An excuse stands where it is needed. Two rules hold for a whole folder, and some packages have no types."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert settings["ruff"]["lint"]["per-file-ignores"] == {
        "scripts/runtime/inside/*": ["E402"],
        "tests/*": ["TID251"],
    }
    assert settings["ruff"]["extend-exclude"] == ["scripts/runtime/standins"]
    assert settings["mypy"]["strict"] and settings["mypy"]["files"] == ["calculators", "scripts"]
    overrides = settings["mypy"]["overrides"]
    assert all(set(one) <= {"module", "ignore_missing_imports", "follow_untyped_imports"} for one in overrides)
    assert not any(name.startswith(("calculators", "scripts")) for one in overrides for name in one["module"])
