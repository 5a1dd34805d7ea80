"""The finished bundle against CPython: every case gives the same, or the build stops."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from scripts.runtime.node import INSIDE, run_inside
from scripts.runtime.wheel import RuntimeBuildError

UNDER_CPYTHON = "import cases, json, sys; print(json.dumps(cases.run(cases.load_cases(sys.argv[1], forget=False))))"


def outcomes_in_bundle(node: Path, runtime: Path, wheel: str, host: Path) -> dict[str, str]:
    """What every case gives in the bundle of the folder `runtime`, by "file.test".

    `host` holds the cases, and the whole library, which the cases may use and the calculators may not.
    """
    with zipfile.ZipFile(runtime / wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith("calculators/")]
    (host / "wheel.txt").write_text("\n".join(names), "utf-8")
    run_inside(node, runtime, host, "prove.py")
    outcomes: dict[str, str] = json.loads((host / "outcomes.json").read_text("utf-8"))
    return outcomes


def outcomes_under_cpython(host: Path) -> dict[str, str]:
    """What every case gives in the Python this runs in. `host` holds the calculators and the cases."""
    search = f"import sys; sys.path[:0] = [{str(host)!r}, {str(INSIDE)!r}]; "
    command = [sys.executable, "-c", search + UNDER_CPYTHON, str(host)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeBuildError(f"the calculators' cases do not load:\n{done.stderr[-3000:]}")
    outcomes: dict[str, str] = json.loads(done.stdout)
    return outcomes


def demand_same(bundle: Mapping[str, str], cpython: Mapping[str, str]) -> None:
    """Raise RuntimeBuildError naming each case that failed, or that gave something else in the bundle."""
    if not cpython:
        raise RuntimeBuildError("no calculator case was found: without one nothing proves the trimmed library")
    wrong = [
        f"  {name}: in the bundle {bundle.get(name, 'not run')!r}, under CPython {cpython.get(name, 'not run')!r}"
        for name in sorted(bundle.keys() | cpython.keys())
        if bundle.get(name) != cpython.get(name) or not cpython[name].startswith("ok")
    ]
    if wrong:
        raise RuntimeBuildError(
            "the calculators do not give the same in the browser's bundle:\n"
            + "\n".join(wrong)
            + "\nA module that is missing there belongs in scripts/runtime/rest.txt."
        )


def copy_sources(source: Path, target: Path) -> None:
    """Copy the Python files below `source`, and nothing else."""
    for file in sorted(source.rglob("*.py")):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())


def copy_cases(cases: Path, root: Path) -> None:
    """Copy the case files so that they import each other as tests.calculators.cases below `root`, and nothing else."""
    package = root / "tests" / "calculators" / "cases"
    copy_sources(cases, package)
    for folder in (package, package.parent, package.parent.parent):
        (folder / "__init__.py").touch()
