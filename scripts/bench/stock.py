"""The same page on stock Pyodide, to compare with: the npm package as it comes, in a worker, and a plain wheel."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from scripts.runtime.bundle import Sources
from scripts.runtime.pack import packed
from scripts.runtime.wheel import build_wheel

STOCK_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
RUNTIME = "runtime/stock/"
WORKER = """\
import { loadPyodide } from "./pyodide.mjs";
const here = new URL("./", import.meta.url).href;
let handle = null;
const waiting = [];
const answer = ({ id, request }) => postMessage({ id, response: handle(request) });
addEventListener("message", ({ data }) => (handle ? answer(data) : waiting.push(data)));
const pyodide = await loadPyodide({ indexURL: here });
await pyodide.loadPackage(here + "WHEEL", { messageCallback: () => {} });
handle = pyodide.pyimport("calculators.door").handle;
postMessage({ state: "ready" });
waiting.forEach(answer);
"""


def make_stock_site(site: Path, stock: Path, cache: Path) -> None:
    """A copy in `stock` of the embedded calculators of `site` on stock Pyodide, compressed as our own files are."""
    shutil.rmtree(stock, ignore_errors=True)
    for part in ("embed", "assets/calculator"):
        shutil.copytree(site / part, stock / part)
    shutil.copyfile(site / "_headers", stock / "_headers")
    sources = Sources()
    workplace = stock / "workplace"
    wheel = build_wheel(sources.calculators, workplace)
    files = {name: (sources.pyodide / name).read_bytes() for name in STOCK_FILES}
    files[wheel.name] = wheel.read_bytes()
    files["worker.mjs"] = WORKER.replace("WHEEL", wheel.name).encode()
    shutil.rmtree(workplace)
    runtime = stock / RUNTIME
    runtime.mkdir(parents=True)
    for name, content in files.items():
        (runtime / name).write_bytes(content)
        for ending, pressed in packed(content, cache).items():
            (runtime / (name + ending)).write_bytes(pressed)
    (stock / "runtime.json").write_text(json.dumps({"runtime": RUNTIME}), "utf-8")
