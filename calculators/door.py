"""The one door between the page and the calculators: JSON text in, JSON text out, never an exception for bad input."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from calculators import page
from calculators.catalogue import find
from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.dataset import Dataset, File
from calculators.kit.input.echo import typed
from calculators.kit.input.fields import Field, Value
from calculators.kit.input.plain import Json, PlainError
from calculators.kit.input.reading import Raw, Reading, read
from calculators.kit.text.language import LANGUAGES, Language, Locale, Text
from calculators.kit.text.numbers import Unreadable

_NOT_FETCHED = Text(
    "Det, der skal til, kunne ikke hentes. Prøv igen, når du er på nettet.",
    "What this takes could not be fetched. Try again when you are online.",
)

type Answer = dict[str, Json]
"""JSON data, as `handle` says."""


class _Refused(Exception):
    """The request itself is malformed; the message says where and what was expected."""


@dataclass(frozen=True)
class _Known:
    """A calculator with parameters that it has read, and what follows from them alone."""

    calculator: AnyCalculator
    parameters: object
    fields: tuple[Field, ...]
    defaults: Mapping[str, Value]


@dataclass(frozen=True)
class _Question:
    """A request, understood. `name` stands after the colon of `want`; `texts` and `told` go back as they are."""

    known: _Known
    request: Mapping[str, Json]
    name: str
    reading: Reading
    files: Mapping[str, File]
    language: Locale
    prefix: str
    texts: Mapping[str, str]
    told: Mapping[str, Json]

    def result(self) -> object:
        """The calculator's result of what was typed."""
        return self.known.calculator.calculate(self.known.parameters, self.reading.values)


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
    try:
        answer = _answer(request_json)
    except _Refused as refused:
        answer = {"ok": False, "errors": {"request": str(refused)}, "echo": {}}
    return json.dumps(answer, ensure_ascii=False)


def _answer(request_json: str) -> Answer:
    try:
        request = json.loads(request_json)
    except (ValueError, TypeError, RecursionError) as error:
        raise _Refused(f"not JSON: {error}") from None
    if not isinstance(request, dict):
        raise _Refused("expected an object")
    language = request.get("language")
    written_in = request.get("written_in") or language
    if language not in LANGUAGES or written_in not in LANGUAGES:
        raise _Refused(f"language and written_in: expected one of {', '.join(LANGUAGES)}")
    try:
        return _answered(request, language, written_in)
    except ImportError:  # in the browser, what a first result does without is fetched when it is imported
        raise _Refused(_NOT_FETCHED.say(language)) from None


def _answered(request: Mapping[str, Json], language: Locale, written_in: Language) -> Answer:
    values, prefix = _values(request), _prefix(request)
    kind, _, name = str(request.get("want", "result")).partition(":")
    if kind not in _HANDLERS:
        raise _Refused("want: expected result, part:<id>, export:<kind>, case or batch")
    known = _asked(request)
    prefix = page.default_prefix(known.calculator) if prefix is None else prefix
    files, datasets, told = _handed_over(request, known.fields, kind, language, prefix)
    locale = known.calculator.locale(known.parameters, language)
    reading = read(known.fields, values, written_in, locale, known.defaults, datasets)
    texts = {} if written_in == language else _texts(known.fields, reading, language)
    if reading.errors:
        return {"ok": False, "errors": reading.errors, "echo": reading.echo, "typed": texts, **told}
    return _HANDLERS[kind](_Question(known, request, name, reading, files, locale, prefix, texts, told))


def _values(request: Mapping[str, Json]) -> Mapping[str, Raw]:
    values = request.get("values", {})
    if not isinstance(values, dict) or not all(
        isinstance(value, (str, int, float, bool, type(None))) for value in values.values()
    ):
        raise _Refused("values: expected an object of texts")
    return values


def _prefix(request: Mapping[str, Json]) -> str | None:
    prefix = request.get("prefix")
    if prefix is None or (isinstance(prefix, str) and prefix.replace("-", "").isalnum() and prefix.isascii()):
        return prefix
    raise _Refused("prefix: expected ASCII letters, digits and hyphens")


