"""Files to take along: text is text, figures are figures, whatever a person typed."""

import csv
import io
import json
import re
import zipfile
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from calculators.catalogue import calculators
from calculators.kit.calculator import Calculator
from calculators.kit.export import KINDS, export, workbook_of
from calculators.kit.export.delimited import csv_bytes
from calculators.kit.export.layout import check, header_row, lines_of, reach_of, widths_of
from calculators.kit.export.xlsx import xlsx
from calculators.kit.input.fields import Choice, Date, Flag, FreeText, Group, Integer, Money, Option, Percent, Value
from calculators.kit.text.harmless import harmless
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, address, input_sheet, reference
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.generated_cases import HOSTILE, example_of
from tests.gait import examples

FEW = examples(300)
IN_BOTH = pytest.mark.parametrize("language", LOCALES)
EACH = pytest.mark.parametrize("name", tuple(calculators()))
DANGEROUS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
GROUP = Group(label=Text("Sagen", "The case"))
FIELDS = (
    Money(id="amount", label=Text("Beløb", "Amount"), minimum=0, maximum=1e6, group=GROUP),
    Percent(id="share", label=Text("Andel", "Share"), minimum=0, maximum=1, group=GROUP),
    Integer(id="count", label=Text("Antal", "Count"), minimum=1, group=GROUP),
    Date(id="start", label=Text("Start", "Start"), optional=True),
    Flag(id="tax", label=Text("Med skat", "With tax")),
    Choice(
        id="size",
        label=Text("Størrelse", "Size"),
        options=(Option("small", Text("10-24", "10-24")), Option("large", Text("25+", "25+"))),
    ),
    FreeText(id="customer", label=Text("Kunde", "Customer")),
)
VALUES: dict[str, Value] = {
    "amount": 125_000.0,
    "share": 0.125,
    "count": 3,
    "start": date(2026, 11, 23),
    "tax": True,
    "size": "small",
    "customer": "=1+1",
}


def sample(language: Language) -> Workbook:
    """A small workbook with a cell of every kind."""
    product = 125_000 * 0.125 * 3
    rows = (
        (Cell("Sum", "title"),),
        (Cell("What", "heading"), Cell("How much", "heading")),
        (Cell("In all"), Cell(product, "total", "=in_amount*in_share*in_count", "in_all")),
        (Cell("Per cent"), Cell(0.125, "percent", "=in_share")),
        (Cell("Yes"), Cell(True, "flag", "=in_tax")),
        (Cell("Day"), Cell(date(2026, 11, 24), "date", "=in_start+1")),
        (Cell("-2+3"), Cell("small", "text", "=in_size")),
        (Cell("Range"), Cell(product, "number", "=SUM(all_of_it)")),
    )
    return Workbook(
        "Sample",
        (
            input_sheet(Text("Prøve", "Sample"), FIELDS, VALUES, language),
            Sheet("Sum & co", rows, names={"all_of_it": ((2, 1), (2, 1))}),
        ),
    )


def opened(workbook: Workbook, language: Language) -> Any:
    return load_workbook(io.BytesIO(xlsx(workbook, language)))


@IN_BOTH
def test_every_cell_is_what_it_was_described_as(language: Language) -> None:
    book = opened(sample(language), language)
    page = book["Sum & co"]
    assert page["B3"].value == "=in_amount*in_share*in_count" and page["A7"].value == "-2+3"
    assert page["A7"].data_type == "s" and page.freeze_panes == "A3" and page.print_title_rows == "$2:$2"
    assert (
        page.page_setup.paperSize == 9
        and page.page_setup.fitToHeight == 0
        and page.sheet_properties.pageSetUpPr.fitToPage
    )
    assert page["B3"].number_format == ('#,##0" kr."' if language == DANISH else '"DKK "#,##0;-"DKK "#,##0')
    assert book.defined_names["in_all"].attr_text == "'Sum & co'!$B$3"
    assert book.defined_names["all_of_it"].attr_text == "'Sum & co'!$B$3"


@IN_BOTH
def test_only_inputs_are_open_to_change_and_they_refuse_what_the_form_refuses(language: Language) -> None:
    book = opened(sample(language), language)
    page = book.worksheets[0]
    unlocked = {cell.coordinate for row in page for cell in row if not cell.protection.locked}
    limits = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
    assert len(unlocked) == len(FIELDS) and unlocked == set(limits)
    rules = [limits[place] for place in sorted(unlocked, key=lambda place: int(place[1:]))]
    kinds = ["decimal", "decimal", "whole", "date", "list", "list", "textLength"]
    assert [rule.type for rule in rules] == kinds
    assert (float(rules[0].formula1), float(rules[0].formula2)) == (0, 1e6) and "1.000.000" in rules[0].error.replace(
        ",", "."
    )
    assert rules[5].formula1 == "labels_size" and book.worksheets[-1].sheet_state == "hidden"
    assert page["B10"].value == "10-24" and page["B10"].number_format == "@"


