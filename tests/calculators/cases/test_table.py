"""Tables as people and systems save them: encodings, delimiters, marks, orders of dates, and all that can be wrong."""

from datetime import date, datetime

from calculators.kit.input.dataset import File
from calculators.kit.table.reading import read_file
from calculators.kit.text.numbers import Unreadable
from tests.calculators.cases.sales_table import DEALS, dataset, reading

DANISH = "Oprettelsesdato;Beløb;Udfald\r\n23-11-2026;1.234,56;Vundet\r\n01-02-2026;99,5;Tabt\r\n"
ENGLISH = 'Create Date,Deal Amount,Deal Status\n11/23/2026,"1,234.56",Closed Won\n02/01/2026,99.5,closed-lost\n'
EXPECTED = {
    "created": (date(2026, 11, 23), date(2026, 2, 1)),
    "amount": (1234.56, 99.5),
    "outcome": ("won", "lost"),
}


def refusal(content: bytes) -> Unreadable:
    found = read_file(DEALS, File("deals.csv", content))
    assert isinstance(found, Unreadable), found
    return found


def test_a_danish_and_an_english_export_give_the_same_deals() -> None:
    for text, delimiter, mark, order in ((DANISH, ";", ",", "dmy"), (ENGLISH, ",", ".", "mdy")):
        found = dataset(text)
        assert dict(found.columns) == EXPECTED
        assert (found.delimiter, found.decimal_mark, found.forms["created"]) == (delimiter, mark, order)
        assert found.forms["amount"] == mark and not found.refused and not found.unsure


def test_every_encoding_is_found_by_its_mark_or_its_bytes() -> None:
    for encoding, shown in (
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("cp1252", "windows-1252"),
    ):
        found = dataset(DANISH.encode(encoding))
        assert found.encoding == shown and dict(found.columns) == EXPECTED, encoding
    assert dataset(b"\xfe\xff" + DANISH.encode("utf-16-be")).encoding == "utf-16"


def test_every_delimiter_is_found_and_excels_hint_is_followed() -> None:
    for delimiter in ",;\t|":
        text = f'created{delimiter}outcome\n2026-11-23{delimiter}"won"\n'
        assert dataset(text).delimiter == delimiter
    hinted = dataset("sep=;\ncreated;note, with comma\n2026-11-23;a, b\n")
    assert hinted.delimiter == ";" and hinted.lines == (3,) and hinted.others == {"note, with comma": ("a, b",)}


def test_quotes_hold_delimiters_quotes_and_line_breaks_and_lines_are_counted_in_the_file() -> None:
    found = dataset('created,note\n2026-11-23,"one, ""two""\r\nthree"\n\n2026-11-24,x\n')
    assert found.others == {"note": ('one, "two"\r\nthree', "x")} and found.lines == (2, 5)


def test_headers_are_trimmed_and_each_has_a_name_of_its_own() -> None:
    found = dataset(" created ,note,,note,note (2)\n2026-11-23,a,b,c,d\n")
    assert found.headers == ("created", "note", "#3", "note (2)", "note (2) (2)")


def test_bad_rows_and_cells_are_told_with_line_and_column_and_never_dropped_in_silence() -> None:
    found = dataset(
        "created,amount,outcome\n"
        "2026-11-23,12,won\n"
        "2026-11-24,twelve,won\n"
        "2026-11-31,13,won\n"
        ",14,lost\n"
        "2026-11-25,15\n"
        '2026-11-26,16,"lost\n'
        "2026-11-27,17,perhaps\n"
    )
    told = [(one.line, one.header, one.found, one.whole) for one in found.refused]
    assert told == [
        (3, "amount", "twelve", False),
        (4, "created", "2026-11-31", True),
        (5, "created", "", True),
        (6, "", "2026-11-25 15", True),
        (7, "", '2026-11-26,16,"lost', True),
        (8, "outcome", "perhaps", False),
    ]
    assert found.lines == (2, 3, 8)
    assert found.columns["amount"] == (12.0, None, 17.0) and found.columns["outcome"] == ("won", "won", None)
    assert all(one.why.da.endswith(".") and one.why.en.endswith(".") for one in found.refused)


