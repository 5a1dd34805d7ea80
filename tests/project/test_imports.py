"""Imports run one way: the kit knows nothing above it, each calculator knows the kit and no other calculator, the ways
in know them all, each step of the pipeline knows only those before it; and nothing goes round in a circle.

What runs in the browser uses the standard library and the packages of one list."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from calculators.catalogue import calculators

ROOT = Path(__file__).resolve().parents[2]
STEPS = (
    *(
        "bootstrap",
        "lacking",
        "nearest",
        "model",
        "words",
        "brand",
        "problem",
        "report",
        "options",
        "load",
        "markdown",
        "shape",
        "edit",
        "migrate",
        "link",
        "judge",
        "pipeline",
        "schema",
        "api",
        "impact",
        "diff",
        "history",
        "shipped",
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


LIBRARIES = {"xlsxwriter": ROOT / "calculators" / "kit" / "export" / "xlsx.py"}
"""The packages that `calculators` may use, each with the one file that imports it, on demand (ADR 65)."""
WAYS_IN = ("catalogue", "page", "door", "command", "__main__")
"""What stands above the calculators, each of which may import those before it."""


def names_of(file: Path) -> str:
    """The dotted name of a module: a package's for its `__init__`."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def arrows(files: Iterable[Path]) -> dict[str, set[str]]:
    """The modules among `files` that each of them imports, by dotted name."""
    known = {names_of(file): file for file in files}
    found: dict[str, set[str]] = {name: set() for name in known}
    for name, file in known.items():
        package = list(file.relative_to(ROOT).parts[:-1])
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                base = package[: len(package) - node.level + 1] if node.level else []
                module = ".".join([*base, *(node.module.split(".") if node.module else [])])
                wanted = {f"{module}.{one.name}" if f"{module}.{one.name}" in known else module for one in node.names}
            else:
                wanted = {one.name for one in node.names} if isinstance(node, ast.Import) else set()
            found[name] |= {one for one in wanted & known.keys() if one != name}
    return found


def circle(found: Mapping[str, Iterable[str]]) -> list[str]:
    """The names of one circle, in its order; empty where there is none."""
    try:
        TopologicalSorter(found).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]
        return names
    return []


def gathered(found: Mapping[str, Iterable[str]], room: Callable[[str], str]) -> dict[str, set[str]]:
    """The same arrows between the rooms that the modules lie in."""
    rooms: dict[str, set[str]] = {}
    for name, others in found.items():
        rooms.setdefault(room(name), set()).update({room(other) for other in others} - {room(name)})
    return rooms


def upwards(found: Mapping[str, Iterable[str]], may_import: Callable[[str, str], bool]) -> list[str]:
    """The arrows that may not be."""
    return [
        f"{name} imports {other}"
        for name, others in sorted(found.items())
        for other in others
        if not may_import(part(name), part(other))
    ]


def may_import(own: str, other: str) -> bool:
    """Whether a room of `calculators` may import another: the kit none, a calculator the kit, a way in all below."""
    if own == other or own == "":
        return own == other
    if own in WAYS_IN:
        return other not in WAYS_IN[WAYS_IN.index(own) :]
    return other == "kit" and own != "kit"


def wrong_in_calculators(file: Path, source: str | None = None) -> list[str]:
    allowed = sys.stdlib_module_names | {"calculators"} | {name for name, only in LIBRARIES.items() if only == file}
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
    for library, file in LIBRARIES.items():
        source = file.read_text(encoding="utf-8")
        assert library in {name.split(".")[0] for _, name in imported(file, source)}
        assert library not in imported_at_once(source)


def test_the_kit_knows_nothing_above_it_and_each_calculator_the_kit_alone() -> None:
    found = arrows(sorted((ROOT / "calculators").rglob("*.py")))
    assert set(map(part, found)) == {"", "kit", *WAYS_IN, *(id.replace("-", "_") for id in calculators())}
    assert upwards(found, may_import) == []


@pytest.mark.parametrize("folder", ["calculators", "scripts", "tests"])
def test_no_imports_go_round_in_a_circle(folder: str) -> None:
    found = arrows(sorted((ROOT / folder).rglob("*.py")))
    assert len(found) > 10
    assert circle(found) == []


def test_no_folder_of_the_kit_leans_on_one_that_leans_on_it() -> None:
    found = gathered(arrows(sorted((ROOT / "calculators" / "kit").rglob("*.py"))), lambda name: name.split(".")[:3][-1])
    assert {"text", "markup", "charts", "statistics", "input", "table", "workbook", "batch", "export"} < set(found)
    assert circle(found) == []


def test_finding_the_calculators_imports_the_calculators_and_their_kit_alone() -> None:
    program = "import sys; from calculators.catalogue import calculators; calculators(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {part(name) for name in done.stdout.split() if name.startswith("calculators.")}
    assert loaded == {"catalogue", "kit", *(id.replace("-", "_") for id in calculators())}


@pytest.mark.parametrize(
    ("own", "other", "may"),
    [
        ("roi", "kit", True),
        ("kit", "kit", True),
        ("door", "page", True),
        ("command", "roi", True),
        ("kit", "roi", False),
        ("roi", "nps", False),
        ("roi", "door", False),
        ("page", "door", False),
        ("kit", "catalogue", False),
    ],
)
def test_what_stands_below_does_not_import_what_stands_above(own: str, other: str, may: bool) -> None:
    assert may_import(own, other) is may


def test_a_circle_is_noticed() -> None:
    assert set(circle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})) == {"a", "b", "c"}
    assert circle({"a": {"b"}, "b": {"c"}, "d": {"a"}}) == []
    assert gathered({"k.a.x": {"k.b.y"}, "k.b.z": {"k.a.x"}}, lambda name: name.split(".")[1]) == {
        "a": {"b"},
        "b": {"a"},
    }


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
