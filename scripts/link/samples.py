"""The tables that calculators show until a reader drops in their own: invented data that the playbook ships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.kit.input.dataset import File
from scripts.link.playbook import Playbook

SAMPLES: Final[Mapping[str, str]] = {
    "kpi": "leads/generated-deals.csv",
    "lead-score-report": "leads/generated-leads.csv",
}
"""Path in the playbook's folder by calculator id."""


def sample_of(playbook: Playbook, calculator_id: str) -> File | None:
    """A calculator's sample, or None where it takes none or the playbook has none."""
    path = SAMPLES.get(calculator_id, "")
    content = playbook.documents.tables.get(path)
    return None if content is None else File(path.rpartition("/")[2], content)


def sample_path(calculator_id: str) -> str:
    """Where the site holds a calculator's sample, from its root."""
    return f"assets/samples/{calculator_id}.csv"


def files(playbook: Playbook) -> Mapping[str, bytes]:
    """The samples of the calculators that have an entry, by path in the site."""
    found = {id: sample_of(playbook, id) for id in playbook.calculators}
    return {sample_path(id): sample.content for id, sample in found.items() if sample is not None}
