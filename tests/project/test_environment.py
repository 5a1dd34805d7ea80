"""Preparing does its work once, again when a lock changes, and never half."""

from pathlib import Path

import pytest

from scripts.bootstrap import environment
from scripts.bootstrap.failure import BootstrapError
from tests.project import stubs

LOCK = """\
anyio==4.16.0 \\
    --hash=sha256:aa
    # via watchfiles
uv==0.13.9 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via -r requirements.in
uvloop==1.0 \\
    --hash=sha256:dd
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was installed, in a project of its own whose environment exists."""
    (tmp_path / "requirements.txt").write_text(LOCK, encoding="utf-8")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "VENV_PYTHON", stubs.version_teller(tmp_path / ".venv" / "bin" / "python", ""))
    done: list[str] = []
    monkeypatch.setattr(environment, "install", lambda lock: done.append(lock.read_text(encoding="utf-8")))
    return done


def test_a_lock_is_installed_once(installed):
    environment.prepare("requirements.txt")
    environment.prepare("requirements.txt")
    assert installed == [LOCK]


def test_a_changed_lock_is_installed_again(installed, tmp_path):
    environment.prepare("requirements.txt")
    (tmp_path / "requirements.txt").write_text(LOCK + "new==1\n", encoding="utf-8")
    environment.prepare("requirements.txt")
    assert installed == [LOCK, LOCK + "new==1\n"]


def test_an_installation_that_failed_is_tried_again(installed, monkeypatch):
    def fail(lock: Path) -> None:
        raise BootstrapError("no connection")

    with monkeypatch.context() as broken, pytest.raises(BootstrapError):
        broken.setattr(environment, "install", fail)
        environment.prepare("requirements.txt")
    environment.prepare("requirements.txt")
    assert installed == [LOCK]


def test_a_lock_is_installed_by_pip_where_uv_cannot(tmp_path, monkeypatch):
    calls = []

    def run(command: list, quiet: bool = False) -> bool:
        calls.append(command)
        return "pip" in command[:3] and "uv" not in str(command[0])

    monkeypatch.setattr(environment, "find_uv", lambda: Path("uv"))
    monkeypatch.setattr(environment, "run", run)
    environment.install(tmp_path / "requirements.txt")
    assert [Path(call[0]).name for call in calls] == ["uv", "python"]
    assert all("--require-hashes" in call for call in calls)


def test_when_nothing_can_install_the_message_names_the_lock(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "find_uv", lambda: None)
    monkeypatch.setattr(environment, "install_uv", lambda: None)
    monkeypatch.setattr(environment, "run", lambda command, quiet=False: False)
    with pytest.raises(BootstrapError, match="requirements.txt"):
        environment.install(tmp_path / "requirements.txt")


def test_one_package_is_taken_out_of_a_lock_with_its_hashes_and_no_other():
    assert environment.locked_package(LOCK, "uv") == (
        "uv==0.13.9 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n    # via -r requirements.in"
    )


def test_a_program_that_does_not_exist_counts_as_failed(tmp_path):
    assert environment.run([tmp_path / "missing"]) is False


def test_certificates_the_system_trusts_are_trusted_unless_the_user_says_otherwise(tmp_path, monkeypatch):
    asks = stubs.program(tmp_path / "uv", '#!/bin/sh\n[ "$UV_SYSTEM_CERTS" = 1 ]\n')
    monkeypatch.delenv("UV_SYSTEM_CERTS", raising=False)
    assert environment.run([asks])
    monkeypatch.setenv("UV_SYSTEM_CERTS", "0")
    assert not environment.run([asks])
