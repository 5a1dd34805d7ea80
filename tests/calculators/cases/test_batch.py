"""Many leads at once, as the page asks for them: in pieces, in order, each as the form alone would answer it."""

import csv
import json
from base64 import b64encode
from io import StringIO
from typing import Any

from calculators.door import handle
from calculators.kit.input.reading import read
from calculators.lead_score import CALCULATOR
from tests.calculators.cases.lead_score_model import MODEL, PLAIN
from tests.calculators.cases.locales import DANISH, ENGLISH

FIT = [field.id for field in CALCULATOR.fields(MODEL) if field.id.startswith("fit.")]
EVENT = next(field.id for field in CALCULATOR.fields(MODEL) if field.id.endswith(".count")).removesuffix(".count")


def asked(content: str, language: str = ENGLISH, first: int = 0, rows: int = 0, **more: Any) -> dict[str, Any]:
    file = {"name": "leads.csv", "content": b64encode(content.encode()).decode(), **more.pop("file", {})}
    request = {
        "calculator": "lead-score",
        "language": language,
        "parameters": PLAIN,
        "values": more.pop("values", {}),
        "want": "batch",
        "files": {"batch": file},
        "batch": {"from": first, "rows": rows, **more},
    }
    answer: dict[str, Any] = json.loads(handle(json.dumps(request)))
    return answer


def table_of(*texts: str) -> list[dict[str, str]]:
    lines = list(csv.reader(StringIO("".join(texts), newline="")))
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def leads(count: int) -> str:
    answers = [option.id for field in CALCULATOR.fields(MODEL) if field.id == FIT[0] for option in field.options]
    lines = [f"id,{FIT[0]},{EVENT}.count,{EVENT}.last"]
    for number in range(count):
        lines.append(f"g{number},{answers[number % len(answers)]},{number % 4},{'2026-01-01' if number % 4 else ''}")
    return "\n".join(lines) + "\n"


def test_each_row_is_answered_as_the_form_would_answer_it() -> None:
    content = leads(12)
    header = asked(content)
    assert header["ok"] and header["rows"] == 12 and header["next"] == 0 and "12 rows" in header["html"]
    rows = table_of(header["csv"], asked(content, rows=12)["csv"])
    defaults = CALCULATOR.defaults(MODEL)
    blank = CALCULATOR.batch(MODEL).blank(defaults) if CALCULATOR.batch else {}
    for row in rows:
        typed = {name: row[name] for name in (FIT[0], f"{EVENT}.count", f"{EVENT}.last")}
        reading = read(CALCULATOR.fields(MODEL), typed, ENGLISH, ENGLISH, blank)
        assert not reading.errors
        alone = CALCULATOR.calculate(MODEL, reading.values)
        assert row["Grade"] == alone.grade and float(row["Fit points"]) == alone.fit.points
        assert float(row["Engagement points"]) == alone.engagement.points
        assert row["Owner"] == (alone.owner.en if alone.owner else "") and row["Note"] == ""


def test_pieces_give_the_same_lines_and_the_same_tally_as_the_whole() -> None:
    content = leads(25)
    whole = asked(content, rows=25)
    texts, tally, place = "", {}, 0
    while place < 25:
        piece = asked(content, first=place, rows=7, tally=tally)
        texts, tally, place = texts + piece["csv"], piece["tally"], piece["next"]
    assert texts == whole["csv"] and tally == whole["tally"] and sum(tally.values()) == 25


def test_rows_that_cannot_be_used_stay_in_the_table_with_the_reason() -> None:
    content = f'id,{FIT[0]},{EVENT}.count\na,nonsense,1\nb\nc,"open\nd,,5000\n'
    rows = table_of(asked(content)["csv"], asked(content, rows=9)["csv"])
    assert [row["id"][:1] for row in rows] == ["a", "b", "c", "d"]
    assert "nonsense" in rows[0]["Note"] and rows[0]["Grade"]
    assert rows[1]["Note"].startswith("Line 3") and not rows[1]["Grade"]
    assert rows[2]["Note"].startswith("Line 4") and not rows[2]["Grade"]
    assert "5000" in rows[3]["Note"] and rows[3]["Grade"]


def test_no_cell_of_the_table_starts_a_formula() -> None:
    evil = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "-5", "+45 12 34", "2026-01-01", "a=b"]
    content = f"id,{FIT[0]}\n" + "".join(f'"{cell}",\n' for cell in evil)
    rows = table_of(asked(content)["csv"], asked(content, rows=20)["csv"])
    shown = [row["id"] for row in rows]
    assert shown[5:] == evil[5:]
    assert all(cell.lstrip()[0] == "'" for cell in shown[:5])


def test_the_language_and_the_files_own_marks_are_kept() -> None:
    content = f"id;{FIT[0]};point\na;;1,5\n"
    rows = list(
        csv.reader(StringIO(asked(content, DANISH)["csv"] + asked(content, DANISH, rows=1)["csv"]), delimiter=";")
    )
    assert rows[0][-1] == "Bemærkning" and "," in rows[1][3] and "." not in rows[1][3]


def test_the_form_answers_what_the_file_leaves_open() -> None:
    content = f"id,{EVENT}.count,{EVENT}.last\na,4,2026-01-01\n"
    soon = table_of(asked(content)["csv"], asked(content, rows=1, values={"as_of": "2026-01-02"})["csv"])[0]
    late = table_of(asked(content)["csv"], asked(content, rows=1, values={"as_of": "2027-12-31"})["csv"])[0]
    assert float(soon["Engagement points"]) > float(late["Engagement points"])


def test_a_file_that_says_nothing_known_is_refused_and_can_be_mapped() -> None:
    content = "a,b\nx,y\n"
    answer = asked(content)
    assert (
        answer["ok"] is False
        and "Columns" in answer["errors"]["batch"]
        and "select" in answer["files"]["batch"]["html"]
    )
    mapped = asked(content, file={"mapping": {FIT[0]: "a"}})
    assert mapped["ok"] is True and mapped["files"]["batch"]["mapping"][FIT[0]] == "a"
    assert asked("")["errors"]["batch"].startswith("The file is empty")


def test_a_malformed_request_is_an_error_not_an_exception() -> None:
    content = leads(1)
    for wrong in ({"rows": -1}, {"rows": 10_000}, {"first": "x"}, {"rows": 1, "tally": {"A1": "many"}}):
        assert "request" in asked(content, **wrong)["errors"], wrong
    for file in ({"content": "%%%"}, {"content": 5}, {"mapping": {"a": 1}}, {"forms": {"a": "ymd"}}, {"mapping": []}):
        answer = asked(content, file=file)
        assert answer["ok"] is (file == {"mapping": []}), file
