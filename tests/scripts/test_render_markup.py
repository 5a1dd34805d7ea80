"""The little markup of texts, headings in Markdown, and words explained where they are used."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from calculators.kit.markup.html import Html
from scripts.render.book import Book
from scripts.render.glossary_marks import any_of, explain, words
from scripts.render.markup import inline, paragraphs, without_markup
from scripts.render.page import Markdown as Written
from scripts.render.page import Page, bare, plain, relative
from tests.scripts.rendering import base_playbook


def known(kind: str, id: str) -> str | None:
    return f"~/{kind}/{id}/" if id != "nobody" else None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\ntwo\n\nthree", "<p>one two</p><p>three</p>"),
        ("say:\n- a\n- b", "<p>say:</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  goes on\n- b", "<ul><li>a goes on</li><li>b</li></ul>"),
        ("**bold** and 2 * 3 * 4", "<p><strong>bold</strong> and 2 * 3 * 4</p>"),
        ("see [Closing](stages/closing).", '<p>see <a href="~/stages/closing/">Closing</a>.</p>'),
        ("see [Nobody](roles/nobody).", "<p>see Nobody.</p>"),
        ("**see [Closing](stages/closing)**", '<p><strong>see <a href="~/stages/closing/">Closing</a></strong></p>'),
        (
            "[out](https://x.example/a?b&c)",
            '<p><a href="https://x.example/a?b&amp;c" class="sp-out" rel="noopener noreferrer">out'
            '<span class="sp-visually-hidden"> (leaves the site)</span></a></p>',
        ),
        ('[out](https://x.example/")', "<p>[out](https://x.example/&quot;)</p>"),
        ("[out](http://x.example)", "<p>[out](http://x.example)</p>"),
        ("[out](javascript:alert(1))", "<p>[out](javascript:alert(1))</p>"),
        ("[out](https://me@x.example)", "<p>[out](https://me@x.example)</p>"),
        ("<b>5 & 6</b>", "<p>&lt;b&gt;5 &amp; 6&lt;/b&gt;</p>"),
    ],
)
def test_text_becomes_paragraphs_lists_bold_and_links_and_nothing_else(text: str, html: str) -> None:
    assert paragraphs(text, known, "leaves the site") == html


def test_a_list_in_a_run_of_text_loses_its_strokes() -> None:
    assert inline("- a\n- b", known, "") == "a b"
    assert without_markup("- **a** [b](roles/c)\n- [d](https://x.example)") == "a b d"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_any_heading_is_one_line_that_shows_exactly_its_text(text: str) -> None:
    html = Markdown(extensions=["attr_list", "toc", "fenced_code", "tables"]).convert(f"## {plain(text)} {{ #x }}")
    assert html.startswith('<h2 id="x">')
    assert html.count("<") == 2
    assert unescape(html.removeprefix('<h2 id="x">').removesuffix("</h2>")).split() == text.split()


def test_names_for_the_theme_keep_their_reading_without_the_signs_of_markup() -> None:
    assert bare('A "b" <c>\n d') == "A ”b” ‹c› d"


@pytest.mark.parametrize(
    ("target", "start", "way"),
    [
        ("stages/closing/", "roles/seller/", "../../stages/closing/"),
        ("roles/seller/", "", "roles/seller/"),
        ("", "terms/", "../"),
        ("", "", "./"),
    ],
)
def test_the_way_between_two_pages_is_relative(target: str, start: str, way: str) -> None:
    assert relative(target, start) == way


def explained(*blocks: Html | Written, terms: bool = True) -> str:
    book = Book(base_playbook(), "en")
    page = explain(Page("stages/closing", "Closing", "", blocks, ("x",), terms=terms), book, words(book))
    return "".join(
        block if isinstance(block, Html) else block.text if isinstance(block, Written) else "" for block in page.body
    )


def test_the_first_use_of_a_word_opens_its_meaning_and_the_second_does_not() -> None:
    html = explained(Html("<p>A lead is a lead.</p>"))
    assert html.count('popovertarget="term-lead"') == 1
    assert html.startswith(
        '<p>A <button type="button" class="sp-term" popovertarget="term-lead">lead</button> is a lead.</p>'
    )
    assert 'id="term-lead"' in html


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x">lead</a></p>',
        "<h3>lead</h3>",
        "<table><td>lead</td></table>",
        "<svg><text>lead</text></svg>",
        "<section><p>lead</p></section>",
        "<p>leader, lead-time, mislead</p>",
        '<p title="lead">no</p>',
    ],
)
def test_no_word_is_explained_inside_links_headings_tables_drawings_and_calculators_or_as_part_of_another(
    html: str,
) -> None:
    assert explained(Html(html)) == html


def test_a_page_may_leave_the_glossary_out() -> None:
    assert explained(Html("<p>lead</p>"), terms=False) == "<p>lead</p>"


def test_words_are_explained_in_hand_written_text_but_not_in_its_links_headings_and_code() -> None:
    text = "# lead\n\n[lead](x) and `lead`\n"
    assert explained(Written(text)) == text
    assert 'popovertarget="term-lead"' in explained(Written("A lead.\n"))


WORDS = st.frozensets(st.text("ab -(æ", min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=30)


@given(WORDS, st.text("ab -(æ", max_size=8))
def test_a_word_of_the_glossary_is_found_whole_the_longest_first(spellings: frozenset[str], after: str) -> None:
    pattern = re.compile(any_of(spellings))
    for spelling in spellings:
        found = pattern.match(spelling + after)
        best = max((one for one in spellings if (spelling + after).startswith(one)), key=len)
        assert found is not None and found[0] == best
        assert pattern.fullmatch(spelling.upper())


@pytest.mark.parametrize(
    "spellings",
    [{"x" * 9000}, {"x" * length for length in range(1, 400)}, {f"{'ab' * n}{n}" for n in range(400)}],
    ids=["one long", "each the beginning of the next", "a comb"],
)
def test_terms_of_any_length_make_a_pattern(spellings: set[str]) -> None:
    pattern = re.compile(any_of(frozenset(spellings)))
    assert all(pattern.fullmatch(one) for one in spellings)
