"""From PyYAML's complaint to a place and words that a manager can act on."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from scripts.load.rules import smart_quotes, yaml_syntax
from scripts.load.tree import Span
from scripts.problem import Said

_KEY = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[\]{}-][^:#]*?) *:(?P<value> .*|)$")
_OPENED = re.compile(r"^\s*(?:- +)*(?:[^:#'\"]+: +)?(?P<quote>['\"])(?P<rest>.*)$")


class Fault(NamedTuple):
    """Where and what."""

    span: Span
    said: Said


def explain(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Fault:
    """The fault behind a scanner's or parser's error, where it is mended rather than noticed."""
    mark = error.problem_mark or error.context_mark
    at = (mark.line, mark.column) if mark else (0, 0)
    problem, context = error.problem or "", error.context or ""
    opened = (error.context_mark.line, error.context_mark.column) if error.context_mark else at
    if "mapping values" in problem:
        return _stray_colon(lines, *at)
    if "block sequence entries" in problem or "sequence entries" in problem:
        return Fault(_rest(lines, *at), yaml_syntax.item_on_key_line())
    if "quoted scalar" in context and ("end of stream" in problem or "document indicator" in problem):
        return Fault(_rest(lines, *opened), yaml_syntax.unclosed_quote(_char(lines, *opened)))
    if "escape" in problem or "escaped" in problem:
        line, column = at
        backslash = max(lines[line].rfind("\\", 0, column + 1), 0) if line < len(lines) else 0
        return Fault(_span(line, backslash, 2), yaml_syntax.escape(lines[line][backslash : backslash + 2]))
    if "block scalar" in context and "comment or line break" in problem:
        return Fault(_rest(lines, *opened), yaml_syntax.block_header(_char(lines, *opened)))
    if "simple key" in context:
        return _missing_colon(lines, opened[0])
    if "flow" in context or "flow" in problem:
        return _open_bracket(lines, *opened)
    if (
        "anchor" in context
        or "alias" in context
        or "tag" in context
        or "directive" in context
        or "cannot start any token" in problem
    ):
        place = opened if "cannot" not in problem else at
        return Fault(_rest(lines, *place), yaml_syntax.opening_sign(_char(lines, *place)))
    if "block collection" in context or "block mapping" in context or "block sequence" in context:
        return _structure(lines, *at)
    return Fault(_rest(lines, *at), yaml_syntax.other())


def _open_bracket(lines: tuple[str, ...], line: int, column: int) -> Fault:
    line, column = _bracket(lines, line, column)
    comment = lines[line].find(" #", column) if line < len(lines) else -1
    if comment >= 0:
        return Fault(_rest(lines, line, comment + 1), yaml_syntax.comment_in_brackets())
    return Fault(_rest(lines, line, column), yaml_syntax.open_bracket(_char(lines, line, column)))


def _stray_colon(lines: tuple[str, ...], line: int, column: int) -> Fault:
    found = _KEY.match(lines[line]) if line < len(lines) else None
    if found and found.end("key") < column:
        start = found.start("value") + 1
        smart = any(sign in smart_quotes.OPENING for sign in found["value"][:3])
        return Fault(_rest(lines, line, start), yaml_syntax.colon_in_text(found["key"], smart))
    above = _above(lines, line)
    if above is None:
        return Fault(_rest(lines, line, 0), yaml_syntax.other())
    opening = _KEY.match(lines[above])
    if opening is None:
        return _missing_colon(lines, above)
    if _indent(lines[line]) > _indent(lines[above]) and opening["value"].strip():
        return Fault(_rest(lines, line, _indent(lines[line])), yaml_syntax.deeper_than_above())
    return Fault(_rest(lines, line, column), yaml_syntax.other())


def _structure(lines: tuple[str, ...], line: int, column: int) -> Fault:
    if line >= len(lines):
        return Fault(_rest(lines, len(lines) - 1, 0), yaml_syntax.other())
    content = lines[line]
    indent = _indent(content)
    key = _KEY.match(content)
    if column > (key.end("lead") if key else indent):
        return _after_quote(lines, line, column)
    if unclosed := _unclosed_above(lines, line):
        return unclosed
    fitting = _open_indents(lines, line)
    if indent in fitting:
        return Fault(_rest(lines, line, indent), yaml_syntax.mixed_list())
    return Fault(_rest(lines, line, indent), yaml_syntax.indentation(indent, fitting))


def _after_quote(lines: tuple[str, ...], line: int, column: int) -> Fault:
    """Text follows a quoted text. The quote was opened on this line, or above and closed by this line's quote."""
    opened = _OPENED.match(lines[line])
    if opened and opened.start("quote") < column and (opened["rest"].count(opened["quote"]) != 0):
        if not (fault := _unclosed_above(lines, line)):
            return Fault(_rest(lines, line, column), yaml_syntax.after_quote(opened["quote"]))
        return fault
    key = _KEY.match(lines[line])
    sign = key["value"].strip()[:1] if key else ""
    if key and sign in ("[", "{"):
        return Fault(_rest(lines, line, key.start("value") + 1), yaml_syntax.opening_sign(sign))
    return _unclosed_above(lines, line) or Fault(_rest(lines, line, column), yaml_syntax.other())


