"""An older playbook comes to today's format by steps that change nothing else, and nothing twice."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.diff.snapshots import snapshot
from scripts.migrate.disk import read_files
from scripts.migrate.run import migrate
from scripts.model.format import FORMAT
from scripts.pipeline import read_playbook
from tests.company import FOLDER, TODAY, small_files, written

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org")

CHAIN = {
    "stages/first.yaml": "id: first\nnext: second # the road\nprobability: 10\nforecast_category: pipeline\n",
    "stages/second.yaml": "id: second\nprobability: 90\nnext: lost\nforecast_category: forecast\ntarget_days: 3\n",
    "stages/lost.yaml": (
        "id: lost\nname: {da: Tabt, en: Lost}\nprobability: 0\nforecast_category: omitted\n"
        "summary:\n  da: Nej.\n  en: No.\nrequired_fields: [close-date, loss-reason]\ngood: # kept\n  da: Vi ved det.\n"
    ),
    "kpis/lost.yaml": "id: lost\ndefinition: {en: 'see [it](stages/lost)'}\n",
    "roles/rep.yaml": "id: rep\nwork:\n  - stage: second\n    work: {en: a}\n  - stage: lost\n    work: {en: b}\n",
}


def test_a_chain_of_stages_becomes_a_pipeline_and_its_dead_end_an_outcome() -> None:
    files, told = migrate(CHAIN)
    assert files["pipelines/sales.yaml"].endswith(
        "stages:\n"
        "  - {stage: first, probability: 10, forecast_category: pipeline}\n"
        "  - {stage: second, probability: 90, forecast_category: commit}\n"
    )
    assert files["stages/first.yaml"] == "id: first\n"
    assert files["stages/second.yaml"] == "id: second\ntarget_days: 3\n"
    assert "stages/lost.yaml" not in files
    outcome = files["outcomes/lost.yaml"]
    assert "counts_as: lost\nreason_field: loss-reason\nrequired_fields: [close-date, loss-reason]\n" in outcome
    assert "# good: # kept\n#   da: Vi ved det.\n" in outcome
    assert "[it](outcomes/lost)" in files["kpis/lost.yaml"]
    assert files["roles/rep.yaml"] == "id: rep\nwork:\n  - stage: second\n    work: {en: a}\n"
    assert {one.file for one in told} >= {"pipelines/sales.yaml", "outcomes/lost.yaml", "roles/rep.yaml"}
    assert migrate(files) == (files, ())


def test_a_quote_of_technicians_counts_in_the_unit_that_the_company_names() -> None:
    files, _ = migrate(
        {
            "company/a.yaml": "id: a\nformat: 2\ncurrency: SEK # ours\nwhy: {en: x}\n",
            "calculators/quote.yaml": "parameters:\n  packages:\n"
            "    - cost_per_technician: 7\n      extension: {per_technician: 1}\n"
            "  volume_steps: [{technicians: 3, discount: 0.1}]\n  example:\n    technicians: 45 # many\n",
        }
    )
    assert files["calculators/quote.yaml"] == (
        "parameters:\n  packages:\n    - cost_per_unit: 7\n      extension: {per_unit: 1}\n"
        "  volume_steps: [{units: 3, discount: 0.1}]\n  example:\n    units: 45 # many\n"
    )
    assert "currency: SEK # ours\nunit_of_sale:\n  one:\n    da: tekniker\n" in files["company/a.yaml"]
    assert migrate(files) == (files, ())


def test_the_segment_whose_orders_counted_is_named_where_the_playbook_has_it() -> None:
    old = {
        "company/a.yaml": "id: a\ncurrency: SEK\n",
        "calculators/kpi.yaml": "parameters:\n  conversion_stage: x\n  milestones: []\n",
        "segments/b2b.yaml": "id: b2b\n",
    }
    files, _ = migrate(old)
    assert (
        files["calculators/kpi.yaml"] == "parameters:\n  conversion_stage: x\n  order_segment: b2b\n  milestones: []\n"
    )
    without = {name: content for name, content in old.items() if not name.startswith("segments/")}
    assert migrate(without).files["calculators/kpi.yaml"] == old["calculators/kpi.yaml"]


def test_a_playbook_of_today_stays_to_the_byte() -> None:
    files = read_files(FOLDER)
    assert migrate(files) == (files, ())


def test_the_command_writes_once_and_not_at_all_when_dry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in CHAIN.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    ask = ["migrate", "--playbook", str(tmp_path)]
    assert main([*ask, "--dry-run"]) == 0
    assert "Nothing was written" in capsys.readouterr().out
    assert read_files(tmp_path) == CHAIN
    assert main([*ask, "--lang", "da"]) == 0
    assert "står nu i en pipeline" in capsys.readouterr().out
    assert not (tmp_path / "stages/lost.yaml").exists()
    assert main(ask) == 0
    assert capsys.readouterr().out == "The playbook is in today's format already.\n"


def test_a_file_that_cannot_be_read_is_told_and_nothing_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FOLDER / "stages", tmp_path / "stages")
    (tmp_path / "stages/closing.yaml").write_text("id: closing\nnext: [a\n", encoding="utf-8")
    before = read_files(tmp_path)
    assert main(["migrate", "--playbook", str(tmp_path)]) == 1
    error = capsys.readouterr().err
    assert "stages/closing.yaml:2:" in error and "Nothing was changed" in error
    assert read_files(tmp_path) == before
    assert main(["migrate", "--playbook", str(tmp_path / "none")]) == 1


def test_an_older_playbook_is_told_once_and_says_what_to_run(tmp_path: Path) -> None:
    written(tmp_path, small_files() | CHAIN | {"company/example.yaml": "id: example\n"})
    (told,) = read_playbook(tmp_path, TODAY).problems
    assert (told.rule, told.mark.line) == ("playbook-format", 1)
    assert told.said.mend and f"python -m scripts migrate --playbook {tmp_path}" in told.said.mend.en


def test_a_newer_playbook_asks_for_a_newer_engine_and_is_not_migrated(tmp_path: Path) -> None:
    newer = {"company/example.yaml": f"id: example\nformat: {FORMAT + 1}\n"}
    (told,) = read_playbook(written(tmp_path, small_files() | newer), TODAY).problems
    assert told.mark.line == 2 and told.said.mend and "Fetch a newer engine" in told.said.mend.en
    assert migrate(newer) == (newer, ())


def test_commands_that_edit_say_of_another_format_what_the_check_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, said, commands in (
        (FORMAT + 1, "Fetch a newer engine", (["migrate"], ["rename", "terms", "lead", "a"], ["new", "terms", "a"])),
        (1, "Run: make migrate", (["rename", "terms", "lead", "a"], ["new", "terms", "a"])),
    ):
        files = small_files() | {"company/example.yaml": f"id: example\nformat: {number}\n"}
        folder = written(tmp_path / str(number), files)
        for command in commands:
            assert main([*command, "--playbook", str(folder)]) == 1
            assert said in capsys.readouterr().err
        assert read_files(folder) == files


def test_a_commit_in_an_older_format_is_compared_as_it_would_be_today(tmp_path: Path) -> None:
    files = {path: content.replace(f"format: {FORMAT}\n", "") for path, content in small_files().items()}
    stage = files["stages/closing.yaml"]
    files["stages/closing.yaml"] = stage + "probability: 90\n"
    written(tmp_path / "playbook", files)
    for command in (["init", "-q"], ["add", "."], [*AUTHOR, "commit", "-qm", "old"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    old = snapshot("HEAD", tmp_path)
    assert old.problems == () and not old.partial
