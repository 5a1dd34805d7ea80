"""Files compressed once and kept by content: the core's ten megabytes take half a minute to press."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import brotli

BROTLI_QUALITY = 11
BROTLI_WINDOW = 24
COMPRESSED = frozenset((".mjs", ".wasm", ".zip", ".json", ".whl"))


def packed(content: bytes, cache: Path) -> dict[str, bytes]:
    """`content` as {".br": …, ".gz": …}, from `cache` where it was pressed before."""
    name = hashlib.sha256(content).hexdigest()[:32]
    return {ending: _kept(cache / (name + ending), content, ending) for ending in (".br", ".gz")}


def _kept(file: Path, content: bytes, ending: str) -> bytes:
    if file.exists():
        return file.read_bytes()
    pressed = _press(content, ending)
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(file.name + ".partial")
    partial.write_bytes(pressed)
    partial.replace(file)
    return pressed


def _press(content: bytes, ending: str) -> bytes:
    if ending == ".gz":
        return gzip.compress(content, compresslevel=9, mtime=0)
    pressed: bytes = brotli.compress(content, quality=BROTLI_QUALITY, lgwin=BROTLI_WINDOW)
    return pressed
