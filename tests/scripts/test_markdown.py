"""Whatever a file's name, a record or a lead says is shown in GitHub's Markdown as it stands, and does nothing."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scripts.markdown import code, escape
from scripts.problem import Mark, Problem, Said, text
from scripts.pull_request.comment import Report, comment

HOSTILE = (
    "x` @octocat #1 <img src=x> ![p](https://evil.example/p.png) [l](https://evil.example) `y\n## z\n<!-- \u202e.yaml"
)
READER = MarkdownIt("gfm-like", {"linkify": False})
SIGNS = st.text("`*_[]()!<>#@~|\\ \n\t-+=.:/&;1ax\x01\u202e", max_size=30)


def shown(markdown: str) -> tuple[str, set[str]]:
    """What a reader sees, and the kinds of markup that it became."""
    tokens = [inner for token in READER.parse(f"a {markdown} b") for inner in (token, *(token.children or ()))]
    words = "".join(token.content for token in tokens if token.type in ("text", "code_inline", "text_special"))
    return words, {token.type for token in tokens}


@given(SIGNS)
def test_escaped_words_are_text_alone(words: str) -> None:
    seen, kinds = shown(escape(words))
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    assert not re.search(r"[@#]\w|://|www\.", seen) and "\n" not in escape(words)


@given(SIGNS)
def test_words_as_code_are_one_piece_of_code(words: str) -> None:
    _, kinds = shown(code(words) if words.strip() else "`x`")
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "code_inline"}
    assert "code_inline" in kinds and "\n" not in code(words)


def test_a_files_name_stays_a_name_in_the_comment() -> None:
    said = Said(text(f"navnet {HOSTILE}", f"the name {HOSTILE}"), mend=text(HOSTILE, HOSTILE))
    problem = Problem(Mark(f"playbook/kpis/{HOSTILE}", 1, 1, 2), "file-name", "error", said)
    written = comment(Report(1, (problem,), {"da": "", "en": ""}))
    assert len([line for line in written.splitlines() if line.startswith("- ")]) == 2
    assert "\n## z" not in written and "\u202e" not in written
    kinds = {inner.type for token in READER.parse(written) for inner in (token.children or ())}
    assert not kinds & {"image", "link_open"}
    html = [token for token in READER.parse(written) if token.type == "html_block"]
    assert not any("img" in token.content or "<!--" in token.content for token in html)
