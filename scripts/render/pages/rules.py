"""The rules the playbook holds itself to: the overview, and a page a rule made from its docstring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pygments.lexers.data import YamlLexer

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import LANGUAGES
from calculators.kit.text.language import Text as Words
from scripts.judge import applies
from scripts.judge.catalogue import Example, Rule, rules
from scripts.model.base import text
from scripts.render.book import Book
from scripts.render.elements import facts, items, lede, prose, section, tag
from scripts.render.formula import listing
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks

_YAML = YamlLexer()
_STEP = {
    "load": Words("Læsning af filerne", "Reading the files"),
    "shape": Words("Felter og typer", "Fields and types"),
    "link": Words("Henvisninger", "References"),
    "judge": Words("Husets regler", "House rules"),
}

PLACE = Place(Tab.REFERENCE, 50, text("Regler", "Rules"))
DOOR = Door(
    text("Regler", "Rules"),
    "rules/",
    text(
        "Det, playbooken prøves mod, når nogen ændrer den.",
        "What the playbook is checked against when someone changes it.",
    ),
)


def pages(book: Book) -> Iterator[Page]:
    """The overview by step, then one page a rule."""
    t, known = book.t, [rule for rule in rules().values() if applies(rule, book.languages)]
    yield Page(
        "rules/index",
        t("Regler", "Rules"),
        t(
            "Reglerne, som playbooken prøves mod, hver gang nogen ændrer den.",
            "The rules the playbook is checked against each time someone changes it.",
        ),
        blocks(
            lede(
                t(
                    "En ændring prøves mod disse regler, før den bliver til sider. "
                    "Alle fejl i alle filer vises på én gang, med sted og forslag. "
                    "En regel kan slås fra for ét sted i en tid, med en begrundelse.",
                    "A change is checked against these rules before it becomes pages. "
                    "All problems in all files are shown at once, with place and suggestion. "
                    "A rule can be silenced for one place for a time, with a reason.",
                )
            ),
            [
                section(
                    label.say(book.language),
                    step,
                    items(
                        [
                            join(
                                (
                                    element(
                                        "p",
                                        element("a", _coded(rule.title.say(book.language)), href=f"~/rules/{rule.id}/"),
                                        " ",
                                        element("code", rule.id),
                                    ),
                                    element("p", _coded(rule.why.say(book.language))),
                                )
                            )
                            for rule in known
                            if rule.step == step
                        ]
                    ),
                )
                for step, label in _STEP.items()
            ],
        ),
        tuple(rule.source for rule in known),
        folder="scripts/judge/rules",
        short=t("Overblik", "Overview"),
        terms=False,
    )
    for rule in known:
        yield _page(book, rule)


def _page(book: Book, rule: Rule) -> Page:
    t, language = book.t, book.language
    severity = (
        t("Fejl: siden bygges ikke", "Error: the site is not built")
        if rule.severity == "error"
        else t("Advarsel: siden bygges alligevel", "Warning: the site is built all the same")
    )
    return Page(
        f"rules/{rule.id}",
        rule.title.say(language).replace("`", ""),
        rule.why.say(language).replace("`", ""),
        blocks(
            facts(
                [
                    (t("Id", "Id"), element("code", rule.id)),
                    (t("Prøves under", "Checked in"), _STEP[rule.step].say(language)),
                    (t("Følge", "Effect"), severity),
                ]
            ),
            section(t("Hvorfor", "Why"), "why", prose(element("p", _coded(rule.why.say(language))))),
            section(
                t("Sådan rettes det", "How to mend it"), "mend", prose(element("p", _coded(rule.mend.say(language))))
            ),
            section(t("Sådan ikke", "Not like this"), "bad", _examples(book, rule.bad)),
            section(t("Men sådan", "But like this"), "good", _examples(book, rule.good)),
        ),
        (rule.source,),
        terms=False,
    )


def _coded(text: str) -> list[Html | str]:
    """The text with what stands between backticks as code."""
    return [element("code", piece) if number % 2 else piece for number, piece in enumerate(text.split("`"))]


def _without(yaml: str, languages: Iterable[str]) -> str:
    """An example without what it says in other languages than the playbook's, on lines of their own or in braces."""
    for code in languages:
        yaml = re.sub(rf"^( *){code}:.*\n(?:\1 +.*\n)*", "", yaml, flags=re.MULTILINE)
        yaml = re.sub(rf"""(?<=[{{ ]){code}: ("[^"]*"|'[^']*'|[^,{{}}]*)(, )?""", "", yaml).replace(", }", "}")
    return yaml


def _examples(book: Book, examples: Iterable[Example]) -> list[Html]:
    others = [language for language in LANGUAGES if language not in book.languages]
    return [
        element(
            "div", element("p", tag(example.file)), listing(_without(example.yaml, others), _YAML), class_="sp-example"
        )
        for example in examples
    ]
