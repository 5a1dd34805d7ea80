"""The built site of the tests' company and a host for it; `tests/browsing.py` has the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.bench.host import Host, serving
from tests.sites import SITE, build_site

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder need the built site, and most of them a browser."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def site(runtime: None, once_a_run: Callable[[str, Callable[[], None]], None]) -> Path:
    """The folder of the built site."""
    once_a_run("site", build_site)
    return SITE


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    """The site on a host with `_headers`, under a sub-path as on GitHub Pages."""
    with serving(site, prefix="/salgsproces/") as running:
        yield running


@pytest.fixture(scope="session")
def site_url(host: Host) -> str:
    """Address of the site's root, with a slash at the end."""
    return host.url
