"""The report says its figures in both languages, as Markdown, well-formed HTML and plain data."""

from __future__ import annotations

import json
from functools import cache
from xml.etree import ElementTree

import pytest

from calculators.kit.text.language import LANGUAGES, Language
from scripts.impact.brief import brief
from scripts.impact.document import Bullets, Heading, Paragraph, Table, to_html
from scripts.impact.report import impact, impact_html, impact_plain
from scripts.impact.result import Impact
from tests.company import company
from tests.impact.change import event_rule, read, rows, sample, with_score, written

every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def found() -> Impact:
    after = with_score(lambda plain: event_rule(plain, "called-us").update(points=5))
    return impact(company(), after, sample(company(), after))


def few() -> Impact:
    leads, _ = read(written(rows(5)), company(), company())
    return impact(company(), company(), leads)


def figures(language: Language) -> list[str]:
    """What must be read in either form: counts, shares, measures and queues as the language writes them."""
    one = found()
    assert one.quality is not None and one.quality.calibration is not None

    def write(value: float, decimals: int) -> str:
        text = f"{value:.{decimals}f}"
        return text.replace(".", ",") if language == "da" else text

    percent = write(one.regraded_percent, 1) + ("\u00a0%" if language == "da" else "%")
    return [
        "400",
        str(one.regraded),
        str(one.reowned),
        percent,
        write(one.quality.before.both.value, 3),
        write(one.quality.after.both.low, 3),
        write(one.quality.calibration.after, 4),
        write(one.quality.after.deciles[0].lift, 2),
        *(write(queue.after, 1) for queue in one.queues),
        *(mover.id for mover in one.movers),
    ]


@every_language
def test_html_holds_the_figures(language: Language) -> None:
    markup = "".join(ElementTree.fromstring(impact_html(found(), language)).itertext())
    assert [figure for figure in figures(language) if figure not in markup] == []


@every_language
def test_the_short_form_holds_what_a_change_is_decided_by(language: Language) -> None:
    told = brief(found(), language)
    said = " ".join(told)
    assert len(told) <= 8
    assert [figure for figure in figures(language)[:4] if figure not in said] == []
    (old, new), count = max(((move, n) for move, n in found().grades.items() if move[0] != move[1]), key=lambda x: x[1])
    assert f"{old} → {new} ({count})" in said
    assert "AUC" in said
    assert [queue for queue in found().queues if queue.over] == [] or "kapacitet" in said or "capacity" in said


def test_each_report_says_that_the_leads_are_made_up() -> None:
    assert "Leadene er opdigtede." in " ".join(brief(found(), "da")) and "opdigtede" in impact_html(found(), "da")
    assert "The leads are made up." in " ".join(brief(found(), "en")) and "made up" in impact_html(found(), "en")
    assert impact_plain(found(), "en")["generated"] is True


def test_the_two_languages_differ_in_words_but_not_in_figures() -> None:
    da, en = impact_plain(found(), "da"), impact_plain(found(), "en")
    assert da.keys() == en.keys()
    for key in da.keys() - {"movers", "queues", "notes"}:
        assert da[key] == en[key]
    assert [mover["id"] for mover in da["movers"]] == [mover["id"] for mover in en["movers"]]
    assert da["movers"][0]["why"][0]["name"] == "Ringede til os"
    assert en["movers"][0]["why"][0]["name"] == "Called us"


def test_the_plain_data_is_json_and_complete() -> None:
    plain = json.loads(json.dumps(impact_plain(found(), "en")))
    assert sum(cell["leads"] for cell in plain["grades"]) == sum(cell["leads"] for cell in plain["owners"]) == 400
    assert plain["regraded"] == found().regraded and len(plain["movers"]) == 10
    assert len(plain["quality"]["after"]["deciles"]) == 10
    assert plain["queues"][0].keys() >= {"role", "before", "after", "capacity", "over"}


@every_language
def test_html_is_well_formed_without_styles_and_with_named_tables(language: Language) -> None:
    markup = impact_html(found(), language, level=3)
    root = ElementTree.fromstring(markup)
    assert (root.tag, root.get("class")) == ("section", "impact")
    assert [element for element in root.iter() if "style" in element.attrib or element.tag in ("style", "script")] == []
    assert root.find("h3") is not None and root.find("h4") is not None and root.find("h2") is None
    for table in root.iter("table"):
        columns = table.findall("thead/tr/th")
        assert table.findtext("caption") and all(cell.get("scope") == "col" for cell in columns)
        for row in table.findall("tbody/tr"):
            assert len(row) == len(columns) and row[0].tag == "th" and row[0].get("scope") == "row"


@every_language
def test_few_leads_and_no_change_are_said_in_words(language: Language) -> None:
    text = "".join(ElementTree.fromstring(impact_html(few(), language)).itertext())
    assert ("Ingen leads får andre point" if language == "da" else "No lead gets other points") in text
    assert ("Der er for få" if language == "da" else "There are too few") in text
    assert brief(few(), language)[0] in text


def test_signs_with_a_meaning_in_markdown_or_html_are_only_text() -> None:
    words = "a|b <i>*x*</i> [y](z) #1"
    blocks = (
        Heading(0, words),
        Paragraph(words, words),
        Bullets((words,)),
        Table(words, ("", words), ((words, words),)),
    )
    root = ElementTree.fromstring(to_html(blocks))
    assert root.findtext("p/strong") == root.findtext(".//td") == root.findtext("h2") == words
