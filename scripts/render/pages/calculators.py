"""A calculator: what it answers, the calculator itself with its default result, its formulas and what it does not
tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.catalogue import find, formulas
from calculators.kit.markup.html import Html, element, join
from scripts.link.parameters import given_to, lent_to, parameters_of
from scripts.link.samples import sample_of, sample_path
from scripts.model.calculators import Calculator, Purpose
from scripts.render.book import Book
from scripts.render.elements import box, card, cards, facts, items, lede, prose, section, tags
from scripts.render.formula import code_files, formula_blocks
from scripts.render.markup import without_markup
from scripts.render.navigation import Place, Tab
from scripts.render.page import ROOT, Block, Heading, Page, blocks

_PURPOSES = {
    Purpose.CASE: ("Sammen med kunden", "With the customer"),
    Purpose.LEADS: ("Leads og dem, der tager dem", "Leads and those who take them"),
    Purpose.FIGURES: ("Vores egne tal", "Our own figures"),
    Purpose.CHOICES: ("Før vi vælger", "Before we choose"),
}
_ORDER = {purpose: place for place, purpose in enumerate(Purpose)}

PLACE = Place(Tab.CALCULATORS, 10)


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a calculator."""
    t = book.t
    entries = sorted(
        book.playbook.calculators.values(), key=lambda entry: (_ORDER[entry.purpose], book.say(entry.name))
    )
    yield Page(
        "calculators/index",
        t("Beregnere", "Calculators"),
        t(
            "Regn på afkast, tilbud, leads og nøgletal i din egen browser. Formlerne står på siden.",
            "Work out a return, a quote, leads and KPIs in your own browser. The formulas are on the page.",
        ),
        blocks(
            lede(
                t(
                    "Beregnerne regner i din browser. "
                    "Det, du skriver, forlader den ikke, medmindre du selv deler adressen.",
                    "The calculators run in your browser. "
                    "What you type does not leave it unless you share the address yourself.",
                )
            ),
            [_group(book, purpose, [entry for entry in entries if entry.purpose is purpose]) for purpose in Purpose],
        ),
        (),
        folder="playbook/calculators",
        short=t("Overblik", "Overview"),
    )
    for entry in entries:
        yield Page(
            f"calculators/{entry.id}",
            book.say(entry.name),
            without_markup(book.say(entry.summary)),
            _body(book, entry),
            _sources(book, entry),
            book.line(entry),
            hide=("navigation", "toc"),
        )


def _group(book: Book, purpose: Purpose, entries: Sequence[Calculator]) -> tuple[Block, ...]:
    """The calculators that are for the same; nothing where there is none."""
    if not entries:
        return ()
    shown = [
        card(book.link("calculators", entry.id), book.phrase(entry.summary), book.phrase(entry.for_whom))
        for entry in entries
    ]
    return section(book.t(*_PURPOSES[purpose]), purpose.value, cards(shown, "wide"))


def _body(book: Book, entry: Calculator) -> tuple[Block, ...]:
    t, calculator = book.t, find(entry.id)
    models = [
        [" ", book.link(kind, id, t("Se modellen bag", "See the model behind it"))]
        for kind, id in lent_to(book.playbook, entry.id)
    ]
    return blocks(
        lede(book.phrase(entry.summary)),
        prose(element("p", book.phrase(entry.for_whom), models)),
        Heading(2, t("Regn på egne tal", "Work with your own figures"), "calculate") if calculator else None,
        _calculator(book, entry.id),
        element("div", element("script", type="module", src="~/../assets/calculator/calculator.mjs"))
        if calculator
        else None,
        section(t("Sådan læses resultatet", "How to read the result"), "read", prose(book.prose(entry.how_to_read))),
        section(
            t("Det siger den ikke noget om", "What it does not tell"),
            "limits",
            box("warning", book.prose(entry.limits), label=t("Det siger den ikke noget om", "What it does not tell")),
        ),
        section(t("Formler", "Formulas"), "formulas", formula_blocks(book, formulas(entry.id)) if calculator else ()),
        section(
            t("Kilder", "Sources"),
            "sources",
            items(
                [
                    join(
                        (
                            element("p", element("strong", book.phrase(source.title))),
                            element("p", book.phrase(source.says)),
                        )
                    )
                    for source in entry.sources
                ]
            ),
        ),
        section(
            t("Brug den på din egen side", "Use it on your own page"),
            "embed",
            prose(
                element(
                    "p",
                    element(
                        "a",
                        t("Beregneren uden resten af siden", "The calculator without the rest of the page"),
                        href=f"~/../embed/{entry.id}/?lang={book.language}",
                    ),
                    t(" kan vises i en ramme hos andre.", " can be shown in a frame elsewhere."),
                )
            ),
        ),
        section(
            t("Bruges i", "Used in"),
            "used-in",
            tags(book.link(record.kind, record.id) for record in book.used_by("calculators", entry.id)),
        ),
        facts([(t("Tallene ejes af", "The figures are owned by"), book.link("roles", entry.owner))]),
    )


def _calculator(book: Book, id: str) -> Html | None:
    calculator, sample = find(id), sample_of(book.playbook, id)
    if calculator is None:
        return None
    parameters = parameters_of(book.playbook, id)
    book.reads.add(*given_to(book.playbook, id))
    address = f"{ROOT}../{sample_path(id)}" if sample else None
    return book.sources.section(calculator, parameters, book.language, sample=sample, sample_address=address)


def _sources(book: Book, entry: Calculator) -> tuple[str, ...]:
    code = code_files(formulas(entry.id)) if find(entry.id) else ()
    return (book.source(entry), *code)
