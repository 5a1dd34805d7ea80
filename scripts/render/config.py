"""The two configurations of MkDocs and Zensical, made from `mkdocs.yml`: language, addresses and navigation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import yaml

from calculators.kit.input.plain import Json
from scripts.model.company import Company
from scripts.render.book import Book
from scripts.render.navigation import NavItem
from scripts.render.page import bare
from scripts.render.statements import description, site_name

STYLES: Final = "styles/site.css"
"""The one style sheet that the styles of `mkdocs.yml` become."""

MARK: Final = "assets/mark.svg"
"""The mark on every page, which is also the icon."""
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write(base: str, book: Book, nav: list[NavItem]) -> str:
    """A complete configuration for the language. Raises ValueError when `mkdocs.yml` is not a map of settings."""
    settings = _settings(base)
    language = book.language
    settings |= {
        "site_name": bare(site_name(book)),
        "site_description": description(book),
        "site_url": f"{settings['site_url']}{language}/",
        "docs_dir": language,
        "site_dir": f"site/{language}",
        "repo_url": repository(book),
        "edit_uri": "",
        "extra_css": [STYLES],
        "nav": nav,
        "theme": _map(settings, "theme") | {"language": language, "palette": _palette(book)},
        "extra": _map(settings, "extra") | _other_language(book) | {"words": _words(book)} | _mark(book),
    }
    return yaml.dump(settings, Dumper=_Dumper, allow_unicode=True, sort_keys=True, width=10_000)


def address(base: str) -> str:
    """The address of the whole site, with a slash at the end."""
    return str(_settings(base)["site_url"])


def repository(book: Book) -> str:
    """The repository's address: the code host's where that is known, else as the company's file says, or nothing."""
    given = next((str(company.repository) for company in book.playbook.of(Company).values()), "")
    return book.sources.home or given.rstrip("/")


def styles(base: str) -> list[str]:
    """The style sheets of `mkdocs.yml`, in their order, by path in `docs/`."""
    listed = _settings(base).get("extra_css")
    return list(map(str, listed)) if isinstance(listed, list) else []


def _settings(base: str) -> dict[str, object]:
    settings = yaml.safe_load(base)
    if not isinstance(settings, dict):
        raise ValueError("mkdocs.yml: expected a map of settings")
    return settings


def _mark(book: Book) -> dict[str, object]:
    """The address of the company's mark, where it has one of its own; the engine's stands in the template."""
    brand = book.playbook.brand
    return {"mark": MARK} if brand is not None and brand.mark is not None else {}


def _other_language(book: Book) -> dict[str, object]:
    """What leads to the same page in the other language, where the site has one."""
    if book.other_language is None:
        return {}
    code = book.other_language
    words = {
        "name": book.t("English", "Dansk"),
        "switch": book.t("Read this page in English", "Læs siden på dansk"),
    }
    return {"other_language": {"code": code, "root": f"../{code}/"} | words}


def _map(settings: Mapping[str, object], key: str) -> dict[str, object]:
    found = settings.get(key)
    return found if isinstance(found, dict) else {}


def _palette(book: Book) -> list[Json]:
    """Light and dark, following the reader's system until the reader chooses."""
    t = book.t
    colours: dict[str, Json] = {"primary": "custom", "accent": "custom"}
    return [
        colours
        | {
            "media": "(prefers-color-scheme)",
            "scheme": "default",
            "toggle": {
                "icon": "material/brightness-auto",
                "name": t("Skift til lyse farver", "Switch to light colours"),
            },
        },
        colours
        | {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "toggle": {"icon": "material/brightness-7", "name": t("Skift til mørke farver", "Switch to dark colours")},
        },
        colours
        | {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "toggle": {
                "icon": "material/brightness-4",
                "name": t("Følg computerens farver", "Follow the system’s colours"),
            },
        },
    ]


def _words(book: Book) -> dict[str, str]:
    """What the templates say. They hold no words of their own."""
    t = book.t
    return {
        "changes": t("Det er nyt i processen", "What is new in the process"),
        "review_due": t("Gennemgås senest", "Next review by"),
        "about": t("Om siderne", "About this site"),
        "changed": t("Senest ændret", "Last changed"),
        "edit": t("Ret det, siden er lavet af", "Edit what this page is made from"),
        "files": t("filer", "files"),
        "made_from": t("Lavet af", "Made from"),
        "menu": t("Menu", "Menu"),
        "suggest": t("Foreslå en ændring", "Suggest a change"),
        "repository": t("Kildekode", "Source code"),
        "footer": _invented(book)
        + t(
            "Siden sætter ingen cookies og henter intet fra andre.",
            "This site sets no cookies and loads nothing from others.",
        ),
    }


def _invented(book: Book) -> str:
    names = [bare(book.say(company.name)) for company in book.playbook.of(Company).values() if company.fictitious]
    return "".join(book.t(f"{name} er et opdigtet firma. ", f"{name} is an invented company. ") for name in names)
