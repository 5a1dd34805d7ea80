"""Files through the door: the same sheets, figures and text wherever Python runs."""

import io
import json
import zipfile
from binascii import a2b_base64
from dataclasses import replace
from typing import Any

from calculators.door import handle
from calculators.kit.export import export
from calculators.kit.export.business_case import framed
from calculators.kit.export.delimited import csv_bytes
from calculators.kit.markup.html import Html
from calculators.kit.workbook.model import Cell, Sheet, Workbook
from calculators.lead_score import CALCULATOR
from tests.calculators.cases.lead_score_model import MODEL
from tests.calculators.cases.locales import DANISH, ENGLISH
from tests.calculators.cases.roi_model import PLAIN

VALUES = CALCULATOR.defaults(MODEL)
RESULT = CALCULATOR.calculate(MODEL, VALUES)


def ask(want: str, **changes: object) -> dict[str, Any]:
    request = {"calculator": "roi", "language": DANISH, "parameters": PLAIN, "values": {}, "want": want, **changes}
    answer: dict[str, Any] = json.loads(handle(json.dumps(request)))
    return answer


def test_a_spreadsheet_holds_formulas_with_our_figures_beside_them() -> None:
    file = export(CALCULATOR, MODEL, VALUES, RESULT, DANISH, "xlsx")
    with zipfile.ZipFile(io.BytesIO(file.content)) as parts:
        assert parts.testzip() is None
        result = parts.read("xl/worksheets/sheet2.xml").decode("utf-8")
        names = parts.read("xl/workbook.xml").decode("utf-8")
    assert f"<f>fit_points</f><v>{RESULT.fit.points}</v>" in result
    assert f"<f>fit_grade&amp;engagement_grade</f><v>{RESULT.grade}</v>" in result
    assert '<definedName name="in_as_of">' in names


def test_every_kind_of_file_comes_through_the_door_as_base64() -> None:
    for kind, begins in (("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("json", b"{")):
        answer = ask(f"export:{kind}")
        assert answer["ok"] is True and answer["name"] == f"roi.{kind}" and "/" in answer["media_type"]
        assert a2b_base64(answer["content"]).startswith(begins)


def test_an_unknown_kind_of_file_and_a_case_that_is_not_there_are_refused_in_words() -> None:
    assert ask("export:docx")["errors"]["request"] == "want: expected export of xlsx, csv, json"
    assert ask("export:")["ok"] is False


def test_wrong_fields_are_explained_instead_of_a_file() -> None:
    answer = ask("export:xlsx", values={"investment": "mange penge"})
    assert answer["ok"] is False and set(answer["errors"]) == {"investment"} and "content" not in answer


def test_danish_csv_has_decimal_commas_and_english_csv_points() -> None:
    book = Workbook("x", (Sheet("x", ((Cell("=1+1"), Cell(-1234.5, "money"), Cell(0.125, "percent")),)),))
    assert csv_bytes(book, DANISH).decode("utf-8-sig") == '"\'=1+1";-1234,5;0,125\r\n'
    assert csv_bytes(book, ENGLISH).decode("utf-8-sig") == '"\'=1+1",-1234.5,0.125\r\n'


def test_json_holds_unrounded_figures() -> None:
    data = json.loads(export(CALCULATOR, MODEL, VALUES, RESULT, ENGLISH, "json").content)
    assert data["result"]["fit"]["total"] == RESULT.fit.total and data["inputs"]["as_of"] == VALUES["as_of"].isoformat()


def test_a_business_case_gets_its_frame_and_must_be_two_pages() -> None:
    two = '<section class="case-page"><p>A</p></section><section class="case-page"><p>B</p></section>'
    framed_html = framed(replace(CALCULATOR, business_case=lambda *_: Html(two)), MODEL, RESULT, DANISH, "x-")
    assert framed_html.count('class="case-page"') == 2 and "Side 2 af 2" in framed_html and "<p>B</p>" in framed_html
    assert framed_html.index("<p>A</p>") < framed_html.index("Side 1 af 2") < framed_html.index("<p>B</p>")
    for wrong in ("", "<p>A</p>", two + two, "<p></p>" + two):
        try:
            framed(replace(CALCULATOR, business_case=lambda *_, html=wrong: Html(html)), MODEL, RESULT, DANISH, "x-")
        except ValueError as error:
            assert "2 sections" in str(error)
        else:
            raise AssertionError(f"{wrong!r} was taken for two pages")
