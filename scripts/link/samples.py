"""The tables that calculators show until a reader drops in their own: files beside the playbook's records."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.catalogue import find
from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.dataset import Dataset, File
from calculators.kit.input.fields import DataFile
from calculators.kit.table.reading import datasets_of
from calculators.kit.text.language import Text as Words
from calculators.kit.text.numbers import Unreadable
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook

_HEAD = 20
"""Lines of a file that tell whether it fits."""


def sample_of(playbook: Playbook, calculator_id: str) -> File | None:
    """A calculator's sample: the file that its entry names, else the one of the playbook's that fits it best.

    None where it takes no file, or where there is none for it.
    """
    code, tables = find(calculator_id), playbook.documents.tables
    if code is None or not tables:
        return None
    named = playbook.calculators[calculator_id].sample
    if named is None:
        field = file_field(playbook, code)
        fitting = {path: _columns(field, content) for path, content in tables.items()} if field is not None else {}
        named = max(fitting, key=lambda path: fitting[path], default="")
        if not fitting.get(named):
            return None
    return File(named.rpartition("/")[2], tables[named]) if named in tables else None


def file_field(playbook: Playbook, code: AnyCalculator) -> DataFile | None:
    """The field of the calculator that takes a file."""
    fields = code.fields(code.read_parameters(parameters_of(playbook, code.id)))
    return next((field for field in fields if isinstance(field, DataFile)), None)


def unreadable(field: DataFile, sample: File) -> Words | None:
    """Why the field cannot read the file; its first lines are enough where they can be read."""
    found = _read(field, _head(sample))
    if isinstance(found, Unreadable):
        found = _read(field, sample)
    return found.why if isinstance(found, Unreadable) else None


def sample_path(calculator_id: str) -> str:
    """Where the site holds a calculator's sample, from its root."""
    return f"assets/samples/{calculator_id}.csv"


def files(playbook: Playbook) -> Mapping[str, bytes]:
    """The samples of the calculators that have an entry, by path in the site."""
    found = {id: sample_of(playbook, id) for id in playbook.calculators}
    return {sample_path(id): sample.content for id, sample in found.items() if sample is not None}


def _columns(field: DataFile, content: bytes) -> int:
    """How many of the columns that the field asks for the file has; none where one that it needs is missing."""
    found = _read(field, _head(File("", content)))
    return len(found.mapping) if isinstance(found, Dataset) else 0


def _read(field: DataFile, file: File) -> Dataset | Unreadable:
    return datasets_of((field,), {field.id: file})[field.id]


def _head(file: File) -> File:
    return File(file.name, b"".join(file.content.splitlines(keepends=True)[:_HEAD]))
