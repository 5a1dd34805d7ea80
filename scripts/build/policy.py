"""The Content-Security-Policy of the built pages, and what would break it.

A page may use what the site itself serves and the theme's inline scripts, named by their hash; nothing else runs,
loads or styles. The hashes are made from the theme's own templates, never from a page, so that no text of the playbook
can bless itself. The policy is the same on every page of a language, because instant navigation keeps the first page's
policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, StrictUndefined

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script((?:\s[^>]*)?)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_OPENS = re.compile("<script", re.IGNORECASE)
_DATA_TYPES = frozenset({"application/json", "application/ld+json", "text/plain"})
_STYLE_OR_HANDLER = re.compile(r"<style|style\s*=|on[a-z]+\s*=")
_MAY_RUN = re.compile(r"""=\s*["']?[\x00-\x20]*(?:j|v|&)[^"'>\s/]*[:;]""")
_VALUE_BEGINS = re.compile(r"""(?:(?<!xmlns)(?<!xmlns:xlink)=|,)\s*["']?\s*(?:[a-z]+:)?$""")
_HARMLESS = (
    "<a ",
    "<meta ",
    '<link rel="canonical"',
    '<link rel="alternate"',
    '<link rel="next"',
    '<link rel="prev"',
    "<!",
)
_LOADING = frozenset({"src", "srcset", "data", "poster", "action", "formaction", "xlink:href", "background"})
_LOADING_LINKS = frozenset(
    {
        "stylesheet",
        "icon",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "apple-touch-icon",
    }
)
_FOREIGN = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_RUNS = re.compile(r"[\x00-\x20]*(?:java|vb)[\s\x00-\x1f]*script[\s\x00-\x1f]*:", re.IGNORECASE)
_CSS_FOREIGN = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


def hash_of(script: str) -> str:
    """The source that names a script in a policy, such as 'sha256-…'."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def theme_scripts(templates: Path, settings: Mapping[str, object]) -> frozenset[str]:
    """The hashes of the inline scripts in the theme's templates, which see nothing but `settings` as `config.extra`.

    A script that asks for more, such as the page's address, has no hash: it would differ from page to page.
    """
    environment = Environment(undefined=StrictUndefined)
    found = set[str]()
    for path in sorted(templates.rglob("*.html")):
        for attributes, body in _SCRIPT.findall(path.read_text("utf-8")):
            if not attributes and not _asks_for_more(body):
                found.add(hash_of(environment.from_string(body).render(config={"extra": settings})))
    return frozenset(found)


def _asks_for_more(script: str) -> bool:
    names = re.findall(r"{{\s*(.*?)\s*}}", script)
    return "{%" in script or any(not name.startswith("config.extra.") for name in names)


def inline_scripts(html: str) -> frozenset[str]:
    """The hashes of the scripts written into the page. Data needs none."""
    return frozenset(hash_of(body) for _, body in _inline(html))


def script_findings(html: str, allowed: frozenset[str]) -> tuple[str, ...]:
    """Scripts that are not among the `allowed` ones, nor files of the site, nor data; in reading order."""
    found = [
        f"line {html.count(chr(10), 0, at) + 1}: a script that is not the theme's: {' '.join(body.split())[:60]}"
        for at, body in _inline(html)
        if hash_of(body) not in allowed
    ]
    if len(_OPENS.findall(html)) != len(_SCRIPT.findall(html)):
        found.append("a script that is not written as scripts are")
    return tuple(found)


def _inline(html: str) -> Iterator[tuple[int, str]]:
    """Where each inline script begins, and what it says. One with an address of its own may say nothing."""
    for script in _SCRIPT.finditer(html):
        has_address, is_data = _kind_of_script(script[1])
        if not is_data and (script[2].strip() or not has_address):
            yield script.start(), script[2]


@lru_cache(maxsize=256)
def _kind_of_script(attributes: str) -> tuple[bool, bool]:
    """Whether a script has an address, and whether it is data, by its attributes as a browser reads them."""
    reader = _Attributes()
    reader.feed(f"<script{attributes}>")
    return "src" in reader.found, (reader.found.get("type") or "").strip().lower() in _DATA_TYPES


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            self.found.setdefault(name, value)


def policy(hashes: Iterable[str]) -> str:
    """The policy for pages whose inline scripts have these hashes."""
    script = " ".join(["script-src 'self'", *sorted(hashes), "'wasm-unsafe-eval'"])
    return (
        f"default-src 'none'; {script}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'"
    )


def with_policy(html: str, value: str) -> str:
    """The page with the policy as its first statement after the character set.

    Raises ValueError when the page does not declare its character set, since there is then no safe place for it.
    """
    before, found, after = html.partition(_CHARSET)
    if not found:
        raise ValueError(f"the page has no {_CHARSET}")
    return f'{before}{found}<meta http-equiv="Content-Security-Policy" content="{value}">{after}'


def findings(html: str) -> tuple[str, ...]:
    """What the policy would refuse: inline styles, event handlers, addresses that are scripts, resources of another
    host; in reading order."""
    if not _is_suspect(html):
        return ()
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.found)


def css_findings(css: str) -> tuple[str, ...]:
    """Addresses of other hosts that a style sheet would load."""
    return tuple(f"loads {address}" for address in _CSS_FOREIGN.findall(css))


def _is_suspect(html: str) -> bool:
    """Cheap and over-eager: a page that is not suspect need not be read tag by tag."""
    lower = html.lower()
    if _MAY_RUN.search(lower) or any(
        _is_own_attribute(lower, found.start()) for found in _STYLE_OR_HANDLER.finditer(lower)
    ):
        return True
    return any(
        _VALUE_BEGINS.search(lower, max(0, found.start() - 30), found.start())
        and not lower.startswith(_HARMLESS, lower.rfind("<", 0, found.start()))
        for found in re.finditer("//", lower)
    )


def _is_own_attribute(html: str, at: int) -> bool:
    """False where `style=` or `on…=` is only the end of a longer name, such as data-action."""
    return html[at] == "<" or not (html[at - 1].isalnum() or html[at - 1] in "-_:&")


class _Reader(HTMLParser):
    """Reads tags properly, so that code shown as text is no finding."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if tag == "style":
            self.found.append(f"line {line}: <style> in the page")
        relations = frozenset((dict(attributes).get("rel") or "").lower().split())
        for name, value in attributes:
            if name == "style":
                self.found.append(f'line {line}: style="{value}" on <{tag}>')
            elif name.startswith("on"):
                self.found.append(f"line {line}: event handler {name} on <{tag}>")
            elif _RUNS.match(value or ""):
                self.found.append(f"line {line}: {name} of <{tag}> is a script")
            elif _loads(tag, name, relations) and _is_foreign(name, value or ""):
                self.found.append(f"line {line}: <{tag}> loads {value}")


def _loads(tag: str, name: str, relations: frozenset[str]) -> bool:
    if name == "href":
        return tag in {"use", "image", "base"} or (tag == "link" and bool(relations & _LOADING_LINKS))
    return name in _LOADING


def _is_foreign(name: str, value: str) -> bool:
    addresses = value.split(",") if name == "srcset" else [value]
    return any(_FOREIGN.match(address) for address in addresses)
