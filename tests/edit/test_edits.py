"""Edits by position: the tree changes by what was asked for, and every other byte stays."""

from collections.abc import Iterator
from copy import deepcopy
from os.path import commonprefix
from pathlib import Path as File

import pytest

from calculators.kit.input.plain import Json
from scripts.edit.places import links_to, references_to, scalars
from scripts.edit.source import Source, Unreadable
from scripts.edit.structure import block_of, delete, insert_item, insert_key
from scripts.edit.values import rename_key, replace, replace_within
from scripts.load.tree import Path, plain
from tests.company import FOLDER

FILES = sorted(FOLDER.glob("*/*.yaml"))
SMALL = """\
# top
id: a  # why
name: {da: x, en: "y"}
# above
text: |-
  line

  # not a comment
# after
list:
  - id: b
    # inner
    n: >-
      foo
      bar
  - c # z

flow: [a, 'b', c]
empty:
last: 'x'
"""


def paths(tree: Json, path: Path = ()) -> Iterator[Path]:
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inner:
        yield (*path, step)
        yield from paths(value, (*path, step))


def without(tree: Json, path: Path) -> Json:
    left = deepcopy(tree)
    parent = left
    for step in path[:-1]:
        parent = parent[step]  # type: ignore[index, call-overload]  # the path was taken from this very tree
    if len(parent) == 1 and len(path) > 1:  # type: ignore[arg-type]  # only a map or a list has something at a path
        return without(tree, path[:-1])
    del parent[path[-1]]  # type: ignore[union-attr, arg-type]  # the path was taken from this very tree
    return left


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_deleting_takes_one_thing_away_wherever_it_stands(line_end: str) -> None:
    source = Source(SMALL.replace("\n", line_end))
    tree = plain(source.root)
    for path in paths(tree):
        left = delete(source, path)
        assert plain(left.root) == without(tree, path), path
        assert "# top" in left.text and "# after" in left.text
        assert left.text.count("\n") == left.text.count(line_end)


@pytest.mark.parametrize("file", FILES[::4], ids=lambda file: file.stem)
def test_deleting_from_a_playbook_leaves_the_rest_of_the_lines(file: File) -> None:
    source = Source(file.read_text(encoding="utf-8"))
    tree = plain(source.root)
    for path in list(paths(tree))[::7]:
        left = delete(source, path)
        assert plain(left.root) == without(tree, path), path
        before = len(commonprefix([source.text, left.text]))
        assert source.text.endswith(left.text[before:]), path


def test_a_value_keeps_its_quotes_its_remark_and_its_neighbours() -> None:
    source = Source(SMALL)
    assert replace(source, ("id",), "b").text == SMALL.replace("id: a  # why", "id: b  # why", 1)
    assert replace(source, ("last",), "it's").text == SMALL.replace("'x'", "'it''s'")
    assert replace(source, ("name", "en"), 'a "b"').text == SMALL.replace('"y"', r'"a \"b\""')
    assert replace(source, ("list", 1), "a: b").text == SMALL.replace("- c # z", '- "a: b" # z')
    assert replace(source, ("empty",), "3").text == SMALL.replace("empty:\n", "empty: 3\n")
    assert rename_key(source, ("list", 0, "id"), "key").text == SMALL.replace("- id: b", "- key: b")


def test_a_key_or_an_item_more_stands_where_it_was_asked_for() -> None:
    source = Source(SMALL)
    assert insert_key(source, (), "new:\n  - 1", after="text").text == SMALL.replace(
        "# after\n", "new:\n  - 1\n# after\n"
    )
    assert insert_key(source, (), "new: 1", before="text").text == SMALL.replace("text: |-", "new: 1\ntext: |-")
    assert insert_key(source, ("list", 0), "q: 1", before="id").text == SMALL.replace(
        "  - id: b", "  - q: 1\n    id: b"
    )
    assert insert_key(source, ("name",), "de: z").text == SMALL.replace('en: "y"}', 'en: "y", de: z}')
    assert insert_item(source, ("list",), "id: d\nn: 1").text == SMALL.replace(
        "- c # z\n", "- c # z\n  - id: d\n    n: 1\n"
    )
    assert insert_item(source, ("flow",), "d").text == SMALL.replace("'b', c]", "'b', c, d]")
    assert insert_key(Source("a: 1"), (), "b: 2").text == "a: 1\nb: 2\n"
    assert insert_key(Source("a: 1\r\nc: 1\r\n"), (), "b: 2", after="a").text == "a: 1\r\nb: 2\r\nc: 1\r\n"


def test_a_block_comes_out_with_its_comments_at_the_first_column() -> None:
    assert block_of(Source(SMALL), ("list", 0)) == "id: b\n# inner\nn: >-\n  foo\n  bar"
    assert block_of(Source(SMALL), ("flow",)) == "[a, 'b', c]"
    assert block_of(Source(SMALL), ("name",)) == 'da: x\nen: "y"'


def test_words_within_a_text_change_where_they_stand() -> None:
    source = Source("name:\n  da: >-\n    se [her](stages/a)\n    og (stages/a)\n# (stages/a)\n")
    (place,) = links_to(source, "stages", "a")
    assert place == ("name", "da")
    assert replace_within(source, place, "](stages/a)", "](stages/b)").text == source.text.replace(
        "](stages/a)", "](stages/b)"
    )


def test_references_are_found_by_what_the_vocabulary_says() -> None:
    source = Source(
        "id: account-executive\nowner: account-executive\nactivities:\n  - responsible: [account-executive]\n"
    )
    assert list(references_to(source, "stages", "roles", "account-executive")) == [
        ("owner",),
        ("activities", 0, "responsible", 0),
    ]


def test_what_is_no_tree_is_refused() -> None:
    with pytest.raises(Unreadable):
        plain(Source("a: [1\n").root)
    with pytest.raises(LookupError):
        delete(Source("a: 1\n"), ("b",))
    assert len(list(scalars(Source(SMALL).root))) == 12
