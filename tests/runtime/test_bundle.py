"""The shipped runtime holds what it says, is the same each time, and computes what CPython computes."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import brotli
import pytest

from calculators.door import handle
from scripts.bootstrap.node import find_node
from scripts.pipeline import read_playbook
from scripts.render import embed
from scripts.runtime import bundle
from scripts.runtime.bundle import RuntimeManifest, Sources
from scripts.runtime.proof import demand_same
from scripts.runtime.wheel import RuntimeBuildError

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 4_000_000
DOOR_IN_NODE = """
import { readFileSync } from "node:fs";
const [folder, wheel, requests] = process.argv.slice(2);
const { loadPyodide } = await import(folder + "pyodide.mjs");
const pyodide = await loadPyodide({
  indexURL: folder,
  env: { PYTHONPATH: "/calculators.whl" },
  fsInit: (FS) => FS.writeFile("/calculators.whl", readFileSync(folder + wheel)),
});
const handle = pyodide.pyimport("calculators.door").handle;
console.log(JSON.stringify(JSON.parse(readFileSync(requests, "utf8")).map((request) => handle(request))));
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
def cache() -> Path:
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
    reading = read_playbook(ROOT / "playbook", date(2026, 1, 1))
    assert reading.playbook is not None, reading.problems
    for path, text in embed.files(reading.playbook).items():
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
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def requests_of(site: Path) -> list[str]:
    """Requests in both languages: the example, figures that change everything, and mistakes."""
    cases: list[tuple[str, dict[str, str]]] = [
        ("roi", {}),
        ("roi", {"investment": "612500", "horizon": "5", "discount_rate": "8"}),
        ("roi", {"investment": "0", "change_cost": "0", "running_cost": "0", "rampup_cost": "0"}),
        ("roi", {"investment": "x", "cost_risk": "999"}),
        ("lead-score", {}),
        ("lead-score", {"fit.technicians": "none", "framework": "meddic"}),
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
        "files": sorted(manifest.files),
    }


def test_a_first_visit_loads_less_than_four_megabytes(made: tuple[Path, RuntimeManifest]) -> None:
    site, manifest = made
    assert (
        sum(file.stat().st_size for file in (site / manifest.path).glob("*.br"))
        == manifest.bytes_over_the_wire
        < MOST_BYTES
    )


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
    for name in ("python_stdlib.zip", wheel_of(manifest)):
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
    answers = json.loads(in_node(tmp_path, DOOR_IN_NODE, f"{site / manifest.path}/", wheel_of(manifest), str(file)))
    assert answers == [handle(request) for request in requests]
    assert {json.loads(answer)["ok"] for answer in answers} == {True, False}


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


def test_a_module_that_is_left_out_stops_the_build(tmp_path: Path, cache: Path) -> None:
    """This calculator imports `colorsys` only where it is shipped, so finding out what to keep cannot have seen it."""
    calculators = tmp_path / "calculators"
    shutil.copytree(ROOT / "calculators", calculators, ignore=shutil.ignore_patterns("__pycache__"))
    (calculators / "late.py").write_text(
        "def late():\n    from os.path import exists\n    if exists('/calculators.whl'):\n        import colorsys\n"
    )
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "test_late.py").write_text("from calculators.late import late\n\n\ndef test_late():\n    late()\n")
    shutil.copytree(cache / "packed", tmp_path / "cache" / "packed")
    with pytest.raises(RuntimeBuildError, match="No module named 'colorsys'"):
        bundle.make(tmp_path / "site", tmp_path / "cache", sources=Sources(calculators=calculators, cases=cases))
    assert not (tmp_path / "site").exists()


def test_a_case_that_gives_something_else_in_the_bundle_is_named() -> None:
    with pytest.raises(RuntimeBuildError, match=r"test_a\.test_b: in the bundle 'ok: 1', under CPython 'ok: 2'"):
        demand_same({"test_a.test_b": "ok: 1"}, {"test_a.test_b": "ok: 2"})


def test_without_any_case_nothing_is_proved() -> None:
    with pytest.raises(RuntimeBuildError, match="no calculator case"):
        demand_same({}, {})


def test_without_pyodide_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RuntimeBuildError, match="npm ci"):
        bundle.make(tmp_path, tmp_path / "cache", sources=Sources(pyodide=tmp_path / "nowhere"))