def _unclosed_above(lines: tuple[str, ...], line: int) -> Fault | None:
    """The nearest line above whose value opens a quote without closing it on the same line."""
    for number in range(line - 1, max(line - 40, -1), -1):
        opened = _OPENED.match(lines[number])
        if opened:
            quote, rest = opened["quote"], opened["rest"].replace("\\" + opened["quote"], "").replace("''", "")
            if quote not in rest:
                return Fault(_rest(lines, number, opened.start("quote")), yaml_syntax.unclosed_quote(quote))
            return None
    return None


def _missing_colon(lines: tuple[str, ...], line: int) -> Fault:
    return Fault(
        _rest(lines, line, _indent(lines[line])), yaml_syntax.missing_colon(lines[line].strip().removeprefix("- "))
    )


def _open_indents(lines: tuple[str, ...], line: int) -> tuple[int, ...]:
    """The columns in which a line may start here: those of the blocks that are still open above it."""
    fitting: list[int] = []
    limit = 10_000
    for number in range(line - 1, -1, -1):
        content = lines[number]
        if not content.strip() or content.lstrip().startswith("#"):
            continue
        indent = _indent(content)
        inner = indent + 2 if content[indent:].startswith("- ") else indent
        for column in (inner, indent):
            if column < limit and (_KEY.match(content) or content[indent:].startswith("- ")):
                fitting.append(column)
                limit = column
    return tuple(sorted(fitting))


def _above(lines: tuple[str, ...], line: int) -> int | None:
    return next(
        (n for n in range(line - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), None
    )


def _bracket(lines: tuple[str, ...], line: int, column: int) -> tuple[int, int]:
    """The nearest [ or { at or before a place; the place itself when there is none."""
    for number in range(min(line, len(lines) - 1), -1, -1):
        before = lines[number] if number < line else lines[number][: column + 1]
        if (found := max(before.rfind("["), before.rfind("{"))) >= 0:
            return number, found
    return line, column


def _indent(content: str) -> int:
    return len(content) - len(content.lstrip(" "))


def _char(lines: tuple[str, ...], line: int, column: int) -> str:
    return lines[line][column : column + 1] if line < len(lines) else ""


def _rest(lines: tuple[str, ...], line: int, column: int) -> Span:
    """From a place to the end of its line, counted from 1; past the end of the file, the last line."""
    line = max(0, min(line, len(lines) - 1))
    width = len(lines[line].rstrip()) if lines else 0
    column = min(column, width)
    return Span(line + 1, column + 1, line + 1, max(width, column + 1) + 1)


def _span(line: int, column: int, width: int) -> Span:
    return Span(line + 1, column + 1, line + 1, column + 1 + width)
