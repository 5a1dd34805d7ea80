"""Pages at the addresses that records had before, each of which leads to where the record is now."""

from __future__ import annotations

import html
from collections.abc import Iterator

from calculators.kit.text.language import Language
from scripts.build.policy import policy, with_policy
from scripts.build.root import head
from scripts.link.playbook import Playbook
from scripts.model.base import Record
from scripts.model.pages import Prose
from scripts.render.catalogue import address


def moved_pages(playbook: Playbook, site_url: str) -> dict[str, str]:
    """The pages by path in the site. A former id under which a record stands today has none, nor has a record whose
    place is within another page: the anchor is there."""
    found: dict[str, str] = {}
    for record, before in _former(playbook):
        now = address(record.kind, record.id)
        if now and "#" not in before:
            for language in playbook.languages:
                page = _page(language, f"{site_url}{language}/{now}", before.count("/") + 1, now, record)
                found[f"{language}/{before}index.html"] = with_policy(page, policy(()))
    return found


def _former(playbook: Playbook) -> Iterator[tuple[Record, str]]:
    """Each record with an address it had, from the root of a language."""
    for kind, records in playbook.records.items():
        for record in records.values():
            yield from ((record, address(kind, old) or "#") for old in record.formerly if old not in records)
            if isinstance(record, Prose):
                yield from ((record, f"{old}/") for old in record.old_addresses)


def _page(language: Language, address: str, depth: int, now: str, record: Record) -> str:
    """`now` is the record's address from the root of the language, from which the page is `depth` folders deep, less
    the one of the language."""
    base = "../" * depth
    target = html.escape(f"{base}{language}/{now}")
    title = {"da": "Siden er flyttet", "en": "This page has moved"}[language]
    more = (
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<link rel="canonical" href="{html.escape(address)}">\n'
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
{head(base, title, more)}</head>
<body>
<main>
<img class="mark" src="{base}favicon.svg" alt="">
<h1>{title}</h1>
<ul><li><a href="{target}">{html.escape(record.name.say(language))}</a></li></ul>
</main>
</body>
</html>
"""
