"""The files that stand outside the languages: the door at `/`, the 404 page, robots.txt, the sitemap and the
icon.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from calculators.kit.text.language import Language
from scripts.build.policy import policy, with_policy
from scripts.render.statements import Told

FOLDER = "docs/root"
_COPIED = ("root.css", "missing.js")


def root_files(repository: Path, site_url: str, told: Mapping[Language, Told]) -> dict[str, str]:
    """The files by path. `site_url` is the site's published address, with a slash at the end.

    `told` is what they say of the site in each of its languages. Where there is one alone, `/` leads straight there;
    else the reader's browser decides.

    Links in the 404 page are absolute, for a host serves it at any depth.
    """
    if not site_url.endswith("/") or not urlsplit(site_url).scheme:
        raise ValueError(f"mkdocs.yml: site_url: expected an address that ends in '/', found {site_url!r}")
    languages = tuple(told)
    files = {name: (repository / FOLDER / name).read_text("utf-8") for name in _COPIED}
    files["tokens.css"] = (repository / "docs/styles/tokens.css").read_text("utf-8")
    files["favicon.svg"] = (repository / "docs/assets/mark.svg").read_text("utf-8")
    if len(languages) > 1:
        files["lead.js"] = (repository / FOLDER / "lead.js").read_text("utf-8")
    door = _door(site_url, told) if len(languages) > 1 else _straight(site_url, languages[0], told[languages[0]])
    files["index.html"] = with_policy(door, policy(()))
    files["404.html"] = with_policy(_missing(urlsplit(site_url).path, languages), policy(()))
    files["robots.txt"] = f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
    files["sitemap.xml"] = _sitemap_index(site_url, languages)
    files[".nojekyll"] = ""
    return files


def head(base: str, title: str, more: str = "") -> str:
    """What the head of a page outside the theme holds; `base` leads from the page to the site's root."""
    return (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f'<link rel="icon" href="{base}favicon.svg" type="image/svg+xml">\n'
        f'<link rel="stylesheet" href="{base}tokens.css">\n<link rel="stylesheet" href="{base}root.css">\n{more}'
    )


def _door(site_url: str, told: Mapping[Language, Told]) -> str:
    address = html.escape(site_url)
    said = {language: Told(*map(html.escape, one)) for language, one in told.items()}
    company = next(iter(said.values())).company
    title = " · ".join(filter(None, (*(one.title for one in said.values()), company)))
    more = (
        f'<meta name="description" content="{" ".join(one.description for one in said.values())}">\n'
        f'<link rel="canonical" href="{address}">\n'
        f'<link rel="alternate" hreflang="da" href="{address}da/">\n'
        f'<link rel="alternate" hreflang="en" href="{address}en/">\n'
        f'<link rel="alternate" hreflang="x-default" href="{address}">\n<script src="lead.js"></script>\n'
    )
    return f"""<!doctype html>
<html lang="da">
<head>
{head("", title, more)}</head>
<body>
<main>
<img class="mark" src="favicon.svg" alt="">
<h1>Salgsproces · <span lang="en">Sales process</span></h1>
<div class="languages">
<section lang="da">
<p>{said["da"].description}</p>
<ul><li><a href="da/" hreflang="da">Læs på dansk</a></li></ul>
</section>
<section lang="en">
<p>{said["en"].description}</p>
<ul><li><a href="en/" hreflang="en">Read in English</a></li></ul>
</section>
</div>
</main>
</body>
</html>
"""


def _straight(site_url: str, language: Language, told: Told) -> str:
    """The door of a site in one language: whoever comes is led on at once, without a script."""
    title = html.escape(" · ".join(filter(None, told[:2])))
    address = f"{html.escape(site_url)}{language}/"
    more = (
        f'<meta name="description" content="{html.escape(told.description)}">\n'
        f'<meta http-equiv="refresh" content="0; url={language}/">\n<link rel="canonical" href="{address}">\n'
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
{head("", title, more)}</head>
<body>
<main>
<img class="mark" src="favicon.svg" alt="">
<h1><a href="{language}/">{title}</a></h1>
</main>
</body>
</html>
"""


_NOT_FOUND: Mapping[Language, str] = {"da": "Siden findes ikke", "en": "Page not found"}
_WORDS: Mapping[Language, tuple[str, str, str, str, str]] = {
    "da": (
        "Siden findes ikke",
        "Der er ingen side på",
        "Den kan være flyttet eller have skiftet navn, eller adressen er tastet forkert.",
        "Gå til forsiden",
        "Søg efter den",
    ),
    "en": (
        "This page does not exist",
        "There is no page at",
        "It may have moved or been renamed, or the address was mistyped.",
        "Go to the front page",
        "Search for it",
    ),
}


def _missing(base: str, languages: tuple[Language, ...]) -> str:
    base = html.escape(base)
    title = " · ".join(_NOT_FOUND[language] for language in languages)
    sections = "\n".join(
        f'<section lang="{language}"><h2>{title}</h2>\n<p>{nothing} <code data-address>404</code>. {why}</p>\n'
        f'<ul><li><a href="{base}{language}/">{start}</a></li>'
        f'<li><a href="{base}{language}/?q=" data-search>{search}</a></li></ul>'
        "</section>"
        for language, (title, nothing, why, start, search) in ((one, _WORDS[one]) for one in languages)
    )
    more = f'<meta name="robots" content="noindex">\n<script src="{base}missing.js" defer></script>\n'
    return f"""<!doctype html>
<html lang="{languages[0]}">
<head>
{head(base, title, more)}</head>
<body>
<main>
<img class="mark" src="{base}favicon.svg" alt="">
<h1>404</h1>
<div class="languages">
{sections}
</div>
</main>
</body>
</html>
"""


def _sitemap_index(site_url: str, languages: tuple[Language, ...]) -> str:
    entries = "".join(
        f"<sitemap><loc>{html.escape(site_url)}{language}/sitemap.xml</loc></sitemap>" for language in languages
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>\n'
    )
