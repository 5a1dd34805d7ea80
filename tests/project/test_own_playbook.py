"""The engine's tests are made of a company of their own: only `tests/content/` reaches for `playbook/`."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.company import FOLDER, ROOT, SMALL_SCORE

CONTENT = ROOT / "tests" / "content"
RECIPES = (ROOT / "tests" / "impact").glob("*.recipe.yaml")
PROCESSES = ROOT / "tests" / "processes"
"""Three whole companies, each unlike the others: what `check`, `build` and a browser make of them is tested."""
OWN = (*sorted(path for path in FOLDER.rglob("*") if path.is_file()), *RECIPES, SMALL_SCORE)
PROGRAMS = {"check", "build", "serve", "bench"}
"""Commands of `python -m scripts` that read the repository's playbook unless they are told another."""


def reaching(source: str) -> list[int]:
    """The lines that join `playbook` to the repository's folder, or run a command that would read it there."""
    return sorted(
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _joins_it(node))
        or (isinstance(node, ast.List | ast.Tuple) and _runs_on_it(node))
    )


def _joins_it(node: ast.BinOp) -> bool:
    parts = list(_parts(node))
    root = ast.unparse(parts[0])
    names = [part.value for part in parts[1:] if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    first = "/".join(names).split("/")[0] if len(names) == len(parts) - 1 else names[:1] and names[0].split("/")[0]
    return first == "playbook" and (root in ("ROOT", "REPOSITORY", "HERE") or "__file__" in root)


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        yield from _parts(node.left)
        yield node.right
    else:
        yield node


def _runs_on_it(node: ast.List | ast.Tuple) -> bool:
    words = [part.value for part in node.elts if isinstance(part, ast.Constant)]
    return "-m" in words and "scripts" in words and bool(PROGRAMS & set(words)) and "--playbook" not in words


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('read(ROOT / "playbook")', [1]),
        ('x = 1\nfile = ROOT / "playbook" / "kpis"', [2, 2]),
        ('Path(__file__).parents[2] / "playbook/kpis/win-rate.yaml"', [1]),
        ('run([python, "-m", "scripts", "build"])', [1]),
        ('run([python, "-m", "scripts", "build", "--playbook", own])', []),
        ('tmp_path / "playbook"', []),
        ('ROOT / "tests" / "playbook"', []),
    ],
)
def test_reaching_for_the_repositorys_playbook_is_noticed(source: str, lines: list[int]) -> None:
    assert reaching(source) == lines


def test_only_the_tests_of_the_content_reach_for_the_repositorys_playbook() -> None:
    files = [path for path in sorted((ROOT / "tests").rglob("*.py")) if not path.is_relative_to(CONTENT)]
    assert len(files) > 100
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in files
        if (lines := reaching(path.read_text(encoding="utf-8"))) and path != Path(__file__)
    }
    assert found == {}


def test_the_tests_playbook_is_small() -> None:
    assert len(OWN) < 60
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in OWN) < 3000


def test_no_other_playbook_lies_among_the_tests() -> None:
    """A further one would be a near copy; what a test needs differently it lays over this one in Python."""
    files = [path for path in (ROOT / "tests").rglob("*.yaml") if not path.is_relative_to(CONTENT)]
    assert set(files) <= {*OWN, *PROCESSES.rglob("*.yaml")}


def test_the_three_processes_are_small() -> None:
    assert len(list(PROCESSES.rglob("*.yaml"))) < 90


def test_none_of_its_files_is_one_of_the_companys_that_ships() -> None:
    """By git's names for their contents, so that the company's files are not read."""
    listed = subprocess.run(["git", "ls-files", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    kept = [line.split("\t") for line in listed.splitlines()]
    shipped = {told.split()[1]: path for told, path in kept if path.startswith("playbook/")}
    own = [path for told, path in kept if path.startswith("tests/playbook/") and told.split()[1] in shipped]
    assert own == []
