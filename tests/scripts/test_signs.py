"""Signs that nobody sees are refused, typed or written as an escape, so that what is reviewed is what is published."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.load import read
from scripts.load.signs import IN_SOURCE, IN_VALUE, SPACES, visible
from scripts.pipeline import read_playbook
from tests.company import TODAY
from tests.scripts.overlay import lay

SHOWN_ALTHOUGH_FORMAT = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD} | set(
    range(0x13430, 0x13440)
)
"""Signs that Unicode calls format and that have a shape: they stand before Arabic numbers and the like."""
FILLERS = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u200b\u202e\u2060\u2066\u2069\u2800\u3164\uffa0\U000e0041\U000e0100"
)


def document(value: str, kind: str = "terms") -> tuple[tuple[str, int, str], ...]:
    """What is told of a file with this value: rule, column, message."""
    raw = f"id: lead\nname: {value}\n".encode("utf-8", "surrogatepass")
    _, problems = read(raw, "playbook/terms/lead.yaml", kind, "lead")
    return tuple((problem.rule, problem.mark.column, problem.said.message.en) for problem in problems)


def test_every_sign_without_a_shape_is_refused() -> None:
    unseen = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}
    missing = [
        hex(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in unseen
        and code not in SHOWN_ALTHOUGH_FORMAT
        and chr(code) != "\n"
        and not IN_VALUE.match(chr(code))
    ]
    assert missing == []
    assert all(IN_VALUE.match(sign) and IN_SOURCE.match(sign) for sign in FILLERS)


@pytest.mark.parametrize("word", ["Blåbærgrød øl – »ja« …", "日本語", "Ça va? ½ €", "👍 ✅ ❤️ 1️⃣", "e\u0301", "a\u00a0b"])
def test_what_people_write_is_taken(word: str) -> None:
    assert not IN_VALUE.search(word) and not IN_SOURCE.search(word)
    assert document(f'"{word}"') == ()


@pytest.mark.parametrize("sign", [*FILLERS, "\x01", "\x1b", "\x7f", "\x85", "\ufeff", "\t", "\r", "\ue000"])
@pytest.mark.parametrize("form", ["\\U{:08X}", "\\u{:04x}", "\\x{:02x}"])
def test_an_escape_is_told_where_it_stands(sign: str, form: str) -> None:
    if len(form.format(ord(sign))) != len(form.format(0)):
        return  # too high for the short form
    ((rule, column, said),) = document(f'"ab{form.format(ord(sign))}c"')
    assert (rule, column) == ("encoding", 10)
    assert f"U+{ord(sign):04X}" in said and "escape" in said


@pytest.mark.parametrize("escape", ["\\e", "\\a", "\\0", "\\N", "\\L", "\\P", "\\t", "\\r"])
def test_the_short_escapes_are_told_too(escape: str) -> None:
    assert [(rule, column) for rule, column, _ in document(f'"ab{escape}c"')] == [("encoding", 10)]


def test_an_escape_in_a_key_and_on_a_later_line_is_told() -> None:
    assert [rule for rule, *_ in document('{da: x, "e\\u200bn": y}')] == ["encoding"]
    assert [rule for rule, *_ in document('"a\\\n  b\\u202e"')] == ["encoding"]


def test_escapes_of_signs_that_are_seen_are_taken() -> None:
    assert document('"\\u00e6\\x41\\n\\"\\\\u202e\\_"') == ()


@given(st.text(min_size=1))
def test_no_text_that_is_read_holds_a_sign_that_is_not_seen(words: str) -> None:
    quoted = "".join(f"\\U{ord(sign):08X}" for sign in words)
    found = {rule for rule, *_ in document(f'"{quoted}"')}
    assert bool(found) == bool(IN_VALUE.search(words)) or "yaml-syntax" in found


@given(st.text())
def test_a_name_is_shown_on_one_line_with_signs_that_are_seen(words: str) -> None:
    shown = visible(words)
    assert SPACES.sub(" ", shown).isprintable() and not IN_VALUE.search(shown)
    shown.encode("utf-8")
    assert visible("playbook/kpis/win-rate.yaml") == "playbook/kpis/win-rate.yaml"


def test_a_file_whose_name_breaks_lines_is_told_on_one(tmp_path: Path) -> None:
    folder = lay(tmp_path) / "kpis"
    (folder / "x\n::error::\u202ey.yaml").write_text("id: x\n", encoding="utf-8")
    (folder / b"\xff.yaml".decode("utf-8", "surrogateescape")).write_text("id: x\n", encoding="utf-8")
    names = [problem.mark.file.rpartition("/")[2] for problem in read_playbook(tmp_path, TODAY).problems]
    assert names == ["\\xff.yaml", "x\\x0a::error::\\u202ey.yaml"]
