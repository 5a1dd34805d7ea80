"""The one door between the page and the calculators: JSON text in, JSON text out, never an exception for bad input."""

import json
from collections.abc import Mapping
from typing import Any

from calculators import page
from calculators.catalogue import find
from calculators.kit.calculator import Calculator
from calculators.kit.input.echo import typed
from calculators.kit.input.fields import Value
from calculators.kit.input.plain import PlainError
from calculators.kit.input.reading import read
from calculators.kit.table.dataset import File
from calculators.kit.text.language import LANGUAGES, Language, Text

_NOT_FETCHED = Text(
    "Det, der skal til, kunne ikke hentes. Prøv igen, når du er på nettet.",
    "What this takes could not be fetched. Try again when you are online.",
)


def handle(request_json: str) -> str:
    """Answer one request.

    Request: {"calculator", "language", "written_in" (default: language), "parameters", "values", "prefix" (default:
    the one that the build used), "want" (default: "result")}. Answer: {"ok": true, "html", "echo", "errors": {},
    "announce"} or {"ok": false, "errors", "echo"}. "typed" holds each readable field as it is typed in `language`,
    where the values were written in the other one. A request that is itself malformed is answered with an error under
    the key "request". `want` may be "part:<id>" for a part of the result: {"ok": true, "html"}; "export:<kind>" for a
    file (xlsx, csv, json): {"ok": true, "name", "media_type", "content" in base64}; "case" for what is printed for
    whoever decides: {"ok": true, "html"}; "batch" for some rows of a table: see `calculators.kit.batch.handed_over`.
    "files" holds what was dropped into fields that take a file; the answer's "files" says what became of it: see
    `calculators.kit.table.handed_over`.
    """
    return json.dumps(_answer(request_json), ensure_ascii=False)


def _answer(request_json: str) -> dict[str, Any]:
    try:
        request = json.loads(request_json)
    except (ValueError, TypeError, RecursionError) as error:
        return _refused(f"not JSON: {error}")
    if not isinstance(request, dict):
        return _refused("expected an object")
    language = request.get("language")
    written_in = request.get("written_in") or language
    if language not in LANGUAGES or written_in not in LANGUAGES:
        return _refused(f"language and written_in: expected one of {', '.join(LANGUAGES)}")
    try:
        return _answered(request, language, written_in)
    except ImportError:  # in the browser, what a first result does without is fetched when it is imported
        return _refused(_NOT_FETCHED.say(language))


def _answered(request: Mapping[str, Any], language: Language, written_in: Language) -> dict[str, Any]:
    values = request.get("values", {})
    prefix = request.get("prefix")
    calculator_id = request.get("calculator")
    if not isinstance(values, dict) or not all(
        isinstance(value, (str, int, float, bool, type(None))) for value in values.values()
    ):
        return _refused("values: expected an object of texts")
    if prefix is not None and not (isinstance(prefix, str) and prefix.replace("-", "").isalnum() and prefix.isascii()):
        return _refused("prefix: expected ASCII letters, digits and hyphens")
    kind, _, name = str(request.get("want", "result")).partition(":")
    if kind not in ("result", "part", "export", "case", "batch"):
        return _refused("want: expected result, part:<id>, export:<kind>, case or batch")
    calculator = find(calculator_id) if isinstance(calculator_id, str) else None
    if calculator is None:
        return _refused(f"calculator: {str(calculator_id)[:40]!r} is not known")
    try:
        parameters = calculator.read_parameters(request.get("parameters"))
    except PlainError as error:
        return _refused(f"parameters: {error}")
    fields = calculator.fields(parameters)
    own_prefix = page.default_prefix(calculator) if prefix is None else prefix
    files, told = {}, {}
    if request.get("files"):
        from calculators.kit.table.handed_over import files_from, told_of  # only where there is a file

        try:
            files = files_from(request["files"])
        except ValueError as error:
            return _refused(str(error))
        if kind != "batch":
            told = {"files": told_of(fields, files, language, own_prefix)}
    reading = read(fields, values, written_in, language, calculator.defaults(parameters), files)
    texts = {}
    if written_in != language:
        texts = {
            field.id: typed(field, reading.values[field.id], language) for field in fields if field.id in reading.values
        }
    if reading.errors:
        return {"ok": False, "errors": reading.errors, "echo": reading.echo, "typed": texts, **told}
    if kind == "batch":
        return _batch(calculator, parameters, request, files, reading.values, language, own_prefix)
    result = calculator.calculate(parameters, reading.values)
    if kind == "part":
        part = next((part for part in calculator.parts if part.id == name), None)
        if part is None:
            return _refused(f"want: the calculator has no part {name[:40]!r}")
        return {"ok": True, "html": part.html(parameters, result, language, own_prefix)}
    if kind == "export":
        return _file(calculator, parameters, reading.values, result, language, name)
    if kind == "case":
        return _case(calculator, parameters, result, language, own_prefix)
    return {
        "ok": True,
        "html": calculator.result_html(parameters, result, language, own_prefix),
        "echo": reading.echo,
        "typed": texts,
        "errors": {},
        "announce": calculator.announcement(result, language),
        **told,
    }


def _file(
    calculator: Calculator[Any, Any],
    parameters: Any,
    values: Mapping[str, Value],
    result: Any,
    language: Language,
    name: str,
) -> dict[str, Any]:
    from binascii import b2a_base64

    from calculators.kit.export import KINDS, export

    kind = next((kind for kind in KINDS if kind == name), None)
    if kind is None:
        return _refused(f"want: expected export of {', '.join(KINDS)}")
    file = export(calculator, parameters, values, result, language, kind)
    content = b2a_base64(file.content, newline=False).decode("ascii")
    return {"ok": True, "name": file.name, "media_type": file.media_type, "content": content}


def _batch(
    calculator: Calculator[Any, Any],
    parameters: Any,
    request: Mapping[str, Any],
    files: Mapping[str, File],
    typed: Mapping[str, Value],
    language: Language,
    prefix: str,
) -> dict[str, Any]:
    from calculators.kit.batch.handed_over import FILE, batch_answer

    if calculator.batch is None or FILE not in files:
        return _refused(f"want: the calculator has no batch, or files.{FILE} is missing")
    try:
        return batch_answer(calculator.batch(parameters), request, files[FILE], typed, language, prefix)
    except ValueError as error:
        return _refused(str(error))


def _case(
    calculator: Calculator[Any, Any], parameters: Any, result: Any, language: Language, prefix: str
) -> dict[str, Any]:
    from calculators.kit.export.business_case import framed

    if calculator.business_case is None:
        return _refused("want: the calculator has no business case")
    return {"ok": True, "html": framed(calculator, parameters, result, language, prefix + "case-")}


def _refused(why: str) -> dict[str, Any]:
    return {"ok": False, "errors": {"request": why}, "echo": {}}