def test_a_placeholder_stays_in_answers_and_counts_as_empty_in_numbers_and_dates() -> None:
    found = dataset("created,amount,outcome,closed,source\n2026-11-23,N/A,Select,-,Ukendt\n2026-11-24,(none),won,,x\n")
    assert found.columns["outcome"] == ("Select", "won") and found.others["source"] == ("Ukendt", "x")
    assert found.columns["amount"] == (None, None) and found.columns["closed"] == (None, None)
    assert [(one.line, one.found) for one in found.refused] == [(2, "N/A"), (2, "-"), (3, "(none)")]


def test_a_placeholder_in_a_needed_column_leaves_the_row_out() -> None:
    found = dataset("created,amount\nunknown,1\n2026-11-24,2\n")
    assert found.lines == (3,) and [(one.line, one.whole) for one in found.refused] == [(2, True)]


def test_a_column_that_fits_two_ways_is_said_and_can_be_decided() -> None:
    text = "created,amount\n01/02/2026,1.234\n03/04/2026,5.678\n"
    found = dataset(text)
    assert set(found.unsure) == {"created", "amount"} and found.columns["created"][0] == date(2026, 2, 1)
    decided = dataset(text, forms={"created": "mdy", "amount": ","})
    assert not decided.unsure
    assert decided.columns["created"][0] == date(2026, 1, 2) and decided.columns["amount"] == (1234.0, 5678.0)


def test_what_one_column_shows_decides_for_another_that_does_not() -> None:
    found = dataset("created;closed;amount;margin\n01-02-2026;12/31/2026;1.234;12,5 %\n")
    assert found.columns["created"] == (date(2026, 1, 2),) and found.columns["amount"] == (1234.0,)


def test_numbers_come_with_currencies_spaces_signs_and_whole_kroner() -> None:
    cells = ("1.234,50 kr.", "kr. 1 234,5", "DKK 1\u00a0234,50", "1.234,50-", "(1.234,50)", "−1.234,50", "1.500,-")
    found = dataset("created;amount\n" + "".join(f"2026-11-23;{cell}\n" for cell in cells))
    assert found.columns["amount"] == (1234.5, 1234.5, 1234.5, -1234.5, -1234.5, -1234.5, 1500.0)
    assert not found.refused


def test_amounts_in_another_currency_than_the_rest_are_told() -> None:
    found = dataset("created;amount\n2026-11-23;100 kr.\n2026-11-23;200 kr.\n2026-11-23;30 EUR\n")
    assert found.columns["amount"] == (100.0, 200.0, None) and "valuta" in found.refused[0].why.da


def test_kr_is_the_crown_that_the_column_names_elsewhere() -> None:
    found = dataset("created;amount\n2026-11-23;100 kr.\n2026-11-23;SEK 200\n2026-11-23;30 EUR\n")
    assert found.columns["amount"] == (100.0, 200.0, None) and "(SEK)" in found.refused[0].why.da


def test_what_a_lenient_reader_takes_for_a_number_is_refused() -> None:
    bad = ("1e5", "nan", "inf", "1_000", "12.34.56", "1.23,4", "0x10", "١٢", "1 2,,3", "12 34x5")
    found = dataset("created;amount\n2026-11-23;1,5\n" + "".join(f"2026-11-23;{cell}\n" for cell in bad))
    assert found.columns["amount"][0] == 1.5
    taken = [cell for cell, value in zip(bad, found.columns["amount"][1:], strict=True) if value is not None]
    assert taken == []


def test_per_cents_are_fractions() -> None:
    assert dataset("created;margin\n2026-11-23;12,5 %\n2026-11-23;100%\n").columns["margin"] == (0.125, 1.0)
    assert dataset("created;margin\n2026-11-23;12,5\n2026-11-23;40\n").columns["margin"] == (0.125, 0.4)
    assert dataset("created;margin\n2026-11-23;0,125\n2026-11-23;1\n").columns["margin"] == (0.125, 1.0)


