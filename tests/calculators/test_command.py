"""The command line: fields as options, cases from files, answers in both languages, and never a traceback for bad
input."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from calculators.command import _GENERAL_OPTIONS, COMPANY, main
from calculators.kit.input.fields import RESERVED
from tests.calculators.cases.locales import ENGLISH
from tests.calculators.cases.quote_model import PLAIN as QUOTE
from tests.calculators.cases.roi_model import PLAIN as PARAMETERS
from tests.calculators.cases.roi_model import cost


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in which the site has been built."""
    monkeypatch.chdir(tmp_path)
    built = tmp_path / "site" / "embed" / "roi"
    built.mkdir(parents=True)
    (built / "parameters.json").write_text(json.dumps(PARAMETERS), encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def computed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    status, out, err = run(capsys, "roi", "--json", *arguments)
    assert (status, err) == (0, "")
    return json.loads(out)


def test_options_are_typed_in_the_chosen_language(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert computed(capsys, "--investment", "1.234,5")["inputs"]["investment"] == 1234.5
    assert (
        computed(capsys, "--lang", ENGLISH, "--investment", "1,234.5", "--discount-rate", "8")["result"]["inputs"][
            "discount_rate"
        ]
        == 0.08
    )
    assert computed(capsys, "--benefits.0.amount", "7 kr.")["result"]["inputs"]["benefits"][0]["amount"] == 7


def test_without_json_the_result_is_said_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        "Nettonutidsværdi" in run(capsys, "roi")[1] and "Net present value" in run(capsys, "roi", "--lang", ENGLISH)[1]
    )


def test_every_mistake_is_reported_at_once_with_status_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "roi", "--investment", "1,234.5", "--horizon", "0")
    assert status == 1 and out == "" and "investment: »1,234.5«" in err and "horizon: »0«" in err


def test_unknown_names_get_the_nearest_right_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "'roi'" in run(capsys, "rio")[2] and "'--investment'" in run(capsys, "roi", "--invesment", "1")[2]
    (folder / "case.json").write_text('{"horizonn": 3}')
    status, _, err = run(capsys, "roi", "--input", "case.json")
    assert status == 1 and "'horizon'" in err


def test_cases_come_from_json_nested_or_flat(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "case.json").write_text(
        '[{"benefits": [{"amount": "1.000"}]}, {"benefits.0.amount": 2000, "discount_rate": 0.05}]'
    )
    first, second = computed(capsys, "--input", "case.json")
    assert (
        first["result"]["inputs"]["benefits"][0]["amount"] == 1000
        and second["result"]["inputs"]["benefits"][0]["amount"] == 2000
    )
    assert second["result"]["inputs"]["discount_rate"] == 0.05


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_cases_come_from_csv_on_standard_input(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, separator: str
) -> None:
    lines = [
        "\ufeff" + separator.join(("investment", "horizon")),
        separator.join(("1.000", "2")),
        "",
        separator.join(("2.000", "")),
    ]
    monkeypatch.setattr("sys.stdin", StringIO("\n".join(lines)))
    first, second = computed(capsys, "--input", "-")
    assert first["result"]["inputs"]["horizon"] == 2 and second["result"]["inputs"]["horizon"] == 3
    assert second["inputs"]["investment"] == 2000


def test_options_go_before_what_the_file_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "case.json").write_text('{"horizon": 5}')
    assert computed(capsys, "--input", "case.json", "--horizon", "2")["result"]["inputs"]["horizon"] == 2


def test_the_result_of_one_run_is_input_for_the_next(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = computed(capsys, "--investment", "1.234,5", "--investment-risk", "12,5")
    (folder / "again.json").write_text(json.dumps(first["inputs"]))
    assert computed(capsys, "--input", "again.json") == first


@pytest.mark.parametrize("content", ["", "{", "[1]", "a;b\n1", "a;a\n1;2", "a;b", "\x00"])
def test_a_file_that_is_no_case_is_refused_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (folder / "case").write_text(content)
    status, out, err = run(capsys, "roi", "--input", "case")
    assert status == 1 and out == "" and err.startswith("calculators: ")


def test_bytes_that_are_not_utf8_and_missing_files_are_refused_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "case").write_bytes(b"\xff\xfe\x00")
    assert run(capsys, "roi", "--input", "case")[0] == 1
    assert run(capsys, "roi", "--input", "nowhere.json")[0] == 1


