"""Which files a playbook has, and the text in them. The only place of this step that touches the disk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from scripts.load.rules import encoding, file_name, file_size, tab, unknown_folder
from scripts.load.signs import IN_SOURCE, visible
from scripts.model.base import ID_PATTERN
from scripts.model.brand import MARKS
from scripts.nearest import nearest as near_word
from scripts.problem import Mark, Problem, Said, sort

_SPECIAL_INDENT = re.compile("^[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE = re.compile(r"\r\n|\n|\r")
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})
"""Files that systems leave in folders unasked, besides hidden ones."""
RECIPE = ".recipe.yaml"
"""What the name of a file ends in that says how a made-up table comes about."""
_BESIDE = {"leads": (".csv", ".md", RECIPE), MARKS: (".svg",)}
"""What may stand beside the records, by folder: past leads that a change of the score is tried on, and the marks."""


class Source(NamedTuple):
    """A file that may be read: shown as `file`, kind and id from its place."""

    file: str
    kind: str
    id: str
    path: Path


class Found(NamedTuple):
    """The files at <kind>/<id>.yaml, sorted, and a problem for every other file; `misnamed` are those of the problems
    whose file seems to mean a record, by its kind and id."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    misnamed: Mapping[tuple[str, str], Problem]


def find(folder: Path, shown_as: str, kinds: tuple[str, ...]) -> Found:
    """What lies in a playbook's folder. Hidden files, what systems leave behind and leads are left alone."""
    sources: list[Source] = []
    problems: list[Problem] = []
    misnamed: dict[tuple[str, str], Problem] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        parts = path.relative_to(folder).parts
        if path.is_dir() or any(_is_hidden(part) for part in parts) or _stands_beside(parts):
            continue
        file = visible("/".join((shown_as, *parts)))
        if (said := _misplaced(parts, kinds) or _not_a_file(path)) is None:
            sources.append(Source(file, parts[0], path.stem, path))
        else:
            rule, words = said
            problems.append(Problem(Mark(file, 1, 1, 2), rule, "error", words))
            if len(parts) == 2 and parts[0] in kinds and (meant := _better(parts[1])):
                misnamed[parts[0], meant] = problems[-1]
    if not sources and not problems:
        said_missing = unknown_folder.no_folder(shown_as)
        problems.append(Problem(Mark(shown_as, 1, 1, 2), "unknown-folder", "error", said_missing))
    return Found(tuple(sources), sort(problems), misnamed)


def _is_hidden(part: str) -> bool:
    return part.startswith(".") or part.lower() in _LEFT_BEHIND


def tables(folder: Path) -> dict[str, bytes]:
    """The bytes of each table of past leads and deals, by path in the folder."""
    found = sorted((folder / "leads").glob("*.csv"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def marks(folder: Path) -> dict[str, bytes]:
    """The bytes of each drawing of the brand, by path in the folder."""
    found = sorted((folder / MARKS).glob("*.svg"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def _not_a_file(path: Path) -> tuple[str, Said] | None:
    return None if path.is_file() else ("file-name", file_name.not_a_file(visible(path.name)))


def _stands_beside(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and parts[1].endswith(_BESIDE.get(parts[0], ("\0",)))


def _misplaced(parts: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, Said] | None:
    name = parts[-1]
    if not _is_yaml(name):
        return "file-name", file_name.stray(visible("/".join(parts)))
    if len(parts) != 2:
        return "file-name", file_name.file_in_folder(visible("/".join(parts)))
    if parts[0] not in kinds:
        nearest = near_word(parts[0], kinds)
        return "unknown-folder", unknown_folder.unknown_folder(visible(parts[0]), kinds, nearest)
    stem, _, ending = name.rpartition(".")
    if ending == "yaml" and re.fullmatch(ID_PATTERN, stem):
        return None
    better = _better(name)
    return "file-name", file_name.file_name(visible(name), f"{better}.yaml" if better else None)


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml"))


def _better(name: str) -> str | None:
    """The id that a file's name seems to mean, if one can be made from it."""
    if not _is_yaml(name):
        return None
    stem = name.rpartition(".")[0].lower().translate(_DANISH)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    better = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return better if re.fullmatch(ID_PATTERN, better) else None


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
