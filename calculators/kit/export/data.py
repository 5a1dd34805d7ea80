"""A result as JSON: what went in, what came out, unrounded, for another program to read."""

import json
from collections.abc import Mapping
from datetime import date

from calculators.kit.calculator import Calculator
from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import Value
from calculators.kit.input.plain import Json
from calculators.kit.text.language import Language

MADE_BY = "Salgsproces"


def described[P, R](
    calculator: Calculator[P, R], values: Mapping[str, Value], result: R, language: Language
) -> dict[str, Json]:
    """{"calculator", "language", "inputs", "result", "made_by"} as JSON data.

    `inputs` by field id: rates as fractions, days as YYYY-MM-DD, so that the command line reads them back; of a file
    only its name and how it was read.
    """
    return {
        "calculator": calculator.id,
        "language": language,
        "inputs": {name: _plain(value) for name, value in values.items()},
        "result": calculator.result_plain(result),
        "made_by": MADE_BY,
    }


def json_bytes[P, R](calculator: Calculator[P, R], values: Mapping[str, Value], result: R, language: Language) -> bytes:
    """What `described` gives, as UTF-8. Raises ValueError where a result holds a number that JSON does not know."""
    data = described(calculator, values, result, language)
    return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8", "replace")


def _plain(value: Value) -> Json:
    if isinstance(value, Dataset):
        return {"name": value.name, "rows": len(value.lines), "mapping": dict(value.mapping)}
    return value.isoformat() if isinstance(value, date) else value
