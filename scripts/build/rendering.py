"""Renders the languages at the same time: the first one here, each other one in a copy of this process."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from calculators.kit.text.language import Language
from scripts.build.sections import KeptSections
from scripts.link.playbook import Playbook
from scripts.render.site import Site, joined, render_language
from scripts.render.sources import Sources


def render_side_by_side(playbook: Playbook, sources: Sources, kept: Path) -> Site:
    """What `render` gives. In the folder `kept` the calculators' sections lie from one build to the next.

    Where a process cannot be copied, as on Windows, the languages are rendered one after the other.
    """

    def one(language: Language) -> Site:
        sections = KeptSections(kept / f"{language}.json")
        rendered = render_language(playbook, replace(sources, section=sections), language)
        sections.save()
        return rendered

    if not hasattr(os, "fork"):
        return joined(sources, {language: one(language) for language in playbook.languages})
    first, *others = playbook.languages
    started = {language: _Copy(partial(one, language)) for language in others}
    return joined(sources, {first: one(first)} | {language: copy.result() for language, copy in started.items()})


class _Copy:
    """A copy of this process that computes one thing and is gone."""

    def __init__(self, work: Callable[[], Site]) -> None:
        self._work = work
        reading, writing = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            _give_and_leave(work, os.fdopen(writing, "wb"))
        os.close(writing)
        self._given = os.fdopen(reading, "rb")

    def result(self) -> Site:
        """What came of the work. What the copy could not do is done here, where a mistake is seen."""
        with self._given:
            given = self._given.read()
        _, status = os.waitpid(self._process, 0)
        return pickle.loads(given) if status == 0 else self._work()


def _give_and_leave(work: Callable[[], Site], writing: BinaryIO) -> None:
    """In the copy: nothing that the original has opened or registered may be finished a second time."""
    status = 1
    try:
        with writing:
            pickle.dump(work(), writing)
        status = 0
    finally:
        os._exit(status)
