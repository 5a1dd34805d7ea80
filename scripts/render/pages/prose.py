"""The pages written by hand in `docs/da` and `docs/en`. They link to the playbook as its own texts do:
`[label](kind/id)`. They are the engine's, so where a playbook has no such record the words stand without a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.model.kinds import KINDS
from scripts.render.book import Book
from scripts.render.navigation import Place, Tab
from scripts.render.page import ROOT, Markdown, Page, relative

_LINK = re.compile(r"\[(?P<label>[^\]]*)\]\((?P<target>[a-z]+(?:/[a-z0-9-]+)?/?)(?P<anchor>#[a-z0-9-]+)?\)")
_TITLE = re.compile(r"\A# (?P<title>.+)\n")
_FIRST = re.compile(r"^(?![#\s>|-]).+(?:\n.+)*", re.MULTILINE)

PLACE = Place(Tab.GET_STARTED, 10)


def pages(book: Book) -> Iterator[Page]:
    """One page a file of this language, a folder's index first. Raises ValueError for a file without a first line
    `# Title` or prose."""
    folder = f"docs/{book.language}/"
    for file in sorted(book.sources.prose, key=lambda file: (not file.endswith("/index.md"), file)):
        if file.startswith(folder):
            text = book.sources.prose[file]
            yield _page(book, file, file.removeprefix(folder).removesuffix(".md"), text)


def _page(book: Book, file: str, path: str, text: str) -> Page:
    title = _TITLE.match(text)
    opening = _FIRST.search(text)
    if title is None or opening is None:
        raise ValueError(f"{file}: a page begins with `# Title` and has at least one paragraph")
    start = Page(path, "", "", (), (file,)).address
    body = _LINK.sub(lambda found: _linked(book, found, start), text[title.end() :])
    return Page(path, title["title"].strip(), _plain(opening[0]), (Markdown(body),), (file,))


def _linked(book: Book, found: re.Match[str], start: str) -> str:
    """The link as Markdown, or its words alone where the playbook lacks the record."""
    address, label = found["target"].strip("/"), found["label"]
    kind, _, id = address.partition("/")
    if kind in KINDS and id:
        href = book.href(kind, id)
        if href is None:
            return label
        address = href.removeprefix(ROOT)
    folder, sign, anchor = address.partition("#")
    return f"[{label}]({relative(folder.strip('/') + '/index.md', start)}{sign + anchor or found['anchor'] or ''})"


def _plain(text: str) -> str:
    sentence = " ".join(re.sub(r"\*\*|\[([^\]]*)\]\([^)]*\)", lambda found: found[1] or "", text).split())
    return sentence if len(sentence) <= 200 else sentence[:199].rsplit(" ", 1)[0] + " …"
