"""Figures stand under each other on the command line."""

from calculators.kit.text.language import Text
from calculators.kit.text.lines import aligned, named


def test_names_are_to_the_left_and_figures_to_the_right() -> None:
    rows = [("Package", "Total"), ("Solo", "1,200")]
    assert aligned(rows) == ("Package  Total", "Solo     1,200")
    assert aligned(rows, left=0) == ("Package  Total", "   Solo  1,200")


def test_nothing_to_show_is_no_line() -> None:
    assert aligned([]) == ()


def test_figures_stand_after_the_longest_name() -> None:
    assert named([(Text("Skat", "Tax"), "1"), (Text("ROI", "Return"), "22")], "en") == ("Tax     1", "Return  22")
