"""The calculators on the command line; nothing here goes to the browser.

A calculator that takes a file has it named first (`kpi export.csv`); one that can compute many cases writes the table
back with the answers (`lead-score leads.csv`). Exit status: 0 computed, 1 something in the input to mend, 2 no usable
parameters.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from calculators.catalogue import calculators
from calculators.command import saving
from calculators.command.cases import Case, UnreadableCases, cases_from
from calculators.command.files import (
    TABLE_OPTIONS,
    TableOptions,
    Unusable,
    dropped,
    file_options,
    table_options,
    tell_file,
)
from calculators.command.terminal import say, say_aside
from calculators.kit.calculator import AnyCalculator
from calculators.kit.export.data import described
from calculators.kit.input.dataset import File
from calculators.kit.input.echo import echo_of
from calculators.kit.input.fields import Choice, DataFile, Field, Value
from calculators.kit.input.plain import PlainError
from calculators.kit.input.reading import Reading, read
from calculators.kit.table.reading import datasets_of
from calculators.kit.text.language import LANGUAGES, Language, Locale, Text

PARAMETERS = "site/embed/{}/parameters.json"
"""Where `make site` publishes a calculator's parameters."""
COMPANY = "site/api/v1/company.json"
"""Where it publishes whose they are."""

_GENERAL_OPTIONS = (
    "--help",
    "--json",
    "--lang",
    "--input",
    "--parameters",
    *saving.OPTIONS,
    *TABLE_OPTIONS,
)
_JSON = Text("skriv resultatet som JSON", "write the result as JSON")
_LANG = Text("sprog i tal, datoer og svar (da eller en)", "language of numbers, dates and answers (da or en)")
_INPUT = Text(
    "læs felter fra en JSON- eller CSV-fil, eller - for standard input",
    "read fields from a JSON or CSV file, or - for standard input",
)
_PARAMETERS = Text("parametre som JSON (ellers dem i site/)", "parameters as JSON (else those in site/)")
_HELP = Text("vis denne hjælp", "show this help")
_GENERAL = Text("Generelt", "General")
_OTHER = Text("Felter", "Fields")


