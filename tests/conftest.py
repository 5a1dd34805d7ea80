"""What every test may use."""

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import gait

ROOT = Path(__file__).resolve().parents[1]
pytest_plugins = ["tests.browsing"]
gait.register()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", default=None, help="the company's site, where it is built already (tests/content)")


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


@pytest.fixture(scope="session")
def runtime(once_a_run: Callable[[str, Callable[[], None]], None], tmp_path_factory: pytest.TempPathFactory) -> None:
    """The calculators' runtime lies where every build looks for it, so that two at once do not both press it."""

    def press() -> None:
        from scripts.runtime import bundle

        bundle.make(tmp_path_factory.mktemp("runtime"), ROOT / "build" / "runtime")

    once_a_run("runtime", press)
