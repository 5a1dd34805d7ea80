"""The Content-Security-Policy of the built pages, and what would break it.

A page may use what the site itself serves and the theme's inline scripts, named by their hash; nothing else runs,
loads or styles. The policy is the same on every page of a language, because instant navigation keeps the first
page's policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html.parser import HTMLParser

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script((?:\s[^>]*)?)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA_TYPE = re.compile(r'\stype="?(?:application/(?:ld\+)?json|text/plain)', re.IGNORECASE)
_STYLE_OR_HANDLER = re.compile(r"<style|style\s*=|on[a-z]+\s*=")
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
_CSS_FOREIGN = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


def inline_script_hashes(html: str) -> frozenset[str]:
    """The sources, such as 'sha256-…', of the scripts written into the page. Data blocks need none."""
    return frozenset(
        f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
        for attributes, body in _SCRIPT.findall(html)
        if " src=" not in attributes and not _DATA_TYPE.search(attributes)
    )


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
    """What the policy would refuse: inline styles, event handlers, resources of another host; in reading order."""
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
    if any(_is_own_attribute(lower, found.start()) for found in _STYLE_OR_HANDLER.finditer(lower)):
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
            elif _loads(tag, name, relations) and _is_foreign(name, value or ""):
                self.found.append(f"line {line}: <{tag}> loads {value}")


def _loads(tag: str, name: str, relations: frozenset[str]) -> bool:
    if name == "href":
        return tag in {"use", "image", "base"} or (tag == "link" and bool(relations & _LOADING_LINKS))
    return name in _LOADING


def _is_foreign(name: str, value: str) -> bool:
    addresses = value.split(",") if name == "srcset" else [value]
    return any(_FOREIGN.match(address) for address in addresses)
