"""Setting blocks of HTML aside changes nothing of what comes out, and is left be where it could."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from scripts.build.whole_blocks import WholeBlocks

EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.superfences"]


def with_and_without(text: str) -> tuple[str, str]:
    return Markdown(extensions=[*EXTENSIONS, WholeBlocks()]).convert(text), Markdown(extensions=EXTENSIONS).convert(
        text
    )


@pytest.mark.parametrize(
    "text",
    [
        '# Title\n\n<div class="a"><p>x</p></div>\n\n## After { #after }\n\nText with **bold**.\n',
        "<div>first</div>\n\n<section><div>inner</div><div>two</div></section>\n\nlast",
        "<div>\n<pre>\ncode\n\n  with a blank line\n</pre>\n</div>\n\nafter",
        '<figure><svg viewBox="0 0 1 1"><title>t</title></svg><figcaption>c</figcaption></figure>',
        "<div>not closed\n\n**bold**",
        "<div>closed</div> and then text\n\n**bold**",
        "```html\n\n<div>code</div>\n\n```\n\n<div>real</div>",
        "- item\n\n    <div>inside an item</div>\n\n- item",
        "text\n<div>not after a blank line</div>\n\nmore",
        '<div>&lt;div&gt; &amp; &quot;</div>\n\n<nav><a href="x">x</a></nav>\n',
        "<div><divider>x</divider></div>\n\nafter",
    ],
)
def test_the_same_comes_out(text: str) -> None:
    ours, theirs = with_and_without(text)
    assert ours == theirs


WORDS = st.text("abc æ<>&\"'=/", max_size=12).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
HTML = st.recursive(
    WORDS,
    lambda inner: st.builds('<{0} class="x">{1}</{0}>'.format, st.sampled_from(["div", "section", "p", "span"]), inner),
    max_leaves=4,
)
BLOCKS = st.one_of(
    st.just("## Heading"),
    st.just("Plain *text*."),
    st.just("- a\n- b"),
    HTML.map("<div>{}</div>".format),
    HTML.map('<section id="s">{}</section>'.format),
)


@given(st.lists(BLOCKS, max_size=6))
def test_the_same_comes_out_of_any_page_of_the_kind_that_rendering_writes(blocks: list[str]) -> None:
    ours, theirs = with_and_without("\n\n".join(blocks) + "\n")
    assert ours == theirs
