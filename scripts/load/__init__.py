"""Step 1, load: a folder of YAML files -> documents, each a tree of text with positions."""

from __future__ import annotations

from pathlib import Path

from scripts.load.compose import compose
from scripts.load.files import decode, find, marks, split, tables
from scripts.load.rules.problem_limit import limited
from scripts.load.rules.unfinished_merge import unfinished_merge
from scripts.load.tree import Document, Documents, Map, Span
from scripts.model.kinds import KINDS
from scripts.problem import Problem, sort


def load(folder: Path, shown_as: str) -> tuple[Documents, tuple[Problem, ...]]:
    """Reads every file of `folder`, called `shown_as` in marks. Raises OSError when a file cannot be opened."""
    sources, problems, misnamed = find(folder, shown_as, tuple(KINDS))
    found = list(problems)
    documents: dict[tuple[str, str], Document] = {}
    for source in sources:
        document, own = read(source.path.read_bytes(), source.file, source.kind, source.id)
        found.extend(own)
        if document is not None:
            documents[source.kind, source.id] = document
    known = frozenset((source.kind, source.id) for source in sources)
    beside = tables(folder)
    for path, raw in beside.items():
        if b"<<<<<<<" in raw or b">>>>>>>" in raw:
            found.extend(unfinished_merge(f"{shown_as}/{path}", split(raw.decode("utf-8", errors="replace"))))
    return Documents(shown_as, dict(sorted(documents.items())), known, beside, misnamed, marks(folder)), sort(found)


def read(raw: bytes, file: str, kind: str, id: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """One file's bytes as a document. None when its tree cannot be trusted; then there is at least one problem."""
    content, problems = decode(raw, file)
    if problems:
        return None, problems
    lines = split(content)
    if merging := unfinished_merge(file, lines):
        return None, merging
    root, found = compose(content, lines, kind)
    document = Document(file, kind, id, lines, root or _NOTHING)
    own = [Problem(document.mark_of(span), rule, "error", said, document.line(span.line)) for rule, span, said in found]
    return (document if root is not None and not own else None), limited(own)


_NOTHING = Map((), Span(1, 1, 1, 1))
