"""Where the bootstrap finds and leaves things, and how it remembers that they are done."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"


def on_path(name: str) -> Iterator[Path]:
    """Every executable called `name` in the folders of $PATH, in their order: the first need not be one that works."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        candidate = Path(folder or ".", name)
        if candidate.is_file() and os.access(candidate, os.X_OK):
            yield candidate.absolute()


def fingerprint(*sources: Path) -> str:
    """One SHA-256 (hexadecimal) over the content of `sources`: a fresh clone changes their times, not this."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(hashlib.sha256(source.read_bytes()).digest())
    return digest.hexdigest()


def is_done(stamp: Path, state: str) -> bool:
    """Whether `stamp` says that `state` was reached before."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == state


def mark_done(stamp: Path, state: str) -> None:
    """Remember in `stamp` that `state` is reached."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(f"{state}\n", encoding="utf-8")
