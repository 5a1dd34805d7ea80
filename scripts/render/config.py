"""The two configurations of MkDocs and Zensical, made from `mkdocs.yml`: language, addresses and navigation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import yaml

from calculators.kit.input.plain import Json
from scripts.model.company import Company
from scripts.render.book import Book
from scripts.render.page import Page, bare

STYLES: Final = "styles/site.css"
"""The one style sheet that the styles of `mkdocs.yml` become."""

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

type NavItem = str | dict[str, str | list[NavItem]]
"""A path, or a name with a path or a list below it: what MkDocs calls a navigation item."""


def write(base: str, book: Book, pages: Sequence[Page], home: str = "") -> str:
    """A complete configuration for the language; `home` is the repository's address where the company's is not it.
    Raises ValueError when `mkdocs.yml` is not a map of settings."""
    settings = _settings(base)
    t, language = book.t, book.language
    other = t("en", "da")
    settings |= {
        "site_name": t("Salgsproces", "Sales process"),
        "site_description": t(
            "En salgsproces som data: trin, roller, kriterier, nøgletal og beregnere.",
            "A sales process as data: stages, roles, criteria, KPIs and calculators.",
        ),
        "site_url": f"{settings['site_url']}{language}/",
        "docs_dir": language,
        "site_dir": f"site/{language}",
        "repo_url": repository(book, home),
        "edit_uri": "",
        "extra_css": [STYLES],
        "nav": navigation(book, pages),
        "theme": _map(settings, "theme") | {"language": language, "palette": _palette(book)},
        "extra": _map(settings, "extra")
        | {
            "other_language": {"code": other, "name": t("English", "Dansk"), "root": f"../{other}/"},
            "words": _words(book),
        },
    }
    return yaml.dump(settings, Dumper=_Dumper, allow_unicode=True, sort_keys=True, width=10_000)


def address(base: str) -> str:
    """The address of the whole site, with a slash at the end."""
    return str(_settings(base)["site_url"])


def repository(book: Book, home: str) -> str:
    """The repository's address: `home` where that is known, else as the company's file says, or nothing."""
    return home or next((company.repository for company in book.playbook.of(Company).values()), "")


def styles(base: str) -> list[str]:
    """The style sheets of `mkdocs.yml`, in their order, by path in `docs/`."""
    listed = _settings(base).get("extra_css")
    return list(map(str, listed)) if isinstance(listed, list) else []


def _settings(base: str) -> dict[str, object]:
    settings = yaml.safe_load(base)
    if not isinstance(settings, dict):
        raise ValueError("mkdocs.yml: expected a map of settings")
    return settings


def _map(settings: Mapping[str, object], key: str) -> dict[str, object]:
    found = settings.get(key)
    return found if isinstance(found, dict) else {}


def navigation(book: Book, pages: Sequence[Page]) -> list[NavItem]:
    """The tabs of the site with their pages. Every page has exactly one place; what no tab asks for stands in the
    last."""
    t = book.t
    left = {page.path: page for page in pages}

    def take(*paths: str) -> list[NavItem]:
        """The named pages, each by its short name or title; `kind/` takes what is left of a folder."""
        taken: list[NavItem] = []
        for path in paths:
            inside = [name for name in left if name.startswith(path)] if path.endswith("/") else [path]
            taken += [_item(left.pop(name)) for name in inside if name in left]
        return taken

    tabs = [
        (
            t("Kom i gang", "Get started"),
            [
                *take("why/index", "why/"),
                *take("changes/index"),
                *_group(t("De første 90 dage", "The first 90 days"), take("paths/index", "paths/")),
            ],
        ),
        (
            t("Processen", "The process"),
            [
                *take("stages/index", "stages/"),
                *_group(t("Kunderejsen", "The buyer’s journey"), take("journey/index", "phases/")),
            ],
        ),
        (t("Roller", "Roles"), take("roles/index", "roles/", "raci/index", "reviews/index")),
        (
            t("Kvalificering", "Qualification"),
            [*take("criteria/index", "criteria/", "frameworks/", "scores/", "gates/")],
        ),
        (t("Nøgletal", "KPIs"), take("kpis/index", "kpis/", "numbers/index")),
        (t("Beregnere", "Calculators"), take("calculators/index", "calculators/")),
    ]
    front = left.pop("index", None)
    reference = [
        *take("reference/index"),
        *_group(t("Værktøjer", "Tools"), take("tools/index", "tools/")),
        *take("fields/index", "terms/index"),
        *_group(t("Regler", "Rules"), take("rules/index", "rules/")),
        *take("data/index", "about/index"),
        *take(*tuple(left)),
    ]
    home: list[NavItem] = [{t("Forside", "Home"): front.file}] if front else []
    return home + [
        item for name, items in [*tabs, (t("Opslag", "Reference"), reference)] for item in _group(name, items)
    ]


def _group(name: str, items: list[NavItem]) -> list[NavItem]:
    return [{name: items}] if items else []


def _item(page: Page) -> NavItem:
    return {bare(page.short or page.title): page.file}


def _palette(book: Book) -> list[dict[str, Json]]:
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
        "switch": t("Read this page in English", "Læs siden på dansk"),
        "footer": _invented(book)
        + t(
            "Siden sætter ingen cookies og henter intet fra andre.",
            "This site sets no cookies and loads nothing from others.",
        ),
    }


def _invented(book: Book) -> str:
    names = [bare(book.say(company.name)) for company in book.playbook.of(Company).values() if company.fictitious]
    return "".join(book.t(f"{name} er et opdigtet firma. ", f"{name} is an invented company. ") for name in names)


def paths(items: Iterable[NavItem]) -> list[str]:
    """Every path in a navigation, in order."""
    found: list[str] = []
    for item in items:
        values = [item] if isinstance(item, str) else list(item.values())
        for value in values:
            found += [value] if isinstance(value, str) else paths(value)
    return found
