"""find-python.sh finds a Python that really runs, wherever people keep one, or says what to install."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project import stubs

BOOTSTRAP = Path(__file__).resolve().parents[2] / "scripts" / "bootstrap"
SHELL = shutil.which("sh")


class Machine:
    """A machine that has only what the test puts on it."""

    def __init__(self, folder: Path):
        self.first, self.second = folder / "first", folder / "second"
        self.home, self.system = folder / "home", folder / "system"
        for made in (self.first, self.second, self.home, self.system):
            made.mkdir()
        # The shell script itself uses one command, for its message.
        (self.second / "cat").symlink_to(shutil.which("cat"))

    def find(self, **variables: str) -> subprocess.CompletedProcess:
        environment = {
            "PATH": f"{self.first}:{self.second}",
            "HOME": str(self.home),
            "SYSTEM_ROOT": str(self.system),
            **variables,
        }
        return subprocess.run(
            [SHELL, BOOTSTRAP / "find-python.sh"], env=environment, capture_output=True, text=True, check=False
        )

    def found(self, **variables: str) -> Path:
        answer = self.find(**variables)
        assert answer.returncode == 0, answer.stderr
        return Path(answer.stdout.removesuffix("\n"))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_plain_python3_is_taken_when_it_is_new_enough(machine):
    plain = stubs.python(machine.first / "python3", (3, 12, 0))
    stubs.python(machine.first / "python3.14", (3, 14, 0))
    assert machine.found() == plain


def test_an_old_python3_is_passed_over_for_a_newer_one_by_its_full_name(machine):
    stubs.python(machine.first / "python3", (3, 11, 7))
    newer = stubs.python(machine.second / "python3.13", (3, 13, 0))
    assert machine.found() == newer


def test_a_command_that_fails_when_started_does_not_hide_one_further_down_the_path(machine):
    stubs.program(machine.first / "python3", stubs.BROKEN)
    working = stubs.python(machine.second / "python3", (3, 13, 1))
    assert machine.found() == working


def test_folders_with_spaces_are_looked_into(machine):
    spaced = stubs.python(machine.home / "my tools" / "python3", (3, 13, 1))
    assert machine.found(PATH=str(spaced.parent)) == spaced


def test_the_newest_suitable_version_kept_by_pyenv_is_found_without_its_shims(machine):
    for version in [(3, 9, 18), (3, 11, 7), (3, 12, 1), (3, 13, 0)]:
        name = ".".join(map(str, version))
        stubs.python(machine.home / ".pyenv" / "versions" / name / "bin" / "python3", version)
    assert machine.found() == machine.home / ".pyenv" / "versions" / "3.13.0" / "bin" / "python3"


def test_pyenv_is_also_found_where_its_own_variable_says(machine, tmp_path):
    kept = stubs.python(tmp_path / "elsewhere" / "versions" / "3.12.1" / "bin" / "python3", (3, 12, 1))
    assert machine.found(PYENV_ROOT=str(tmp_path / "elsewhere")) == kept


def test_uv_is_asked_for_the_pythons_it_knows(machine, tmp_path):
    known = stubs.python(tmp_path / "kept-by-uv" / "python3", (3, 13, 0))
    stubs.version_teller(machine.first / "uv", str(known))
    assert machine.found() == known


@pytest.mark.parametrize(
    "place",
    [
        "opt/homebrew/bin/python3.13",
        "usr/local/bin/python3.13",
        "opt/python3/bin/python3",
        "Library/Frameworks/Python.framework/Versions/3.13/bin/python3",
    ],
)
def test_the_usual_places_are_looked_into_even_when_not_on_the_path(machine, place):
    installed = stubs.python(machine.system / place, (3, 13, 0))
    assert machine.found() == installed


def test_the_variable_overrides_what_would_be_found(machine, tmp_path):
    stubs.python(machine.first / "python3", (3, 13, 0))
    wanted = stubs.python(tmp_path / "mine" / "python", (3, 12, 4))
    assert machine.found(PYTHON=str(wanted)) == wanted


def test_the_variable_may_be_a_name_on_the_path(machine):
    stubs.python(machine.first / "python3", (3, 13, 0))
    wanted = stubs.python(machine.second / "python3.12", (3, 12, 4))
    assert machine.found(PYTHON="python3.12") == wanted


@pytest.mark.parametrize(("version", "said"), [((3, 11, 2), "Python 3.11.2 is too old"), (None, "it does not start")])
def test_an_unusable_override_is_refused_rather_than_replaced(machine, tmp_path, version, said):
    stubs.python(machine.first / "python3", (3, 13, 0))
    mine = tmp_path / "mine" / "python"
    if version:
        stubs.python(mine, version)
    answer = machine.find(PYTHON=str(mine))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert str(mine) in answer.stderr and said in answer.stderr


def test_when_there_is_none_it_says_what_it_saw_and_what_to_install(machine):
    old = stubs.python(machine.first / "python3", (3, 11, 2))
    bare = stubs.python(machine.first / "python3.13", (3, 13, 0), has_venv=False)
    answer = machine.find()
    assert (answer.returncode, answer.stdout) == (1, "")
    assert f"{old}: Python 3.11.2 is too old" in answer.stderr
    assert f"{bare}: Python 3.13.0 without the venv module" in answer.stderr
    for system in ("Debian", "Ubuntu", "Fedora", "macOS", "Windows"):
        assert system in answer.stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The shell scripts alone in a folder that looks like the project's."""
    copy = tmp_path / "checkout" / "scripts" / "bootstrap"
    copy.mkdir(parents=True)
    for script in BOOTSTRAP.glob("*.sh"):
        shutil.copy(script, copy)
    return copy.parents[1]


@pytest.mark.parametrize("environment", ["none", "broken", "working"])
def test_the_environments_own_python_prepares_when_it_runs_and_another_when_it_does_not(machine, checkout, environment):
    says = '#!/bin/sh\ncase $1 in -c) exit {};; esac\necho "$0 $*"\n'
    own = checkout / ".venv" / "bin" / "python"
    if environment != "none":
        stubs.program(own, says.format(0 if environment == "working" else 1))
    other = machine.first / "python3"
    stubs.program(other, f'#!/bin/sh\ncase $1 in -c) echo "usable {other}"; exit;; esac\necho "$0 $*"\n')
    (machine.first / "dirname").symlink_to(shutil.which("dirname"))
    (machine.first / "sh").symlink_to(SHELL)
    answer = subprocess.run(
        [SHELL, checkout / "scripts" / "bootstrap" / "prepare.sh", "site", "node"],
        env={"PATH": f"{machine.first}:{machine.second}", "HOME": str(machine.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    expected = ".venv/bin/python" if environment == "working" else str(other)
    assert answer.stdout == f"{expected} -m scripts.bootstrap site node\n"