def test_a_file_holds_no_clock_and_no_link() -> None:
    content = xlsx(sample(DANISH), DANISH)
    assert content == xlsx(sample(DANISH), DANISH)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    linked = Workbook("x", (Sheet("x", ((Cell("http://x.test/"),),)),))
    with zipfile.ZipFile(io.BytesIO(xlsx(linked, DANISH))) as parts:
        assert not [name for name in parts.namelist() if "_rels/sheet" in name]


@FEW
@given(st.text(max_size=30))
@example("=1+1")
@example("\ud800")
@example("_x000D_")
@example("{=SUM(A1)}")
def test_any_text_is_only_text_in_a_spreadsheet(text: str) -> None:
    page = opened(Workbook("x", (Sheet("x", ((Cell(text),),)),)), DANISH)["x"]
    found = page["A1"]
    assert found.data_type in ("s", "n", "inlineStr") and (found.value is None or isinstance(found.value, str))
    assert found.value is None or not found.data_type == "f"
    with_text = text.encode("utf-8", "replace").decode()
    if with_text.isprintable() and "_x" not in text:
        assert (found.value or "") == with_text


@FEW
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4), st.sampled_from(LOCALES))
@example(['"=1+1', "a;=1+1", "a,=1+1", "a\n=1+1"], DANISH)
@example([" =1", "'=1", "\t=1", "\ufeff=1"], ENGLISH)
def test_no_text_becomes_a_formula_in_csv_whatever_separates(texts: list[str], language: Language) -> None:
    content = csv_bytes(Workbook("x", (Sheet("x", (tuple(map(Cell, texts)),)),)), language)
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    text = content.decode("utf-8-sig")
    assert text.count("\r\n") == 1
    for separator in ";,\t":
        [row] = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        assert not [cell for cell in row if (cell.strip(' "\u00a0\ufeff') or "x")[0] in DANGEROUS]
    separator = ";" if language == DANISH else ","
    [row] = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert len(row) == len(texts)


@pytest.mark.parametrize(
    "text", [*HOSTILE[:5], "\t=1", "\r=1", "\n=1", '"=1', "'=1", "  =1", "\uff1d1", "|calc", "\u200b=1"]
)
def test_what_would_start_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text).lstrip(" \"'\u200b")[:1] in ("=", "+", "-", "@", "|", "\uff1d")
    assert harmless(text).count("'") == text.count("'") + 1


@pytest.mark.parametrize("text", ["Example Ltd", "−5", "a=b", "a-b", "25-80", "", "2:3"])
def test_other_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@FEW
@given(st.floats(-1e300, 1e300), st.sampled_from(LOCALES))
@example(-0.125, DANISH)
@example(0.1 + 0.2, ENGLISH)
def test_numbers_stay_numbers_in_csv(value: float, language: Language) -> None:
    content = csv_bytes(Workbook("x", (Sheet("x", ((Cell("a"), Cell(value, "percent")),)),)), language).decode(
        "utf-8-sig"
    )
    written = content.strip().split(";" if language == DANISH else ",", 1)[1]
    assert '"' not in written and float(written.replace(",", ".")) == pytest.approx(value, rel=1e-14)


def test_csv_leaves_the_inputs_out_and_says_which_sheet_is_which() -> None:
    first, second = Sheet("In", ((Cell("in"),),)), Sheet("A", ((Cell(True), Cell(date(2026, 1, 2)), Cell(None)),))
    text = csv_bytes(Workbook("x", (first, second, Sheet("B", ((Cell("B", "title"),), (Cell(1.5),))))), DANISH).decode(
        "utf-8-sig"
    )
    assert text == '"A"\r\n"ja";2026-01-02;\r\n\r\n"B"\r\n1,5\r\n'


@EACH
@IN_BOTH
def test_json_gives_what_went_in_and_what_came_out_unrounded(name: str, language: Language) -> None:
    calculator, parameters, values, result = computed(name)
    file = export(calculator, parameters, values, result, language, "json")
    data = json.loads(file.content)
    assert (file.name, file.media_type) == (f"{name}.json", "application/json")
    assert list(data) == ["calculator", "language", "inputs", "result", "made_by"] and data["calculator"] == name
    assert data["result"] == json.loads(json.dumps(calculator.result_plain(result)))
    assert data["inputs"].keys() == values.keys()


@EACH
@IN_BOTH
def test_every_calculator_is_exported_in_every_kind(name: str, language: Language) -> None:
    for kind in KINDS:
        file = export(*computed(name), language, kind)
        assert file.name == f"{name}.{kind}" and len(file.content) > 100
        assert file.content == export(*computed(name), language, kind).content


