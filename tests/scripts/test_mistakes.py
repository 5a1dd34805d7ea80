"""Mistakes that a manager makes, each on the real form of a file: the problem stands on the right line and names the mend."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.pipeline import read_playbook
from tests.scripts.overlay import lay

STAGE = "stages/qualification.yaml"
KPI = "kpis/win-rate.yaml"
TERM = "terms/lead.yaml"


class Mistake(NamedTuple):
    """In `file`, `right` is written as `wrong`; the problem `rule` stands on the line that holds `at` and its mend holds `mend`."""

    name: str
    file: str
    right: str
    wrong: str
    rule: str
    at: str
    mend: str


MISTAKES = [
    Mistake("a tab for indentation", KPI, "  by: sales-manager", "\tby: sales-manager", "tab", "\tby:", "spaces"),
    Mistake("a tab after a colon", STAGE, "probability: 25", "probability:\t25", "tab", "probability:", "spaces"),
    Mistake("a no-break space in the indentation", KPI, "  by: sales-manager", "\u00a0 by: sales-manager", "tab", "by:", "space bar"),
    Mistake("a decimal comma", KPI, "target: 27.5", "target: 27,5", "number-format", "target:", "Write 27.5."),
    Mistake("points between thousands", KPI, "target: 27.5", "target: 400.000", "number-format", "target:", "Write 400000."),
    Mistake("points between millions", KPI, "target: 27.5", "target: 1.200.000", "number-format", "target:", "Write 1200000."),
    Mistake("a unit after the number", STAGE, "probability: 25", "probability: 25 %", "wrong-type", "probability:", "Write the number alone: 25"),
    Mistake("a number in words", STAGE, "target_days: 10", "target_days: ti", "wrong-type", "target_days:", "digits"),
    Mistake("a number in quotes", STAGE, "target_days: 10", 'target_days: "10"', "wrong-type", "target_days:", "Remove the quotes: 10"),
    Mistake("half a day", STAGE, "target_days: 10", "target_days: 10.5", "wrong-type", "target_days:", "Write e.g. 10."),
    Mistake("a number out of range", STAGE, "probability: 25", "probability: 250", "out-of-range", "probability:", "within the range"),
    Mistake("ja for true", KPI, "chosen: true", "chosen: ja", "yes-or-no", "chosen:", "Write true."),
    Mistake("nej for false", "fields/owner.yaml", "personal: true", "personal: nej", "yes-or-no", "personal:", "Write false."),
    Mistake("yes for true", KPI, "chosen: true", "chosen: yes", "yes-or-no", "chosen:", "Write true."),
    Mistake("a colon in a text", TERM, "meaning: {da: En mulig kunde, en: A possible customer}",
            "meaning:\n  da: Et lead: en mulig kunde\n  en: A possible customer", "yaml-syntax", "Et lead:", 'key: "…"'),
    Mistake("a quote that is not closed", TERM, "name: {da: Lead, en: Lead}", 'name:\n  da: "Lead\n  en: "Lead"', "yaml-syntax", 'da: "Lead', 'Put " at the end'),
    Mistake("an apostrophe in single quotes", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: 'KPI'en'\n  en: Lead", "yaml-syntax", "KPI", "'' for an apostrophe"),
    Mistake("curly quotes", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: “Lead”\n  en: Lead", "smart-quotes", "“Lead”", 'Write "Lead"'),
    Mistake("curly quotes around a colon", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: “Lead: et”\n  en: Lead", "yaml-syntax", "“Lead", "curly quotes with straight"),
    Mistake("bold at the start of a text", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: **Lead**\n  en: Lead", "yaml-syntax", "**Lead**", 'key: "…"'),
    Mistake("an @ at the start of a text", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: @Lead\n  en: Lead", "yaml-syntax", "@Lead", 'key: "…"'),
    Mistake("a comma in a text in brackets", TERM, "En mulig kunde,", "En kunde, måske,", "unknown-key", "måske", "double quotes"),
    Mistake("one space too few", KPI, "  by: sales-manager", " by: sales-manager", "yaml-syntax", " by:", "2 spaces"),
    Mistake("one space too many", KPI, "  by: sales-manager", "   by: sales-manager", "yaml-syntax", "   by:", "Move the line left"),
    Mistake("no space after a colon", STAGE, "owner: account-executive", "owner:account-executive", "yaml-syntax", "owner:", "owner: account-executive"),
    Mistake("no colon", STAGE, "owner: account-executive", "owner account-executive", "yaml-syntax", "owner ", "key: value"),
    Mistake("a list on the line of its key", STAGE, "kpis:\n  - win-rate", "kpis: - win-rate", "yaml-syntax", "kpis:", "next line"),
    Mistake("one value where a list belongs", STAGE, "kpis:\n  - win-rate", "kpis: win-rate", "wrong-type", "kpis:", "- win-rate"),
    Mistake("no hyphen in a list", STAGE, "kpis:\n  - win-rate", "kpis:\n  win-rate", "wrong-type", "win-rate", "- win-rate"),
    Mistake("a list where one value belongs", STAGE, "owner: account-executive", "owner:\n  - account-executive", "wrong-type", "- account", "hyphen"),
    Mistake("no English", TERM, "meaning: {da: En mulig kunde, en: A possible customer}", "meaning: {da: En mulig kunde}", "missing-translation", "meaning:", "'en: …'"),
    Mistake("no language at all", TERM, "name: {da: Lead, en: Lead}", "name: Lead", "missing-translation", "name:", "two indented lines"),
    Mistake("an empty English text", TERM, "name: {da: Lead, en: Lead}", "name:\n  da: Lead\n  en:", "missing-translation", "en:", "'en: …'"),
    Mistake("a misspelt key", STAGE, "purpose:", "purpos:", "unknown-key", "purpos:", "'purpose'"),
    Mistake("a key with a hyphen", STAGE, "target_days:", "target-days:", "unknown-key", "target-days:", "'target_days'"),
    Mistake("a key in Danish", STAGE, "purpose:", "formål:", "unknown-key", "formål:", "'purpose'"),
    Mistake("a key twice", STAGE, "target_days: 10", "target_days: 10\ntarget_days: 12", "duplicate-key", "target_days: 12", "delete the other"),
    Mistake("a key left out", STAGE, "target_days: 10\n", "", "missing-key", "id:", "target_days:"),
    Mistake("nothing after a key", STAGE, "owner: account-executive", "owner:", "empty-value", "owner:", "delete the line 'owner:'"),
    Mistake("a misspelt role", STAGE, "owner: account-executive", "owner: acount-executive", "unknown-reference", "owner:", "'account-executive'"),
    Mistake("a role by its name", STAGE, "owner: account-executive", "owner: Account Executive", "text-form", "owner:", "account-executive"),
    Mistake("a file name for an id", STAGE, "owner: account-executive", "owner: account-executive.yaml", "text-form", "owner:", "account-executive"),
    Mistake("a misspelt option", STAGE, "forecast_category: pipeline", "forecast_category: pipline", "not-an-option", "forecast_category:", "'pipeline'"),
    Mistake("an option in capitals", "scores/lead-score.yaml", "segments: [b2b, b2c]", "segments: [B2B, b2c]", "not-an-option", "segments:", "'b2b'"),
    Mistake("a renamed id", STAGE, "id: qualification", "id: qualify", "id-and-file", "id: qualify", "rename the file to qualify.yaml"),
    Mistake("a Danish date", STAGE, "target_days: 10", "target_days: 10\ncontent_review:\n  by: sales-manager\n  every_months: 6\n  last: 31-12-2025",
            "wrong-type", "last:", "Write 2025-12-31."),
    Mistake("a link to a page that is gone", TERM, "name: {da: Lead, en: Lead}", 'name: {da: "[Lead](terms/leads)", en: "[Lead](terms/leads)"}',
            "unknown-reference", "name:", "'lead'"),
    Mistake("an anchor", STAGE, "owner: account-executive", "owner: &who account-executive", "yaml-feature", "&who", "Write the value out"),
    Mistake("three hyphens in the middle", STAGE, "target_days: 10", "---\ntarget_days: 10", "several-documents", "---", "`---`"),
    Mistake("an invisible character", STAGE, "owner: account-executive", "owner: account\u200b-executive", "encoding", "owner:", "type the text again"),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_a_mistake_is_told_on_its_line_with_its_mend(mistake: Mistake, tmp_path: Path) -> None:
    path = lay(tmp_path) / mistake.file
    content = path.read_text(encoding="utf-8")
    assert content.count(mistake.right) >= 1
    changed = content.replace(mistake.right, mistake.wrong, 1)
    path.write_text(changed, encoding="utf-8")
    start = changed.index(mistake.wrong) if mistake.wrong else 0
    line = changed[: changed.index(mistake.at, start)].count("\n") + 1
    reading = read_playbook(tmp_path, date(2026, 1, 15))
    assert reading.playbook is None
    found = [problem for problem in reading.problems if problem.rule == mistake.rule]
    assert found, [(problem.rule, problem.said.message.en) for problem in reading.problems]
    assert found[0].mark.file.endswith(mistake.file)
    assert found[0].mark.line == line
    assert found[0].said.mend is not None and mistake.mend in found[0].said.mend.en
    assert {problem.rule for problem in reading.problems} == {mistake.rule}, "one mistake gives one kind of problem"


def test_a_deleted_stage_is_told_where_others_refer_to_it(tmp_path: Path) -> None:
    (lay(tmp_path) / "stages/closing.yaml").unlink()
    problems = read_playbook(tmp_path, date(2026, 1, 15)).problems
    assert {problem.rule for problem in problems} == {"unknown-reference"}
    told = {(problem.mark.file.removeprefix(f"{tmp_path.as_posix()}/"), problem.snippet.strip()) for problem in problems}
    assert ("stages/qualification.yaml", "next: closing") in told
    assert ("roles/sales-manager.yaml", "- stage: closing") in told


def test_a_renamed_file_is_told_at_its_id_and_where_others_refer_to_it(tmp_path: Path) -> None:
    folder = lay(tmp_path)
    (folder / "kpis/win-rate.yaml").rename(folder / "kpis/hit-rate.yaml")
    problems = read_playbook(tmp_path, date(2026, 1, 15)).problems
    assert {problem.rule for problem in problems} == {"id-and-file", "unknown-reference"}


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_is_told(encoding: str, tmp_path: Path) -> None:
    path = lay(tmp_path) / TERM
    path.write_bytes(path.read_text(encoding="utf-8").replace("mulig", "måske").encode(encoding))
    problems = read_playbook(tmp_path, date(2026, 1, 15)).problems
    assert [problem.rule for problem in problems] == ["encoding"]
    assert problems[0].said.mend is not None and "UTF-8" in problems[0].said.mend.en
    if encoding in ("latin-1", "cp1252"):
        assert problems[0].mark.line == 4 and "'å'" in problems[0].said.message.en


def test_windows_line_ends_are_fine(tmp_path: Path) -> None:
    for path in lay(tmp_path).glob("*/*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_playbook(tmp_path, date(2026, 1, 15)).problems == ()


@pytest.mark.parametrize("name", ["Qualify.yaml", "første-møde.yaml", "first_call.yaml", "first-call.yml", "first call.yaml", "2nd-call.yaml"])
def test_a_file_name_that_is_no_id_is_told(name: str, tmp_path: Path) -> None:
    (lay(tmp_path) / "terms" / name).write_text("id: x\n", encoding="utf-8")
    problems = read_playbook(tmp_path, date(2026, 1, 15)).problems
    assert [problem.rule for problem in problems] == ["file-name"]


def test_one_broken_file_does_not_set_off_the_others(tmp_path: Path) -> None:
    (lay(tmp_path) / "roles/sales-manager.yaml").write_text("name: [\n", encoding="utf-8")
    problems = read_playbook(tmp_path, date(2026, 1, 15)).problems
    assert [(problem.rule, problem.mark.line) for problem in problems] == [("yaml-syntax", 1)]


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    folder = lay(tmp_path)
    for file, right, wrong in ((STAGE, "target_days: 10", "target_days: ti"), (KPI, "target: 27.5", "target: 27,5"), (TERM, "meaning", "mening")):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    rules = [problem.rule for problem in read_playbook(tmp_path, date(2026, 1, 15)).problems]
    assert rules == ["number-format", "wrong-type", "unknown-key"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    reading = read_playbook(tmp_path / "nowhere", date(2026, 1, 15))
    assert reading.playbook is None
    assert [problem.rule for problem in reading.problems] == ["unknown-folder"]
