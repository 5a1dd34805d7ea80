"""Danish and English numbers are read strictly and written as people write them."""

from calculators.kit.text.money import currency_words, format_money
from calculators.kit.text.numbers import (
    Unreadable,
    format_input,
    format_number,
    format_percent,
    format_percent_input,
    parse,
    percent_to_fraction,
)
from tests.calculators.cases.locales import DANISH, ENGLISH

READ_IN_DANISH = {
    "1.234,5": 1234.5,
    "1.234,50": 1234.5,
    "1.234.567,89": 1234567.89,
    "1234,5": 1234.5,
    "1234": 1234,
    "1.234": 1234,
    "1 234,5": 1234.5,
    "1\u00a0234,5": 1234.5,
    "1\u202f234,5": 1234.5,
    "  12  ": 12,
    "1.234,50 kr.": 1234.5,
    "kr. 1.234,50": 1234.5,
    "DKK 1.234,50": 1234.5,
    "1.234 KR": 1234,
    "\u22125": -5,
    "-5": -5,
    "- 5": -5,
    "kr. -5": -5,
    "0,1": 0.1,
    ",5": 0.5,
    "5,": 5,
    "-0": 0,
    "007": 7,
}
READ_IN_ENGLISH = {
    "1,234.5": 1234.5,
    "1,234": 1234,
    "1234.5": 1234.5,
    ".5": 0.5,
    "\u2212DKK\u00a01,234": -1234,
    "DKK 1,234.50": 1234.5,
}
REFUSED_IN_DANISH = (
    "",
    "   ",
    "(5)",
    "1,234.5",
    "1.23.4",
    "12,34,5",
    "1.2345",
    "1e3",
    "abc",
    "NaN",
    "inf",
    "1_000",
    "٣",
    "２",
    "2 mio.",
    "25 t.kr.",
    "1..234",
    ".234",
    "1.234.",
    "--5",
    "-",
    "kr.",
    "1 23",
    "1 234.567",
    "5 %",
    "0x10",
    "1\n2",
    "9" * 40,
)
REFUSED_IN_ENGLISH = ("1.234,5", "1'234.50", "1,23", "12,34", "1.2.3", "$5")


def test_what_a_dane_types_is_read() -> None:
    for text, value in READ_IN_DANISH.items():
        assert parse(text, DANISH, currency_words("DKK")) == value, text


def test_what_an_english_reader_types_is_read() -> None:
    for text, value in READ_IN_ENGLISH.items():
        assert parse(text, ENGLISH, currency_words("DKK")) == value, text


def test_what_is_no_number_is_refused_rather_than_guessed() -> None:
    for text in REFUSED_IN_DANISH:
        assert isinstance(parse(text, DANISH, currency_words("DKK")), Unreadable), text
    for text in REFUSED_IN_ENGLISH:
        assert isinstance(parse(text, ENGLISH, currency_words("DKK")), Unreadable), text


def test_a_number_of_the_other_language_is_refused_with_the_mend() -> None:
    danish, english = parse("1,234.5", DANISH), parse("1.234,5", ENGLISH)
    assert isinstance(danish, Unreadable) and "Skriv 1.234,5." in danish.why.da and "English number" in danish.why.en
    assert isinstance(english, Unreadable) and "Write 1,234.5." in english.why.en and "dansk tal" in english.why.da


def test_shorthand_is_refused_with_the_number_in_full() -> None:
    found = parse("2 mio.", DANISH, currency_words("DKK"))
    assert isinstance(found, Unreadable) and "2.000.000" in found.why.da


def test_minus_zero_is_zero() -> None:
    assert str(parse("-0,00", DANISH)) == "0.0"


def test_numbers_are_written_with_groups_decimals_and_a_real_minus() -> None:
    assert format_number(1234567.891, DANISH, 2) == "1.234.567,89"
    assert format_number(1234567.891, ENGLISH, 2) == "1,234,567.89"
    assert format_number(-1234, DANISH) == "\u22121.234"
    assert format_number(999, DANISH) == "999"
    assert format_number(1e21, ENGLISH) == "1,000,000,000,000,000,000,000"
    assert format_number(1e-7, DANISH, 2) == "0,00"


def test_halves_are_rounded_up_on_the_digits_a_person_sees() -> None:
    assert [format_number(value, ENGLISH) for value in (0.5, 1.5, 2.5, -2.5)] == ["1", "2", "3", "\u22123"]
    assert [format_number(value, ENGLISH, 2) for value in (2.675, 1.005, 0.125, 0.135)] == [
        "2.68",
        "1.01",
        "0.13",
        "0.14",
    ]


def test_a_negative_zero_is_never_shown() -> None:
    assert (
        format_number(-0.0, DANISH) == "0"
        and format_number(-0.4, DANISH) == "0"
        and format_number(-0.004, ENGLISH, 2) == "0.00"
    )
    assert format_money(-0.3, ENGLISH) == "DKK\u00a00"


def test_infinity_is_not_written_as_a_number() -> None:
    for value in (float("inf"), float("-inf"), float("nan")):
        try:
            shown = format_number(value, DANISH)
        except ValueError:
            continue
        raise AssertionError(shown)


def test_money_and_percent_follow_each_language() -> None:
    assert (
        format_money(-1234.5, DANISH, 2) == "\u22121.234,50\u00a0kr."
        and format_money(-1234.5, ENGLISH, 2) == "\u2212DKK\u00a01,234.50"
    )
    assert format_percent(0.125, DANISH, 1) == "12,5\u00a0%" and format_percent(0.125, ENGLISH, 1) == "12.5%"


def test_percent_has_no_noise_of_a_multiplication() -> None:
    assert [format_percent_input(part / 1000, ENGLISH) for part in (290, 70, 145, 575, 1)] == [
        "29",
        "7",
        "14.5",
        "57.5",
        "0.1",
    ]
    assert [percent_to_fraction(percent) for percent in (29, 7, 12.5, 0.1)] == [0.29, 0.07, 0.125, 0.001]


def test_what_is_written_into_a_field_is_read_back_unchanged() -> None:
    for value in (0, 1, 1234.5, 0.1, 1234567, 999999.999999, -12.25):
        assert parse(format_input(value, DANISH), DANISH) == value
        assert parse(format_input(value, ENGLISH), ENGLISH) == value


def test_our_own_money_is_read_back_when_pasted() -> None:
    for value in (0, 12, 1234567, -1234):
        assert parse(format_money(value, DANISH), DANISH, currency_words("DKK")) == value
        assert parse(format_money(value, ENGLISH), ENGLISH, currency_words("DKK")) == value
