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
    """Medians over the runs, in milliseconds, and what went over the wire cold, in bytes."""

    cold_ms: float
    warm_ms: float
    runtime_bytes: int
    page_bytes: int


def measure_starts(playwright: Playwright, hosts: list[Host], runs: int) -> list[Start]:
    """One `Start` for each host, measured in turn so that a busy machine is unfair to none."""
    cold: list[list[float]] = [[] for _ in hosts]
    warm: list[list[float]] = [[] for _ in hosts]
    sizes: list[tuple[int, int]] = [(0, 0) for _ in hosts]
    for _ in range(runs):
        for index, host in enumerate(hosts):
            with fresh_profile(playwright) as context:
                host.sent.clear()
                cold[index].append(_visit(context, host))
                sizes[index] = _sizes(host)
                warm[index] += [_visit(context, host) for _ in range(WARM_VISITS)]
    return [Start(median(cold[index]), median(warm[index]), *sizes[index]) for index in range(len(hosts))]


def _visit(context: BrowserContext, host: Host) -> float:
    """Milliseconds to the first computed result; afterwards the browser gets time to keep what it loaded."""
    page = context.new_page()
    page.goto(host.url + CASE)
    page.locator(".calculator[data-computed]").wait_for(timeout=PATIENCE_MS)
    page.wait_for_timeout(SETTLE_MS)
    shown = page.evaluate("shownAt()")
    page.close()
    return float(shown[0])


def _sizes(host: Host) -> tuple[int, int]:
    """Bytes of the runtime and of all else that was sent before the second visit, each file once."""
    first = {path: size for path, size in reversed(host.sent) if size}
    runtime = sum(size for path, size in first.items() if path.startswith("/runtime/"))
    return runtime, sum(first.values()) - runtime
