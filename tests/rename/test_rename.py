"""Another id for a record: everything that named it follows, and no other byte changes."""

from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.migrate.disk import read_files
from scripts.pipeline import read_playbook
from scripts.rename.beside import cells, with_cells
from scripts.rename.item import rename_item
from scripts.rename.record import rename_record
from tests.company import FOLDER, TODAY, written

OWNERS = "# who\n/playbook/stages/closing.yaml @example/sales\n/playbook/stages/closing.yaml.old @example/x\n"
FILES = dict(read_files(FOLDER))
RENAMED = [
    ("stages", "closing", "signing"),
    ("roles", "account-executive", "brewer-zz"),
    ("frameworks", "taste", "palate"),
    ("criteria", "need", "thirst"),
    ("fields", "loss-reason", "why-lost"),
    ("terms", "lead", "prospect"),
    ("kpis", "win-rate", "hit-rate"),
    ("pipelines", "sales", "sales-zz"),
    ("tools", "till", "register"),
    ("company", "example", "company-zz"),
]


@pytest.mark.parametrize(("kind", "old", "new"), RENAMED)
def test_a_renamed_record_is_followed_everywhere_and_nothing_else_changes(
    kind: str, old: str, new: str, tmp_path: Path
) -> None:
    after, told = rename_record(FILES, kind, old, new)
    assert read_playbook(written(tmp_path, after), TODAY).problems == ()
    assert rename_record(after, kind, old, new) == (after, ())
    there = after[f"{kind}/{new}.yaml"]
    assert f"formerly: [{old}]\n" in there
    back = dict(after)
    del back[f"{kind}/{new}.yaml"]
    back[f"{kind}/{old}.yaml"] = there.replace(f"formerly: [{old}]\n", "")
    assert {path: content.replace(new, old) for path, content in back.items()} == FILES
    assert {one.file for one in told} >= {f"{kind}/{new}.yaml"}


def test_a_record_that_gets_its_old_id_back_leads_from_the_one_between() -> None:
    there, _ = rename_record(FILES, "kpis", "win-rate", "hit-rate")
    back, _ = rename_record(there, "kpis", "hit-rate", "win-rate")
    assert "formerly: [hit-rate]\n" in back["kpis/win-rate.yaml"]


def test_links_owners_past_leads_and_the_choices_of_a_field_follow() -> None:
    files = FILES | {
        "../.github/CODEOWNERS": OWNERS,
        "leads/deals.csv": 'stage,entered_closing\r\n"closing",closing\r\n',
        "leads/leads.recipe.yaml": "arrives_in: closing # first\n",
        "terms/lead.yaml": FILES["terms/lead.yaml"] + "# [a](stages/closing)\nsee_also: 'x [a](stages/closing)'\n",
    }
    after, _ = rename_record(files, "stages", "closing", "signing")
    assert after["../.github/CODEOWNERS"] == OWNERS.replace("closing.yaml @", "signing.yaml @")
    assert after["leads/deals.csv"] == "stage,entered_signing\r\nsigning,closing\r\n"
    assert after["leads/leads.recipe.yaml"] == "arrives_in: signing # first\n"
    assert after["terms/lead.yaml"].endswith("# [a](stages/closing)\nsee_also: 'x [a](stages/signing)'\n")


ITEMS = [
    ("stages/closing", "need-confirmed", "zz-told"),
    ("fields/loss-reason", "price", "zz-dear"),
    ("scores/tasting", "cups", "zz-mugs"),
    ("scores/tasting", "price-page", "zz-prices"),
    ("scores/tasting.cups", "unknown", "zz-unsaid"),
    ("scores/tasting", "tea-only", "zz-tea"),
]


@pytest.mark.parametrize(("record", "old", "new"), ITEMS)
def test_a_renamed_item_is_followed_within_its_record_and_in_past_leads(
    record: str, old: str, new: str, tmp_path: Path
) -> None:
    folder = written(tmp_path, FILES)
    ask = ["rename", record, old, new, "--playbook", str(folder)]
    assert main(ask) == 0
    after = read_files(folder)
    assert read_playbook(folder, TODAY).problems == ()
    assert f"id: {new}\n" in after[f"{record.partition('.')[0]}.yaml"]
    assert {path: content.replace(new, old) for path, content in after.items()} == FILES
    assert main(ask) == 0 and read_files(folder) == after


