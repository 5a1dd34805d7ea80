"""The texts that dataclasses have compiled, kept for `standins/precompiled.py`."""

import dataclasses

RECORDED = set()


def record():
    """From now on, keep every text that a dataclass has compiled."""
    dataclasses.exec = _run


def _run(text, globals=None, locals=None):
    RECORDED.add(text)
    exec(text, globals, locals)
