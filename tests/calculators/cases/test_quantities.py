"""Quantities are said in both languages as people say them."""

from calculators.kit.text import quantities
from calculators.kit.text.money import price
from calculators.kit.text.quantities import PEOPLE, YEARS
from tests.calculators.cases.locales import DANISH, ENGLISH


def test_one_has_its_own_word_and_none_is_many() -> None:
    assert PEOPLE.counted(1, DANISH) == "1\u00a0person" and PEOPLE.counted(1180, DANISH) == "1.180\u00a0personer"
    assert PEOPLE.counted(1, ENGLISH) == "1\u00a0person" and PEOPLE.counted(0, ENGLISH) == "0\u00a0people"
    assert YEARS.counted(1, ENGLISH) == "1\u00a0year" and YEARS.counted(2, DANISH) == "2\u00a0år"


def test_a_whole_figure_has_no_decimal() -> None:
    assert quantities.number(3.01, DANISH) == "3" and quantities.number(3.06, DANISH) == "3,1"
    assert quantities.percent(0.05, DANISH) == "5\u00a0%" and quantities.percent(0.125, ENGLISH) == "12.5%"
    assert price(249, ENGLISH) == "DKK\u00a0249" and price(249.5, ENGLISH) == "DKK\u00a0249.50"


def test_a_small_rate_keeps_two_decimals() -> None:
    assert quantities.rate(0.062, DANISH) == "6,2\u00a0%" and quantities.rate(0.0025, DANISH) == "0,25\u00a0%"
    assert quantities.rate(-0.004, ENGLISH) == "−0.40%" and quantities.rate(0, ENGLISH) == "0.0%"


def test_a_sign_stands_before_what_is_not_nought() -> None:
    assert [quantities.signed(shown) for shown in ("12", "−5", "0", "0,00")] == ["+12", "−5", "0", "0,00"]
    assert quantities.points(0.0004, DANISH, plus=True) == "+0,04 procentpoint"
    assert quantities.points(-0.024, ENGLISH, plus=True) == "−2.4 percentage points"


def test_intervals_go_from_low_to_high() -> None:
    assert quantities.points_interval(0.004, 0.044, DANISH) == "0,4 til 4,4 procentpoint"
    assert quantities.share_interval(0.218, 0.382, DANISH) == "21,8–38,2\u00a0%"
    assert quantities.share_interval(0.218, 0.382, ENGLISH, 0) == "22–38%"


def test_a_p_value_is_never_nought() -> None:
    assert quantities.p_value(0.0074, DANISH, 4) == "0,0074"
    assert (
        quantities.p_value(0.00004, DANISH, 4) == "under 0,0001" and quantities.p_value(0.00005, ENGLISH, 4) == "0.0001"
    )
    assert quantities.p_value(1e-9, ENGLISH, 3) == "below 0.001"
