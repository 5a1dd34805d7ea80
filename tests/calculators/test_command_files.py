"""Tables on the command line: a file for a calculator that takes one, and a whole list of leads scored."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from calculators.command import main
from tests.company import LEADS, ROOT, plain_parameters


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the site's parameters are."""
    folder = tmp_path_factory.mktemp("built")
    for name in ("lead-score", "lead-score-report", "kpi"):
        target = folder / "site" / "embed" / name
        target.mkdir(parents=True)
        (target / "parameters.json").write_text(json.dumps(plain_parameters(name)), encoding="utf-8")
    return folder


def run(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str, str]:
    monkeypatch.chdir(built)
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def rows_of(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(), delimiter=delimiter))


def test_a_list_of_leads_comes_back_scored_in_order(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "scored.csv"
    status, shown, err = run(built, monkeypatch, capsys, "lead-score", str(LEADS), "--out", str(out), "--lang", "en")
    assert (status, shown) == (0, "") and "400 rows" in err
    scored, own = rows_of(out.read_text("utf-8")), rows_of(LEADS.read_text("utf-8"))
    assert [row["id"] for row in scored] == [row["id"] for row in own]
    assert all({key: row[key] for key in own[0]} == before for row, before in zip(scored, own, strict=True))
    first = scored[0]
    options = [part for key, value in own[0].items() if key not in ("id", "created", "outcome") and value
               for part in (f"--{key.replace('_', '-')}", value)]  # fmt: skip
    status, one, _ = run(built, monkeypatch, capsys, "lead-score", "--json", "--lang", "en", *options)
    result: Any = json.loads(one)["result"]
    assert status == 0 and result["grade"] == first["Grade"]
    assert result["fit"]["points"] == float(first["Fit points"])


def test_rows_that_cannot_be_used_are_told_and_kept_and_the_status_is_one(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source = tmp_path / "leads.csv"
    source.write_bytes('id;cups;note\n1;many;æ\n2;perhaps;=1+1\n3;many\n4;"many;x\n'.encode("cp1252"))
    status, out, err = run(built, monkeypatch, capsys, "lead-score", str(source))
    rows = rows_of(out, ";")
    assert status == 1 and [row["id"] for row in rows] == ["1", "2", "3", '4;"many;x']
    assert rows[0]["note"] == "æ" and rows[0]["Fit-point"] == "25,0" and rows[1]["note"] == "'=1+1"
    assert [bool(row["Karakter"]) for row in rows] == [True, True, False, False]
    assert f"{source}:3: cups: »perhaps«" in err and f"{source}:4: " in err and f"{source}:5: " in err


def test_the_day_and_the_columns_can_be_given(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source = tmp_path / "leads.csv"
    source.write_text("who,size,demo,day\na,many,1,01/02/2026\n")
    arguments = ("lead-score", str(source), "--lang", "en", "--as-of", "2026-02-01", "--map", "fit.cups=size",
                 "--map", "event.tasting.count=demo", "--map", "event.tasting.last=day")  # fmt: skip
    status, out, err = run(built, monkeypatch, capsys, *arguments)
    assert status == 0 and "can be read in two ways" in err
    _, other, _ = run(built, monkeypatch, capsys, *arguments, "--form", "event.tasting.last=mdy")
    assert float(rows_of(out)[0]["Engagement points"]) > float(rows_of(other)[0]["Engagement points"]) > 0


def test_what_cannot_be_a_table_is_said_with_status_one(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for content, arguments, word in (
        (b"", (), "empty"),
        (b"a,b\n", (), "no rows"),
        (b"PK\x03\x04", (), "Excel"),
        (b"x\0y", (), "not text"),
        (b"a,b\n1,2\n", (), "none of its headers"),
        (b"cups\nmany\n", ("--map", "nothing=x"), "expected column="),
        (b"cups\nmany\n", ("--map", "fit.role=x"), "no such header"),
        (b"cups\nmany\n", ("--form", "as_of=ymd"), "expected one of"),
        (b"cups\nmany\n", ("--as-of", "never"), "as_of"),
        (b"cups\nmany\n", ("--out", "/nowhere/x.csv"), "cannot be written"),
    ):
        source = tmp_path / "leads.csv"
        source.write_bytes(content)
        status, out, err = run(built, monkeypatch, capsys, "lead-score", str(source), "--lang", "en", *arguments)
        assert status == 1 and not out and word in err, (content, err)
    assert run(built, monkeypatch, capsys, "lead-score", "gone.csv")[0] == 1


def test_standard_input_is_read_and_a_reader_that_leaves_is_no_fault(built: Path) -> None:
    command = f"{sys.executable} -m calculators lead-score - < {LEADS} | head -2"
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, shell=True, cwd=built, env=environment, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 2 and "Traceback" not in done.stderr


def test_a_report_on_a_file_tells_what_it_could_not_use(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lines = LEADS.read_text("utf-8").splitlines()
    lines[3] = (
        lines[3].replace(",lost,", ",mislaid,").replace(",won,", ",mislaid,").replace(",no-decision,", ",mislaid,")
    )
    source = tmp_path / "leads.csv"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    status, out, err = run(built, monkeypatch, capsys, "lead-score-report", str(source), "--lang", "en")
    assert status == 0 and out.strip() and f"{source}:4: outcome: “mislaid”" in err
    status, out, _ = run(built, monkeypatch, capsys, "lead-score-report", str(source), "--json")
    assert status == 0 and json.loads(out)["calculator"] == "lead-score-report"
    source.write_text("nothing,known\n1,2\n")
    status, _, err = run(built, monkeypatch, capsys, "lead-score-report", str(source), "--lang", "en")
    assert status == 1 and "The file lacks something that is needed" in err


def test_help_names_the_file(built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, option in (("lead-score", "--out"), ("kpi", "--map")):
        status, out, _ = run(built, monkeypatch, capsys, name, "--help")
        assert status == 0 and "FILE" in out and option in out


def test_what_a_file_holds_is_shown_on_the_terminal_and_never_obeyed(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "deals.csv").write_text("Stage;\x1b[31mred\x07\u202e\n\x1b]0;title\x07;2\n", encoding="utf-8")
    status, out, err = run(built, monkeypatch, capsys, "kpi", str(tmp_path / "deals.csv"), "--map", "amount=nowhere")
    assert status != 0
    assert "\ufffd[31mred\ufffd\ufffd" in err
    assert not set(out + err) & {"\x1b", "\x07", "\u202e"}
