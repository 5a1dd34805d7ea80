"""The command line: exit status, what goes where, and a fault of ours said in words."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from scripts import __main__ as command
from tests.scripts.overlay import BASE, lay


def broken(folder: Path) -> Path:
    path = lay(folder) / "pipelines/sales.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("probability: 25", "probability: 250"), encoding="utf-8")
    return folder


def test_a_playbook_without_problems_gives_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check", "--playbook", str(BASE), "--today", "2026-01-15"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "" and "all is well" in shown.err


def test_problems_give_1_and_go_to_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check", "--playbook", str(broken(tmp_path)), "--lang", "da"]) == 1
    shown = capsys.readouterr()
    assert "250 er uden for området" in shown.out and "[out-of-range]" in shown.out and "1 fejl" in shown.err


def test_warnings_alone_give_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = lay(tmp_path) / "terms/lead.yaml"
    path.write_text(path.read_text(encoding="utf-8").split("\n", 1)[1], encoding="utf-8")
    assert command.main(["check", "--playbook", str(tmp_path)]) == 0
    assert "[schema-line]" in capsys.readouterr().out


def test_json_is_json_even_without_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["check", "--playbook", str(BASE), "--format", "json"])
    assert json.loads(capsys.readouterr().out) == []
    command.main(["check", "--playbook", str(broken(tmp_path)), "--format", "json"])
    assert [problem["rule"] for problem in json.loads(capsys.readouterr().out)] == ["out-of-range"]


def test_a_wrong_option_is_not_called_a_fault_of_ours() -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["check", "--lang", "se"])
    assert ended.value.code == 64


def test_an_unknown_command_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["chek"]) == 64
    assert "Did you mean 'check'?" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["help"]])
def test_help_lists_every_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(arguments) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in command.COMMANDS)


def fail(options: object) -> int:
    raise RuntimeError("the cable is out")


def test_a_fault_of_ours_gives_2_in_words_and_a_traceback_only_with_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = SimpleNamespace(__doc__="A command that fails.", add_arguments=lambda parser: None, run=fail)
    monkeypatch.setattr(command, "import_module", lambda name: module)
    assert command.main(["check"]) == 2
    shown = capsys.readouterr().err
    assert (
        "fault in the program" in shown
        and "the cable is out" in shown
        and "--debug" in shown
        and "Traceback" not in shown
    )
    assert command.main(["check", "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("named", "said"), [("[en, da]", "is out of range"), ("[da]", "er uden for området")])
def test_annotations_are_in_the_language_that_the_company_names_first(
    named: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broken(tmp_path)
    company = folder / "company" / "example.yaml"
    company.write_text(company.read_text() + f"languages: {named}\n")
    command.main(["check", "--playbook", str(folder), "--format", "github"])
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("name", [name for name in command.COMMANDS if name != "init"])
def test_every_command_takes_a_playbook_that_lies_elsewhere(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main([name, "--help"])
    assert "--playbook DIR" in capsys.readouterr().out
