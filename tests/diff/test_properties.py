"""What holds for every comparison: no news of what is the same, and no failure whatever stands in the files."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from scripts.diff.compare import compare, not_compared
from scripts.diff.data import data
from scripts.diff.markdown import markdown
from scripts.diff.page import fragment
from scripts.diff.report import report
from scripts.diff.sentences import say
from scripts.diff.snapshots import Snapshot, snapshot
from scripts.load import read
from scripts.load.tree import plain
from tests.company import FOLDER
from tests.diff.playbooks import REACH, SMALL, Put, pair, version
from tests.gait import examples

FILES = tuple(sorted(path.relative_to(SMALL).as_posix() for path in SMALL.glob("*/*.yaml")))
LANGUAGES = ("da", "en")


@pytest.fixture(scope="module")
def small() -> Snapshot:
    return snapshot(str(SMALL))


@pytest.mark.parametrize("folder", [SMALL, FOLDER], ids=["small", "whole"])
def test_a_playbook_does_not_differ_from_itself(folder: Path) -> None:
    before = snapshot(str(folder))
    assert before.playbook.records["stages"]
    assert compare(before.playbook, snapshot(str(folder)).playbook) == ()


def tree_of(path: Path) -> Any:
    """A file as plain data, every scalar as text."""
    document, problems = read(path.read_bytes(), path.name, path.parent.name, path.stem)
    assert document is not None, problems
    return plain(document.root)


def dump(content: Any, width: int) -> str:
    """Data as YAML, figures and yes or no without the quotation marks that text would have."""
    dumped = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=width)
    return re.sub(r"'(-?\d+(\.\d+)?|true|false)'$", r"\1", dumped, flags=re.MULTILINE)


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same data with keys and list items in another order, where order plays no part."""
    if isinstance(value, dict):
        items = list(value.items())
        chance.shuffle(items)
        return {key: shuffled(inner, chance) for key, inner in items}
    if isinstance(value, list) and any(isinstance(item, dict) and "forecast_category" in item for item in value):
        return value  # the stages of a pipeline, in their order
    if isinstance(value, list):
        return chance.sample([shuffled(item, chance) for item in value], len(value))
    return value


@pytest.mark.parametrize("seed", range(5))
def test_order_comments_and_line_breaks_are_no_news(seed: int, tmp_path: Path, small: Snapshot) -> None:
    folder = version(tmp_path / "after")
    for path in sorted(folder.glob("*/*.yaml")):
        content = shuffled(tree_of(path), random.Random(f"{seed} {path.name}"))
        dumped = dump(content, width=40)
        path.write_text(f"# a comment\n{dumped}# another\n", encoding="utf-8")
    after = snapshot(str(folder))
    assert after.problems == ()
    assert compare(small.playbook, after.playbook) == ()


@pytest.mark.parametrize("seed", range(3))
def test_order_in_the_whole_playbook_is_no_news(seed: int, tmp_path: Path) -> None:
    before = snapshot(str(FOLDER))
    for kind, id in before.playbook.documents.documents:
        source = FOLDER / kind / f"{id}.yaml"
        content = shuffled(tree_of(source), random.Random(f"{seed} {id}"))
        (tmp_path / kind).mkdir(exist_ok=True)
        dumped = dump(content, width=100)
        (tmp_path / kind / f"{id}.yaml").write_text(dumped, encoding="utf-8")
    assert [say(change).en for change in compare(before.playbook, snapshot(str(tmp_path)).playbook)] == []


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in a tree, but for its root."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, one in inner for found in ((*path, key), *places(one, (*path, key)))]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """A file after one to five changes of its tree: something gone, doubled, replaced or put from elsewhere."""
    file = draw(st.sampled_from(FILES))
    tree = tree_of(SMALL / file)
    for _ in range(draw(st.integers(1, 5))):
        found = places(tree)
        if not found:
            break
        *way, last = draw(st.sampled_from(found))
        holder = tree
        for part in way:
            holder = holder[part]
        what = draw(st.sampled_from(["gone", "double", "value", "elsewhere"]))
        if what == "gone":
            del holder[last]
        elif what == "double" and isinstance(holder, list):
            holder.append(holder[last])
        elif what == "elsewhere":
            other = tree_of(SMALL / draw(st.sampled_from(FILES)))
            *_, key = draw(st.sampled_from(places(other)))
            holder[last] = {str(key): "x"} if draw(st.booleans()) else ["a", {"id": "b"}]
        else:
            holder[last] = draw(
                st.sampled_from(["", "0", "-3", "x", "qualification", "<b>", "[a](b/c)", "æ" * 300])
                | st.text(max_size=8)
            )
    return file, yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)


@examples(240, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(mutation=mutations())
def test_any_two_readings_compare_and_are_said_both_ways(
    mutation: tuple[str, str], small: Snapshot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file, content = mutation
    folder = version(tmp_path_factory.mktemp("mutated") / "after", Put(file, None, content))
    after = snapshot(str(folder), like=small)
    for one, other in ((small, after), (after, small)):
        for change in compare(one.playbook, other.playbook):
            said = say(change)
            assert said.da.strip() and said.en.strip()
        found = report(one, other, date(2026, 11, 23), REACH)
        assert data(found, "da")["version"] == 3
        for language in LANGUAGES:
            assert markdown(found, language) and fragment(found, language)


def test_a_file_that_cannot_be_read_is_named_and_not_called_removed(tmp_path: Path) -> None:
    before, after = pair(tmp_path, Put("terms/lead.yaml", "name: {da", "name: {{da"))
    assert compare(before.playbook, after.playbook) == ()
    assert not_compared(before.playbook, after.playbook) == (("terms", "lead"),)


def test_what_was_not_known_in_an_older_file_is_no_news(tmp_path: Path) -> None:
    """A field that today requires is not there yet, and one that today does not know still is."""
    before, after = pair(tmp_path)
    older = version(tmp_path / "older", Put("kpis/win-rate.yaml", "target: 27.5\n", "goal: 27\n"))
    found = snapshot(str(older))
    assert found.partial == {("kpis", "win-rate")}
    assert compare(found.playbook, after.playbook) == ()
    assert not_compared(found.playbook, after.playbook) == ()


def test_one_item_that_cannot_be_read_takes_no_other_of_its_list_with_it(tmp_path: Path) -> None:
    stage = "stages/qualification.yaml"
    before, after = pair(tmp_path, Put(stage, "    level: 1\n", "    level: high\n"))
    was, now = (side.playbook.stages["qualification"].exit_criteria for side in (before, after))
    assert after.partial == {("stages", "qualification")} and len(was) > 1
    assert [one.id for one in now] == [one.id for one in was]
    assert [one.id for one, old in zip(now, was, strict=True) if one != old] == ["budget-confirmed"]
