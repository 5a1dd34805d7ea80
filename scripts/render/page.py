"""A page before it is written: front matter and a body of headings, markup and Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from calculators.kit.input.plain import Json
from calculators.kit.markup.html import Html
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language

ROOT = "~/"
"""How an address inside a page's markup begins: from the root of the page's language, `~/stages/closing/`."""

_ADDRESS = re.compile(r'(?<= href=")~/([^"]*)|(?<= src=")~/([^"]*)')
_SPECIAL = re.compile(r"[^\w\s.,:;?!/%()'-]|(?<=\d)\.|_|^-", re.ASCII)
_LIKENESSES = str.maketrans({"<": "‹", ">": "›", '"': "”"})


@dataclass(frozen=True)
class Heading:
    """A heading, told in the table of contents. `id` is the same in both languages, so that links survive a switch."""

    level: Literal[2, 3]
    text: str
    id: str


@dataclass(frozen=True)
class Markdown:
    """Markdown written by hand or made of code; addresses in it are those of Markdown files."""

    text: str


Block = Heading | Html | Markdown
type Blocks = Block | Iterable[Blocks] | None


@dataclass(frozen=True)
class Page:
    """One page in one language.

    path      without language and suffix: `stages/closing`, `stages/index`, `index`
    sources   the repository's files that the page was made from; the first is the one that its pencil opens
    line      where in the first source
    folder    what the pencil opens instead, on a page made from all files of a folder
    hide      parts of the theme left out: `navigation`, `toc`
    short     its name in the navigation, where that differs from the title
    terms     False where the words of the glossary are not to be explained
    looked_up the records that it was made from or names
    """

    path: str
    title: str
    description: str
    body: tuple[Block, ...]
    sources: tuple[str, ...]
    line: int = 1
    folder: str = ""
    hide: tuple[str, ...] = ()
    short: str = ""
    terms: bool = True
    looked_up: frozenset[tuple[str, str]] = frozenset()

    @property
    def address(self) -> str:
        """The page's address from the root of its language: `stages/closing/`, or nothing for the front page."""
        folder = self.path.removesuffix("index").rstrip("/")
        return folder + "/" if folder else ""

    @property
    def file(self) -> str:
        """Where the page is written, from the root of its language. Every page is an `index.md`: then an address
        means the same from the file and from the built page, and MkDocs (which leaves addresses in HTML alone) and
        Zensical (which takes them for addresses from the file) lead to the same place."""
        return self.address + "index.md"


def write(
    page: Page,
    language: Language,
    dates: Mapping[str, str],
    at: Callable[[str], str] = str,
    more: Mapping[str, Json] = MappingProxyType({}),
) -> str:
    """The page as a Markdown file. `dates` holds the day (ISO) of the last commit that touched each source, `at` says
    where the repository has it, or nothing where it hasn't, `more` is what else the templates are to know."""
    front: dict[str, Json] = {
        "title": bare(page.title),
        "description": bare(page.description),
        "source": at(page.folder or page.sources[0]),
        "source_line": None if page.folder else page.line,
        "sources": [found for source in page.sources if (found := at(source))],
    }
    known = [dates[source] for source in page.sources if source in dates]
    if known:
        latest = max(known)[:10]
        front |= {"changed": latest, "changed_text": format_date(date.fromisoformat(latest), language)}
    front |= more
    if page.hide:
        front["hide"] = list(page.hide)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    written = [_block(block, page.address) for block in page.body]
    return "\n\n".join(["---\n" + "\n".join(lines) + "\n---", f"# {plain(page.title)}", *written]) + "\n"


def plain(text: str) -> str:
    """`text` as one line of Markdown that shows exactly that text: every special character is written as an entity."""
    return _SPECIAL.sub(
        lambda found: f"&#{ord(found[0])};" if ord(found[0]) < 128 else found[0], " ".join(text.split())
    )


def bare(text: str) -> str:
    """`text` for the theme's templates, which put it into the page unescaped: the signs of markup become their
    typographic likenesses, so that it reads the same and cannot be anything but text."""
    return " ".join(text.split()).translate(_LIKENESSES)


def relative(target: str, start: str) -> str:
    """The way from the page at `start` to `target`, both addresses from the root of the language."""
    return "../" * start.count("/") + target or "./"


def blocks(*parts: Blocks) -> tuple[Block, ...]:
    """The parts in order, sequences flattened; nothing and empty markup dropped."""
    found: list[Block] = []
    for part in parts:
        if isinstance(part, (Heading, Markdown)) or (isinstance(part, Html) and part):
            found.append(part)
        elif part is not None and not isinstance(part, str):
            found.extend(blocks(*part))
    return tuple(found)


def _block(block: Block, start: str) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {plain(block.text)} {{ #{block.id} }}"
    if isinstance(block, Markdown):
        return block.text.strip()
    linked = _ADDRESS.sub(lambda found: relative(found[1] or found[2] or "", start), block)
    return linked if linked.startswith(("<div", "<section", "<figure", "<nav", "<aside")) else f"<div>{linked}</div>"
