"""A company that begins gets a playbook of its own: in its languages and currency, with its CRM's stages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from scripts import __main__ as command
from scripts.init.crm import CrmPipeline, CrmStage
from scripts.init.template import Company, id_of, playbook_files, repository_files

PUMP = Company('Nordic "Pump" & Søn', ("en",), "EUR", "https://example.org/engine", "v1")
DANISH_LETTERS = re.compile("[æøåÆØÅ]")


def begin(folder: Path, *more: str) -> int:
    return command.main(["init", str(folder), "--name", PUMP.name, "--languages", "en", "--currency", "EUR", *more])


def words(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for one in value.values() for word in words(one)]
    return [word for one in value for word in words(one)] if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize(("languages", "other"), [(("en",), "da"), (("da",), "en")])
def test_no_text_stands_in_a_language_that_is_not_named(languages: tuple[str, ...], other: str) -> None:
    files = playbook_files(Company("Pumpe", languages, "EUR", "e", "c"), ())
    assert len(files) > 40
    for path, text in files.items():
        assert not re.search(rf"(?<![\w-]){other}: ", text), path
        yaml.safe_load(text)
    if languages == ("en",):
        assert [
            path for path, text in files.items() if DANISH_LETTERS.search(" ".join(words(yaml.safe_load(text))))
        ] == []


def test_both_languages_stand_side_by_side_where_both_are_named() -> None:
    files = playbook_files(Company("Pumpe", ("da", "en"), "EUR", "e", "c"), ())
    win_rate = yaml.safe_load(files["playbook/kpis/win-rate.yaml"])
    assert set(win_rate["name"]) == {"da", "en"}


def test_a_name_of_any_signs_is_kept_as_it_is() -> None:
    files = playbook_files(PUMP, ())
    company = yaml.safe_load(files["playbook/company/nordic-pump-soen.yaml"])
    assert company["name"] == {"en": PUMP.name} and company["currency"] == "EUR" and company["languages"] == ["en"]
    assert [id_of(name) for name in ("Blåtøj ApS", "3M", "日本")] == ["blaatoej-aps", "m", "company"]


def test_the_stages_of_a_crm_take_the_place_of_the_templates() -> None:
    road = CrmPipeline("Main sales", (CrmStage("First call", 10), CrmStage("Offer", 60), CrmStage("Won", 100, "won")))
    again = CrmPipeline("Renewal", (CrmStage("Offer", 90), CrmStage("Review", 30)))
    files = playbook_files(PUMP, (road, again))
    assert sorted(path for path in files if "/stages/" in path) == [
        f"playbook/stages/{id}.yaml" for id in ("first-call", "offer", "review")
    ]
    main, renewal = (yaml.safe_load(files[f"playbook/pipelines/{id}.yaml"]) for id in ("main-sales", "renewal"))
    assert [(row["stage"], row["probability"]) for row in main["stages"]] == [("first-call", 10), ("offer", 60)]
    assert [row["probability"] for row in renewal["stages"]] == [30, 60], "even steps where the CRM's would fall"
    assert (main["order"], renewal["order"]) == (1, 2)


def test_what_is_missing_is_a_mistake_in_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["init", str(tmp_path / "a"), "--name", "A", "--languages", "en"]) == 64
    assert "--currency is missing" in capsys.readouterr().err
    assert begin(tmp_path / "a", "--currency", "euro") == 64
    assert "'euro' will not do" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()


def test_what_is_there_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "Makefile").write_text("mine\n", encoding="utf-8")
    assert begin(tmp_path) == 1
    assert "is there already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["Makefile"]


def test_an_export_of_deals_has_its_order_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deals = tmp_path / "deals.csv"
    deals.write_text("Deal,Stage\na,Offer\nb,Call\n", encoding="utf-8")
    assert begin(tmp_path / "a", "--from-crm", str(deals)) == 64
    assert "--stages is missing" in capsys.readouterr().err
    assert begin(tmp_path / "a", "--from-crm", str(deals), "--stages", "Call, Offer") == 0
    road = yaml.safe_load((tmp_path / "a/playbook/pipelines/sales.yaml").read_text(encoding="utf-8"))
    assert [row["stage"] for row in road["stages"]] == ["call", "offer"]


def test_a_repository_stands_around_the_playbook_in_the_companys_own_language() -> None:
    files = repository_files(Company("Pumpe", ("da", "en"), "DKK", "e", "c"))
    assert {"Makefile", "README.md", "engine.sh", ".gitignore", ".github/CODEOWNERS"} <= set(files)
    assert files["README.md"].startswith("# Pumpe: sådan sælger vi")


def test_the_engine_is_fetched_from_a_bare_clone_at_the_commit_that_the_file_names(tmp_path: Path) -> None:
    origin, bare, company = tmp_path / "origin", tmp_path / "bare.git", tmp_path / "company"
    (origin / "schema").mkdir(parents=True)
    (origin / "schema" / "x.json").write_text("{}", encoding="utf-8")
    git = ["git", "-C", str(origin), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *arguments], check=True)
    one = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run([*git, "commit", "-qm", "two", "--allow-empty"], check=True)
    subprocess.run(["git", "clone", "-q", "--bare", str(origin), str(bare)], check=True)
    begun = [*repository_files(PUMP).items(), *playbook_files(Company("P", ("en",), "EUR", str(bare), one), ()).items()]
    for path, text in begun:
        (company / path).parent.mkdir(parents=True, exist_ok=True)
        (company / path).write_text(text, encoding="utf-8")
    subprocess.run(["sh", company / "engine.sh"], check=True, cwd=tmp_path)
    head = subprocess.run(["git", "-C", company / ".engine", "rev-parse", "HEAD"], capture_output=True, text=True)
    assert head.stdout.strip() == one
    assert (company / "schema" / "x.json").exists()
