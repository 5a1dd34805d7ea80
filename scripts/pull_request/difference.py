"""What changes in the process, asked of `python -m scripts diff` in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Literal, NamedTuple

from calculators.kit.text.language import Language
from scripts.model.format import PLAYBOOK

REPOSITORY = Path(__file__).resolve().parents[2]


class Difference(NamedTuple):
    """`report` is None when there is none; `holds` is False when the gate or the playbook itself stands in the way."""

    report: str | None
    holds: bool


def difference(
    base: str, head: str, language: Language, form: Literal["md", "html"], playbook: Path = REPOSITORY / PLAYBOOK
) -> Difference:
    """The report on `head` against `base`, commits of the repository that holds the playbook. A fault in making it
    stands on standard error, and all else goes on."""
    command = [sys.executable, "-m", "scripts", "diff", base, head, "--format", form, "--lang", language, "--gate"]
    command += ["--playbook", str(playbook.resolve())]
    done = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    return Difference(done.stdout if done.returncode in (0, 1) else None, done.returncode != 1)