def _asked(request: Mapping[str, Json]) -> _Known:
    """The calculator of the request, with its parameters read."""
    calculator_id = request.get("calculator")
    if not isinstance(calculator_id, str) or find(calculator_id) is None:
        raise _Refused(f"calculator: {str(calculator_id)[:40]!r} is not known")
    try:
        return _known(calculator_id, json.dumps(request.get("parameters")))
    except (PlainError, RecursionError) as error:
        raise _Refused(f"parameters: {error}") from None


@lru_cache(maxsize=4)
def _known(calculator_id: str, parameters_json: str) -> _Known:
    """Kept by the text: a page sends the same parameters at every keystroke, and reading them takes a third of it."""
    calculator = find(calculator_id)
    if calculator is None:
        raise LookupError(calculator_id)
    parameters = calculator.read_parameters(json.loads(parameters_json))
    return _Known(calculator, parameters, calculator.fields(parameters), calculator.defaults(parameters))


def _handed_over(
    request: Mapping[str, Json], fields: tuple[Field, ...], kind: str, language: Language, prefix: str
) -> tuple[Mapping[str, File], Mapping[str, Dataset | Unreadable], Mapping[str, Json]]:
    """The files of the request by field id, what they hold, and what is told of them."""
    if not request.get("files"):
        return {}, {}, {}
    from calculators.kit.table.handed_over import files_from, told_of  # only where there is a file
    from calculators.kit.table.reading import datasets_of

    try:
        files = files_from(request["files"])
    except ValueError as error:
        raise _Refused(str(error)) from None
    told = {} if kind == "batch" else {"files": told_of(fields, files, language, prefix)}
    return files, datasets_of(fields, files), told


def _texts(fields: tuple[Field, ...], reading: Reading, language: Language) -> Mapping[str, str]:
    """Each readable field as it is typed in that language."""
    return {
        field.id: typed(field, reading.values[field.id], language) for field in fields if field.id in reading.values
    }


def _result(asked: _Question) -> Answer:
    calculator, result = asked.known.calculator, asked.result()
    return {
        "ok": True,
        "html": calculator.result_html(asked.known.parameters, result, asked.language, asked.prefix),
        "echo": asked.reading.echo,
        "typed": asked.texts,
        "errors": {},
        "announce": calculator.announcement(result, asked.language),
        **asked.told,
    }


def _part(asked: _Question) -> Answer:
    part = next((part for part in asked.known.calculator.parts if part.id == asked.name), None)
    if part is None:
        raise _Refused(f"want: the calculator has no part {asked.name[:40]!r}")
    return {"ok": True, "html": part.html(asked.known.parameters, asked.result(), asked.language, asked.prefix)}


def _export(asked: _Question) -> Answer:
    from binascii import b2a_base64

    from calculators.kit.export import KINDS, export

    kind = next((kind for kind in KINDS if kind == asked.name), None)
    if kind is None:
        raise _Refused(f"want: expected export of {', '.join(KINDS)}")
    known = asked.known
    file = export(known.calculator, known.parameters, asked.reading.values, asked.result(), asked.language, kind)
    content = b2a_base64(file.content, newline=False).decode("ascii")
    return {"ok": True, "name": file.name, "media_type": file.media_type, "content": content}


def _case(asked: _Question) -> Answer:
    from calculators.kit.export.business_case import framed

    known = asked.known
    if known.calculator.business_case is None:
        raise _Refused("want: the calculator has no business case")
    html = framed(known.calculator, known.parameters, asked.result(), asked.language, asked.prefix + "case-")
    return {"ok": True, "html": html}


def _batch(asked: _Question) -> Answer:
    from calculators.kit.batch import FILE
    from calculators.kit.batch.handed_over import batch_answer

    make = asked.known.calculator.batch
    if make is None or FILE not in asked.files:
        raise _Refused(f"want: the calculator has no batch, or files.{FILE} is missing")
    batch, typed_once = make(asked.known.parameters), asked.reading.values
    try:
        return batch_answer(batch, asked.request, asked.files[FILE], typed_once, asked.language, asked.prefix)
    except ValueError as error:
        raise _Refused(str(error)) from None


_HANDLERS: Mapping[str, Callable[[_Question], Answer]] = {
    "result": _result,
    "part": _part,
    "export": _export,
    "case": _case,
    "batch": _batch,
}
