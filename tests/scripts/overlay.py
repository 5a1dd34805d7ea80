"""Lays an example over the small playbook: its top-level keys replace those of the file of the same name."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.judge.catalogue import Example
from tests.company import kept_folder, small_files, written

BASE = written(kept_folder(), small_files())
"""The small playbook's folder."""
_KEY = re.compile(r"^(?P<key>[a-z_]+):")
_GONE = re.compile(r"^# (?P<key>[a-z_]+): missing$")
_TABLE = re.compile(r"\bleads/[\w.-]+\.csv")
_SCHEMA = "# yaml-language-server:"


def lay(folder: Path, *examples: Example) -> Path:
    """Writes the small playbook with the examples laid over it into `folder`, and gives the folder. A table that they
    name is there, without rows."""
    contents = small_files()
    for example in examples:
        base = contents.get(example.file)
        contents[example.file] = _whole(example) if base is None else merge(base, example.yaml)
    named = {table for content in contents.values() for table in _TABLE.findall(content)}
    return written(folder, {**contents, **dict.fromkeys(named, "id\n")})


def merge(base: str, shown: str) -> str:
    """`base` with the keys that `shown` has, without those it calls missing; text without keys replaces all."""
    shown = shown.replace("→", "\t")
    lines = shown.splitlines()
    own = _blocks(shown)
    gone = {found["key"] for line in lines if (found := _GONE.match(line))}
    loose = [line for line in lines if line and not line.startswith((" ", "#", "\t")) and not _KEY.match(line)]
    if loose or not (own or gone):
        return shown
    header = next((line for line in lines if line.startswith(_SCHEMA)), base.splitlines()[0])
    kept = {key: block for key, block in _blocks(base).items() if key not in gone}
    return header + "\n" + "".join({**kept, **own}.values())


def _whole(example: Example) -> str:
    kind = example.file.partition("/")[0]
    header = "" if example.yaml.startswith(_SCHEMA) else f"{_SCHEMA} $schema=../../schema/{kind}.json\n"
    return header + example.yaml


def _blocks(content: str) -> dict[str, str]:
    blocks: dict[str, str] = {}
    key = ""
    for line in content.splitlines(keepends=True):
        if found := _KEY.match(line):
            key = found["key"]
        if key and not line.startswith("#"):
            blocks[key] = blocks.get(key, "") + line
    return blocks
