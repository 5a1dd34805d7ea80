"""Generated tables in every encoding, delimiter and way of writing come back as they were; rubbish ends in words."""

import csv
import io
from datetime import date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from calculators.kit.input.dataset import Dataset, File
from calculators.kit.table.reading import FileReading, read_file
from calculators.kit.table.records import Broken, records
from calculators.kit.text.numbers import Unreadable
from tests.calculators.cases.sales_table import DEALS
from tests.gait import examples

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
AMOUNTS = st.integers(-(10**9), 10**9).map(lambda cents: cents / 100)
LETTERS = st.characters(
    codec="cp1252", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\x81\x8d\x8f\x90\x9d"
)
NOTES = st.text(LETTERS | st.sampled_from('",;\t|\n'), max_size=12)
ROW = st.tuples(DAYS, AMOUNTS, st.sampled_from(["won", "lost"]), NOTES)
STYLE = st.tuples(
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.sampled_from(",;\t|"),
    st.sampled_from([",", "."]),
    st.sampled_from(["%d-%m-%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%Y"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)


def amount_text(value: float, mark: str) -> str:
    grouped = f"{value:,.2f}"
    return grouped if mark == "." else grouped.translate(str.maketrans(",.", ".,"))


@examples(250)
@given(rows=st.lists(ROW, min_size=1, max_size=12), style=STYLE)
def test_a_table_comes_back_however_it_is_written(
    rows: list[tuple[date, float, str, str]], style: tuple[str, str, str, str, str, int]
) -> None:
    encoding, delimiter, mark, order, end, quoting = style
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(["created", "amount", "outcome", "A note, with æ; ø | å"])
    for day, amount, outcome, note in rows:
        # day.strftime drops the zeros of no year here: all have four digits
        writer.writerow([day.strftime(order), amount_text(amount, mark), outcome, note])
    decided = (("created", "mdy" if order == "%m/%d/%Y" else "dmy"),)
    found = read_file(DEALS, File("deals.csv", target.getvalue().encode(encoding), (), decided))
    assert isinstance(found, FileReading) and found.dataset is not None
    dataset = found.dataset
    assert dataset.refused == () and dataset.delimiter == delimiter
    assert dataset.columns["created"] == tuple(row[0] for row in rows)
    assert dataset.columns["amount"] == tuple(row[1] for row in rows)
    assert dataset.columns["outcome"] == tuple(row[2] for row in rows)
    assert next(iter(dataset.others.values())) == tuple(row[3] for row in rows)


@examples(150)
@given(days=st.lists(DAYS, min_size=1, max_size=30), month_first=st.booleans())
def test_the_order_of_dates_is_found_wherever_the_column_shows_it(days: list[date], month_first: bool) -> None:
    order = "%m/%d/%Y" if month_first else "%d/%m/%Y"
    content = "created\n" + "".join(day.strftime(order) + "\n" for day in days)
    found = read_file(DEALS, File("deals.csv", content.encode()))
    assert isinstance(found, FileReading) and found.dataset is not None
    shows = any(day.day > 12 for day in days)
    if shows:
        assert found.dataset.columns["created"] == tuple(days) and not found.dataset.unsure
    else:
        assert bool(found.dataset.unsure) == any(day.day != day.month for day in days)


@examples(150)
@given(moments=st.lists(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)), min_size=1, max_size=20))
def test_iso_times_come_back_to_the_second(moments: list[datetime]) -> None:
    content = "created,closed\n" + "".join(f"2026-11-23,{moment.isoformat()}\n" for moment in moments)
    found = read_file(DEALS, File("deals.csv", content.encode()))
    assert isinstance(found, FileReading) and found.dataset is not None
    assert found.dataset.columns["closed"] == tuple(moment.replace(microsecond=0) for moment in moments)


@examples(300)
@given(text=st.text(st.sampled_from('a,"\n;\r')))
@example(text='"')
@example(text='a,"b\n' * 50)
def test_every_line_of_any_text_ends_up_in_a_record_or_is_told(text: str) -> None:
    lines = list(io.StringIO(text, newline=""))
    met = [one.line if isinstance(one, Broken) else one[0] for one in records(lines, ",")]
    assert met == sorted(met) and len(met) == len(set(met))
    solid = [place for place, line in enumerate(lines, 1) if '"' not in line and line.strip("\r\n,; ")]
    assert all(met and met[0] <= place for place in solid)
    alone = [place for place in solid if '"' not in text]
    assert set(alone) <= set(met)  # without quotation marks each line is a record of its own


@examples(300)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_a_dataset_or_words(content: bytes) -> None:
    found = read_file(DEALS, File("deals.csv", content, (("created", ""),)))
    words = found.why
    assert words is not None and words.da.endswith(".") and words.en.endswith(".")


@examples(200)
@given(rows=st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=4), min_size=1, max_size=10))
def test_rows_are_used_or_told_and_never_both(rows: list[list[str]]) -> None:
    target = io.StringIO(newline="")
    csv.writer(target).writerows([["created", "amount", "note"], *rows])
    found = read_file(DEALS, File("deals.csv", target.getvalue().encode("utf-8", "replace")))
    if isinstance(found, Unreadable):
        return
    dataset = found.dataset
    assert isinstance(dataset, Dataset)
    told = {one.line for one in dataset.refused if one.whole}
    assert told.isdisjoint(dataset.lines)
    assert len(told) + len(dataset.lines) == len(found.table.rows) + len(found.table.broken)
    assert all(len(entries) == len(dataset.lines) for entries in (*dataset.columns.values(), *dataset.others.values()))
