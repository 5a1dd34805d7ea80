"""`python -m scripts serve`: a change shows by itself, a mistake is said and leaves the last good site, Ctrl-C ends
it.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from tests.company import FOLDER, ROOT

COPIED = ("calculators", "scripts", "docs", "overrides", "mkdocs.yml", "package-lock.json")
BUILD_MS = 120_000


class Served(NamedTuple):
    folder: Path
    url: str
    process: subprocess.Popen[str]


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[Served]:
    """A copy of the sources, served; what is costly to make is taken from the checkout, whose site is built."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, tmp_path / name)
    shutil.copytree(FOLDER, tmp_path / "company")
    (tmp_path / "tests/calculators").mkdir(parents=True)
    shutil.copytree(ROOT / "tests/calculators/cases", tmp_path / "tests/calculators/cases")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "build").mkdir()
    shutil.copytree(ROOT / "build/runtime", tmp_path / "build/runtime")
    # A run in the background ignores Ctrl-C, and what it starts would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "scripts", "serve", "--port", "0", "--playbook", "company"],
        cwd=tmp_path,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := re.search(r"Serving (http://\S+)", line):
            yield Served(tmp_path, found[1], process)
            break
    else:
        pytest.fail("it never served:\n" + "".join(said))
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_change_shows_by_itself_and_a_mistake_leaves_the_last_good_page(served: Served, browser: Browser) -> None:
    stage = served.folder / "company/stages/closing.yaml"
    good = stage.read_text("utf-8")
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{served.url}da/stages/closing/")
    heading, alert = page.locator("h1"), page.get_by_role("alert")
    expect(heading).to_contain_text("Lukning")

    stage.write_text(good.replace("{da: Lukning,", "{da: Underskriften,", 1), "utf-8")
    expect(heading).to_contain_text("Underskriften", timeout=BUILD_MS)

    stage.write_text(good.replace("\nowner:", "\nowmer:", 1), "utf-8")
    expect(alert).to_contain_text("company/stages/closing.yaml", timeout=BUILD_MS)
    expect(heading).to_contain_text("Underskriften")

    stage.write_text(good, "utf-8")
    expect(heading).to_contain_text("Lukning", timeout=BUILD_MS)
    expect(alert).to_have_count(0)
    assert complaints == []
    page.close()

    os.killpg(served.process.pid, signal.SIGINT)
    assert served.process.stdout is not None
    rest = served.process.stdout.read()
    assert served.process.wait() == 0
    assert "Stopped." in rest
    assert "Traceback" not in rest
