"""A browser for tests of what a person does, on a site that the folder's `host` serves.

`page` fails its test on any console error, page error, failed or foreign request. A test that provokes one takes the
`problems` fixture, checks what it expects there and clears it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, expect, sync_playwright

from scripts.bootstrap.chromium import find_chromium

if TYPE_CHECKING:
    from scripts.bench.host import Host

DESKTOP = {"width": 1280, "height": 900}
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
PATIENCE_MS = 40_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(find_chromium()), args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def problems() -> Iterator[list[str]]:
    """What went wrong in the browser; anything left here at the end fails the test."""
    found: list[str] = []
    yield found
    assert not found, "\n".join(found)


@pytest.fixture
def new_page(browser: Browser, host: Host, problems: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own: `new_page(viewport=PHONE, color_scheme="dark", locale="en-GB", ...)`.

    `allow=[origin]` lets a second origin through, for pages that embed ours.
    """
    contexts: list[BrowserContext] = []

    def open_page(allow: tuple[str, ...] = (), **options: object) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "locale": "da-DK", **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.route("**/*", lambda route: _only_from((host.origin, *allow), route, problems))
        page = context.new_page()
        page.on("console", lambda message: _note_console(message, problems))
        page.on("pageerror", lambda error: problems.append(f"page error: {error}"))
        page.on("requestfailed", lambda request: _note_failure(request, problems))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A desktop page that starts in Danish."""
    return new_page()


def _only_from(origins: tuple[str, ...], route: Route, problems: list[str]) -> None:
    address = route.request.url
    if address.startswith((*(origin + "/" for origin in origins), "data:", "blob:", "about:")):
        route.continue_()
    else:
        problems.append(f"foreign request: {address}")
        route.abort()


def _note_console(message: ConsoleMessage, problems: list[str]) -> None:
    if message.type == "error" or "Content Security Policy" in message.text:
        problems.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")


def _note_failure(request: Request, problems: list[str]) -> None:
    # A request given up because the page moved on is no fault of the site.
    if request.failure != "net::ERR_ABORTED":
        problems.append(f"request failed: {request.url} {request.failure}")
