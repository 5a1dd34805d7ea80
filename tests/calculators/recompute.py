"""Recomputing exported spreadsheets with LibreOffice, to see that their formulas give what our Python gave.

Every formula's stored value is taken out of a file before LibreOffice opens it, and its profile says to recompute
whatever it opens, so what comes back was computed there.
"""

import re
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from calculators.kit.workbook.model import Cell, Workbook, address
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.office import find_office, is_demanded

RELATIVE = 1e-9
"""Two programs that sum and raise to powers in their own order differ in the last few of some sixteen digits."""

_ALWAYS_RECOMPUTE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
_STORED = re.compile(r"(<f>[^<]*</f>)<v>[^<]*</v>")
_TIME_LIMIT_S = 600


def require_office() -> None:
    """Skips the test where there is no LibreOffice, saying how to get it; where it is demanded, that is a failure."""
    try:
        find_office()
    except BootstrapError as missing:
        if is_demanded():
            raise
        pytest.skip(str(missing))


@dataclass(frozen=True)
class Difference:
    """A cell that LibreOffice computed to something else."""

    sheet: str
    cell: str
    formula: str
    ours: object
    theirs: object


def without_stored_values(content: bytes, target: Path, changed: Mapping[str, Any] | None = None) -> Path:
    """Writes an XLSX file without what its formulas gave, and with other inputs where `changed` names cells."""
    target.write_bytes(content)
    if changed:
        book = load_workbook(target)
        for name, value in changed.items():
            [(sheet, place)] = book.defined_names[name].destinations
            book[sheet][place].value = value
        book.save(target)
    with zipfile.ZipFile(target) as found:
        parts = {name: found.read(name) for name in found.namelist()}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as stripped:
        for name, part in parts.items():
            if name.startswith("xl/worksheets/sheet"):
                part = _STORED.sub(r"\1", part.decode("utf-8")).encode("utf-8")
            stripped.writestr(name, part)
    return target


def recomputed(files: Sequence[Path], folder: Path) -> dict[Path, Any]:
    """Every file as LibreOffice computes it, opened with openpyxl.

    Raises BootstrapError where there is no LibreOffice, AssertionError where it leaves a file out.
    """
    recompute(files, folder)
    return {file: as_recomputed(file, folder) for file in files}


def as_recomputed(file: Path, folder: Path) -> Any:
    """A file that `recompute` took through LibreOffice, opened with openpyxl."""
    return load_workbook(folder / "recomputed" / file.name, data_only=True)


def recompute(files: Sequence[Path], folder: Path) -> None:
    """Lets LibreOffice compute every file into `folder`; two starts of it for all of them."""
    shares = [share for share in (files[::2], files[1::2]) if share]
    running = [_converting(share, folder / f"profile-{number}", folder) for number, share in enumerate(shares)]
    for process in running:
        said, _ = process.communicate(timeout=_TIME_LIMIT_S)
        assert process.returncode == 0, said


def _converting(files: Sequence[Path], profile: Path, folder: Path) -> "subprocess.Popen[bytes]":
    """LibreOffice with a profile of its own, at work; two of them take half the time."""
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECOMPUTE, encoding="utf-8")
    return subprocess.Popen(
        [find_office(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        + ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder / "recomputed", *files],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def differences(workbook: Workbook, found: Any) -> list[Difference]:
    """Every formula cell that does not agree with our Python within `RELATIVE`.

    Near zero, where a difference of large amounts is left, it is relative to the largest figure of the sheet; a per
    cent is compared by itself.
    """
    wrong = []
    for sheet in workbook.sheets:
        figures = [abs(cell.value) for row in sheet.rows for cell in row if is_figure(cell.value)]
        largest = max(figures, default=1.0)
        page = found[sheet.title]
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if cell.formula is None:
                    continue
                place = address(row, column)
                if not agrees(cell, page[place].value, largest):
                    wrong.append(Difference(sheet.title, place, cell.formula, cell.value, page[place].value))
    return wrong


def formulas_in(workbook: Workbook) -> list[tuple[str, str, str]]:
    """Every formula with its sheet and place."""
    return [
        (sheet.title, address(row, column), cell.formula)
        for sheet in workbook.sheets
        for row, cells in enumerate(sheet.rows)
        for column, cell in enumerate(cells)
        if cell.formula is not None
    ]


def is_figure(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def agrees(cell: Cell, theirs: Any, largest: float) -> bool:
    """Whether what LibreOffice computed is what our Python did."""
    ours = cell.value
    if isinstance(theirs, datetime):
        theirs = theirs.date()
    if isinstance(ours, date) or isinstance(theirs, date):
        return ours == theirs
    if is_figure(ours) and is_figure(theirs):
        near_zero = RELATIVE * (1.0 if cell.style == "percent" else max(1.0, largest))
        return isclose(ours, theirs, rel_tol=RELATIVE, abs_tol=near_zero)
    return (ours in (None, "") and theirs in (None, "")) or (type(ours) is type(theirs) and ours == theirs)
