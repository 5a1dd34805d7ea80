"""A build that is stopped or that the machine cannot finish says so in a line, and its site can be read by a server."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.__main__ import main
from tests.company import FOLDER, ROOT


def started(tmp_path: Path, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "scripts", "build", "--playbook", str(FOLDER), "--without-runtime"]
    folders = ["--site", str(tmp_path / "site"), "--work", str(tmp_path / "work")]
    return subprocess.Popen(
        [*command, *folders], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more
    )


def test_a_build_that_is_stopped_says_so_and_leaves_no_process_behind(tmp_path: Path) -> None:
    process = started(tmp_path, start_new_session=True)
    while not (tmp_path / "work/.building").exists():
        time.sleep(0.02)
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said and "Stopped." in said
    try:
        os.killpg(process.pid, 0)
        left = True
    except ProcessLookupError:
        left = False
    assert not left


@pytest.mark.long
def test_a_site_can_be_read_by_whoever_serves_it(tmp_path: Path) -> None:
    process = started(tmp_path, umask=0o077)
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]:
        mode = path.stat().st_mode
        assert mode & stat.S_IROTH and (path.is_file() or mode & stat.S_IXOTH), path


def test_a_second_build_in_the_same_folder_is_told_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    with (tmp_path / "work/.building").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        process = started(tmp_path)
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "Another build is at work" in said and "fault in the program" not in said


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_what_the_machine_refuses_is_no_fault_of_the_program(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(options: object) -> int:
        raise OSError(number, os.strerror(number), "site/x")

    monkeypatch.setattr("scripts.check.run", refuse)
    assert main(["check"]) == 1
    assert f"{os.strerror(number)}: site/x" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ['https://x"><script>', "http://example.org/", "javascript:alert(1)", "x", "https://a b/"]
)
def test_an_address_that_cannot_be_one_is_a_mistake_in_the_command_line(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["build", f"--address={address}"])
    assert ended.value.code == 64
    assert "expected one such as https://" in capsys.readouterr().err
