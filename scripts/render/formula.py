"""Formulas as the site shows them: the notation, what it means, where it is from, and the Python that computes it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from functools import cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers.python import PythonLexer

from calculators.kit.calculator import Formula
from calculators.kit.markup.html import Html, element
from calculators.kit.text.money import in_currency
from scripts.render.book import Book
from scripts.render.elements import box, labelled
from scripts.render.page import Block, Heading

_FORMATTER = HtmlFormatter(nowrap=True)
_PYTHON = PythonLexer()


def formula_blocks(book: Book, formulas: Iterable[Formula], anchor: str = "formula-") -> tuple[Block, ...]:
    """Every formula with its code, in order. `anchor` begins their ids, which two calculators may have in common."""
    found: list[Block] = []
    for formula in formulas:
        found += [
            Heading(3, formula.name.say(book.language), f"{anchor}{formula.id}"),
            _notation(book, formula),
            _code(book, formula),
        ]
    return tuple(found)


def formula_of(book: Book, formula: Formula) -> tuple[Html, Html]:
    """One formula and its code without a heading, for a page that has its own."""
    return _notation(book, formula), _code(book, formula)


def _notation(book: Book, formula: Formula) -> Html:
    t, language = book.t, book.language
    return box(
        "formula",
        element(
            "div",
            formula.notation,
            class_="sp-notation sp-scroll",
            tabindex="0",
            role="group",
            aria_label=formula.name.say(language),
        ),
        element("p", formula.meaning.say(language)),
        labelled(t("Eksempel", "Example"), in_currency(formula.example, book.locale.currency).say(language))
        if formula.example
        else None,
        labelled(t("Kilde", "Source"), formula.source.say(language)),
    )


def _code(book: Book, formula: Formula) -> Html:
    """The function's own source, as a foldable listing."""
    where = f"{formula.function.__module__}.{formula.function.__name__}"
    return element(
        "div",
        element(
            "details",
            element("summary", book.t("Den Python, der regner", "The Python that runs"), ": ", element("code", where)),
            listing(inspect.getsource(formula.function), _PYTHON),
            class_="sp-code",
        ),
    )


@cache
def listing(code: str, lexer: Lexer) -> Html:
    """Code with its words coloured by class, as the theme colours its own listings. The same code stands in both
    languages."""
    coloured = Html(highlight(code.strip("\n"), lexer, _FORMATTER).rstrip())
    return element("div", element("pre", element("code", coloured), tabindex="0"), class_="highlight")


def code_files(formulas: Iterable[Formula]) -> tuple[str, ...]:
    """The files that the formulas' functions stand in, sorted."""
    return tuple(sorted({formula.function.__module__.replace(".", "/") + ".py" for formula in formulas}))
