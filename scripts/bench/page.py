"""What a reader notices on the page: how soon a typed change is shown, and whether the first paint is delayed."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Playwright

from scripts.bench.browser import fresh_profile
from scripts.bench.host import Host
from scripts.bench.start import CASE, PATIENCE_MS
from scripts.runtime.page_files import EMBED_DATA_STYLE, EMBED_STYLE

FIELD = "investment"
PAINT_MS = 250
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
TYPED = """
window.typedAt = [];
addEventListener("input", (event) => typedAt.push(event.timeStamp), { capture: true });
"""
SIMULATED = """
async ([part, change]) => {
  const section = document.querySelector(".calculator");
  const { calculator, language, prefix, parameters } = section.dataset;
  const { runtime } = await import(new URL("../../assets/calculator/runtime.mjs", location.href));
  const given = await (await fetch(parameters)).json();
  const values = { investment: String(400000 + change) };
  const request = JSON.stringify({ calculator, language, prefix, parameters: given, values, want: `part:${part}` });
  const began = performance.now();
  const answer = JSON.parse(await runtime.ask(request));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return performance.now() - began;
}
"""
"""How long the worker takes for one part of the result, with figures it has not seen."""
CALCULATOR_SCRIPT = re.compile(r'<script[^>]*assets/calculator/calculator\.mjs"[^>]*></script>')


def typed_change_ms(playwright: Playwright, host: Host, changes: int) -> tuple[float, float]:
    """Median and 95th percentile of the time from a key press to the result of it being shown, once Python runs."""
    with fresh_profile(playwright) as context:
        context.add_init_script(TYPED)
        page = context.new_page()
        page.goto(host.url + CASE)
        section = page.locator(".calculator")
        page.locator(".calculator[data-computed]").wait_for(timeout=PATIENCE_MS)
        field = page.locator(f"[name='{FIELD}']")
        field.focus()
        page.keyboard.press("End")
        times = []
        for change in range(changes):
            before = int(section.get_attribute("data-computed") or 0)
            page.keyboard.press("Backspace" if change % 2 else "7")
            page.locator(f".calculator[data-computed='{before + 1}']").wait_for()
            page.wait_for_timeout(60)
            times.append(float(page.evaluate("shownAt().at(-1) - typedAt.at(-1)")))
    return median(times), quantiles(times, n=20)[-1]


def part_ms(playwright: Playwright, host: Host, part: str, changes: int) -> float:
    """Median time of a part of the ROI result from question to answer, once Python runs and the page is complete."""
    with fresh_profile(playwright) as context:
        page = context.new_page()
        page.goto(host.url + CASE)
        page.locator(".calculator[data-complete]").wait_for(timeout=PATIENCE_MS)
        return median(float(page.evaluate(SIMULATED, [part, change])) for change in range(changes))


def first_paint_ratio(playwright: Playwright, host: Host, page_path: str, runs: int) -> float:
    """First contentful paint of the page over that of the same page without the calculator's script.

    In turn, each first as often as the other. The first visit of each fills the browser's caches and does not count.
    """
    source = host.folder / page_path / "index.html"
    bare = source.with_name("without-calculator.html")
    bare.write_text(CALCULATOR_SCRIPT.sub("", source.read_text("utf-8")), "utf-8")
    addresses = (host.url + page_path, f"{host.url}{page_path}{bare.name}")
    times: tuple[list[float], list[float]] = ([], [])
    visits = list(zip(addresses, times, strict=True))
    try:
        with fresh_profile(playwright) as context:
            for _ in range(runs):
                for address, found in visits:
                    page = context.new_page()
                    page.goto(address, wait_until="load")
                    page.wait_for_timeout(PAINT_MS)
                    found.append(page.evaluate(PAINTED))
                    page.close()
                visits.reverse()
    finally:
        bare.unlink()
    return median(times[0][1:]) / median(times[1][1:])


def embed_bytes(site: Path, calculator: str) -> int:
    """Everything the bare page loads before the runtime, uncompressed: page, styles and scripts."""
    page = site / "embed" / calculator / "index.html"
    text = page.read_text("utf-8")
    files = [page, site / "embed" / "embed-boot.js"]
    files += [site / style for style in (EMBED_STYLE, EMBED_DATA_STYLE) if style in text]
    files += sorted((site / "assets" / "calculator").glob("*.mjs"))
    return sum(file.stat().st_size for file in files)
