"""A KPI: what it measures, how it is counted here, what else it might mean, and what to do about it. And the
overview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from calculators.catalogue import formulas
from calculators.kit.calculator import Formula
from calculators.kit.markup.html import Html, element, join
from scripts.link.parameters import takers_of
from scripts.model.base import text
from scripts.model.kpis import Kpi, KpiVariant
from scripts.render.book import Book
from scripts.render.elements import box, facts, items, labelled, lede, prose, section, table, tag, tags, with_commas
from scripts.render.formula import code_files, formula_of
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Page, blocks
from scripts.words import figure, unit_name

PLACE = Place(Tab.KPIS, 10)


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    if book.playbook.kpis:
        yield Door(
            text("Nøgletal", "KPIs"),
            "kpis/",
            text("Formel, mål, ejer og faldgruber", "Formula, target, owner and pitfalls"),
        )


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a KPI."""
    t, kpis = book.t, list(book.playbook.kpis.values())
    rows = [
        (
            book.link("kpis", kpi.id),
            book.phrase(kpi.definition),
            figure(book.locale, kpi.target, kpi.unit),
            book.link("roles", kpi.owner),
            kpi.review.rhythm.say(book.language) if kpi.review else None,
        )
        for kpi in kpis
    ]
    yield Page(
        "kpis/index",
        t("Nøgletal", "KPIs"),
        t(
            "De nøgletal, salgsprocessen styres efter: mål, ejer og hvor ofte de gennemgås.",
            "The figures the sales process is run by: target, owner and how often they are reviewed.",
        ),
        blocks(
            lede(
                t(
                    "Få tal, som alle regner ens. Hvert nøgletal har én ejer, ét mål og ét møde, hvor det gennemgås.",
                    "Few figures, counted the same way by everyone. "
                    "Each KPI has one owner, one target and one meeting where it is reviewed.",
                )
            ),
            table(
                [
                    t("Nøgletal", "KPI"),
                    t("Måler", "Measures"),
                    t("Mål", "Target"),
                    t("Ejer", "Owner"),
                    t("Gennemgås", "Reviewed"),
                ],
                rows,
                t("Nøgletal med mål, ejer og gennemgang", "KPIs with target, owner and review"),
                "kpis",
            ),
            element(
                "div",
                element(
                    "p",
                    [
                        [book.link("calculators", id, t("Se jeres egne tal", "See your own figures")), " · "]
                        for id in takers_of(book.playbook, "kpis")
                    ],
                    element("a", t("Sådan beregnes tallene", "How the numbers are computed"), href="~/numbers/"),
                    class_="sp-onward",
                ),
            ),
        ),
        (),
        folder="playbook/kpis",
        short=t("Overblik", "Overview"),
    )
    for kpi in kpis:
        yield Page(
            f"kpis/{kpi.id}",
            book.say(kpi.name),
            without_markup(book.say(kpi.definition)),
            _body(book, kpi),
            (book.source(kpi), *code_files(_computed(book, kpi).values())),
            book.line(kpi),
        )


