"""Imports run one way: calculators use the standard library alone, but for one module, and each step of the pipeline
knows only those before it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = (
    *(
        "bootstrap",
        "model",
        "words",
        "problem",
        "report",
        "load",
        "shape",
        "link",
        "judge",
        "pipeline",
        "schema",
        "api",
        "impact",
        "diff",
        "history",
        "render",
        "write",
    ),
    *("runtime", "build", "serve", "bench"),
)
"""The steps of `scripts`, each of which may import those before it. A part that is not named is a command: it may
import every step, no step may import it, and `__main__` comes last."""
PLACES = {step: place for place, step in enumerate(STEPS)} | {"__main__": len(STEPS) + 1}
A_COMMAND = len(STEPS)


def imported(file: Path, source: str | None = None) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, at whatever depth, as (line, absolute dotted name)."""
    package = list(file.relative_to(ROOT).parts[:-1])
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8") if source is None else source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *(node.module.split(".") if node.module else [])])
            if module in ("calculators", "scripts"):
                yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)
            else:
                yield node.lineno, module


def part(name: str) -> str:
    """The part of `scripts` that a dotted name or a path's parts belong to."""
    pieces = name.split(".")
    return pieces[1] if len(pieces) > 1 else ""


LIBRARIES = {ROOT / "calculators" / "kit" / "export" / "xlsx.py": {"xlsxwriter"}}
"""The one module of `calculators` that uses a library, and which (ADR 65)."""


def wrong_in_calculators(file: Path, source: str | None = None) -> list[str]:
    allowed = sys.stdlib_module_names | {"calculators"} | LIBRARIES.get(file, set())
    return [f"{file.name}:{line}: {name}" for line, name in imported(file, source) if name.split(".")[0] not in allowed]


def imported_at_once(source: str) -> set[str]:
    """What a module imports when it is itself imported: neither inside a function nor for the type checker alone."""
    found = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def wrong_in_scripts(file: Path, source: str | None = None) -> list[str]:
    own = part_of(file)
    used = ((line, part(name)) for line, name in imported(file, source) if name.split(".")[0] == "scripts")
    return [
        f"{file.relative_to(ROOT)}:{line}: {own} imports {other}"
        for line, other in used
        if other and PLACES.get(other, A_COMMAND) > PLACES.get(own, A_COMMAND)
    ]


def part_of(file: Path) -> str:
    return file.relative_to(ROOT / "scripts").parts[0].removesuffix(".py")


def test_calculators_import_the_standard_library_and_themselves_only() -> None:
    files = sorted((ROOT / "calculators").rglob("*.py"))
    assert len(files) > 10
    assert [problem for file in files for problem in wrong_in_calculators(file)] == []


def test_a_library_is_imported_only_once_it_is_needed() -> None:
    for file, libraries in LIBRARIES.items():
        source = file.read_text(encoding="utf-8")
        assert libraries <= {name.split(".")[0] for _, name in imported(file, source)}
        assert not libraries & imported_at_once(source)


def test_each_step_imports_only_the_steps_before_it() -> None:
    files = [file for file in sorted((ROOT / "scripts").rglob("*.py")) if part_of(file) != "__init__"]
    assert len(files) > 10
    assert {part_of(file) for file in files} >= {"model", "load", "shape", "link", "judge", "render", "write", "build"}
    assert [problem for file in files for problem in wrong_in_scripts(file)] == []


@pytest.mark.parametrize(
    "source",
    ["import yaml", "from pydantic import BaseModel", "def f():\n    import numpy.linalg", "from scripts import load"],
)
def test_a_foreign_import_in_a_calculator_is_noticed(source: str) -> None:
    assert wrong_in_calculators(ROOT / "calculators" / "x.py", source)


def test_the_spreadsheet_library_is_foreign_everywhere_else() -> None:
    source = "def f():\n    import xlsxwriter"
    assert wrong_in_calculators(ROOT / "calculators" / "kit" / "export" / "delimited.py", source)
    assert wrong_in_calculators(ROOT / "calculators" / "roi" / "xlsx.py", source)
    assert not wrong_in_calculators(ROOT / "calculators" / "kit" / "export" / "xlsx.py", source)
    assert imported_at_once("import xlsxwriter\nfrom a.b import c\ndef f():\n    import d") == {"xlsxwriter", "a"}


@pytest.mark.parametrize(
    "source",
    [
        "from scripts.render import page",
        "import scripts.judge.rules",
        "from scripts.check import run",
        "from scripts import build",
        "from ..render import page",
    ],
)
def test_an_import_of_a_later_step_is_noticed(source: str) -> None:
    assert wrong_in_scripts(ROOT / "scripts" / "link" / "x.py", source)


@pytest.mark.parametrize(
    "source",
    [
        "from scripts.load import tree",
        "from . import names",
        "from scripts.problem import Problem",
        "import json",
        "from calculators import plain",
    ],
)
def test_an_import_of_an_earlier_step_is_fine(source: str) -> None:
    assert wrong_in_scripts(ROOT / "scripts" / "link" / "x.py", source) == []