def test_missing_or_damaged_parameters_say_how_to_get_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.json").write_text('{"case": 1}')
    assert run(capsys, "roi", "--parameters", "bad.json")[0] == 2
    (folder / "site" / "embed" / "roi" / "parameters.json").unlink()
    status, _, err = run(capsys, "roi")
    assert status == 2 and "make site" in err and "--parameters" in err


def test_help_shows_the_fields_in_the_chosen_language(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "roi", "--help", "--lang", ENGLISH)
    assert status == 0 and "Discount rate a year" in out and "--rampup-months" in out
    assert "Kalkulationsrente" in run(capsys, "roi", "--help")[1]
    status, out, _ = run(capsys)
    assert status == 0 and "lead-score" in out and "roi" in out


def test_a_fault_of_ours_is_said_in_words_with_status_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from calculators import __main__ as edge

    def broken(arguments: list[str]) -> int:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(edge, "main", broken)
    assert edge.run(["roi"]) == 2
    said = capsys.readouterr().err
    assert "not in your figures" in said and "ZeroDivisionError" in said and "Traceback" not in said


def test_another_cost_is_an_option_of_its_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parameters = {
        **PARAMETERS,
        "costs": [*PARAMETERS["costs"], cost("audit", "once", 80), cost("fuel-a-year", "yearly", 5)],
    }
    (folder / "more.json").write_text(json.dumps(parameters), encoding="utf-8")
    with_them = ("--parameters", str(folder / "more.json"))
    assert "--fuel-a-year-risk" in run(capsys, "roi", "--help", *with_them)[1]
    values = [
        computed(capsys, *with_them, *typed)["result"]["expected"]["net_present_value"]
        for typed in ((), ("--audit", "0"), ("--audit", "0", "--fuel-a-year", "0"))
    ]
    own = computed(capsys)["result"]["expected"]["net_present_value"]
    assert values[0] < values[1] < values[2] == pytest.approx(own)
    assert computed(capsys, *with_them, "--investment", "300.000")["inputs"]["investment"] == 300_000


def test_an_option_that_was_renamed_still_means_its_field(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quote.json").write_text(json.dumps(QUOTE), encoding="utf-8")
    ask = ("quote", "--parameters", str(tmp_path / "quote.json"))
    assert json.loads(run(capsys, *ask, "--json", "--technicians", "45")[1])["inputs"]["units"] == 45
    assert "--technicians" not in run(capsys, *ask, "--help")[1]


def test_no_field_may_take_the_name_of_an_option_of_the_command() -> None:
    assert {option.removeprefix("--") for option in _GENERAL_OPTIONS} <= RESERVED


@pytest.mark.parametrize(("named", "typed"), [(["en"], "1,234.5"), (["en", "da"], "1,234.5"), (["da"], "1.234,5")])
def test_the_language_is_the_one_that_the_company_of_the_site_names_first(
    named: list[str], typed: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company = folder / COMPANY
    company.parent.mkdir(parents=True)
    company.write_text(json.dumps({"example": {"languages": named}}), encoding="utf-8")
    assert computed(capsys, "--investment", typed)["inputs"]["investment"] == 1234.5


@pytest.mark.parametrize("said", ["{", "[]", '{"example": {}}', '{"example": {"languages": ["no"]}}'])
def test_a_company_that_cannot_be_read_leaves_the_language_as_it_was(
    said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company = folder / COMPANY
    company.parent.mkdir(parents=True)
    company.write_text(said, encoding="utf-8")
    assert computed(capsys, "--investment", "1.234,5")["inputs"]["investment"] == 1234.5
