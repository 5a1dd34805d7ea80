"""The texts that dataclasses have compiled, kept for `standins/precompiled.py`."""

import dataclasses

RECORDED: set[str] = set()


def record() -> None:
    """From now on, keep every text that a dataclass has compiled."""
    dataclasses.exec = _run  # type: ignore[attr-defined]  # a global of the module's stands before the built-in


def _run(text: str, globals: dict[str, object] | None = None, locals: dict[str, object] | None = None) -> None:
    RECORDED.add(text)
    exec(text, globals, locals)
