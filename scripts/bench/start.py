"""From navigation to the first computed result in sight: our runtime against stock Pyodide, in turn, cold and warm."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import BrowserContext, Playwright

from scripts.bench.browser import fresh_profile
from scripts.bench.host import Host

CASE = "embed/roi/?lang=da#lang=da&investment=400000"
PATIENCE_MS = 60_000
SETTLE_MS = 3_000
WARM_VISITS = 3


@dataclass(frozen=True)
class Start:
    """Medians over the runs, in milliseconds, and what of the runtime went over the wire on a first visit, in bytes:
    before the first result was shown, and after it."""

    cold_ms: float
    warm_ms: float
    runtime_bytes: int
    rest_bytes: int


def measure_starts(playwright: Playwright, hosts: list[Host], runs: int) -> list[Start]:
    """One `Start` for each host, measured in turn so that a busy machine is unfair to none."""
    cold: list[list[float]] = [[] for _ in hosts]
    warm: list[list[float]] = [[] for _ in hosts]
    sizes: list[tuple[int, int]] = [(0, 0) for _ in hosts]
    for _ in range(runs):
        for index, host in enumerate(hosts):
            with fresh_profile(playwright) as context:
                host.sent.clear()
                shown, before = _visit(context, host)
                cold[index].append(shown)
                sizes[index] = (_runtime_bytes(host.sent[:before]), _runtime_bytes(host.sent[before:]))
                warm[index] += [_visit(context, host)[0] for _ in range(WARM_VISITS)]
    return [Start(median(cold[index]), median(warm[index]), *sizes[index]) for index in range(len(hosts))]


def _visit(context: BrowserContext, host: Host) -> tuple[float, int]:
    """Milliseconds to the first computed result, and how many files had been sent by then.

    Afterwards the browser gets time to keep what it loaded.
    """
    page = context.new_page()
    page.goto(host.url + CASE)
    page.locator(".calculator[data-computed]").wait_for(timeout=PATIENCE_MS)
    sent = len(host.sent)
    page.wait_for_timeout(SETTLE_MS)
    shown = page.evaluate("shownAt()")
    page.close()
    return float(shown[0]), sent


def _runtime_bytes(sent: list[tuple[str, int]]) -> int:
    return sum(size for path, size in sent if path.startswith("/runtime/"))
