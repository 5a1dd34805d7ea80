"""Addresses that the site had before: each leads on to where the page is now, without a script."""

from __future__ import annotations

import html
from collections.abc import Mapping

from scripts.build.policy import policy, with_policy
from scripts.link.playbook import Playbook
from scripts.model.pages import Prose
from scripts.render.page import relative


def redirects(playbook: Playbook) -> Mapping[str, str]:
    """A page for each old address in each language, by path in the site."""
    return {
        f"{language}/{old}/index.html": _leading_on(
            relative(f"{Prose.kind}/{id}/", f"{old}/"), page.name.say(language), language
        )
        for id, page in playbook.of(Prose).items()
        for old in page.old_addresses
        for language in playbook.languages
    }


def _leading_on(address: str, name: str, language: str) -> str:
    target, title = html.escape(address), html.escape(name)
    return with_policy(
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{title}</title>\n'
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={target}">\n'
        f'</head>\n<body>\n<main><h1><a href="{target}">{title}</a></h1></main>\n</body>\n</html>\n',
        policy(()),
    )
