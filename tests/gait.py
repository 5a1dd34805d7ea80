"""The gaits of the tests: how much of what is generated each tries.

`make quick` tries a few examples, `make test` more, `make long` all of them. Each tries the same ones every time, so
that what fails was broken by a change. `pytest --hypothesis-profile long` chooses a gait by hand; without it, it is
that of `make test`.
"""

from __future__ import annotations

from typing import Any, Final

from hypothesis import settings

ONE_IN: Final = {"quick": 20, "test": 4, "long": 1}
"""Gait: of so many generated examples it tries one."""
USUAL: Final = "test"
_FEWEST: Final = 10
_WITHOUT_A_NUMBER: Final = 100


def register() -> None:
    """Makes the gaits known as Hypothesis' profiles and takes the usual one, until an option names another."""
    for gait in ONE_IN:
        settings.register_profile(
            gait,
            derandomize=True,
            database=None,
            deadline=None,  # a busy machine is no finding
            max_examples=_share(_WITHOUT_A_NUMBER, gait),
        )
    settings.load_profile(USUAL)


def examples(number: int, **more: Any) -> settings:
    """Settings of a test that tries so many generated examples in `make long`, and a share of them in the others."""
    return settings(max_examples=share(number), **more)


def share(number: int, fewest: int = _FEWEST) -> int:
    """How many of so many generated cases this gait tries. A test that asks and is not Hypothesis' is marked `sampled`,
    so that `make long` runs it too."""
    return _share(number, settings.get_current_profile_name(), fewest)


def _share(number: int, gait: str, fewest: int = _FEWEST) -> int:
    return max(min(fewest, number), number // ONE_IN.get(gait, 1))
