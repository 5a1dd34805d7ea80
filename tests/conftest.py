"""What every test may use."""

import fcntl
from collections.abc import Callable

import pytest

from tests import gait

gait.register()


@pytest.fixture(scope="session")
def once_a_run(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, Callable[[], None]], None]:
    """`once_a_run(name, work)`: does `work` once a test run, however many workers ask for it; the others wait for it.

    For products in the checkout, such as the built site, which two workers must not write at the same time. Work that
    fails is tried again by the next one to ask, so that every test that needs it says why it is not there.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if hasattr(request.config, "workerinput") else own

    def once(name: str, work: Callable[[], None]) -> None:
        done = shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                work()
                done.touch()

    return once
