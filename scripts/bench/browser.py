"""A browser as a reader has it: a profile on disk, so that caches and compiled code are kept as they are in earnest."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator

from playwright.sync_api import BrowserContext, Playwright

from scripts.bootstrap.chromium import find_chromium

ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
WATCH = """
(() => {
  const shown = [];
  window.shownAt = () => shown;
  const observer = new MutationObserver(() => requestAnimationFrame(() => shown.push(performance.now())));
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-computed"] });
})();
"""
"""Notes when each computed result was shown, in milliseconds since the navigation began."""


@contextlib.contextmanager
def fresh_profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser with an empty profile; gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=str(find_chromium()), args=ARGUMENTS, viewport={"width": 1280, "height": 900}
        )
        context.add_init_script(WATCH)
        context.new_page().goto("about:blank")
        yield context
        context.close()
