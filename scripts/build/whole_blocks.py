"""Takes the blocks of HTML that rendering wrote past Python-Markdown's HTML reader, unread.

Most of a page is such blocks, and reading them tag by tag, twice, is a third of MkDocs' time. What comes out is the
same to the byte; a test holds that. Zensical and plain MkDocs build the same folder without this.
"""

from __future__ import annotations

import re
from functools import cache

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

_BEGIN = re.compile(r"(?:\A|\n\n)(?=<(div|section|figure|nav|aside)\b)")
_ID = re.compile(r'\sid="([^"]*)"')
_AFTER_FENCES, _BEFORE_HTML = 23, 20.5
"""Fenced code (25) keeps what it holds; MkDocs looks for ids in raw HTML at 21; Python-Markdown reads HTML at 20."""


class WholeBlocks(Extension):
    """Given to MkDocs with its other extensions; what is not a whole, well-formed block is left to them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers both halves: setting the blocks aside, then telling MkDocs which ids they hold."""
        aside = _SetAside(md)
        md.preprocessors.register(aside, "whole_blocks", _AFTER_FENCES)
        md.preprocessors.register(_TellIds(md, aside), "whole_blocks_ids", _BEFORE_HTML)


class _SetAside(Preprocessor):
    ids: frozenset[str] = frozenset()

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        kept, blocks, at = [], [], 0
        for begin in _BEGIN.finditer(text):
            start = begin.end()
            end = _end(text, start, begin[1]) if start >= at else None
            if end is None or " markdown=" in text[start:end]:
                continue
            block = text[start:end]
            blocks.append(block)
            # Python-Markdown's reader keeps the line feed before a blank line with the block.
            kept += [text[at:start], self.md.htmlStash.store(block + "\n" if text.startswith("\n\n", end) else block)]
            at = end
        self.ids = frozenset(found for block in blocks for found in _ID.findall(block))
        return "".join([*kept, text[at:]]).split("\n") if blocks else lines


class _TellIds(Preprocessor):
    def __init__(self, md: Markdown, aside: _SetAside) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, lines: list[str]) -> list[str]:
        if "mkdocs_raw_html" in self.md.preprocessors:
            told = self.md.preprocessors["mkdocs_raw_html"]
            told.present_anchor_ids |= self._aside.ids  # type: ignore[attr-defined]  # MkDocs' own, known by its name
        return lines


def _end(text: str, start: int, tag: str) -> int | None:
    """Where the element that begins at `start` ends, when a blank line or nothing follows it."""
    depth = 0
    for found in _tags(tag).finditer(text, start):
        depth += -1 if found[0][1] == "/" else 1
        if depth == 0:
            end = found.end()
            return end if text.startswith("\n\n", end) or not text[end:].strip() else None
    return None


@cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<{tag}\b|</{tag}>")
