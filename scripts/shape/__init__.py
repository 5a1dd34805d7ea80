"""Step 2, shape: documents -> records of the vocabulary. Every slip is told at its place, all of them in one run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from pydantic import ValidationError

from calculators.catalogue import calculators
from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.plain import Json, PlainError, from_plain
from calculators.kit.input.references import Lent
from calculators.kit.text.language import LANGUAGES, Language
from scripts.load.rules.problem_limit import MOST, limited
from scripts.load.tree import Document, Documents, Map, Path, Scalar, plain
from scripts.model.base import Part, Record, Text
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.problem import Problem, sort
from scripts.shape.explain import explain
from scripts.shape.finding import Finding, node_at, problem
from scripts.shape.languages import asked, missing, named, only
from scripts.shape.parameters import model_of, own_parameters, parameters_type, wanted
from scripts.shape.rules import calculator_parameters, calculator_without_code, id_and_file, missing_key
from scripts.shape.values import check
from scripts.shape.vocabulary import Slot, slots


@dataclass(frozen=True)
class Records:
    """Every record that has its shape, by (kind, id)."""

    documents: Documents
    records: Mapping[tuple[str, str], Record]


def shape(documents: Documents) -> tuple[Records, tuple[Problem, ...]]:
    """Reads each document as its kind of record, in the languages that the company names."""
    languages = asked(documents)
    documents = only(documents, named(documents))
    code = calculators()
    records: dict[tuple[str, str], Record] = {}
    problems: list[Problem] = []
    for key, document in documents.documents.items():
        record, findings = read(document, code, languages)
        problems.extend(limited([problem(document, finding) for finding in findings]))
        if record is not None:
            records[key] = record
    return Records(documents, records), sort(problems)


def read(
    document: Document, code: Mapping[str, AnyCalculator], languages: tuple[Language, ...]
) -> tuple[Record | None, tuple[Finding, ...]]:
    """One document as a record. None when there is any finding."""
    model = KINDS[document.kind]
    part, findings = _read_part(document, model, (), plain(document.root), languages)
    own_id = node_at(document.root, ("id",))
    if (
        isinstance(own_id, Scalar)
        and own_id.text
        and own_id.text != document.id
        and not any(f.path == ("id",) for f in findings)
    ):
        findings = (*findings, Finding(("id",), "id-and-file", id_and_file.id_and_file(own_id.text, document.id)))
    if model is Calculator:
        parameters, more = _read_parameters(document, code, languages)
        findings = (*findings, *more)
        part = part.model_copy(update={"parameters": parameters}) if isinstance(part, Calculator) else None
    return (part if isinstance(part, Record) and not findings else None), findings


def read_as[T](document: Document, kind: type[T]) -> tuple[T | None, tuple[Problem, ...]]:
    """One document as a dataclass, none of whose fields stands elsewhere. None when there is any problem."""
    described: type = kind
    part, findings = _read_part(document, model_of(described), (), plain(document.root), LANGUAGES)
    problems = sort([problem(document, finding) for finding in findings])
    return (from_plain(kind, _as_data(part)) if part is not None and not problems else None), problems


def _read_part(
    document: Document, model: type[Part], path: Path, data: Json, languages: tuple[Language, ...]
) -> tuple[Part | None, tuple[Finding, ...]]:
    node = node_at(document.root, path)
    slot = Slot("map", model)
    found = chain(check(node, slot, path), missing(node, slot, languages, path)) if node is not None else ()
    findings = tuple(islice(found, MOST + 1))
    try:
        return model.model_validate(data), findings
    except ValidationError as error:
        told = frozenset(finding.path for finding in findings)
        return None, (*findings, *islice(explain(error, document, model, path, told, languages), MOST + 1))


def _read_parameters(
    document: Document, code: Mapping[str, AnyCalculator], languages: tuple[Language, ...]
) -> tuple[dict[str, Json], tuple[Finding, ...]]:
    """The figures of a calculator's file as typed data, checked against the calculator's own description of them."""
    calculator = code.get(document.id)
    if calculator is None:
        said = calculator_without_code.calculator_without_code(document.id, tuple(code))
        return {}, (Finding(("id",), "calculator-without-code", said),)
    model = own_parameters(calculator)
    node = node_at(document.root, ("parameters",))
    if node is None:
        required = [key for key, slot in slots(model).items() if slot.required]
        said = missing_key.missing_key(("parameters",), slots(Calculator)["parameters"].description)
        return {}, (Finding((), "missing-key", said),) if required else ()
    if not isinstance(node, Map):
        return {}, ()  # told as a wrong type already
    part, findings = _read_part(document, model, ("parameters",), plain(node), languages)
    parameters = {name: _as_data(inner) for name, inner in part if inner is not None} if part is not None else {}
    return parameters, findings or _refusal(calculator, parameters)


def _as_data(value: object) -> Json:
    """As JSON has it, but that a reference stays one, so that it is linked; None that nobody wrote is left out."""
    if isinstance(value, Text):
        return value.model_dump()
    if isinstance(value, Part):
        written = value.model_fields_set
        return {name: _as_data(inner) for name, inner in value if inner is not None or name in written}
    if isinstance(value, tuple):
        return [_as_data(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _as_data(inner) for key, inner in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    assert value is None or isinstance(value, str | int | float)  # which is all that parameters are made of
    return value


def _refusal(calculator: AnyCalculator, parameters: dict[str, Json]) -> tuple[Finding, ...]:
    """What the calculator itself says of well-formed parameters, at the place that it names."""
    if wanted(parameters_type(calculator), Lent):
        return ()  # it can only judge what it is given whole
    try:
        calculator.read_parameters(parameters)
    except PlainError as error:
        place, _, complaint = str(error).partition(": ")
        path: Path = tuple(int(part) if part.isdigit() else part for part in re.findall(r"[^.\[\]]+", place))
        said = calculator_parameters.calculator_parameters(f"{place}: {complaint}")
        return (Finding(("parameters", *path), "calculator-parameters", said),)
    return ()
