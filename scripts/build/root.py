"""The files that stand outside the two languages: the door at `/`, the 404 page, robots.txt, the sitemap and the
icon.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from scripts.build.policy import policy, with_policy

FOLDER = "docs/root"
_COPIED = ("root.css", "lead.js", "missing.js")


def root_files(repository: Path, site_url: str) -> dict[str, str]:
    """The files by path. `site_url` is the site's published address, with a slash at the end.

    Links in the 404 page are absolute, for a host serves it at any depth.
    """
    if not site_url.endswith("/") or not urlsplit(site_url).scheme:
        raise ValueError(f"mkdocs.yml: site_url: expected an address that ends in '/', found {site_url!r}")
    files = {name: (repository / FOLDER / name).read_text("utf-8") for name in _COPIED}
    files["tokens.css"] = (repository / "docs/styles/tokens.css").read_text("utf-8")
    files["favicon.svg"] = (repository / "docs/assets/mark.svg").read_text("utf-8")
    files["index.html"] = with_policy(_door(site_url), policy(()))
    files["404.html"] = with_policy(_missing(urlsplit(site_url).path), policy(()))
    files["robots.txt"] = f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
    files["sitemap.xml"] = _sitemap_index(site_url)
    files[".nojekyll"] = ""
    return files


def _head(base: str, title: str, more: str = "") -> str:
    return (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f'<link rel="icon" href="{base}favicon.svg" type="image/svg+xml">\n'
        f'<link rel="stylesheet" href="{base}tokens.css">\n<link rel="stylesheet" href="{base}root.css">\n{more}'
    )


def _door(site_url: str) -> str:
    address = html.escape(site_url)
    more = (
        '<meta name="description" '
        'content="En salgsproces på dansk og engelsk. A sales process in Danish and English.">\n'
        f'<link rel="canonical" href="{address}">\n'
        f'<link rel="alternate" hreflang="da" href="{address}da/">\n'
        f'<link rel="alternate" hreflang="en" href="{address}en/">\n'
        f'<link rel="alternate" hreflang="x-default" href="{address}">\n<script src="lead.js"></script>\n'
    )
    return f"""<!doctype html>
<html lang="da">
<head>
{_head("", "Salgsproces · Sales process", more)}</head>
<body>
<main>
<img class="mark" src="favicon.svg" alt="">
<h1>Salgsproces · <span lang="en">Sales process</span></h1>
<div class="languages">
<section lang="da">
<p>Trin, roller, kriterier og nøgletal i en salgsproces, med to beregnere.</p>
<ul><li><a href="da/" hreflang="da">Læs på dansk</a></li></ul>
</section>
<section lang="en">
<p>Stages, roles, criteria and KPIs of a sales process, with two calculators.</p>
<ul><li><a href="en/" hreflang="en">Read in English</a></li></ul>
</section>
</div>
</main>
</body>
</html>
"""


_WORDS: Mapping[str, tuple[str, str, str, str, str]] = {
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


def _missing(base: str) -> str:
    base = html.escape(base)
    sections = "\n".join(
        f'<section lang="{language}"><h2>{title}</h2>\n<p>{nothing} <code data-address>404</code>. {why}</p>\n'
        f'<ul><li><a href="{base}{language}/">{start}</a></li>'
        f'<li><a href="{base}{language}/?q=" data-search>{search}</a></li></ul>'
        "</section>"
        for language, (title, nothing, why, start, search) in _WORDS.items()
    )
    more = f'<meta name="robots" content="noindex">\n<script src="{base}missing.js" defer></script>\n'
    return f"""<!doctype html>
<html lang="da">
<head>
{_head(base, "Siden findes ikke · Page not found", more)}</head>
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


def _sitemap_index(site_url: str) -> str:
    entries = "".join(
        f"<sitemap><loc>{html.escape(site_url)}{language}/sitemap.xml</loc></sitemap>" for language in ("da", "en")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>\n'
    )
