"""How long a list of a hundred thousand leads takes on the command line, and how much memory at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from scripts.link.samples import sample_path

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLE = "lead-score-report"
"""The calculator whose sample is leads as the lead score takes them."""
ROWS = 100_000


def score_many(site: Path, work: Path) -> Mapping[str, float]:
    """Seconds from start to end, rows, and MB: the largest process's peak times the number of processes, which is more
    than they ever hold together. Raises RuntimeError when the command fails.
    """
    source = work / "many-leads.csv"
    header, *leads = (site / sample_path(SAMPLE)).read_text("utf-8").splitlines(keepends=True)
    times, rest = divmod(ROWS, len(leads))
    source.write_text("".join([header, *leads * times, *leads[:rest]]), "utf-8")
    parameters = site / "embed/lead-score/parameters.json"
    out = work / "many-scored.csv"
    command = [sys.executable, "-m", "calculators", "lead-score", str(source), "--parameters", str(parameters)]
    began = time.perf_counter()
    running = subprocess.Popen([*command, "--out", str(out)], cwd=REPOSITORY, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    seconds = time.perf_counter() - began
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode != 0:
        raise RuntimeError(f"scoring many leads ended with status {running.returncode}: {' '.join(command)}")
    rows = sum(1 for _ in out.open("rb")) - 1
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    processes = 1 + (os.cpu_count() or 1)
    return {
        "lead_score.many_seconds": round(seconds, 1),
        "lead_score.many_rows": rows,
        "lead_score.many_mb": round(kilobytes / 1024 * processes),
    }
