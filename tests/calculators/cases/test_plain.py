"""Parameters are read strictly: what does not fit is named by its path."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.kit.input.plain import PlainError, from_plain, to_plain
from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Part:
    id: str
    points: float
    kind: Literal["fit", "engagement"] = "fit"
    note: Text | None = None


@dataclass(frozen=True)
class Whole:
    parts: tuple[Part, ...]
    by_id: dict[str, int]
    day: date
    on: bool


GOOD: dict[str, object] = {
    "parts": [
        {"id": "a", "points": 3},
        {"id": "b", "points": 2.5, "kind": "engagement", "note": {"da": "x", "en": "y"}},
    ],
    "by_id": {"a": 1},
    "day": "2026-11-23",
    "on": True,
}


def refusal(**changes: object) -> str:
    try:
        found = from_plain(Whole, {**GOOD, **changes})
    except PlainError as error:
        return str(error)
    raise AssertionError(found)


def test_data_becomes_dataclasses_and_back() -> None:
    whole = from_plain(Whole, GOOD)
    assert whole.parts == (Part("a", 3.0), Part("b", 2.5, "engagement", Text("x", "y"))) and isinstance(
        whole.parts[0].points, float
    )
    assert whole.day == date(2026, 11, 23) and from_plain(Whole, to_plain(whole)) == whole


def test_every_kind_of_misfit_is_named_by_its_path() -> None:
    assert refusal(parts=[{"id": "a"}]) == "parts[0].points: missing"
    assert refusal(parts=[{"id": "a", "points": 1, "pionts": 2}]).startswith(
        "parts[0].pionts: unknown key; expected one of id, points"
    )
    assert refusal(parts={"id": "a"}).startswith("parts: expected a list")
    assert refusal(parts=[3]) == "parts[0]: expected an object, found 3"
    assert refusal(parts=[{"id": "a", "points": "3"}]) == "parts[0].points: expected a number, found '3'"
    assert refusal(parts=[{"id": "a", "points": True}]).startswith("parts[0].points: expected a number")
    assert refusal(parts=[{"id": 1, "points": 1}]).startswith("parts[0].id: expected text")
    assert refusal(parts=[{"id": "a", "points": 1, "kind": "fat"}]).startswith(
        "parts[0].kind: expected one of 'fit', 'engagement'"
    )
    assert refusal(parts=[{"id": "a", "points": 1, "note": {}}]) == "parts[0].note.da: missing"
    assert refusal(parts=[{"id": "a", "points": 1, "note": {"no": "x"}}]).startswith("parts[0].note.no: unknown key")
    assert refusal(by_id={"a": 1.5}).startswith("by_id.a: expected a whole number")
    assert refusal(day="23.11.2026").startswith("day: expected a date") and refusal(on="yes").startswith(
        "on: expected true or false"
    )


def test_infinity_is_not_a_number_of_a_parameter() -> None:
    assert refusal(parts=[{"id": "a", "points": float("inf")}]).startswith("parts[0].points: expected a number")


def test_text_in_one_language_says_the_same_in_the_other() -> None:
    assert from_plain(Text, {"en": "x"}) == Text("x", "x") == from_plain(Text, {"da": "x"})
