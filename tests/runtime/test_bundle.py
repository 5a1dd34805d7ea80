"""The shipped runtime holds what it says, is the same each time, and computes what CPython computes."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import brotli
import pytest

from calculators.door import handle
from scripts.bootstrap.node import find_node
from scripts.lacking import Lacking
from scripts.render import embed
from scripts.runtime import bundle
from scripts.runtime.bundle import RuntimeManifest, Sources
from scripts.runtime.proof import demand_same
from scripts.runtime.wheel import RuntimeBuildError
from tests.company import ROOT, company

pytestmark = pytest.mark.node
MOST_BYTES = 4_000_000
DOOR_IN_NODE = """
import { readFileSync } from "node:fs";
const [folder, requests] = process.argv.slice(2);
const { startPython } = await import(folder + "python.mjs");
const fetchedLate = [];
const pyodide = await startPython(folder, (file) => fetchedLate.push(file) && readFileSync(file));
const handle = pyodide.pyimport("calculators.door").handle;
const answers = JSON.parse(readFileSync(requests, "utf8")).map((request) => handle(request));
console.log(JSON.stringify({ answers, fetchedLate }));
"""
LATE_IN_NODE = """
import { readFileSync } from "node:fs";
const [folder] = process.argv.slice(2);
const { startPython } = await import(folder + "python.mjs");
const fetchedLate = [];
const pyodide = await startPython(folder, (file) => fetchedLate.push(file) && readFileSync(file));
const found = pyodide.runPython(`
import csv, inspect, io, random, statistics, zipfile
import xlsxwriter
from importlib.util import find_spec

file = io.BytesIO()
with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
    workbook.add_worksheet().write_formula("A1", "=SUM(2, 3)", None, 5)
names = zipfile.ZipFile(file).namelist()
text = "æ;ø".encode("cp1252").decode("cp1252")
f"{'xl/worksheets/sheet1.xml' in names} {next(csv.reader([text], delimiter=';'))} {find_spec('no_such_module')}"
`);
let wrong = "";
try {
  pyodide.runPython("inspect.signature(1 / 0)");
} catch (error) {
  wrong = error.message;
}
console.log(JSON.stringify({ found, fetchedLate, wrong, signature: pyodide.runPython("str(inspect.signature(abs))") }));
"""
STOCK_IN_NODE = """
import { readFileSync } from "node:fs";
const [pyodideFolder, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pyodideFolder + "pyodide.mjs");
const lockFileContents = JSON.parse(readFileSync(folder + "pyodide-lock.json", "utf8"));
const pyodide = await loadPyodide({ indexURL: pyodideFolder, lockFileContents, packageBaseUrl: folder });
await pyodide.loadPackage("calculators", { messageCallback: () => {} });
console.log(pyodide.pyimport("calculators.door").handle("{}"));
"""


@pytest.fixture(scope="session")
def cache(runtime: None) -> Path:
    """Where the build keeps bundles too, so that the tests do not press ten megabytes again."""
    return ROOT / "build" / "runtime"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> tuple[Path, RuntimeManifest]:
    """A site folder with nothing but the runtime, and its manifest."""
    site = tmp_path_factory.mktemp("site")
    return site, bundle.make(site, cache)


@pytest.fixture(scope="session")
def site_parameters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calculators' parameters as the embed pages carry them."""
    folder = tmp_path_factory.mktemp("parameters")
    for path, text in embed.files(company()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def wheel_of(manifest: RuntimeManifest) -> str:
    return next(name for name in manifest.files if name.endswith(".whl"))


def in_node(tmp_path: Path, script: str, *arguments: str) -> str:
    file = tmp_path / "script.mjs"
    file.write_text(script, "utf-8")
    done = subprocess.run(
        [str(find_node()), str(file), *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    # Node quotes Pyodide's source, which is one line of a megabyte, before it says what is wrong.
    assert done.returncode == 0, "\n".join(line for line in done.stderr.splitlines() if len(line) < 1_000)
    return done.stdout


def requests_of(site: Path) -> list[str]:
    """Requests in both languages: the example, figures that change everything, and mistakes."""
    cases: list[tuple[str, dict[str, str]]] = [
        ("roi", {}),
        ("roi", {"investment": "612500", "horizon": "5", "discount_rate": "8"}),
        ("roi", {"investment": "0", "change_cost": "0", "running_cost": "0", "rampup_cost": "0"}),
        ("roi", {"investment": "x", "investment_risk": "999"}),
        ("lead-score", {}),
        ("lead-score", {"fit.cups": "tea-only", "framework": "taste"}),
        ("lead-score", {"as_of": "31.02.2026"}),
    ]
    requests = []
    for calculator, values in cases:
        parameters = json.loads((site / "embed" / calculator / "parameters.json").read_text("utf-8"))
        requests += [
            json.dumps({"calculator": calculator, "language": language, "parameters": parameters, "values": values})
            for language in ("da", "en")
        ]
    return requests


def test_every_file_is_what_the_manifest_says(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    folder = site / manifest.path
    for name, checksum in manifest.files.items():
        content = (folder / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == checksum
        assert brotli.decompress((folder / f"{name}.br").read_bytes()) == content
        assert gzip.decompress((folder / f"{name}.gz").read_bytes()) == content
    assert json.loads((site / "runtime.json").read_text()) == {
        "runtime": manifest.path,
        "files": sorted(manifest.files.keys() - {"pyodide-lock.json", wheel_of(manifest)}),
    }


def test_a_first_visit_loads_less_than_four_megabytes(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    sizes = {file.stem: file.stat().st_size for file in (site / manifest.path).glob("*.br")}
    assert sizes["rest.zip"] == manifest.rest_bytes
    unused = ("rest.zip", "pyodide-lock.json", wheel_of(manifest))
    assert sum(sizes.values()) - sum(sizes[name] for name in unused) == manifest.bytes_over_the_wire
    assert manifest.bytes_over_the_wire < MOST_BYTES


def test_the_lock_names_our_wheel_alone_with_its_true_checksum(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    lock = json.loads((site / manifest.path / "pyodide-lock.json").read_text("utf-8"))
    assert list(lock["packages"]) == ["calculators"]
    package = lock["packages"]["calculators"]
    assert package["file_name"] == wheel_of(manifest)
    assert package["sha256"] == manifest.files[wheel_of(manifest)]
    assert package["imports"] == ["calculators"] and package["depends"] == []


def test_stock_pyodide_installs_the_wheel_from_our_lock(made: tuple[Path, RuntimeManifest], tmp_path: Path) -> None:
    site, manifest = made
    answer = in_node(tmp_path, STOCK_IN_NODE, f"{ROOT / 'node_modules/pyodide'}/", f"{site / manifest.path}/")
    assert json.loads(answer)["ok"] is False  # an empty request is refused by the door itself


def test_library_and_wheel_hold_bytecode_alone_and_nothing_pressed(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    for name in ("python_stdlib.zip", "rest.zip", wheel_of(manifest)):
        with zipfile.ZipFile(site / manifest.path / name) as archive:
            modules = [info for info in archive.infolist() if ".dist-info/" not in info.filename]
            assert modules and all(info.filename.endswith(".pyc") for info in modules)
            assert all(info.compress_type == zipfile.ZIP_STORED for info in archive.infolist())


def test_the_wheels_record_matches_what_it_holds(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    with zipfile.ZipFile(site / manifest.path / wheel_of(manifest)) as archive:
        record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
        listed = {line.split(",")[0] for line in archive.read(record).decode().splitlines()}
        assert listed == set(archive.namelist())


def test_the_door_answers_to_the_byte_as_under_cpython(
    made: tuple[Path, RuntimeManifest], site_parameters: Path, tmp_path: Path
) -> None:
    site, manifest = made
    requests = requests_of(site_parameters)
    file = tmp_path / "requests.json"
    file.write_text(json.dumps(requests), "utf-8")
    found = json.loads(in_node(tmp_path, DOOR_IN_NODE, f"{site / manifest.path}/", str(file)))
    assert found["answers"] == [handle(request) for request in requests]
    assert {json.loads(answer)["ok"] for answer in found["answers"]} == {True, False}
    assert found["fetchedLate"] == [], "what a first result needs must be there from the start: first.txt"


def test_the_rest_is_fetched_when_it_is_first_imported_and_works(
    made: tuple[Path, RuntimeManifest], tmp_path: Path
) -> None:
    site, manifest = made
    found = json.loads(in_node(tmp_path, LATE_IN_NODE, f"{site / manifest.path}/"))
    assert found["found"] == "True ['æ', 'ø'] None"
    assert [Path(file).name for file in found["fetchedLate"]] == ["rest.zip"]
    assert found["wrong"].strip().endswith("ZeroDivisionError: division by zero") and found["signature"] == "(x, /)"


def test_the_rest_carries_the_licence_of_what_is_in_it(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    with zipfile.ZipFile(site / manifest.path / "rest.zip") as archive:
        licences = [name for name in archive.namelist() if name.endswith("LICENSE.txt")]
        assert [name.split("-")[0] for name in licences] == ["xlsxwriter"]


@pytest.mark.long
def test_two_makes_from_nothing_give_identical_bytes(
    made: tuple[Path, RuntimeManifest], tmp_path: Path, cache: Path
) -> None:
    site, manifest = made
    shutil.copytree(cache / "packed", tmp_path / "cache" / "packed")
    again = bundle.make(tmp_path / "again", tmp_path / "cache")
    assert again == manifest
    names = sorted(file.name for file in (site / manifest.path).iterdir())
    assert names == sorted(file.name for file in (tmp_path / "again" / again.path).iterdir())
    assert all(
        (site / manifest.path / name).read_bytes() == (tmp_path / "again" / again.path / name).read_bytes()
        for name in names
    )


def test_a_new_bundle_takes_the_old_ones_place(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "runtime" / "0ld").mkdir(parents=True)
    manifest = bundle.make(tmp_path, cache)
    assert [folder.name for folder in (tmp_path / "runtime").iterdir()] == [Path(manifest.path).name]


def build_with_late_calculator(tmp_path: Path, cache: Path, late: str) -> RuntimeManifest:
    """Make a bundle whose calculators have one function more, run by a case: `late`, the lines of its body."""
    calculators = tmp_path / "calculators"
    shutil.copytree(ROOT / "calculators", calculators, ignore=shutil.ignore_patterns("__pycache__"))
    (calculators / "late.py").write_text("def late():\n" + "".join(f"    {line}\n" for line in late.splitlines()))
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "test_late.py").write_text("from calculators.late import late\n\n\ndef test_late():\n    late()\n")
    shutil.copytree(cache / "packed", tmp_path / "cache" / "packed")
    return bundle.make(tmp_path / "site", tmp_path / "cache", sources=Sources(calculators=calculators, cases=cases))


@pytest.mark.long
def test_a_module_that_is_left_out_stops_the_build(tmp_path: Path, cache: Path) -> None:
    """This calculator imports `colorsys` by a computed name and only where it is shipped: nothing can have found it."""
    late = "if __file__.startswith('/rest.zip'):\n    __import__('color' + 'sys')"
    with pytest.raises(RuntimeBuildError, match="No module named 'colorsys'"):
        build_with_late_calculator(tmp_path, cache, late)
    assert not (tmp_path / "site").exists()


def test_a_module_that_the_browser_cannot_have_stops_the_build(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(RuntimeBuildError, match=r"calculators/late\.py imports tkinter, which cannot be had"):
        build_with_late_calculator(tmp_path, cache, "if False:\n    import tkinter")


@pytest.mark.long
def test_a_module_that_only_a_late_function_imports_comes_with_the_rest(tmp_path: Path, cache: Path) -> None:
    manifest = build_with_late_calculator(tmp_path, cache, "import colorsys\nassert colorsys.rgb_to_hsv(0, 0, 0)")
    with zipfile.ZipFile(tmp_path / "site" / manifest.path / "rest.zip") as archive:
        assert "colorsys.pyc" in archive.namelist()


def test_a_case_that_gives_something_else_in_the_bundle_is_named() -> None:
    with pytest.raises(RuntimeBuildError, match=r"test_a\.test_b: in the bundle 'ok: 1', under CPython 'ok: 2'"):
        demand_same({"test_a.test_b": "ok: 1"}, {"test_a.test_b": "ok: 2"})


def test_without_any_case_nothing_is_proved() -> None:
    with pytest.raises(RuntimeBuildError, match="no calculator case"):
        demand_same({}, {})


def test_without_pyodide_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Lacking, match="npm ci"):
        bundle.make(tmp_path, tmp_path / "cache", sources=Sources(pyodide=tmp_path / "nowhere"))
