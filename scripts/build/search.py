"""The search index of one language: Pagefind, fed with the content of the built pages.

Pagefind knows the endings of both languages but no Danish compounds. It does split a word at punctuation and files the
whole and the parts at the same place. So a compound is given to it as `salgs|proces`; what shows the results
takes the stroke out again (docs/assets/search/search.mjs).
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.build.compounds import SHORTEST_COMPOUND, WORD, split_compounds

FOLDER = "search"
"""Where the index lies under a language, e.g. `da/search/`."""

STROKE = "|"
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_UNSAID = re.compile(
    r'<a class="headerlink".*?</a>|<a [^>]*class="md-content__button.*?</a>|<(script|nav|aside|template|svg)\b.*?</\1>',
    re.DOTALL,
)
_TAG = re.compile(r"(<[^>]*>)")
_BLOCK_END = re.compile(r"</(?:dt|dd|li|td|th|span|a|strong|small|summary|label|option|button)>(?=[<\w])")
"""After these a space is put, so that words which stand apart on the page do so in an excerpt."""
_LONG_WORD = re.compile(rf"(?i:{WORD.pattern[:-1]}{{{SHORTEST_COMPOUND},}})")
_NEEDED = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-entry.json",
    "pagefind.*.pf_meta",
    "wasm.*.pagefind",
    "fragment",
    "index",
)


def build_index(pages: Mapping[str, str], language: str, target: Path) -> int:
    """Writes the index of `pages` (path such as `stages/closing/index.html` -> HTML) to `target`; gives how many it
    holds.

    Raises subprocess.CalledProcessError when Pagefind fails.
    """
    prepared = prepare(pages, language)
    with TemporaryDirectory() as scratch:
        source, made = Path(scratch, "pages"), Path(scratch, "index")
        for path, text in prepared.items():
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).write_text(text, encoding="utf-8")
        _run_pagefind(source, made, language)
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for pattern in _NEEDED:
            for found in sorted(made.glob(pattern)):
                if "unknown" not in found.name:
                    shutil.move(found, target / found.name)
    return len(prepared)


def prepare(pages: Mapping[str, str], language: str) -> dict[str, str]:
    """What Pagefind reads instead of each page: its content alone, with compounds marked and the kind of page named."""
    contents = {
        path: _UNSAID.sub("", found[1]) for path, text in sorted(pages.items()) if (found := _ARTICLE.search(text))
    }
    compounds = split_compounds(_words(contents)) if language == "da" else {}
    titles = {path: _plain(found[1]) for path, text in contents.items() if (found := _TITLE.search(text))}
    return {
        path: _page(text, {"title": titles.get(path, ""), "kind": _kind(path, titles)}, language, compounds)
        for path, text in contents.items()
    }


def mark_compounds(text: str, compounds: Mapping[str, tuple[str, ...]]) -> str:
    """The text with a stroke between the parts of each compound, in whatever case it is written."""
    return _LONG_WORD.sub(lambda found: _marked(found[0], compounds.get(found[0].lower(), ())), text)


def _marked(word: str, parts: tuple[str, ...]) -> str:
    at, cut = 0, []
    for part in parts:
        cut.append(word[at : at + len(part)])
        at += len(part)
    return STROKE.join(cut) or word


def _words(contents: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for text in contents.values() for word in WORD.findall(_TAG.sub(" ", text).lower()))


def _plain(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", markup)).split())


def _kind(path: str, titles: Mapping[str, str]) -> str:
    """What the page is one of: the title of its folder's own page, so `stages/closing/` is one of "Stages"."""
    folder, _, rest = path.partition("/")
    return titles.get(f"{folder}/index.html", "") if rest not in ("", "index.html") else ""


def _page(content: str, about: Mapping[str, str], language: str, compounds: Mapping[str, tuple[str, ...]]) -> str:
    pieces = _TAG.split(content)
    pieces[::2] = [mark_compounds(text, compounds) for text in pieces[::2]] if compounds else pieces[::2]
    meta = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'
        for name, value in about.items()
        if value
    )
    words = _BLOCK_END.sub(r"\g<0> ", "".join(pieces))
    return f'<!doctype html><html lang="{language}"><body><main data-pagefind-body>{meta}{words}</main></body></html>'


def _run_pagefind(source: Path, target: Path, language: str) -> None:
    from pagefind_bin import get_executable

    subprocess.run(
        [get_executable(), "--site", source, "--output-path", target, "--force-language", language, "--silent"],
        check=True,
        stdin=subprocess.DEVNULL,
    )
