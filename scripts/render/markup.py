"""The little markup of the playbook's texts, to HTML: paragraphs, `- ` lists, **bold**, `[label](kind/id)`,
`[label](overview)` and `[label](https://...)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from calculators.kit.markup.html import Child, Html, element, escape, join
from scripts.model.addresses import fault

Href = Callable[[str, str], str | None]
"""From a kind and an id to an address, or None where there is no such record; without an id to an overview."""

OPEN = "? "
_MARK = re.compile(
    r"\*\*(?P<bold>[^*\n]+?)\*\*"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?:(?P<kind>[a-z]+)(?:/(?P<id>[a-z0-9-]+))?|(?P<address>https://[^()\s]+))\)"
)


def inline(text: str, href: Href, leaves: str) -> Html:
    """`text` as one run of markup: paragraphs and entries of a list follow one another. A link to an unknown record
    becomes its label. `leaves` says to those who listen that a link leaves the site."""
    return join(_pieces(_run(text), href, leaves))


def paragraphs(text: str, href: Href, leaves: str) -> Html:
    """`text` as paragraphs and lists. A blank line parts paragraphs; lines that begin with `- ` are a list."""
    return join(_blocks(text, href, leaves))


def outward(label: Child, address: str, leaves: str) -> Html:
    """A link out of the site: marked for those who see it, said to those who hear it, and silent about where from."""
    said = element("span", f" ({leaves})", class_="sp-visually-hidden")
    return element("a", label, said, href=address, class_="sp-out", rel="noopener noreferrer")


def is_open(text: str) -> bool:
    """True for a question in the place of a text that nobody has written yet: it begins with `? `."""
    return text.startswith(OPEN)


def without_markup(text: str) -> str:
    """`text` as a plain sentence, for descriptions and labels of drawings."""
    return _MARK.sub(lambda found: found["bold"] or found["label"], _run(text.removeprefix(OPEN)))


def _run(text: str) -> str:
    return " ".join(" ".join(line.removeprefix("- ") for line in text.splitlines()).split())


def _blocks(text: str, href: Href, leaves: str) -> Iterator[Html]:
    for block in re.split(r"\n\s*\n", text.strip()):
        words: list[str] = []
        items: list[str] = []
        for line in block.splitlines():
            if line.startswith("- "):
                items.append(line[2:])
            elif items and line.startswith("  "):
                items[-1] += " " + line
            else:
                if items:
                    yield _list(items, href, leaves)
                    items = []
                words.append(line)
                continue
            if words:
                yield element("p", inline(" ".join(words), href, leaves))
                words = []
        if words:
            yield element("p", inline(" ".join(words), href, leaves))
        if items:
            yield _list(items, href, leaves)


def _list(items: list[str], href: Href, leaves: str) -> Html:
    return element("ul", [element("li", inline(item, href, leaves)) for item in items])


def _pieces(text: str, href: Href, leaves: str) -> Iterator[Child]:
    end = 0
    for found in _MARK.finditer(text):
        yield escape(text[end : found.start()])
        if found["bold"]:
            yield element("strong", _pieces(found["bold"], href, leaves))
        elif found["address"]:
            written = found["address"]
            yield found[0] if fault(written) else outward(found["label"], written, leaves)
        else:
            address = href(found["kind"], found["id"] or "")
            yield element("a", found["label"], href=address) if address else found["label"]
        end = found.end()
    yield escape(text[end:])
