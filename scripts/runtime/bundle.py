"""Makes the runtime bundle: one call for the build, kept between builds by everything it is made from."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.lacking import Lacking
from scripts.runtime import wheel as wheels
from scripts.runtime.node import INSIDE, run_inside
from scripts.runtime.pack import packed
from scripts.runtime.packages import folder_of, licences_of, record_of
from scripts.runtime.page_files import page_files
from scripts.runtime.proof import copy_cases, copy_sources, demand_same, outcomes_in_bundle, outcomes_under_cpython

ROOT = Path(__file__).resolve().parents[2]
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
REST = "rest.zip"
LOCK = "pyodide-lock.json"
SCRIPTS = ("python.mjs", "worker.mjs")
LOCK_HERE = "const LOCK = {};"
BUNDLES_KEPT = 4
STANDINS = Path(__file__).with_name("standins")


@dataclass(frozen=True)
class RuntimeManifest:
    """The bundle in a site. `path` is `runtime/<hash>/`; `files` maps each file's name to its sha256.

    `bytes_over_the_wire` is what a first result loads of it, in brotli, and `rest_bytes` what comes later.
    """

    path: str
    files: Mapping[str, str]
    bytes_over_the_wire: int
    rest_bytes: int


@dataclass(frozen=True)
class Sources:
    """What the bundle is made from: folders and files of this repository."""

    pyodide: Path = ROOT / "node_modules" / "pyodide"
    calculators: Path = ROOT / "calculators"
    cases: Path = ROOT / "tests" / "calculators" / "cases"
    scripts: Path = ROOT / "docs" / "assets" / "calculator"
    first: Path = Path(__file__).with_name("first.txt")
    rest: Path = Path(__file__).with_name("rest.txt")
    packages: tuple[str, ...] = ("xlsxwriter",)


def make(out_dir: Path, cache_dir: Path, node: Path | None = None, sources: Sources | None = None) -> RuntimeManifest:
    """Put the runtime and the scripts that reach it into the site folder `out_dir`.

    `cache_dir` holds finished bundles by a key over all inputs: an unchanged second call costs milliseconds.
    `node` is found when it is not given. Raises Lacking when Pyodide is not installed, RuntimeBuildError
    when a tool refuses or a calculator case gives something else in the bundle than under CPython.
    """
    made = sources or Sources()
    kept = cache_dir / "bundle" / _key(made)
    if not (kept / "manifest.json").exists():
        _make_bundle(made, kept, cache_dir / "packed", node or _find_node())
    manifest = RuntimeManifest(**json.loads((kept / "manifest.json").read_text("utf-8")))
    _publish(kept / "files", out_dir, manifest)
    return manifest


def _find_node() -> Path:
    from scripts.bootstrap.node import find_node

    return Path(find_node())


def _key(sources: Sources) -> str:
    if not (sources.pyodide / "package.json").exists():
        raise Lacking(f"Pyodide is not installed in {sources.pyodide}: run `npm ci`, or `make site`, which does")
    files = {"package.json": sources.pyodide / "package.json", "first": sources.first, "rest": sources.rest}
    files |= {f"scripts/{name}": sources.scripts / name for name in SCRIPTS}
    files |= {f"{name}/RECORD": record_of(name) for name in sources.packages}
    for folder in (sources.calculators, sources.cases, INSIDE.parent):
        files |= {f"{folder.name}/{file.relative_to(folder).as_posix()}": file for file in _sources_in(folder)}
    digest = hashlib.sha256()
    for name, file in sorted(files.items()):
        digest.update(f"{name}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:24]


def _sources_in(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts]


def _make_bundle(sources: Sources, kept: Path, packed_dir: Path, node: Path) -> None:
    """Make the bundle in a folder of its own and put it in place whole, so that a broken build leaves none."""
    with tempfile.TemporaryDirectory() as folder:
        workplace = Path(folder)
        files = _files(sources, workplace, node)
        runtime = workplace / "files"
        for name, content in files.items():
            _write(runtime / name, content)
        wheel = next(name for name in files if name.endswith(".whl"))
        demand_same(
            outcomes_in_bundle(node, runtime, wheel, workplace / "host"),
            outcomes_under_cpython(workplace / "host"),
        )
        sizes: dict[str, int] = {}
        for name, content in files.items():
            for ending, pressed in packed(content, packed_dir).items():
                _write(runtime / (name + ending), pressed)
                sizes[name] = len(pressed) if ending == ".br" else sizes.get(name, 0)
        checksums = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
        whole = hashlib.sha256(json.dumps(checksums).encode()).hexdigest()[:16]
        manifest = {
            "path": f"runtime/{whole}/",
            "files": checksums,
            "bytes_over_the_wire": sum(sizes.values()) - sizes[REST] - sizes[LOCK] - sizes[wheel],
            "rest_bytes": sizes[REST],
        }
        (workplace / "manifest.json").write_text(json.dumps(manifest, indent=1), "utf-8")
        _keep(workplace, kept)


def _keep(workplace: Path, kept: Path) -> None:
    """Put the bundle into the cache in one move, since another build may do the same; let all but the newest few go."""
    partial = kept.with_name(f".{kept.name}.{os.getpid()}")
    shutil.copytree(workplace / "files", partial / "files")
    shutil.copyfile(workplace / "manifest.json", partial / "manifest.json")
    try:
        partial.rename(kept)
    except OSError:
        if not (kept / "manifest.json").exists():
            raise
        shutil.rmtree(partial)
    others = sorted(kept.parent.glob("[!.]*"), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for old in others[BUNDLES_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def _files(sources: Sources, workplace: Path, node: Path) -> dict[str, bytes]:
    """Every file of the bundle by name, not yet compressed."""
    host = workplace / "host"
    copy_sources(sources.calculators, host / "calculators")
    copy_cases(sources.cases, host)
    for name in sources.packages:
        copy_sources(folder_of(name), host / "packages" / name)
    (host / "first.txt").write_bytes(sources.first.read_bytes())
    (host / "rest.txt").write_bytes(sources.rest.read_bytes())
    whole = host / "whole_library.zip"
    whole.write_bytes(wheels.stored_zip(wheels.read_zip(sources.pyodide / LIBRARY) | _tree(STANDINS)))
    run_inside(node, sources.pyodide, host, "compile_library.py", library=whole)

    pure_wheel = wheels.build_wheel(host / "calculators", workplace)
    wheel = wheels.compiled_wheel(pure_wheel, _tree(host / "wheel"))
    lock = wheels.with_compiled_wheel(
        wheels.lock_file(sources.pyodide / LOCK, pure_wheel, workplace), pure_wheel.name, wheel
    )
    licences = {name: text for package in sources.packages for name, text in licences_of(package).items()}
    return {name: (sources.pyodide / name).read_bytes() for name in CORE} | {
        LIBRARY: wheels.stored_zip(_tree(host / "library")),
        pure_wheel.name: wheel,
        REST: wheels.stored_zip(_tree(host / "rest") | licences),
        LOCK: lock,
        **{name: _with_lock((sources.scripts / name).read_text("utf-8"), lock).encode() for name in SCRIPTS},
    }


def _with_lock(script: str, lock: bytes) -> str:
    """A script that has the lock in it where it asks for one, and so need not fetch it."""
    return script.replace(LOCK_HERE, f"const LOCK = {json.dumps(json.loads(lock))};")


def _tree(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for what Python keeps there and the page about them."""
    left_out = {"__pycache__", "README.md"}
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and left_out.isdisjoint(file.parts))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _publish(files: Path, out_dir: Path, manifest: RuntimeManifest) -> None:
    """Bring `out_dir` up to date: this bundle and no other, unchanged files left alone."""
    runtime = out_dir / manifest.path
    if not runtime.exists():
        shutil.copytree(files, runtime)
    for other in runtime.parent.iterdir():
        if other != runtime:
            shutil.rmtree(other)
    _write(
        out_dir / "runtime.json",
        json.dumps({"runtime": manifest.path, "files": _used(manifest)}).encode() + b"\n",
    )
    for target, text in page_files(ROOT).items():
        _write(out_dir / target, text.encode())


def _used(manifest: RuntimeManifest) -> list[str]:
    """The files that our own start or an import may ask for: not the lock and the wheel, which are for a stock one."""
    return [name for name in sorted(manifest.files) if name != LOCK and not name.endswith(".whl")]


def _write(file: Path, content: bytes) -> None:
    if file.exists() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
