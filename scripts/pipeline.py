"""The steps up to a judged playbook, in one call: load, shape, link, judge."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from calculators.kit.text.language import Language
from scripts.judge import judge
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.load import load
from scripts.model.kinds import KINDS
from scripts.problem import Problem, has_errors, sort
from scripts.shape import shape
from scripts.shape.languages import named
from scripts.shape.rules.playbook_format import playbook_format


class Reading(NamedTuple):
    """What came of a folder. `playbook` is None as long as any problem is an error; warnings let it through.

    `languages` are the playbook's, the repository's own first, whatever the problems.
    """

    playbook: Playbook | None
    problems: tuple[Problem, ...]
    files: int
    languages: tuple[Language, ...]


def read_playbook(folder: Path, today: date) -> Reading:
    """Reads and checks `folder`. Reads only; never raises for anything that stands in the files.

    A playbook in another format is told as that alone. `today` decides which exceptions have run out; the clock is read
    nowhere else.
    """
    documents, unread = load(folder, _shown(folder))
    if other := playbook_format(documents):
        return Reading(None, sort([*unread, *other]), len(documents.known), named(documents))
    shaped, misshapen = shape(documents)
    playbook, unlinked = link(shaped)
    unwhole = {kind for kind, id in documents.known if (kind, id) not in shaped.records}
    whole = frozenset(KINDS) - unwhole - {kind for kind, _ in documents.misnamed}
    judged = judge(playbook, whole, today)
    problems = sort([*unread, *misshapen, *unlinked, *judged])
    return Reading(None if has_errors(problems) else playbook, problems, len(documents.known), named(documents))


def _shown(folder: Path) -> str:
    """The folder as a person would name it: relative to where they stand, when it lies below."""
    here = Path.cwd()
    return (folder.relative_to(here) if folder.is_absolute() and folder.is_relative_to(here) else folder).as_posix()
