"""Cases for the command line, from JSON or CSV: each a mapping from field id to what was written there."""

import csv
import io
import json
from collections.abc import Mapping

from calculators.kit.input.plain import Json
from calculators.kit.input.reading import Raw

Case = dict[str, Raw]
_SAVED = frozenset(("calculator", "inputs", "result"))


class UnreadableCases(ValueError):
    """Text that is neither JSON nor CSV of cases; the message says where and how to mend it."""


def cases_from(text: str) -> list[Case]:
    """The cases in `text`: a JSON object, a JSON list of objects, or CSV with field ids in its first line.

    Rows of a repeating field may be nested (`{"benefits": [{"amount": 1}]}`) or flat (`benefits.0.amount`). A result
    saved as JSON by a calculator's page gives its own inputs. CSV may be separated by comma, semicolon or tab.
    Raises UnreadableCases.
    """
    bare = text.removeprefix("\ufeff").strip("\r\n ")
    if not bare:
        raise UnreadableCases("the input is empty; expected JSON or CSV")
    return _from_json(bare) if bare[0] in "{[" else _from_csv(bare)


def _from_json(text: str) -> list[Case]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableCases(f"not JSON: {error}") from None
    found = data if isinstance(data, list) else [data]
    for index, case in enumerate(found):
        if not isinstance(case, dict):
            raise UnreadableCases(f"case {index + 1}: expected an object of fields, found {type(case).__name__}")
    return [_flat(case["inputs"] if _SAVED.issubset(case) else case) for case in found]


def _flat(data: Json, path: str = "") -> Case:
    if data is None or isinstance(data, (str, int, float)):
        return {path: data}
    items = data.items() if isinstance(data, Mapping) else ((str(index), value) for index, value in enumerate(data))
    flat: Case = {}
    for key, value in items:
        flat |= _flat(value, f"{path}.{key}" if path else key)
    return flat


def _from_csv(text: str) -> list[Case]:
    lines = text.splitlines()
    separator = max("\t;,", key=lines[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    names = [name.strip() for name in rows[0]]
    if len(set(names)) != len(names) or "" in names:
        raise UnreadableCases("line 1: every column needs a name of its own")
    cases: list[Case] = []
    for index, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(names):
            raise UnreadableCases(f"line {index}: expected {len(names)} columns, found {len(row)}")
        cases.append({name: cell for name, cell in zip(names, row, strict=True) if cell.strip()})
    if not cases:
        raise UnreadableCases("there are column names but no case below them")
    return cases