class _Refused(Exception):
    """The command cannot go on; `status` is its exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        raise _Refused(message)


def main(arguments: Sequence[str]) -> int:
    """Run the command; prints to standard output, complaints to standard error. Gives the exit status."""
    try:
        status = _run(list(arguments))
        sys.stdout.flush()
        return status
    except (_Refused, Unusable) as refused:
        say_aside(f"calculators: {refused}")
        return getattr(refused, "status", 1)
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: list[str]) -> int:
    known = calculators()
    if not arguments or arguments[0] in ("-h", "--help"):
        _print_usage(known)
        return 0
    calculator = known.get(arguments[0])
    if calculator is None:
        raise _Refused(f"no calculator is called {arguments[0]!r}. {_nearest(arguments[0], known)}")
    first, _ = _general_options(_Parser(add_help=False, allow_abbrev=False), own_language()).parse_known_args(
        arguments[1:]
    )
    plain, parameters = _parameters(calculator, first.parameters)
    language = calculator.locale(parameters, first.lang)
    fields = calculator.fields(parameters)
    taking = next((field for field in fields if isinstance(field, DataFile)), None)
    parser = _field_options(calculator, fields, calculator.defaults(parameters), language)
    if taking is not None or calculator.batch is not None:
        file_options(parser, language, with_out=taking is None)
    if first.help:
        parser.print_help()
        return 0
    given, options = _options(parser, arguments[1:], fields)
    table = options.table
    if table is not None and taking is None and calculator.batch is not None:
        from calculators.command.batch import score_many  # it brings what runs on several processors

        typed = _typed_once(calculator, parameters, given, language)
        return score_many(calculator, plain, table, options, typed, language)
    file = None if taking is None or table is None else dropped(table, taking, options)
    readings = _readings(calculator, parameters, [case | given for case in _cases(first.input)], file, language)
    if file is not None and taking is not None:
        tell_file(taking, file, language)
    if _complain(readings, fields):
        return 1
    computed = [(reading.values, calculator.calculate(parameters, reading.values)) for reading in readings]
    try:
        if not saving.save(calculator, parameters, computed, first, language):
            _print(calculator, computed, first.json, language)
    except saving.Unsaved as error:
        raise _Refused(str(error)) from None
    return 0


def _print_usage(known: Mapping[str, AnyCalculator]) -> None:
    print("usage: python -m calculators CALCULATOR [--help] [--json] [--lang da|en] [--input FILE] [--FIELD VALUE]\n")
    for name, one in known.items():
        print(f"  {name:<12} {one.name.da} / {one.name.en}")


def _options(
    parser: argparse.ArgumentParser, arguments: Sequence[str], fields: Sequence[Field]
) -> tuple[Case, TableOptions]:
    """The fields that were typed, by id, and what was said of a table. Raises _Refused for an option unknown here."""
    parsed, extra = parser.parse_known_args(arguments)
    if extra:
        known = [*(_option(field.id) for field in fields), *_GENERAL_OPTIONS]
        raise _Refused(f"{extra[0]} is not understood. {_nearest(extra[0], known)}")
    found = vars(parsed)
    typed = (field.id for field in fields if not isinstance(field, DataFile))
    return {id: found[id] for id in typed if found[id] is not None}, table_options(parsed)


def _readings(
    calculator: AnyCalculator, parameters: object, cases: Sequence[Case], file: File | None, language: Locale
) -> list[Reading]:
    """Each case as it was understood; the file is the same for all of them."""
    fields, defaults = calculator.fields(parameters), calculator.defaults(parameters)
    files = {} if file is None else {field.id: file for field in fields if isinstance(field, DataFile)}
    datasets = datasets_of(fields, files)
    return [read(fields, case, language, language, defaults, datasets) for case in cases]


def _print(
    calculator: AnyCalculator,
    computed: Sequence[tuple[Mapping[str, Value], object]],
    as_json: bool,
    language: Locale,
) -> None:
    if as_json:
        found = [described(calculator, values, result, language) for values, result in computed]
        print(json.dumps(found if len(found) > 1 else found[0], ensure_ascii=False, indent=2, allow_nan=False))
        return
    said = ("\n".join(calculator.summary(result, language)) for _, result in computed)
    say("\n\n".join(said))


def own_language() -> Language:
    """The language that the company of the built site names first; Danish where that cannot be read."""
    try:
        companies = json.loads(Path(COMPANY).read_text(encoding="utf-8"))
        named = [language for company in companies.values() for language in company["languages"]]
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        named = []
    return next((language for language in LANGUAGES if named[:1] == [language]), LANGUAGES[0])


def _typed_once(calculator: AnyCalculator, parameters: object, given: Case, language: Locale) -> Mapping[str, Value]:
    """What was typed for all rows of a table. Raises _Refused where it is wrong, which has been said."""
    fields = calculator.fields(parameters)
    reading = read(fields, given, language, language, calculator.defaults(parameters))
    if _complain([reading], fields):
        raise _Refused("no row was computed")
    return {id: value for id, value in reading.values.items() if id in given}


def _general_options(parser: argparse.ArgumentParser, language: Language) -> argparse.ArgumentParser:
    group = parser.add_argument_group(_GENERAL.say(language))
    group.add_argument("-h", "--help", action="store_true", help=_HELP.say(language))
    group.add_argument("--json", action="store_true", help=_JSON.say(language))
    group.add_argument("--lang", choices=LANGUAGES, default=language, help=_LANG.say(language))
    group.add_argument("--input", metavar="FILE", help=_INPUT.say(language))
    group.add_argument("--parameters", metavar="FILE", help=_PARAMETERS.say(language))
    saving.add_options(group, language)
    return parser


def _field_options(
    calculator: AnyCalculator, fields: Iterable[Field], defaults: Mapping[str, Value], language: Locale
) -> argparse.ArgumentParser:
    """The options of one calculator, grouped as on its form."""
    parser = _Parser(
        prog=f"python -m calculators {calculator.id}",
        description=calculator.name.say(language),
        add_help=False,
        allow_abbrev=False,
        usage="%(prog)s [--json] [--lang da|en] [--input FILE] [--FIELD VALUE]",
    )
    _general_options(parser, language)
    groups: dict[str, argparse._ArgumentGroup] = {}
    for field in (field for field in fields if not isinstance(field, DataFile)):
        title = (field.group.label if field.group else _OTHER).say(language)
        if title not in groups:
            groups[title] = parser.add_argument_group(title)
        groups[title].add_argument(
            _option(field.id),
            dest=field.id,
            metavar="VALUE",
            help=_description(field, defaults.get(field.id), language),
        )
        for former in field.formerly:
            groups[title].add_argument(_option(former), dest=field.id, help=argparse.SUPPRESS)
    return parser


def _option(field_id: str) -> str:
    return "--" + field_id.replace("_", "-")


def _description(field: Field, default: Value, language: Locale) -> str:
    label = f"{field.row.label.say(language)}: {field.label.say(language)}" if field.row else field.label.say(language)
    answers = f" ({', '.join(option.id for option in field.options)})" if isinstance(field, Choice) else ""
    shown = echo_of(field, default, language) or ("" if default is None else str(default))
    return (label + answers + (f" [{shown}]" if shown else "")).replace("%", "%%").replace("\u00a0", " ")


def _parameters(calculator: AnyCalculator, path: str | None) -> tuple[object, object]:
    """The parameters from a file, as plain data and as read. Raises _Refused, saying how to get it."""
    file = Path(path or PARAMETERS.format(calculator.id))
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        return plain, calculator.read_parameters(plain)
    except FileNotFoundError:
        raise _Refused(f"{file} is not there. Run 'make site' first, or give --parameters FILE.", 2) from None
    except PlainError as error:
        raise _Refused(f"{file}: {error}", 2) from None
    except (OSError, ValueError) as error:
        raise _Refused(f"{file} cannot be read: {error}", 2) from None


def _cases(source: str | None) -> list[Case]:
    if source is None:
        return [{}]
    try:
        return cases_from(sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8"))
    except (OSError, UnreadableCases, UnicodeDecodeError) as error:
        raise _Refused(f"{'standard input' if source == '-' else source}: {error}") from None


def _complain(readings: Sequence[Reading], fields: Sequence[Field]) -> bool:
    """Print everything that is wrong with every case; True when anything is."""
    labels = {field.id: field for field in fields}
    found = False
    for number, reading in enumerate(readings, start=1):
        where = f"case {number}, " if len(readings) > 1 else ""
        for name, message in reading.errors.items():
            say_aside(f"calculators: {where}{name}: {message}")
        for name in reading.unknown:
            say_aside(f"calculators: {where}{name}: unknown field. {_nearest(name, labels)}")
        found = found or bool(reading.errors or reading.unknown)
    return found


def _nearest(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name, names, 1)
    return f"Did you mean {near[0]!r}?" if near else f"Expected one of: {', '.join(names)}."
