"""The process that builds one language, seen from the one that starts it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Result(NamedTuple):
    """What came of a language: its policy, how many pages it has and how many of them the search index holds."""

    policy: str
    pages: int
    indexed: int


class LanguageWorker:
    """Starts at once, builds when told, and is gone after `wait` or `dismiss`."""

    def __init__(
        self, language: str, config: Path, site: Path, cache: Path, environment: dict[str, str], repository: Path
    ) -> None:
        self.language = language
        # Ctrl-C reaches every process of a terminal; the one that started this one says so, and ends it.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "scripts.build.language", language, str(config), str(site), str(cache)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env=environment,
                cwd=repository,
            )
        finally:
            signal.signal(signal.SIGINT, before)

    def go(self) -> None:
        """The build folder is complete: build."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write("go\n")
            self._process.stdin.close()
        except BrokenPipeError:
            pass  # it has failed already and said why; `wait` reports it

    def wait(self) -> Result | None:
        """The result, or None when the pages are not in order; the process has said what is wrong on standard error."""
        assert self._process.stdout is not None
        said = self._process.stdout.read()
        if self._process.wait() != 0:
            return None
        return Result(**json.loads(said.splitlines()[-1]))

    def dismiss(self) -> None:
        """Ends the process without building."""
        if self._process.stdin and not self._process.stdin.closed:
            self._process.stdin.close()
        if self._process.stdout:
            self._process.stdout.close()
        self._process.terminate()
        self._process.wait()
