"""One comment a pull request, kept up to date, and never where the pull request's own text would have it."""

import json
import subprocess
from pathlib import Path

import pytest

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
