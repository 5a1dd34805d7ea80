"""Dates are read as Danes and English readers write them, and never guessed."""

from datetime import date, timedelta

from calculators.kit.text.dates import days_between, format_date, format_date_input, parse_date
from calculators.kit.text.numbers import Unreadable

DAY = date(2026, 11, 23)


def test_danish_ways_of_writing_a_day_are_read() -> None:
    for text in (
        "23.11.2026",
        "23/11-2026",
        "23/11/2026",
        "23-11-2026",
        "23. november 2026",
        "23 nov. 2026",
        " 23. NOVEMBER 2026 ",
        "2026-11-23",
        "23.\u00a0november\u00a02026",
    ):
        assert parse_date(text, "da") == DAY, text
    assert parse_date("1.2.2026", "da") == date(2026, 2, 1)


def test_english_ways_of_writing_a_day_are_read() -> None:
    for text in ("23 November 2026", "November 23, 2026", "23 Nov 2026", "2026-11-23"):
        assert parse_date(text, "en") == DAY, text


def test_an_ambiguous_or_impossible_day_is_refused() -> None:
    for text in (
        "",
        "i går",
        "23.11.26",
        "31.2.2026",
        "29.2.2026",
        "32.1.2026",
        "0.1.2026",
        "1.13.2026",
        "2026-11",
        "2026-1-2",
        "23.11",
        "23:11:2026",
        "1.1.1066",
        "23.11.2026.1",
        "٢٣.11.2026",
        "november 23 2026",
        "23 november",
        "2026-02-30",
        "11-23-2026",
    ):
        assert isinstance(parse_date(text, "da"), Unreadable), text
    for text in ("11/23/2026", "23/11/2026", "23.11.2026", "23 novembre 2026"):
        assert isinstance(parse_date(text, "en"), Unreadable), text


def test_the_refusal_says_how_to_write_it() -> None:
    found = parse_date("11/23/2026", "en")
    assert isinstance(found, Unreadable) and "23 November 2026" in found.why.en and "23.11.2026" in found.why.da


def test_every_day_of_four_years_is_read_back_as_written() -> None:
    day = date(2023, 1, 1)
    while day < date(2027, 1, 1):
        for text in (format_date(day, "da"), format_date_input(day, "da"), day.isoformat()):
            assert parse_date(text, "da") == day, text
        for text in (format_date(day, "en"), format_date_input(day, "en"), day.isoformat()):
            assert parse_date(text, "en") == day, text
        day += timedelta(days=1)


def test_days_between_counts_over_a_leap_day_and_backwards() -> None:
    assert days_between(date(2024, 2, 28), date(2024, 3, 1)) == 2
    assert days_between(date(2026, 11, 23), date(2026, 11, 20)) == -3
