"""The site of the tests' company, built once a run and kept in `build/` so that the next run has little to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.company import FOLDER, ROOT

WORK: Final = ROOT / "build" / "tests" / "work"
SITE: Final = ROOT / "build" / "tests" / "site"


def build_site(playbook: Path = FOLDER, site: Path = SITE, work: Path = WORK, *more: str) -> None:
    """Builds as `make site` does, from another playbook into other folders."""
    command = [sys.executable, "-m", "scripts", "build", "--playbook", str(playbook)]
    folders = ["--site", str(site), "--work", str(work)]
    built = subprocess.run([*command, *folders, *more], cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, f"the site does not build:\n{built.stdout[-4000:]}\n{built.stderr[-4000:]}"
