"""Which format a playbook says it is written in."""

from __future__ import annotations

from scripts.migrate.draft import Draft, Files


def format_of(files: Files) -> int:
    """The number in the company's file; 1 where there is none."""
    for _, source in Draft(files).records("company"):
        if (words := source.words("format") or "").isdecimal():
            return int(words)
    return 1
