"""A quote was for technicians, whoever made it; now it counts in what the company sells, `unit_of_sale`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.edit.source import Source
from scripts.edit.structure import insert_key
from scripts.edit.values import rename_key
from scripts.load.tree import List, Path
from scripts.migrate.draft import Done, Draft, Files

_FILE: Final = "calculators/quote.yaml"
_UNIT: Final = """\
unit_of_sale:
  one:
    da: tekniker
    en: technician
  many:
    da: teknikere
    en: technicians
"""


def step(files: Files) -> Done:
    """The keys of the quote's own figures, and the words that they stood for in the company's file."""
    draft = Draft(files)
    source = draft.source(_FILE)
    if source is None or not (found := tuple(_old(source))):
        return draft.done()
    for place, key in found:
        source = rename_key(source, place, key)
    draft.write(_FILE, source)
    draft.tell(_FILE, "priserne er nu pr. »unit« i stedet for pr. tekniker", "prices are now by 'unit', not technician")
    for path, company in draft.records("company"):
        if not company.find("unit_of_sale"):
            draft.write(path, insert_key(company, (), _UNIT, after="currency"))
            draft.tell(
                path,
                "»unit_of_sale« siger nu, at der sælges pr. tekniker: Ret det til det, I sælger",
                "'unit_of_sale' now says that you sell by the technician: change it to what you sell",
            )
    return draft.done()


def _old(source: Source) -> Iterator[tuple[Path, str]]:
    """Every key that names technicians, with its name of today."""
    for index in range(_length(source, "packages")):
        package = ("parameters", "packages", index)
        yield from _there(source, (*package, "cost_per_technician"), "cost_per_unit")
        yield from _there(source, (*package, "extension", "per_technician"), "per_unit")
    for index in range(_length(source, "volume_steps")):
        yield from _there(source, ("parameters", "volume_steps", index, "technicians"), "units")
    yield from _there(source, ("parameters", "example", "technicians"), "units")


def _there(source: Source, path: Path, key: str) -> Iterator[tuple[Path, str]]:
    if source.find(*path) is not None:
        yield path, key


def _length(source: Source, key: str) -> int:
    rows = source.find("parameters", key)
    return len(rows.items) if isinstance(rows, List) else 0
