"""What an earlier run found out about the trees of a history, so that a rebuild need not read them again."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from scripts.history.entries import Sentence
from scripts.problem import text

_CODE = ("model", "load", "shape", "edit", "migrate", "link", "diff", "history", "words.py")
"""What decides the sentences; once it changes, nothing that was kept holds."""

_Row = tuple[str, str, str, str, str, str, bool, str]


@dataclass
class Kept:
    """Which trees can be read, and what changed between pairs of them. Filled while a history is read."""

    made_by: str
    readable: dict[str, bool] = field(default_factory=dict)
    between: dict[str, tuple[Sentence, ...]] = field(default_factory=dict)


def made_by(scripts: Path) -> str:
    """A hash of the code that decides the sentences."""
    digest = hashlib.sha256()
    for name in _CODE:
        for path in sorted((scripts / name).rglob("*.py")) if (scripts / name).is_dir() else [scripts / name]:
            digest.update(path.relative_to(scripts).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def recall(file: Path, made_by_now: str) -> Kept:
    """What was kept by the same code, or nothing."""
    kept = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    if kept.get("made_by") != made_by_now:
        return Kept(made_by_now)
    between = {pair: tuple(map(_sentence, sentences)) for pair, sentences in kept["between"].items()}
    return Kept(made_by_now, kept["readable"], between)


def remember(file: Path, kept: Kept) -> None:
    """Writes it down, whole or not at all, since two builds may do so at once."""
    between = {pair: list(map(_plain, sentences)) for pair, sentences in sorted(kept.between.items())}
    content = {"made_by": kept.made_by, "readable": dict(sorted(kept.readable.items())), "between": between}
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_suffix(f".{os.getpid()}")
    scratch.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    scratch.replace(file)


def _plain(sentence: Sentence) -> _Row:
    name, text = sentence.name, sentence.text
    return sentence.kind, sentence.id, name.da, name.en, text.da, text.en, sentence.wording, sentence.only


def _sentence(row: _Row) -> Sentence:
    kind, id, name_da, name_en, da, en, wording, only = row
    return Sentence(kind, id, text(name_da, name_en), text(da, en), wording, only)
