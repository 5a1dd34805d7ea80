"""Pyodide under Node: compiles the library, and runs the cases in the finished bundle."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.runtime.wheel import RuntimeBuildError

INSIDE = Path(__file__).parent / "inside"
PATIENCE_SECONDS = 180


def run_inside(node: Path, runtime: Path, host: Path, script: str, wheel: str | None = None) -> None:
    """Run `inside/<script>` in the Pyodide of the folder `runtime`, with the folder `host` as /host.

    Raises RuntimeBuildError with Python's own words when the script fails.
    """
    command = [str(node), str(INSIDE / "node.mjs"), f"{runtime.resolve()}/", str(host.resolve()), script]
    done = subprocess.run(
        command + ([wheel] if wheel else []), capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    if done.returncode != 0:
        raise RuntimeBuildError(f"{script} failed in Pyodide:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