def test_other_records_that_name_the_item_follow() -> None:
    files = {
        "fields/why-lost.yaml": "id: why-lost\noptions:\n  - id: price\n  - id: timing\n",
        "outcomes/lost.yaml": "id: lost\nreason_field: why-lost\nreasons: [price, timing]\n",
        "outcomes/none.yaml": "id: none\nreason_field: other\nreasons: [price]\n",
        "stages/a.yaml": "id: a\nexit_criteria:\n  - when: {field: why-lost, is: [timing, price]}\n",
        "leads/deals.csv": "why_lost,other\nprice,price\n",
    }
    after, told = rename_item(files, "fields", "why-lost", ("options", 0, "id"), "dear")
    assert {one.file for one in told} == files.keys() - {"outcomes/none.yaml"}
    assert after["outcomes/lost.yaml"].endswith("reasons: [dear, timing]\n")
    assert after["stages/a.yaml"].endswith("is: [timing, dear]}\n")
    assert after["leads/deals.csv"] == "why_lost,other\ndear,price\n"


def test_what_is_silenced_at_an_item_stays_silenced() -> None:
    files = {
        "stages/a.yaml": "id: a\nexit_criteria:\n  - id: old\nactivities:\n  - produces: [old]\n"
        "exceptions:\n  - at: exit_criteria.old\n",
        "stages/b.yaml": "id: b\nentry_criteria:\n  - met_by: {stage: a, exit: old}\n",
    }
    after, _ = rename_item(files, "stages", "a", ("exit_criteria", 0, "id"), "new")
    assert after == {path: content.replace("old", "new") for path, content in files.items()}


def test_a_table_is_read_cell_by_cell_whatever_is_in_quotes() -> None:
    content = 'a;"b;c"\n1;"x\n""y"""\n;2'
    assert [cell.value for cell in cells(content)] == ["a", "b;c", "1", 'x\n"y"', "", "2"]
    assert with_cells(content, lambda head, cell: "z" if head == "a" and cell.row else cell.value) == (
        'z;"b;c"\nz;"x\n""y"""\nz;2'.replace("z", "a", 1)
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("stage", "closing", "signing"), "There is no kind 'stage'. Did you mean 'stages'?"),
        (("stages", "clsing", "signing"), "There is no file stages/clsing.yaml. Did you mean 'closing'?"),
        (("stages", "closing", "qualification"), "There is already stages/qualification. Choose another id."),
        (("stages", "closing", "The End"), "'The End' cannot be the new id"),
        (("calculators", "roi", "payoff"), "A calculator's id belongs to its code."),
        (
            ("stages/clsing", "need-confirmed", "x"),
            "There is no file stages/clsing.yaml. Did you mean 'stages/closing'?",
        ),
        (("stages/closing", "nothing", "x"), "stages/closing has no 'nothing'."),
        (("scores/tasting", "unknown", "x"), "Several are called 'unknown'. Write one of: scores/tasting.cups, "),
        (("fields/loss-reason", "price", "timing"), "fields/loss-reason.options has 'timing' already."),
    ],
)
def test_a_mistake_is_told_with_what_to_write_instead(
    asked: tuple[str, str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rename", "--playbook", str(FOLDER), *asked]) == 64
    assert said in capsys.readouterr().err


def test_the_command_moves_the_file_and_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    playbook = written(tmp_path / "playbook", FILES)
    written(tmp_path, {".github/CODEOWNERS": OWNERS})
    ask = ["rename", "stages", "closing", "signing", "--playbook", str(playbook)]
    assert main([*ask, "--dry-run"]) == 0
    assert (playbook / "stages/closing.yaml").exists() and "Nothing was written" in capsys.readouterr().out
    assert main(ask) == 0
    said = capsys.readouterr().out
    assert "Was called 'closing'; the old address leads here: " in said and str(tmp_path / ".github/CODEOWNERS") in said
    assert not (playbook / "stages/closing.yaml").exists() and (playbook / "stages/signing.yaml").exists()
    assert "signing.yaml @" in (tmp_path / ".github/CODEOWNERS").read_text(encoding="utf-8")
    assert main([*ask, "--lang", "da"]) == 0
    assert "Intet at ændre" in capsys.readouterr().out
