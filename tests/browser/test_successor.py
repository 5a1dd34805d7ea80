"""The build folder needs nothing of ours to become pages: MkDocs alone and Zensical, its successor, make the same
of it.

What differs with Zensical: the front page's title names the page as well as the site, Zensical writes its own
`search.json`, keeps the theme's 404 page and has other markup around the content. It knows nothing of what the
build adds afterwards: the policy, our search index, the root, what leads on from an old address.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import WORK

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_NOT_TEXT = re.compile(r"<script.*?</script>|<[^>]*>", re.DOTALL)


def pages(folder: Path) -> dict[str, str]:
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("index.html"))
    }
    return {path: page for path, page in found.items() if 'http-equiv="refresh"' not in page}


def title(page: str) -> str:
    found = _TITLE.search(page)
    return html.unescape(found[1]).strip() if found else ""


def words(page: str) -> list[str]:
    """What stands in the content, without markup."""
    found = _ARTICLE.search(page)
    return html.unescape(_NOT_TEXT.sub(" ", found[1])).replace("¶", " ").split() if found else []


def build_alone(program: str, tree: Path, language: str, *options: str) -> dict[str, str]:
    shutil.copytree(WORK / "tree", tree)
    built = subprocess.run(
        [sys.executable, "-m", program, "build", *options, "--config-file", str(tree / f"mkdocs.{language}.yml")],
        cwd=tree,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-2000:]
    return pages(tree / "site" / language)


def test_mkdocs_alone_makes_the_same_content_to_the_byte(site: Path, tmp_path: Path) -> None:
    ours, theirs = pages(site / "da"), build_alone("mkdocs", tmp_path / "tree", "da", "--strict")
    assert theirs.keys() == ours.keys()
    differing = [path for path, page in ours.items() if _ARTICLE.findall(page) != _ARTICLE.findall(theirs[path])]
    assert differing == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_zensical_builds_the_same_pages_from_the_same_folder(site: Path, tmp_path: Path, language: str) -> None:
    ours, theirs = pages(site / language), build_alone("zensical", tmp_path / "tree", language)
    assert len(ours) > 50
    assert theirs.keys() == ours.keys()
    assert all(title(theirs[path]).endswith(title(page)) for path, page in ours.items())
    differing = [path for path, page in ours.items() if words(page) != words(theirs[path])]
    assert differing == []
