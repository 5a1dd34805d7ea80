"""Every link inside the site leads somewhere: the file is there, and so is the place in it."""

from __future__ import annotations

import html
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(
    r"""<(?:a|link|script|img|iframe|use|source|form)\b[^>]*?\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)')"""
)
_ID = re.compile(r"""\s(?:id|name)=(?:"([^"]*)"|'([^']*)')""")


def broken_links(pages: dict[str, str], files: set[str], prefix: str = "/salgsproces/") -> list[str]:
    """'page -> link: why' for each link within the site that leads nowhere. Paths are relative to the site's root.

    `prefix` is the path that the site is published at, which the 404 page's links begin with.
    """
    ids = {path: {html.unescape(a or b) for a, b in _ID.findall(text)} for path, text in pages.items()}
    found = []
    for path, text in pages.items():
        for double, single in set(_LINK.findall(text)):
            link = html.unescape(double or single)
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = _target(path, unquote(parts.path), prefix)
            if target not in files:
                found.append(f"{path} -> {link}: no such file")
            elif (
                parts.fragment
                and target in ids
                and "=" not in parts.fragment
                and unquote(parts.fragment) not in ids[target]
            ):
                found.append(f"{path} -> {link}: no such place")
    return sorted(found)


def _target(page: str, path: str, prefix: str) -> str:
    if not path:
        return page
    if path.startswith(prefix):
        joined = path.removeprefix(prefix)
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + (
            "/" if path.endswith(("/", ".")) else ""
        )
    joined = "" if joined in (".", "./") else joined
    return joined + "index.html" if joined.endswith("/") or not joined else joined


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {path: (site / path).read_text("utf-8") for path in files if path.endswith(".html")}
    assert len(pages) > 100
    assert broken_links(pages, files) == []


def test_a_link_to_nowhere_is_found() -> None:
    pages = {
        "da/a/index.html": '<a href="../b/">ok</a><a href="../c/">x</a>'
        '<a href="../b/#in">ok</a><a href="../b/#out">x</a><a href="#here">x</a>',
        "da/b/index.html": '<p id="in"></p><a href="https://elsewhere.example/">ok</a><a href="../../">ok</a>'
        '<img src="../../a.svg">',
        "index.html": '<a href="da/b/">ok</a>',
    }
    assert broken_links(pages, {*pages, "a.svg"}) == [
        "da/a/index.html -> #here: no such place",
        "da/a/index.html -> ../b/#out: no such place",
        "da/a/index.html -> ../c/: no such file",
    ]
