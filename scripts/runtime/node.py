"""Pyodide under Node: compiles the library, and runs the cases in the finished bundle."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.runtime.wheel import RuntimeBuildError

INSIDE = Path(__file__).parent / "inside"
PATIENCE_SECONDS = 180


def run_inside(node: Path, runtime: Path, host: Path, script: str, *, library: Path | None = None) -> None:
    """Run `inside/<script>` in the Pyodide of the folder `runtime`, with the folder `host` as /host.

    With a `library` in place of the folder's own, Pyodide starts bare; without, the folder is a finished bundle and
    Python starts as in the browser.
    Raises RuntimeBuildError with Python's own words when the script fails.
    """
    command = [str(node), str(INSIDE / "node.mjs"), f"{runtime.resolve()}/", str(host.resolve()), script]
    command += ["--library", str(library)] if library else []
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    if done.returncode != 0:
        raise RuntimeBuildError(f"{script} failed in Pyodide:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