@EACH
@IN_BOTH
def test_every_calculator_has_a_workbook_that_computes(name: str, language: Language) -> None:
    calculator, parameters, values, result = computed(name)
    assert calculator.workbook is not None
    workbook = workbook_of(calculator, parameters, values, result, language)
    check(workbook)
    first, *others = workbook.sheets
    named = {cell.name for row in first.rows for cell in row}
    used = " ".join(cell.formula or "" for sheet in workbook.sheets for row in sheet.rows for cell in row)
    assert [cell for row in first.rows for cell in row if cell.field is not None], "the first sheet holds the inputs"
    assert [cell for sheet in others for row in sheet.rows for cell in row if cell.formula]
    assert {name for name in named if name and re.search(rf"\b{name}\b", used)}, "a formula uses an input"


def test_a_calculator_without_a_workbook_still_gives_its_inputs_and_what_it_says() -> None:
    from dataclasses import replace

    calculator, parameters, values, result = computed("lead-score")
    plain = replace(calculator, workbook=None)
    first, second = workbook_of(plain, parameters, values, result, ENGLISH).sheets
    assert len([cell for row in first.rows for cell in row if cell.field]) == len(plain.fields(parameters))
    assert [row[0].value for row in second.rows[1:]] == list(plain.summary(result, ENGLISH))
    assert opened(workbook_of(plain, parameters, values, result, ENGLISH), ENGLISH).sheetnames[1] == "Result"


@pytest.mark.parametrize(
    ("workbook", "said"),
    [
        (Workbook("x", (Sheet("a/b", ()),)), "cannot be called 'a/b'"),
        (Workbook("x", (Sheet("x" * 32, ()),)), "cannot be called"),
        (Workbook("x", (Sheet("A", ()), Sheet("a", ()))), "two sheets are called 'a'"),
        (Workbook("x", (Sheet("a", ((Cell(1, name="TAX2026"),),)),)), "'TAX2026' cannot be the name"),
        (Workbook("x", (Sheet("a", ((Cell(1, name="R1C1"),),)),)), "'R1C1' cannot be the name"),
        (Workbook("x", (Sheet("a", ((Cell(1, name="é"),),)),)), "cannot be the name"),
        (Workbook("x", (Sheet("a", ((Cell(1, name="b_c"), Cell(1, name="B_c")),)),)), "two cells are called 'b_c'"),
        (Workbook("x", (Sheet("a", ((Cell(float("nan")),),)),)), "nan is said in words"),
        (Workbook("x", (Sheet("a", ((Cell(1, formula="1+1"),),)),)), "does not begin with ="),
    ],
)
def test_what_a_spreadsheet_could_not_hold_is_refused_in_words(workbook: Workbook, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        xlsx(workbook, DANISH)


def test_addresses_count_as_spreadsheets_do() -> None:
    assert [address(0, 0), address(2, 1), address(9, 25), address(9, 26), address(0, 16383)] == [
        "A1",
        "B3",
        "Z10",
        "AA10",
        "XFD1",
    ]
    assert reference("Year's end", 2, 1) == "'Year''s end'!B3"


def test_columns_are_as_wide_as_what_they_hold() -> None:
    sheet = Sheet(
        "x", ((Cell("t" * 90, "title"),), (Cell("a" * 30), Cell(1234.5)), (Cell("h", "heading"), Cell("h", "heading")))
    )
    assert widths_of(sheet) == (32, 10) and header_row(sheet) == 2
    assert lines_of(Cell("word " * 20), 30) == 4 and lines_of(Cell(1e6), 3) == 1


def test_a_note_at_the_end_of_its_row_takes_the_columns_to_its_right() -> None:
    note = Cell("words " * 12, "note")
    rows = ((note, Cell("")), (note, Cell(1.5)), (Cell("short", "note"),), (Cell("w" * 10), Cell(2.0), Cell(3.0)))
    sheet = Sheet("x", rows, (20, 20, 20))
    assert [reach_of(row, 0, (20, 20, 20)) for row in rows] == [3, 1, 1, 1]
    page = opened(Workbook("x", (sheet,)), DANISH)["x"]
    assert [str(one) for one in page.merged_cells.ranges] == ["A1:C1"] and page["A1"].value == note.value
    assert page["B2"].value == 1.5 and page.row_dimensions[2].height > page.row_dimensions[1].height


@cache
def computed(name: str) -> tuple[Calculator[Any, Any], Any, dict[str, Value], Any]:
    """A calculator's example, computed."""
    calculator, parameters, values = example_of(name)
    return calculator, parameters, values, calculator.calculate(parameters, values)
