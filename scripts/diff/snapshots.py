"""A playbook as it is in a folder or as it was in a commit, read as far as it can be read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from calculators.catalogue import calculators
from scripts.diff.change import Key
from scripts.diff.partial import partial
from scripts.diff.repository import commit_of, content, extract
from scripts.judge import judge
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.load import read as read_document
from scripts.load.files import Source, find, split, tables
from scripts.load.tree import Document, Documents
from scripts.migrate.disk import raise_format
from scripts.model.base import Record
from scripts.model.company import Company
from scripts.model.kinds import KINDS
from scripts.problem import Problem, sort
from scripts.shape import Records
from scripts.shape import read as read_record
from scripts.shape.finding import problem
from scripts.shape.languages import asked, named, only

Lines = Callable[[str], Iterable[bytes]]


@dataclass(frozen=True)
class Snapshot:
    """A playbook at one point.

    name      what was asked for: a folder, a branch, a tag or a commit
    commit    the full name of the commit; empty for a folder
    problems  of reading and of references; the house rules are not applied
    partial   records of which only a part could be read
    lines     the raw lines of another file of the playbook's folder, such as leads; raises OSError where there is none
    """

    name: str
    commit: str
    playbook: Playbook = field(repr=False)
    problems: tuple[Problem, ...]
    partial: frozenset[Key]
    lines: Lines


def snapshot(name: str, repository: Path = Path(), folder: str = "playbook", like: Snapshot | None = None) -> Snapshot:
    """The playbook in the folder `name`, or in `folder` of the commit that `name` stands for in `repository`.

    A folder that holds `folder` is taken for its parent. A commit in an older format is read as it would be in today's.
    Files that are as in `like` are not read anew. Raises NoSuchRevision, and OSError for files that cannot be opened.
    Leaves nothing behind and touches no checkout.
    """
    path = Path(name)
    if path.is_dir():
        inner = path / folder
        whole = inner if inner.is_dir() else path
        return read_folder(whole, name, lambda file: (whole / file).read_bytes().splitlines(keepends=True), like)
    commit = commit_of(repository, name)
    with tempfile.TemporaryDirectory(prefix="playbook-") as scratch:
        found = extract(repository, commit, folder, Path(scratch))
        raise_format(found)
        return read_folder(
            found,
            name,
            lambda file: content(repository, commit, f"{folder}/{file}").splitlines(keepends=True),
            like,
            commit,
            folder,
        )


def read_folder(
    path: Path, name: str, lines: Lines, like: Snapshot | None = None, commit: str = "", shown_as: str = ""
) -> Snapshot:
    """The playbook in a folder, as far as it can be read."""
    shown = shown_as or path.as_posix()
    sources, misplaced, misnamed = find(path, shown, tuple(KINDS))
    like = like if like is not None and _same_company(like, sources) else None
    code = calculators()
    problems = list(misplaced)
    documents: dict[Key, Document] = {}
    records: dict[Key, Record] = {}
    halves: set[Key] = set()
    for source in sources:
        key, raw = (source.kind, source.id), source.path.read_bytes()
        if like is not None and (known_before := _known(like, key, raw)) is not None:
            documents[key], records[key] = known_before
            continue
        document, own = read_document(raw, source.file, *key)
        problems.extend(own)
        if document is not None:
            documents[key] = document
    known = frozenset((source.kind, source.id) for source in sources)
    read = Documents(shown, dict(sorted(documents.items())), known, tables(path), misnamed)
    languages = asked(read)
    read = only(read, named(read))
    for key in read.documents.keys() - records.keys():
        document = read.documents[key]
        record, findings = read_record(document, code, languages)
        problems.extend(problem(document, finding) for finding in findings)
        if record is None:
            record = partial(document, code)
            halves.add(key)
        records[key] = record
    playbook, unlinked = link(Records(read, dict(sorted(records.items()))))
    return Snapshot(name, commit, playbook, sort([*problems, *unlinked]), frozenset(halves), lines)


def house_rules(snapshot: Snapshot, today: date) -> tuple[Problem, ...]:
    """What the house rules say of the records that were read whole."""
    documents = snapshot.playbook.documents
    records = {
        (kind, id): record
        for kind, found in snapshot.playbook.records.items()
        for id, record in found.items()
        if (kind, id) not in snapshot.partial
    }
    playbook, _ = link(Records(documents, records))
    whole = frozenset(KINDS) - {kind for kind, id in documents.known if (kind, id) not in records}
    return judge(playbook, whole, today)


def _same_company(like: Snapshot, sources: Iterable[Source]) -> bool:
    """Whether the company's files are equal: they say in which languages every other file is read."""
    now = {(one.kind, one.id): one.path.read_bytes() for one in sources if one.kind == Company.kind}
    was = {key for key in like.playbook.documents.known if key[0] == Company.kind}
    return was == now.keys() and all(_known(like, key, raw) is not None for key, raw in now.items())


def _known(like: Snapshot, key: Key, raw: bytes) -> tuple[Document, Record] | None:
    """The document and record of an equal file that was read without a problem."""
    record = like.playbook.find(*key)
    document = like.playbook.documents.documents.get(key)
    if record is None or document is None or key in like.partial:
        return None
    try:
        return (document, record) if split(raw.decode("utf-8")) == document.lines else None
    except UnicodeDecodeError:
        return None
