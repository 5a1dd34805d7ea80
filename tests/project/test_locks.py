"""What is installed is pinned by hash, says nothing of where it comes from, and is what was asked for."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted(ROOT.glob("requirements*.txt"))
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(\[[a-z,]+\])?==(?P<version>[^\s;]+)( ; [^\\]+)?( \\)?$")
HOST = re.compile(r"://|\b[a-z0-9-]+\.(com|org|net|io|dev|eu|dk)\b", re.IGNORECASE)

every_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)


def pins(lock: Path) -> dict[str, str]:
    """Name -> version of each package in `lock`, names normalised."""
    found = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            pin = PIN.match(line)
            assert pin, f"{lock.name}: {line!r} is not an exact version"
            found[normalised(pin["name"])] = pin["version"]
    return found


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_there_is_a_lock_for_each_list_of_requirements():
    locked = {lock.stem for lock in LOCKS}
    assert locked == {listed.stem for listed in ROOT.glob("requirements*.in")}
    assert locked == {"requirements", "requirements-test", "requirements-node"}


@every_lock
def test_every_package_has_a_hash(lock):
    package, hashes = "", {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")):
            package = line
            hashes[package] = 0
        hashes[package] += line.strip().startswith("--hash=sha256:")
    assert hashes and not [package for package, count in hashes.items() if count == 0]


@every_lock
def test_no_lock_of_python_packages_names_a_host_or_an_index(lock):
    text = lock.read_text(encoding="utf-8")
    assert not HOST.findall(text)
    assert not re.findall(r"^\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b", text, re.MULTILINE)


@every_lock
def test_every_package_that_is_asked_for_is_locked(lock):
    asked = lock.with_suffix(".in").read_text(encoding="utf-8").splitlines()
    names = [normalised(re.split(r"[\[<>=!~; ]", line)[0]) for line in asked if line and not line.startswith("#")]
    assert names == sorted(names), "one a line, sorted"
    missing = set(names) - set(pins(lock))
    assert not missing, f"run `make lock`: {missing} in {lock.stem}.in only"


def test_both_locks_of_one_environment_agree_on_every_version():
    site, test = pins(ROOT / "requirements.txt"), pins(ROOT / "requirements-test.txt")
    assert {name: (site[name], test[name]) for name in site.keys() & test.keys() if site[name] != test[name]} == {}


def test_the_lock_of_npm_packages_has_hashes_and_no_addresses():
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages = {path: package for path, package in json.loads(text)["packages"].items() if path}
    assert packages
    assert not HOST.findall(text)
    assert not [path for path, package in packages.items() if "resolved" in package]
    assert not [path for path, package in packages.items() if not package["integrity"].startswith("sha512-")]


def test_npm_packages_are_asked_for_by_exact_version_and_locked_at_it():
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {**asked["dependencies"], **asked["devDependencies"]}
    assert wanted == {name: locked[f"node_modules/{name}"]["version"] for name in wanted}
