"""`python -m scripts bench`: measures the built site and writes `build/bench.json`, a flat object of numbers.

Ratios hold from machine to machine, times do not; so what is promised is promised as a ratio, measured in one run.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.bench import build_time
from scripts.bench.host import serving
from scripts.bench.many import score_many
from scripts.bench.page import embed_bytes, first_paint_ratio, part_ms, typed_change_ms
from scripts.bench.start import measure_starts
from scripts.bench.stock import make_stock_site
from scripts.model.format import PLAYBOOK

REPOSITORY = Path(__file__).resolve().parents[2]
TARGETS: Mapping[str, float] = {
    "runtime.cold_ratio": 0.40,
    "runtime.warm_ratio": 0.40,
    "runtime.bytes": 4_000_000,
    "typed_change_ms.p50": 50,
    "first_paint.ratio": 1.1,
    "build.ratio": 1.2,
    "lead_score.many_seconds": 20,
    "lead_score.many_mb": 500,
    "simulation_ms.p50": 300,
    "embed.largest_bytes": 60_000,
}
"""The most each may be. A first paint within a tenth is within what the clock can tell apart."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--site", type=Path, default=REPOSITORY / "site", help="folder of the built site (default: site)"
    )
    parser.add_argument(
        "--work", type=Path, default=REPOSITORY / "build", help="folder for the result (default: build)"
    )
    parser.add_argument(
        "--playbook",
        type=Path,
        default=REPOSITORY / PLAYBOOK,
        metavar="DIR",
        help="folder of the playbook that is built (default: playbook)",
    )
    parser.add_argument("--runs", type=int, default=5, help="visits of each kind; the median counts (default: 5)")
    parser.add_argument("--without-build", action="store_true", help="leave out the build times, which take longest")


def run(options: argparse.Namespace) -> int:
    """Measure, print a table and save it. Gives 0, or 1 when a target is missed or the site is not built."""
    if not (options.site / "runtime.json").exists():
        print(f"{options.site} holds no built site: run `make site` first")
        return 1
    found: dict[str, float] = {}
    for name, value in measure(
        options.site, options.work, options.runs, None if options.without_build else options.playbook
    ):
        found[name] = value
        print(_row(name, value), flush=True)
    file = options.work / "bench.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    missed = [name for name, most in TARGETS.items() if found.get(name, 0) > most]
    print(f"saved in {file}" + (f"; missed: {', '.join(missed)}" if missed else "; every target met"))
    return 1 if missed else 0


def measure(site: Path, work: Path, runs: int, built: Path | None) -> Iterator[tuple[str, float]]:
    """Each figure as soon as it is known. `built` is the playbook whose builds are timed, or None for none."""
    embeds = {page.parent.name: embed_bytes(site, page.parent.name) for page in site.glob("embed/*/index.html")}
    for calculator, size in sorted(embeds.items()):
        yield f"embed.{calculator}.bytes", size
    yield "embed.largest_bytes", max(embeds.values())
    yield from score_many(site, work).items()
    stock_site = work / "stock"
    make_stock_site(site, stock_site, work / "runtime" / "packed")
    with sync_playwright() as playwright, serving(site) as ours, serving(stock_site) as stock:
        p50, p95 = typed_change_ms(playwright, ours, 40)
        yield "typed_change_ms.p50", round(p50, 1)
        yield "typed_change_ms.p95", round(p95, 1)
        yield "simulation_ms.p50", round(part_ms(playwright, ours, "simulation", 20), 1)
        own, other = measure_starts(playwright, [ours, stock], runs)
        yield "runtime.bytes", own.runtime_bytes
        yield "runtime.rest_bytes", own.rest_bytes
        yield "runtime.stock_bytes", other.runtime_bytes
        yield "runtime.cold_ms", round(own.cold_ms)
        yield "runtime.warm_ms", round(own.warm_ms)
        yield "runtime.stock_cold_ms", round(other.cold_ms)
        yield "runtime.stock_warm_ms", round(other.warm_ms)
        yield "runtime.cold_ratio", round(own.cold_ms / other.cold_ms, 3)
        yield "runtime.warm_ratio", round(own.warm_ms / other.warm_ms, 3)
        page = "da/calculators/roi/" if (site / "da/calculators/roi/index.html").exists() else "embed/roi/"
        yield "first_paint.ratio", round(first_paint_ratio(playwright, ours, page, 12 * runs), 3)
    if built is not None:
        yield from build_time.measure(runs, built.resolve()).items()


def _row(name: str, value: float) -> str:
    most = TARGETS.get(name)
    verdict = "" if most is None else f"  at most {most:,g}   {'met' if value <= most else 'MISSED'}"
    return f"{name:28}{value:>14,g}{verdict}"