def test_days_and_times_are_read_as_systems_write_them() -> None:
    written = {
        "2026-11-23": date(2026, 11, 23),
        "2026-11-23T14:05:09Z": datetime(2026, 11, 23, 14, 5, 9),
        "2026-11-23 14:05": datetime(2026, 11, 23, 14, 5),
        "2026-11-23T14:05:09.123+01:00": datetime(2026, 11, 23, 14, 5, 9),
        "23.11.2026 kl. 14.05": datetime(2026, 11, 23, 14, 5),
        "23/11-2026": date(2026, 11, 23),
        "23-11-26": date(2026, 11, 23),
        "23. november 2026": date(2026, 11, 23),
        "Nov 23, 2026": date(2026, 11, 23),
        "2026/11/23": date(2026, 11, 23),
        "23-11-2026 2:05 PM": datetime(2026, 11, 23, 14, 5),
    }
    found = dataset("created|closed\n" + "".join(f"2026-11-23|{text}\n" for text in written))
    assert dict(zip(written, found.columns["closed"], strict=True)) == written and not found.refused


def test_yes_and_no_in_both_languages() -> None:
    words = ("ja", "nej", "Yes", "NO", "true", "false", "1", "0")
    found = dataset("created,new\n" + "".join(f"2026-11-23,{word}\n" for word in words))
    assert found.columns["new"] == (True, False) * 4


def test_headers_are_guessed_by_name_words_slips_and_kind() -> None:
    found = dataset("CreateDate,Value (DKK),Deal_Status,Marign\n2026-11-23,5,won,3 %\n")
    assert dict(found.mapping) == {
        "created": "CreateDate",
        "amount": "Value (DKK)",
        "outcome": "Deal_Status",
        "margin": "Marign",
    }
    assert "closed" not in dataset("created,Close Date\n2026-11-23,soon\n").mapping  # no date in it
    twice = dataset("created,Deal Amount,Value\n2026-11-23,5,6\n")
    assert twice.mapping["amount"] == "Deal Amount" and "Value" in twice.others


def test_a_correction_counts_and_an_empty_one_means_no_column() -> None:
    text = "created,amount,real amount\n2026-11-23,5,6\n"
    assert dataset(text, {"amount": "real amount"}).columns["amount"] == (6.0,)
    assert "amount" not in dataset(text, {"amount": ""}).mapping
    assert dataset(text, {"amount": "gone"}).mapping["amount"] == "amount"


def test_a_needed_column_that_is_not_there_is_said_and_the_headers_are_shown() -> None:
    found = reading("amount,outcome\n5,won\n")
    assert found.dataset is None and found.why is not None
    assert "Oprettet" in found.why.da and "Created" in found.why.en and found.table.headers == ("amount", "outcome")


def test_a_file_in_which_no_row_can_be_used_says_so() -> None:
    found = reading("created,amount\nnever,5\n")
    assert found.why is not None and "Linje 2" in found.why.da and "Line 2" in found.why.en


def test_hostile_files_end_in_words() -> None:
    for content, word in (
        (b"", "tom"),
        (b"\xef\xbb\xbf\r\n \r\n", "tom"),
        (b"created,amount\n", "ingen rækker"),
        (b"PK\x03\x04 and so on", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(256)) * 20, "ikke tekst"),
        (b"created\0,amount\n2026-11-23,1\n", "ikke tekst"),
        (",".join(f"c{number}" for number in range(5000)).encode() + b"\n1\n", "5.000 kolonner"),
        (b"x" * 1_000_001, "højst fylde 1 MB"),
    ):
        assert word in refusal(content).why.da, content[:30]


def test_one_column_and_many_unclosed_quotes_are_read_line_by_line() -> None:
    assert dataset("created\n2026-11-23\n").columns["created"] == (date(2026, 11, 23),)
    found = dataset("created,note\n" + '2026-11-23,"open\n' * 300 + "2026-11-24,closed\n")
    assert found.lines[-1] == 302 and len(found.lines) + len(found.refused) == 301


def test_rows_may_end_in_empty_cells_and_blank_rows_are_no_rows() -> None:
    found = dataset("created,amount\n2026-11-23,1,,\n,,\n\n  \n2026-11-24,2\n")
    assert found.columns["amount"] == (1.0, 2.0) and not found.refused
