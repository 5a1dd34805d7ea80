"""Saving a result as a file from the command line: `--xlsx FILE`, `--csv FILE`, where `-` is standard output."""

import sys
from argparse import Namespace, _ArgumentGroup
from collections.abc import Mapping, Sequence
from pathlib import Path

from calculators.kit.calculator import AnyCalculator
from calculators.kit.export import Kind, export
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Locale, Text

OPTIONS: Mapping[str, tuple[Kind, Text]] = {
    "--xlsx": (
        "xlsx",
        Text(
            "gem som regneark med formler (- er standard output)", "save as a spreadsheet with formulas (- is stdout)"
        ),
    ),
    "--csv": ("csv", Text("gem resultatet som CSV (- er standard output)", "save the result as CSV (- is stdout)")),
}


class Unsaved(Exception):
    """A file could not be saved; the message says why and what to do."""


def add_options(group: _ArgumentGroup, language: Language) -> None:
    """The options that name the files."""
    for option, (_, words) in OPTIONS.items():
        group.add_argument(option, metavar="FILE", help=words.say(language))


def save(
    calculator: AnyCalculator,
    parameters: object,
    cases: Sequence[tuple[Mapping[str, Value], object]],
    options: Namespace,
    language: Locale,
) -> bool:
    """Saves the files that `options` name, of the one case (values, result). True where standard output is taken.

    Raises Unsaved.
    """
    wanted: list[tuple[Kind, str]] = [
        (kind, getattr(options, kind)) for kind, _ in OPTIONS.values() if getattr(options, kind) is not None
    ]
    if not wanted:
        return False
    if len(cases) != 1:
        raise Unsaved(f"a file holds one case, and there are {len(cases)}. Save them one by one, or use --json.")
    to_output = [path for _, path in wanted if path == "-"]
    if len(to_output) + bool(options.json) > 1 and to_output:
        raise Unsaved("standard output holds one file. Give the others a name.")
    [(values, result)] = cases
    for kind, path in wanted:
        content = export(calculator, parameters, values, result, language, kind).content
        try:
            if path == "-":
                sys.stdout.flush()
                sys.stdout.buffer.write(content)
            else:
                Path(path).write_bytes(content)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unsaved(f"{path} cannot be written: {error.strerror or error}") from None
    return bool(to_output)
