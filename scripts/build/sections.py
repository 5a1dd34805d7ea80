"""The calculators' sections of the last build, kept by all that they are computed from.

A section holds the default result with all of its parts: simulations, a report on a sample of thousands of leads. That
takes longer than the rest of the page, and is the same until the code, the parameters or the sample change.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from pathlib import Path

from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.dataset import File
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language
from calculators.page import section_html

CODE = Path(__file__).resolve().parents[2] / "calculators"


class KeptSections:
    """Gives what `calculators.page.section_html` gives, from `file` where that was computed before.

    `code` is the folder of the calculators' Python.
    """

    def __init__(self, file: Path, code: Path = CODE) -> None:
        self._file = file
        self._code = _digest_of(code)
        self._kept: dict[str, str] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
        self._used: dict[str, str] = {}

    def __call__(
        self,
        calculator: AnyCalculator,
        parameters: object,
        language: Language,
        prefix: str | None = None,
        parameters_address: str | None = None,
        embedded: bool = False,
        sample: File | None = None,
        sample_address: str | None = None,
    ) -> Html:
        """The section; raises what `section_html` raises."""
        options = prefix, parameters_address, embedded, sample, sample_address
        key = _key(self._code, calculator.id, parameters, language, options)
        html = self._kept.get(key)
        self._used[key] = section_html(calculator, parameters, language, *options) if html is None else html
        return Html(self._used[key])

    def save(self) -> None:
        """Keep the sections that were asked for, and no other."""
        if self._used != self._kept:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial = self._file.with_name(self._file.name + ".partial")
            partial.write_text(json.dumps(self._used), encoding="utf-8")
            partial.replace(self._file)  # a build that is stopped leaves no half of it


def _key(*what: object) -> str:
    return hashlib.sha256(repr(what).encode()).hexdigest()


@cache
def _digest_of(code: Path) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for file in sorted(code.rglob("*.py")):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(code)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
