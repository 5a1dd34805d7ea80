"""Files as they cross the door: what a request holds of them, and what is told back."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping, Sequence
from functools import lru_cache

from calculators.kit.input.dataset import File, Form
from calculators.kit.input.fields import DataFile, Field
from calculators.kit.input.plain import Json
from calculators.kit.table.reading import read_file
from calculators.kit.table.view import file_html
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import Unreadable

FORMS: tuple[Form, ...] = (",", ".", "dmy", "mdy", "")


def files_from(given: object) -> dict[str, File]:
    """The files of a request by field id: {"<id>": {"name", "content" in base64, "mapping", "forms"}}.

    Raises ValueError, saying what is wrong with the request.
    """
    if not isinstance(given, dict):
        raise ValueError("files: expected an object")
    return {str(id): _file(f"files.{id}", file) for id, file in given.items()}


def told_of(fields: Sequence[Field], files: Mapping[str, File], language: Language, prefix: str) -> dict[str, Json]:
    """What the page is told of each file that holds a table: html, headers, mapping and forms."""
    found = ((field, files[field.id]) for field in fields if isinstance(field, DataFile) and field.id in files)
    return {field.id: told for field, file in found if (told := _told(field, file, language, prefix)) is not None}


@lru_cache(maxsize=2)
def _told(field: DataFile, file: File, language: Language, prefix: str) -> dict[str, Json] | None:
    reading = read_file(field, file)
    if isinstance(reading, Unreadable):
        return None
    return {
        "html": file_html(field, file.name, reading, language, prefix + field.id),
        "headers": reading.table.headers,
        "mapping": {column.id: reading.mapping.get(column.id, "") for column in field.columns},
        "forms": dict(reading.dataset.forms) if reading.dataset else {},
    }


def _file(where: str, given: object) -> File:
    if (
        not isinstance(given, dict)
        or not isinstance(given.get("name"), str)
        or not isinstance(given.get("content"), str)
    ):
        raise ValueError(f"{where}: expected an object with name and content")
    mapping, forms = given.get("mapping") or {}, given.get("forms") or {}
    if not isinstance(mapping, dict) or not all(isinstance(header, str) for header in mapping.values()):
        raise ValueError(f"{where}.mapping: expected an object of headers")
    if not isinstance(forms, dict) or not all(form in FORMS for form in forms.values()):
        raise ValueError(f"{where}.forms: expected an object of , . dmy mdy")
    return File(given["name"][:200], _decoded(where, given["content"]), tuple(mapping.items()), tuple(forms.items()))


@lru_cache(maxsize=2)
def _decoded(where: str, content: str) -> bytes:
    try:
        return b64decode(content, validate=True)
    except (NotBase64, ValueError):
        raise ValueError(f"{where}.content: expected base64") from None
