"""Work for the whole test run is done once, however many processes run the tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytest_plugins = ["pytester"]

COUNTING = """
import pathlib

def work():
    with pathlib.Path({log!r}).open("a") as log:
        log.write("done\\n")

def test_one(once_a_run):
    once_a_run("work", work)

def test_other(once_a_run):
    once_a_run("work", work)
"""


@pytest.mark.long
def test_work_is_done_once_though_two_processes_run_the_tests(
    pytester: pytest.Pytester, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    log = tmp_path / "log"
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(test_first=COUNTING.format(log=str(log)), test_second=COUNTING.format(log=str(log)))
    pytester.runpytest_subprocess("-n", "2", "--dist", "worksteal").assert_outcomes(passed=4)
    assert log.read_text(encoding="utf-8") == "done\n"
