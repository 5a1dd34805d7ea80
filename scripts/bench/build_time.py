"""How long the whole build takes against the same pages as plain Markdown.

Plain: the same Markdown, theme and extensions, both languages side by side, built by MkDocs alone with the theme's
own search. Ours: reading and checking the playbook, rendering, both languages with policy and search index, embeds
and data. The runtime bundle is left out on our side, since it is made once and then copied.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from calculators.kit.text.language import LANGUAGES

REPOSITORY = Path(__file__).resolve().parents[2]
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def measure(rounds: int = 5, playbook: Path = REPOSITORY / "playbook") -> Mapping[str, float]:
    """`build.ratio` (median of ours over median of plain, in turns), both medians in seconds and the number of pages.

    Raises subprocess.CalledProcessError when either build fails.
    """
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        ours, plain = [_whole(scratch, playbook)], []
        _write_plain(scratch)
        ours.clear()  # the first one only made the Markdown
        for _ in range(rounds):
            ours.append(_whole(scratch, playbook))
            plain.append(_plain(scratch))
        pages = sum(1 for language in LANGUAGES for _ in (scratch / "site" / language).rglob("*.html"))
    ours_median, plain_median = statistics.median(ours), statistics.median(plain)
    return {
        "build.ratio": round(ours_median / plain_median, 3),
        "build.seconds": round(ours_median, 2),
        "build.plain_seconds": round(plain_median, 2),
        "build.pages": float(pages),
    }


def _whole(scratch: Path, playbook: Path) -> float:
    command = [
        sys.executable,
        "-m",
        "scripts",
        "build",
        "--fresh",
        "--without-runtime",
        "--playbook",
        str(playbook),
        "--site",
        str(scratch / "site"),
        "--work",
        str(scratch / "work"),
    ]
    began = time.perf_counter()
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    return time.perf_counter() - began


def _write_plain(scratch: Path) -> None:
    """A configuration a language over the same Markdown: the theme as it comes, its search switched on."""
    tree = scratch / "work/tree"
    for language in LANGUAGES:
        settings = yaml.safe_load((tree / f"mkdocs.{language}.yml").read_text("utf-8"))
        del settings["theme"]["custom_dir"]
        settings |= {"plugins": ["search"], "site_dir": str(scratch / "plain" / language)}
        (tree / f"plain.{language}.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def _plain(scratch: Path) -> float:
    began = time.perf_counter()
    running = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "--quiet",
                "--config-file",
                str(scratch / f"work/tree/plain.{language}.yml"),
            ],
            env=os.environ | _QUIET,
            stdout=subprocess.DEVNULL,
        )
        for language in LANGUAGES
    ]
    for process in running:
        if process.wait() != 0:
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return time.perf_counter() - began
