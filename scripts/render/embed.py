"""The embedded calculators: bare pages without the theme, for somebody else's site. Both languages are in the page.

`embed-boot.js` chooses language and theme before the first paint from `?lang=da|en&theme=auto|light|dark`; Danish and the
reader's own theme are what a page without it shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.catalogue import find
from calculators.html import Html, element, join
from calculators.language import LANGUAGES, Language
from calculators.language import Text as Words
from calculators.page import section_html
from scripts.link.playbook import Playbook
from scripts.model.calculator import Calculator as Entry
from scripts.render.parameters import parameters_of

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
_PRIVATE = Words(
    "Alt regnes i din browser. Dine tal bliver på siden; intet sendes.",
    "Everything is computed in your browser. Your figures stay on this page; nothing is sent.",
)
_FORMULAS = Words("Formler og forudsætninger", "Formulas and assumptions")
_NO_SCRIPT = Words(
    "Uden JavaScript vises eksemplet, men dine egne tal kan ikke regnes.",
    "Without JavaScript the example is shown, but your own figures cannot be computed.",
)


def files(playbook: Playbook) -> Mapping[str, str]:
    """The page of every calculator that has an entry in the playbook, by path in the site."""
    return {
        f"embed/{identity}/index.html": page(entry, parameters_of(playbook, identity))
        for identity, entry in sorted(playbook.calculators.items())
    }


def page(entry: Entry, parameters: Mapping[str, Any]) -> str:
    """One bare page. Raises PlainError where the parameters are not what the calculator takes, KeyError without a calculator."""
    calculator = find(entry.id)
    if calculator is None:
        raise KeyError(entry.id)
    head = join([
        element("meta", charset="utf-8"),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="robots", content="noindex"),
        element("title", f"{entry.name.da} / {entry.name.en}"),
        element("script", src="../embed-boot.js"),
        element("link", rel="stylesheet", href="../embed.css"),
        element("script", type="module", src="../../assets/calculator/calculator.mjs"),
    ])
    parts = [
        _part(entry, section_html(calculator, dict(parameters), language, f"{entry.id}-{language}-"), language)
        for language in LANGUAGES
    ]
    return f'<!doctype html>\n<html lang="da">\n<head>{head}</head>\n<body>{join(parts)}</body>\n</html>\n'


def _part(entry: Entry, section: Html, language: Language) -> Html:
    """Everything in one language; the style sheet shows the one that the page is in."""
    formulas = f"../../{language}/calculators/{entry.id}/"
    link = element("a", _FORMULAS.say(language), href=formulas, target="_blank", rel="noopener")
    name, summary = (entry.name.da, entry.summary.da) if language == "da" else (entry.name.en, entry.summary.en)
    return element(
        "main",
        element("h1", name),
        element("p", summary, class_="embed-summary"),
        element("noscript", element("p", _NO_SCRIPT.say(language), class_="embed-note")),
        section,
        element("footer", element("p", _PRIVATE.say(language), " ", link), class_="embed-note"),
        lang=language, class_=f"embed embed-{language}")
