"""From YAML's events to a tree of text. The schema decides types; what the playbook does not use is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import yaml

from scripts.load.rules import (
    duplicate_key,
    empty_file,
    encoding,
    problem_limit,
    several_documents,
    smart_quotes,
    yaml_feature,
    yaml_syntax,
)
from scripts.load.signs import IN_VALUE, escapes
from scripts.load.syntax import explain
from scripts.load.tree import Entry, List, Map, Node, Scalar, Span
from scripts.problem import Said

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40


class Found(list[tuple[str, Span, Said]]):
    """Problems of one file while it is composed: rule id, place, words; and the file's lines."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__()
        self.lines = lines

    def append(self, problem: tuple[str, Span, Said], /) -> None:
        """One more. Raises _Refused where there are more than anyone reads."""
        super().append(problem)
        if len(self) > problem_limit.MOST:
            raise _Refused


class _Mark(Protocol):
    line: int
    column: int


class _Refused(Exception):
    """Reading cannot go on after this problem."""


def compose(content: str, lines: tuple[str, ...], kind: str) -> tuple[Map | None, Found]:
    """The tree of one file and its problems. None when the tree cannot be trusted."""
    found = Found(lines)
    events = yaml.parse(content, Loader=_LOADER)
    try:
        root = _root(events, found, kind)
    except yaml.MarkedYAMLError as error:
        fault = explain(error, lines)
        found.extend([("yaml-syntax", fault.span, fault.said)])
        return None, found
    except _Refused:
        return None, found
    return root, found


def _root(events: Iterator[yaml.Event], found: Found, kind: str) -> Map | None:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                found.append(("several-documents", _span(event), several_documents.several_documents()))
                raise _Refused
        elif isinstance(event, yaml.NodeEvent):
            root = _node(event, events, found, 0)
    if root is None or (isinstance(root, Scalar) and not root.text and not root.style):
        found.append(("empty-file", Span(1, 1, 1, 2), empty_file.empty_file(kind)))
        return None
    if not isinstance(root, Map):
        found.append(("yaml-syntax", root.span, yaml_syntax.no_keys()))
        return None
    return root


def _node(event: yaml.Event, events: Iterator[yaml.Event], found: Found, depth: int) -> Node:
    if depth > _DEEPEST:
        found.append(("yaml-syntax", _span(event), yaml_syntax.too_deep()))
        raise _Refused
    if isinstance(event, yaml.AliasEvent):
        found.append(("yaml-feature", _span(event), yaml_feature.yaml_feature("alias")))
        return Scalar("", '"', _span(event))
    assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # there is no other node
    _refuse_decoration(event, found)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, found)
    start = event.start_mark
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            items.append(_node(inner, events, found, depth + 1))
        return List(tuple(items), _between(start, inner.end_mark), bool(event.flow_style))
    entries: dict[str, Entry] = {}
    while not isinstance(inner := next(events), yaml.MappingEndEvent):
        _read_entry(inner, events, found, depth, entries)
    return Map(tuple(entries.values()), _between(start, inner.end_mark))


def _read_entry(
    event: yaml.Event, events: Iterator[yaml.Event], found: Found, depth: int, entries: dict[str, Entry]
) -> None:
    at = _span(event)
    key = _node(event, events, found, depth + 1)
    value = _node(next(events), events, found, depth + 1)
    if not isinstance(key, Scalar) or isinstance(event, yaml.AliasEvent):
        if isinstance(key, Scalar):
            return
        found.append(("yaml-feature", at, yaml_feature.yaml_feature("key")))
    elif key.text == "<<" and not key.style:
        found.append(("yaml-feature", at, yaml_feature.yaml_feature("merge")))
    elif key.text in entries:
        first = entries[key.text].key_span.line
        found.append(("duplicate-key", at, duplicate_key.duplicate_key(key.text, first)))
    else:
        entries[key.text] = Entry(key.text, at, value)


def _scalar(event: yaml.ScalarEvent, found: Found) -> Scalar:
    scalar = Scalar(event.value, event.style or "", _span(event))
    if not scalar.style and smart_quotes.is_wrapped(scalar.text):
        found.append(("smart-quotes", scalar.span, smart_quotes.smart_quotes(scalar.text)))
    if odd := IN_VALUE.search(scalar.text):
        found.append(("encoding", _escape(odd[0], scalar.span, found.lines), encoding.escaped(odd[0])))
    return scalar


def _escape(sign: str, span: Span, lines: tuple[str, ...]) -> Span:
    """Where a text writes the sign as an escape of YAML; in a file without odd signs there is no other way."""
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        first = span.column - 1 if number == span.line else 0
        for escape in escapes(lines[number - 1]):
            if escape.sign == sign and escape.start >= first:
                return Span(number, escape.start + 1, number, escape.end + 1)
    return span


def _refuse_decoration(event: yaml.ScalarEvent | yaml.CollectionStartEvent, found: Found) -> None:
    if event.anchor is not None:
        found.append(("yaml-feature", _span(event), yaml_feature.yaml_feature("anchor")))
    if event.tag is not None:
        found.append(("yaml-feature", _span(event), yaml_feature.yaml_feature("tag")))


def _span(event: yaml.Event) -> Span:
    return _between(event.start_mark, event.end_mark)


def _between(start: _Mark | None, end: _Mark | None) -> Span:
    assert start is not None and end is not None  # every event that is read has both
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
