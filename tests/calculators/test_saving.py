"""Files from the command line: the same ones as from the page, and refusals in words."""

import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from calculators.catalogue import find
from calculators.command import main
from calculators.kit.export import export
from tests.calculators.cases.locales import DANISH
from tests.company import plain_parameters

PARAMETERS = plain_parameters("lead-score")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in which the site has been built."""
    monkeypatch.chdir(tmp_path)
    built = tmp_path / "site" / "embed" / "lead-score"
    built.mkdir(parents=True)
    (built / "parameters.json").write_text(json.dumps(PARAMETERS), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> int:
    return main(["lead-score", *arguments])


def as_exported(kind: str, **values: object) -> bytes:
    calculator = find("lead-score")
    assert calculator is not None
    parameters = calculator.read_parameters(PARAMETERS)
    all_values = {**calculator.defaults(parameters), **values}
    result = calculator.calculate(parameters, all_values)
    return export(calculator, parameters, all_values, result, DANISH, kind).content


def test_files_are_saved_and_the_result_is_still_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--event.price-page.count", "3", "--xlsx", "a.xlsx", "--csv", "a.csv") == 0
    assert "Karakter" in capsys.readouterr().out
    changed = {"event.price-page.count": 3}
    assert (folder / "a.csv").read_bytes() == as_exported("csv", **changed)
    assert load_workbook(folder / "a.xlsx").sheetnames == load_workbook(io.BytesIO(as_exported("xlsx"))).sheetnames
    assert (folder / "a.xlsx").read_bytes() == as_exported("xlsx", **changed)


def test_a_file_on_standard_output_is_all_there_is_on_it(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("--csv", "-") == 0
    assert capfdbinary.readouterr().out == as_exported("csv")


def test_what_the_page_saved_as_json_is_read_as_a_case(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "saved.json").write_bytes(as_exported("json", **{"event.price-page.count": 7}))
    assert run("--input", "saved.json", "--json") == 0
    saved = json.loads((folder / "saved.json").read_text(encoding="utf-8"))
    assert json.loads(capsys.readouterr().out)["result"] == saved["result"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--input", "two.json", "--xlsx", "a.xlsx"), "a file holds one case, and there are 2"),
        (("--xlsx", "-", "--csv", "-"), "standard output holds one file"),
        (("--csv", "-", "--json"), "standard output holds one file"),
        (("--xlsx", "nowhere/a.xlsx"), "nowhere/a.xlsx cannot be written"),
    ],
)
def test_what_cannot_be_saved_is_said_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    (folder / "two.json").write_text('[{"segment": "b2b"}, {"segment": "b2c"}]', encoding="utf-8")
    assert run(*arguments) == 1
    out, err = capsys.readouterr()
    assert said in err and out == "" and not (folder / "a.xlsx").exists()
