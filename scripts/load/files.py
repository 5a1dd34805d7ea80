"""Which files a playbook has, and the text in them. The only place of this step that touches the disk."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from scripts.load.rules import encoding, file_name, file_size, tab, unknown_folder
from scripts.load.signs import IN_SOURCE, visible
from scripts.model.base import ID_PATTERN
from scripts.problem import Mark, Problem, Said, sort

_SPECIAL_INDENT = re.compile("^[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE = re.compile(r"\r\n|\n|\r")
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


RECIPE = ".recipe.yaml"
"""What the name of a file ends in that says how a made-up table comes about."""
_LEADS = ("leads", (".csv", ".md", RECIPE))
"""The folder of past leads with what may stand in it: data that a change of the score is tried on, no records."""


class Source(NamedTuple):
    """A file that may be read: shown as `file`, kind and id from its place."""

    file: str
    kind: str
    id: str
    path: Path


def find(folder: Path, shown_as: str, kinds: tuple[str, ...]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The files at <kind>/<id>.yaml, sorted, and a problem for every other file. Hidden files and leads are
    left alone."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        parts = path.relative_to(folder).parts
        if path.is_dir() or any(part.startswith(".") for part in parts) or _holds_leads(parts):
            continue
        file = visible("/".join((shown_as, *parts)))
        if (said := _misplaced(parts, kinds) or _not_a_file(path)) is None:
            sources.append(Source(file, parts[0], path.stem, path))
        else:
            rule, words = said
            problems.append(Problem(Mark(file, 1, 1, 2), rule, "error", words))
    if not sources and not problems:
        said_missing = unknown_folder.no_folder(shown_as)
        problems.append(Problem(Mark(shown_as, 1, 1, 2), "unknown-folder", "error", said_missing))
    return tuple(sources), sort(problems)


def tables(folder: Path) -> dict[str, bytes]:
    """The bytes of each table of past leads and deals, by path in the folder."""
    found = sorted((folder / _LEADS[0]).glob("*.csv"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def _not_a_file(path: Path) -> tuple[str, Said] | None:
    return None if path.is_file() else ("file-name", file_name.not_a_file(visible(path.name)))


def _holds_leads(parts: tuple[str, ...]) -> bool:
    folder, endings = _LEADS
    return len(parts) == 2 and parts[0] == folder and parts[1].endswith(endings)


def _misplaced(parts: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, Said] | None:
    name = parts[-1]
    if len(parts) != 2:
        return "file-name", file_name.file_in_folder(visible("/".join(parts)))
    if parts[0] not in kinds:
        nearest = next(iter(get_close_matches(parts[0], kinds, 1)), None)
        return "unknown-folder", unknown_folder.unknown_folder(visible(parts[0]), kinds, nearest)
    stem, _, ending = name.rpartition(".")
    right_ending = ending.lower() in ("yaml", "yml")
    if ending == "yaml" and re.fullmatch(ID_PATTERN, stem):
        return None
    plain = unicodedata.normalize("NFKD", (stem or name).lower().translate(_DANISH)).encode("ascii", "ignore").decode()
    better = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    usable = re.fullmatch(ID_PATTERN, better) and right_ending
    return "file-name", file_name.file_name(visible(name), f"{better}.yaml" if usable else None)


def decode(raw: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file. Any problem here means that its YAML is not to be read."""
    if len(raw) > file_size.LARGEST:
        return "", (Problem(Mark(file, 1, 1, 2), "file-size", "error", file_size.too_large(len(raw))),)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return "", (Problem(Mark(file, 1, 1, 2), "encoding", "error", encoding.other_unicode()),)
    try:
        content = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        snippet = raw.splitlines()[line - 1].decode("utf-8", errors="replace") if line <= len(raw.splitlines()) else ""
        said = encoding.not_utf8(raw[error.start])
        return "", (Problem(Mark(file, line, column, column + 1), "encoding", "error", said, snippet),)
    if content.startswith("\ufeff"):
        return "", (
            Problem(Mark(file, 1, 1, 2), "encoding", "error", encoding.byte_order_mark(), split(content[1:])[0]),
        )
    return content, _odd_characters(content, file)


def split(content: str) -> tuple[str, ...]:
    """The lines of a text, without their ends."""
    return tuple(_LINE.split(content))


def _odd_characters(content: str, file: str) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    tabbed = content.count("\t") and [number for number, line in enumerate(split(content), 1) if "\t" in line]
    if tabbed:
        line = split(content)[tabbed[0] - 1]
        column = line.index("\t") + 1
        problems.append(Problem(Mark(file, tabbed[0], column, column + 1), "tab", "error", tab.tab(len(tabbed)), line))
    if not content.isascii():
        for number, line in enumerate(split(content), 1):
            if odd := IN_SOURCE.search(line):
                mark = Mark(file, number, odd.start() + 1, odd.end() + 1)
                problems.append(Problem(mark, "encoding", "error", encoding.invisible(odd[0]), line))
            elif special := _SPECIAL_INDENT.match(line):
                mark = Mark(file, number, special.end(), special.end() + 1)
                problems.append(Problem(mark, "tab", "error", tab.special_space(), line))
    elif odd := IN_SOURCE.search(content):
        line_number = len(split(content[: odd.start()]))
        line = split(content)[line_number - 1]
        column = len(split(content[: odd.start()])[-1]) + 1
        problems.append(
            Problem(Mark(file, line_number, column, column + 1), "encoding", "error", encoding.invisible(odd[0]), line)
        )
    return tuple(problems)
