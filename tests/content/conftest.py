"""The company's playbook, its built site and a host for it; `tests/browsing.py` has the browser.

pytest tests/content --site DIR     look at a site that is built already
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.bench.host import Host, serving
from scripts.build.origin import published_address
from scripts.link.playbook import Playbook
from scripts.pipeline import Reading, read_playbook
from tests.company import ROOT
from tests.sites import build_site

PLAYBOOK = ROOT / "playbook"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever looks at the built site is slow, as the tests in a browser are, and runs with them."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and "site" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def reading() -> Reading:
    """What came of the playbook today."""
    return read_playbook(PLAYBOOK, date.today())


@pytest.fixture(scope="session")
def playbook(reading: Reading) -> Playbook:
    assert reading.playbook is not None, "the playbook has errors: make check"
    return reading.playbook


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, once_a_run: Callable[[str, Callable[[], None]], None]) -> Path:
    """The folder of the company's built site."""
    given = request.config.getoption("--site")
    if given:
        return Path(given).resolve()
    request.getfixturevalue("runtime")
    once_a_run("company-site", lambda: build_site(PLAYBOOK, ROOT / "site", ROOT / "build"))
    return ROOT / "site"


@pytest.fixture(scope="session")
def prefix(playbook: Playbook) -> str:
    """The path that the site is published at, which what is at home at no address, such as the 404 page, links to."""
    return urlsplit(published_address(playbook.company) or "https://example.org/salgsproces/").path


@pytest.fixture(scope="session")
def host(site: Path, prefix: str) -> Iterator[Host]:
    """The site on a host with `_headers`, at its path."""
    with serving(site, prefix=prefix) as running:
        yield running


@pytest.fixture(scope="session")
def site_url(host: Host) -> str:
    """Address of the site's root, with a slash at the end."""
    return host.url
