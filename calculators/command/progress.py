"""How far long work has come, said on standard error."""

import sys
import time

from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number

_EVERY_S = 1.0
_EVERY_WITHOUT_TERMINAL_S = 5.0
_QUIET_S = 3.0


class Progress:
    """Rows done so far: on a terminal each second, elsewhere now and then; nothing where it is quick."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._began = self._said = time.monotonic()
        self._terminal = sys.stderr.isatty()

    def say(self, rows: int) -> None:
        """Say it, unless it was said just now."""
        now = time.monotonic()
        every = _EVERY_S if self._terminal else _EVERY_WITHOUT_TERMINAL_S
        if now - self._said < every or now - self._began < _QUIET_S:
            return
        self._said = now
        count = format_number(rows, self._language)
        text = f"{count} rækker …" if self._language == "da" else f"{count} rows …"
        print("\r" + text if self._terminal else text, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave a clean line behind."""
        if self._terminal and self._said > self._began:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