def _body(book: Book, kpi: Kpi) -> tuple[Block, ...]:
    t, computed = book.t, _computed(book, kpi)
    return blocks(
        lede(book.phrase(kpi.definition)),
        facts(
            [
                (t("Mål", "Target"), figure(book.locale, kpi.target, kpi.unit)),
                (t("Retning", "Direction"), kpi.direction.say(book.language)),
                (t("Enhed", "Unit"), unit_name(book.locale, kpi.unit)),
                (t("Ejer", "Owner"), book.link("roles", kpi.owner)),
                (t("Gennemgås", "Reviewed"), kpi.review.rhythm.say(book.language) if kpi.review else None),
            ]
        ),
        section(
            t("Sådan regner vi", "How we count it"),
            "formula",
            box("formula", element("p", book.phrase(kpi.formula), class_="sp-formula"), label=t("Formel", "Formula")),
            _variants(book, [variant for variant in kpi.variants if variant.chosen]),
        ),
        section(
            t("Sådan beregnes det af jeres CRM", "How it is computed from your CRM"),
            "computed-by",
            prose(element("p", _calculators(book, computed))) if computed else None,
            [part for formula in computed.values() for part in formula_of(book, formula)],
        ),
        section(
            t("Et regneeksempel", "A worked example"),
            "example",
            box(
                "example",
                labelled(t("Givet", "Given"), book.phrase(kpi.example.given)),
                labelled(t("Resultat", "Result"), book.phrase(kpi.example.result)),
                label=t("Et regneeksempel", "A worked example"),
            ),
        ),
        section(t("Hvorfor dette mål", "Why this target"), "target", prose(book.prose(kpi.target_why))),
        section(
            t("Her skilles vandene", "Where definitions part"),
            "ambiguity",
            prose(book.prose(kpi.ambiguity)),
            _variants(book, [variant for variant in kpi.variants if not variant.chosen]),
        ),
        section(
            t("Sådan vildleder tallet", "How it misleads"),
            "pitfalls",
            items([book.phrase(text) for text in kpi.pitfalls], "warn"),
        ),
        section(
            t("Det flytter tallet", "What moves it"),
            "levers",
            items([book.phrase(text) for text in kpi.levers], "check"),
        ),
        _review(book, kpi),
        section(
            t("Felter, tallet laves af", "Fields it is made of"),
            "fields",
            tags([book.link("fields", id) for id in kpi.source_fields]),
        ),
        section(
            t("Bruges i", "Used in"),
            "used-in",
            tags(
                [book.link("stages", stage.id) for stage in book.stages_in_order if kpi.id in stage.kpis]
                + [book.link("roles", role.id) for role in book.playbook.roles.values() if kpi.id in role.measured_by]
            ),
        ),
        section(t("Kilder", "Sources"), "sources", items([book.phrase(text) for text in kpi.sources])),
    )


def _computed(book: Book, kpi: Kpi) -> Mapping[str, Formula]:
    """The formula for this KPI of each calculator that takes the KPIs and has one, by the calculator's id."""
    found = ((id, formula) for id in takers_of(book.playbook, "kpis") for formula in formulas(id))
    return {id: formula for id, formula in found if formula.id == kpi.id}


def _calculators(book: Book, ids: Iterable[str]) -> Html:
    return join(
        [
            book.t("Åbn ", "Open the "),
            with_commas(book.link("calculators", id) for id in ids),
            book.t(
                ", og vælg en eksport fra CRM. Filen bliver i browseren. Tallet beregnes af denne funktion:",
                " and choose an export from your CRM. "
                "The file stays in your browser. This function computes the figure:",
            ),
        ]
    )


def _variants(book: Book, variants: list[KpiVariant]) -> Html:
    return items(
        [
            join(
                (
                    element(
                        "p",
                        element("strong", book.phrase(variant.name)),
                        [" ", tag(book.t("Den, vi bruger", "The one we use"), "proof")] if variant.chosen else None,
                    ),
                    None if variant.chosen else element("p", book.phrase(variant.formula), class_="sp-formula"),
                    labelled(book.t("God til", "Good for"), book.phrase(variant.when)),
                )
            )
            for variant in variants
        ],
        "variants",
    )


def _review(book: Book, kpi: Kpi) -> tuple[Block, ...]:
    if kpi.review is None:
        return ()
    t, review = book.t, kpi.review
    return section(
        t("Gennemgang", "Review"),
        "review",
        facts(
            [
                (t("Hvor ofte", "How often"), review.rhythm.say(book.language)),
                (t("Ledes af", "Led by"), book.link("roles", review.by)),
                (t("På", "In"), book.phrase(review.forum)),
            ]
        ),
        prose(labelled(t("Når målet ikke nås", "When it is off target"), book.phrase(review.off_target))),
    )
