"""The embedded calculators: bare pages without the theme, for somebody else's site.

The company's own language stands at `/embed/<calculator>/`, the other one, if any, in `en/` or `da/` below it; asked
for that by `?lang=en`, the page moves on before anything is painted (`embed-boot.js`, which also sets
`?theme=auto|light|dark`). One language a page and the parameters in a file of their own, fetched with the runtime, keep
the page small.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Final

from calculators.catalogue import find
from calculators.kit.input.dataset import File
from calculators.kit.input.plain import Json
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import LANGUAGES, Language
from calculators.kit.text.language import Text as Words
from calculators.page import section_html
from scripts.brand import style
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.link.samples import sample_of, sample_path
from scripts.model.calculators import Calculator as Entry

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
_PREFIX = "c-"
_SLOTS = re.compile(
    r'<(p|span) class="field-(?:error|echo)" id="[^"]*">[^<]*</\1>| aria-describedby="[^" ]*-error"| [^" ]*-error(?=")'
)
"""Places for errors and echoes and references to them, a tenth of the page: its script makes and fills them."""
_PRIVATE = Words(
    "Alt regnes i din browser. Dine tal bliver på siden; intet sendes.",
    "Everything is computed in your browser. Your figures stay on this page; nothing is sent.",
)
_IN = Words("På dansk", "In English")
_FORMULAS = Words("Formler og alle forudsætninger", "Formulas and all assumptions")
_FIGURES = Words("Dine tal", "Your figures")
_NO_SCRIPT = Words(
    "Uden JavaScript vises eksemplet, men dine egne tal kan ikke regnes.",
    "Without JavaScript the example is shown, but your own figures cannot be computed.",
)


BRAND_STYLE: Final = "embed/brand.css"
"""The company's own colours and type, after the styles that all embedded pages have."""


def files(playbook: Playbook, write_section: Callable[..., Html] = section_html) -> Mapping[str, str]:
    """The pages and parameters of every calculator that has an entry in the playbook, by path in the site."""
    found: dict[str, str] = {}
    branded = playbook.brand is not None and bool(style(playbook.brand))
    for identity, entry in sorted(playbook.calculators.items()):
        parameters = parameters_of(playbook, identity)
        found[f"embed/{identity}/parameters.json"] = (
            json.dumps(parameters, ensure_ascii=False, separators=(",", ":")) + "\n"
        )
        for language in playbook.languages:
            found[f"embed/{identity}/{_below(playbook.languages, language)}index.html"] = page(
                entry, parameters, language, sample_of(playbook, identity), write_section, playbook.languages, branded
            )
    return found


def page(
    entry: Entry,
    parameters: Mapping[str, Json],
    language: Language,
    sample: File | None = None,
    write_section: Callable[..., Html] = section_html,
    languages: tuple[Language, ...] = LANGUAGES,
    branded: bool = False,
) -> str:
    """One bare page of those in `languages`, with the result of the sample where the calculator takes a file.

    Raises PlainError where the parameters do not fit the calculator, KeyError where there is none.
    """
    calculator = find(entry.id)
    if calculator is None:
        raise KeyError(entry.id)
    name, summary = Words(entry.name.da, entry.name.en), Words(entry.summary.da, entry.summary.en)
    up = "../" * (2 + _below(languages, language).count("/"))
    whole = write_section(
        calculator,
        dict(parameters),
        language,
        _PREFIX,
        f"{up}embed/{entry.id}/parameters.json",
        embedded=True,
        sample=sample,
        sample_address=up + sample_path(entry.id) if sample else None,
    )
    section = Html(_SLOTS.sub("", whole))
    head = join(
        [
            element("meta", charset="utf-8"),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="robots", content="noindex"),
            element("title", name.say(language)),
            element("link", rel="icon", href="data:,"),
            element("script", src=f"{up}embed/embed-boot.js"),
            element("link", rel="stylesheet", href=f"{up}embed/embed.css"),
            element("link", rel="stylesheet", href=f"{up}embed/embed-data.css") if _shows_data(section) else None,
            element("link", rel="stylesheet", href=up + BRAND_STYLE) if branded else None,
            element("script", type="module", src=f"{up}assets/calculator/calculator.mjs"),
        ]
    )
    body = element(
        "main",
        element("h1", name.say(language)),
        element("p", summary.say(language), class_="embed-summary"),
        element("p", _NO_SCRIPT.say(language), class_="embed-without-script"),
        element("h2", _FIGURES.say(language)),
        section,
        element(
            "footer",
            element("p", _PRIVATE.say(language)),
            element(
                "p",
                element(
                    "a",
                    _FORMULAS.say(language),
                    href=f"{up}{language}/calculators/{entry.id}/",
                    data_case="",
                    target="_blank",
                    rel="noopener",
                ),
                [
                    (
                        " ",
                        element(
                            "a",
                            _IN.say(other),
                            href=f"{up}embed/{entry.id}/{_below(languages, other)}?lang={other}",
                            hreflang=other,
                            lang=other,
                        ),
                    )
                    for other in languages
                    if other != language
                ],
            ),
            class_="embed-note",
        ),
        class_="embed",
    )
    alone = "" if len(languages) > 1 else " data-alone"
    return f'<!doctype html>\n<html lang="{language}"{alone}>\n<head>{head}</head>\n<body>{body}</body>\n</html>\n'


def _below(languages: tuple[Language, ...], language: Language) -> str:
    """Where a language's page stands below the calculator's address: the company's own right there."""
    return "" if language == languages[0] else f"{language}/"


def _shows_data(section: str) -> bool:
    """Whether the calculator takes a file or draws several curves, and so needs more styles than the others."""
    return "file-field" in section or "chart-curve-" in section
