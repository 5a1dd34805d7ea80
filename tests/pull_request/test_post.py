"""One comment a pull request, kept up to date, and never where the pull request's own text would have it."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.bootstrap.node import find_node

pytestmark = pytest.mark.node
MARKER = "<!-- salgsproces: what this pull request does -->"
RUN = {"head_sha": "abc", "head_branch": "vinderate", "head_repository": {"id": 7, "owner": {"login": "mette"}}}
PULL = {"number": 12, "head": {"sha": "abc", "repo": {"id": 7}}}
OURS = {"id": 99, "user": {"login": "github-actions[bot]"}, "body": f"{MARKER}\nbefore"}


def post(text: str = "new", run: dict = RUN, pulls: tuple = (PULL,), comments: tuple = ()) -> dict:
    given = json.dumps({"run": run, "pulls": pulls, "comments": comments, "text": text})
    command = [find_node(), Path(__file__).with_name("post.mjs")]
    return json.loads(subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout)


def test_the_first_run_posts_a_comment_that_can_be_found_again():
    assert post() == {"number": 12, "asked": [{"create": 12, "body": f"{MARKER}\nnew"}]}


def test_the_next_run_puts_its_text_in_the_place_of_the_old():
    other = {"id": 1, "user": {"login": "lars"}, "body": "Godt!"}
    assert post(comments=(other, OURS))["asked"] == [{"update": 99, "body": f"{MARKER}\nnew"}]


def test_somebody_who_copies_our_marker_is_not_overwritten():
    assert post(comments=({**OURS, "user": {"login": "lars"}},))["asked"][0]["create"] == 12


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"pulls": ()},
        {"pulls": ({"number": 12, "head": {"sha": "newer", "repo": {"id": 7}}},)},
        {"pulls": ({"number": 12, "head": {"sha": "abc", "repo": {"id": 8}}},)},
        {"pulls": ({"number": 12, "head": {"sha": "abc", "repo": None}},)},
        {"run": {**RUN, "head_repository": None}},
    ],
)
def test_nothing_is_posted_where_github_does_not_name_the_pull_request(elsewhere):
    assert post(**elsewhere) == {"number": None, "asked": []}


def test_a_text_from_outside_names_nobody_and_fits():
    body = post(text="@direktion se her " + "x" * 100_000)["asked"][0]["body"]
    assert "@direktion" not in body and "direktion" in body and len(body) <= 65_536


HOME = "https://github.com/brohave/salgsproces/actions/runs/7"


@pytest.mark.parametrize(
    "text",
    [
        "&#64;direktion",
        "&#x40;direktion",
        "&commat;direktion",
        "<img src=https://evil.example/p.png>",
        "<a href='https://evil.example'>x</a>",
        "<!-- hidden",
        "![p](https://evil.example/p.png)",
        "[x](https://evil.example)",
        "[x](javascript:alert)",
        "[x](//evil.example)",
        "[x][y]\n\n[y]: https://evil.example",
        "> [y]: https://evil.example",
        "https://evil.example",
        "<https://evil.example>",
        "www.evil.example",
        "https://github.com/someone/else/issues/1",
        "see #1 and someone/else#2",
        "<details onclick=x>",
    ],
)
def test_a_text_from_outside_shows_no_picture_and_links_nowhere_else(text):
    body = post(text=text)["asked"][0]["body"].removeprefix(MARKER)
    seen = MarkdownIt("gfm-like", {"linkify": False}).parse(body)
    inner = [token for block in seen for token in (block, *(block.children or ()))]
    assert not [token for token in inner if token.type in ("image", "link_open", "html_inline", "html_block")]
    words = "".join(token.content for token in inner if token.type in ("text", "text_special"))
    assert not re.search(r"@\w|#\d|://|www\.", words)


def test_what_our_own_comment_is_made_of_is_left_alone():
    text = f'<details lang="en">\n<summary><b>x</b></summary>\n\n## y\n\na<br>b, [pages]({HOME})\n\n</details>'
    assert post(text=text)["asked"][0]["body"] == f"{MARKER}\n{text}"
