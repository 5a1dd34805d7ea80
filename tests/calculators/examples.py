"""Reads the figures out of a worked example, and watches which functions are called."""

import inspect
import re
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

FIGURE = re.compile(r"−?\d(?:[\d.,]*\d)?")


def figures(text: str) -> set[str]:
    """Every number in the text as it is written, without unit: `−1.600`, `0,0074`."""
    return set(FIGURE.findall(text))


def called_by(work: Callable[[], Any]) -> tuple[Any, set[CodeType]]:
    """What `work` returns, and the code of every Python function that ran for it."""
    ran: set[CodeType] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            ran.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        return work(), ran
    finally:
        sys.setprofile(before)


def code_of(function: Callable[..., Any]) -> CodeType:
    """The code of a function, under whatever wraps it."""
    code: CodeType = inspect.unwrap(function).__code__
    return code
