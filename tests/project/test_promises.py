"""The site promises only what a test shows: each promise names tests that are there, run, and hold something."""

from __future__ import annotations

import ast

import pytest

from scripts.render.promises import CHAPTERS
from tests.company import ROOT
from tests.scripts.rendering import base_site

PROMISES = [promise for chapter in CHAPTERS for promise in chapter.promises]
TESTS = sorted({test for promise in PROMISES for test in promise.shown_by})


@pytest.mark.parametrize("test", TESTS)
def test_the_test_that_a_promise_names_is_there_is_run_and_asserts_something(test):
    file, _, name = test.partition("::")
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    assert len(found) == 1, f"{file} has no {name}"
    (function,) = found
    excused = [
        ast.unparse(one) for one in function.decorator_list if "skip" in ast.unparse(one) or "xfail" in ast.unparse(one)
    ]
    assert excused == []
    checks = [node for node in ast.walk(function) if isinstance(node, ast.Assert | ast.Call)]
    assert checks


def test_every_promise_names_a_test_and_is_said_in_both_languages():
    assert len(PROMISES) >= 12
    for promise in PROMISES:
        assert promise.shown_by and promise.said.da != promise.said.en


def test_the_page_says_each_promise_with_its_tests_in_both_languages():
    for language in ("da", "en"):
        page = base_site()[f"{language}/promises/index.md"]
        for promise in PROMISES:
            assert promise.said.say(language) in page
            assert all(test.rpartition("::")[2].replace("_", " ") in page for test in promise.shown_by)
