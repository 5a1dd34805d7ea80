"""Remembers what a language was built from, so that an unchanged one is not built again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from scripts.build.worker import Result

_TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pagefind_bin")


def fingerprint(tree: Mapping[str, str | bytes], language: str, code: Path, epoch: int) -> str:
    """A hash of everything that decides the pages of `language`: its part of the build folder, our code, the tools,
    the date.
    """
    digest = hashlib.sha256(repr((language, epoch, [(tool, version(tool)) for tool in _TOOLS])).encode())
    for path in sorted(tree):
        if path.startswith((f"{language}/", "overrides/", f"mkdocs.{language}.")):
            _add(digest, path, tree[path])
    for source in sorted(code.rglob("*.py")):
        _add(digest, source.name, source.read_bytes())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, path: str, content: str | bytes) -> None:
    data = content.encode() if isinstance(content, str) else content
    digest.update(f"{path}\0{len(data)}\0".encode())
    digest.update(data)


def recall(stamp: Path, fingerprint_now: str, site: Path) -> Result | None:
    """The result of an earlier build from the same, or None when it has to be built (again)."""
    if not stamp.is_file() or not (site / "index.html").is_file():
        return None
    kept = json.loads(stamp.read_text("utf-8"))
    same = kept["fingerprint"] == fingerprint_now and kept["site"] == str(site)
    return Result(**kept["result"]) if same else None


def remember(stamp: Path, fingerprint_now: str, site: Path, result: Result) -> None:
    """Writes down that `site` was built from this."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(
        json.dumps({"fingerprint": fingerprint_now, "site": str(site), "result": result._asdict()}, indent=1) + "\n",
        encoding="utf-8",
    )
