"""The company of the tests: invented, small, with every kind of record and all ten calculators, in `tests/playbook/`.

The engine is anybody's, so its tests read no company's own content; `tests/content/` alone reads `playbook/`.
"""

from __future__ import annotations

import atexit
import json
import re
import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from calculators.kit.text.language import LANGUAGES
from scripts.judge import judge
from scripts.link import link
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.load import load
from scripts.load.tree import List, Node, Scalar
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
    "pages/*.yaml",
    "paths/*.yaml",
    "phases/*.yaml",
    "pipelines/*.yaml",
    "roles/account-executive.yaml",
    "roles/sales-manager.yaml",
    "segments/*.yaml",
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


def spoken(language: str) -> dict[str, str | bytes]:
    """The files of a company that speaks one language: the tests' playbook without every text in the other."""
    documents, _ = load(FOLDER, "playbook")
    found: dict[str, str | bytes] = dict(documents.tables)
    for document in documents.documents.values():
        said = _yaml(document.root, language)
        if document.kind == "company":
            said = said.replace("{", f'{{"languages": [{language}], ', 1)
        found[f"{document.kind}/{document.id}.yaml"] = f"{document.lines[0]}\n{said}\n"
    return found


def _yaml(node: Node, language: str) -> str:
    """A tree as YAML on few lines: what has no quotation marks keeps none, lest a figure become text."""
    if isinstance(node, Scalar):
        return (
            node.text
            if re.fullmatch(r"[-\w.]+", node.text) and not node.style
            else json.dumps(node.text, ensure_ascii=False)
        )
    if isinstance(node, List):
        return "[" + ", ".join(_yaml(item, language) for item in node.items) + "]"
    kept = [one for one in node.entries if one.key not in LANGUAGES or one.key == language]
    return "{" + ",\n".join(f"{json.dumps(one.key)}: {_yaml(one.value, language)}" for one in kept) + "}"


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The files in a folder, which is given back."""
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def kept_folder() -> Path:
    """An empty folder that is there as long as this process."""
    folder = Path(mkdtemp(prefix="playbook-of-the-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
