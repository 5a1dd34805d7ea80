"""The company of the tests: invented, small, with every kind of record and all ten calculators, in `tests/playbook/`.

The engine is anybody's, so its tests read no company's own content; `tests/content/` alone reads `playbook/`.
"""

from __future__ import annotations

import atexit
import json
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from scripts.judge import judge
from scripts.link import link
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.load import load
from scripts.model.kinds import KINDS
from scripts.shape import shape

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "tests" / "playbook"
LEADS: Final = FOLDER / "leads" / "houses.csv"
DEALS: Final = FOLDER / "leads" / "till.csv"
TODAY: Final = date(2026, 1, 15)
"""The day on which the tests' playbook is judged."""
SCORE: Final = "tasting"
"""Id of the company's score."""
SCORE_FILE: Final = f"scores/{SCORE}.yaml"
SMALL: Final = (
    "calculators/lead-score.yaml",
    "company/example.yaml",
    "components/*.yaml",
    "criteria/budget.yaml",
    "criteria/need.yaml",
    "fields/churn-date.yaml",
    "fields/contract-signed-date.yaml",
    "fields/loss-reason.yaml",
    "fields/owner.yaml",
    "frameworks/bant.yaml",
    "kpis/win-rate.yaml",
    "outcomes/*.yaml",
    "paths/*.yaml",
    "phases/*.yaml",
    "pipelines/*.yaml",
    "roles/account-executive.yaml",
    "roles/sales-manager.yaml",
    "stages/*.yaml",
    "terms/lead.yaml",
    "tools/crm.yaml",
    "tools/quote-and-contract.yaml",
)
"""What the small playbook has of the whole one, besides a score of its own with two letters and two figures."""
SMALL_SCORE: Final = ROOT / "tests" / "small_score.yaml"


def linked(folder: Path) -> Playbook:
    """The playbook of a folder, whatever the house rules say of it; its files are shown as those of `playbook/`."""
    documents, unread = load(folder, "playbook")
    shaped, misshapen = shape(documents)
    playbook, unlinked = link(shaped)
    assert (unread, misshapen, unlinked) == ((), (), ())
    return playbook


@cache
def company() -> Playbook:
    """The tests' playbook, in which no rule finds anything."""
    playbook = linked(FOLDER)
    assert judge(playbook, frozenset(KINDS), TODAY) == ()
    return playbook


@cache
def plain_parameters(calculator: str) -> dict[str, Any]:
    """A calculator's parameters as the site hands them to it, as JSON data."""
    found: dict[str, Any] = json.loads(json.dumps(parameters_of(company(), calculator)))
    return found


def small_files() -> dict[str, str]:
    """The files of the small playbook by path: enough for one of most kinds, and quick to read many times over."""
    found = {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for pattern in SMALL
        for path in FOLDER.glob(pattern)
    }
    found["scores/lead-score.yaml"] = SMALL_SCORE.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


def written(folder: Path, files: dict[str, str]) -> Path:
    """The files in a folder, which is given back."""
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def kept_folder() -> Path:
    """An empty folder that is there as long as this process."""
    folder = Path(mkdtemp(prefix="playbook-of-the-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
