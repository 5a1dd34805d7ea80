"""The committed schemas are those of the model, are valid, and agree with the check about the files of the playbook."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts import schema
from scripts.__main__ import main
from scripts.load import load
from scripts.load.tree import List, Map, Node, Scalar
from scripts.model.kinds import KINDS
from tests.company import FOLDER, ROOT, written
from tests.scripts.overlay import BASE


def as_an_editor_reads(node: Node) -> Any:
    """The tree with the types of YAML 1.2, which editors use: only true, false, null and numbers are not text."""
    if isinstance(node, Map):
        return {entry.key: as_an_editor_reads(entry.value) for entry in node.entries}
    if isinstance(node, List):
        return [as_an_editor_reads(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style:
        return node.text
    if node.text in ("", "~", "null", "Null", "NULL"):
        return None
    if node.text.lower() in ("true", "false") and node.text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    return (
        float(node.text)
        if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text)
        else node.text
    )


def test_the_committed_schemas_are_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["schema", "--check"]) == 0


def test_a_schema_that_is_not_current_is_told_and_then_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--folder", str(tmp_path)]) == 0
    assert main(["schema", "--folder", str(tmp_path), "--check"]) == 0
    (tmp_path / "terms.json").write_text("{}", encoding="utf-8")
    (tmp_path / "gone.json").write_text("{}", encoding="utf-8")
    assert main(["schema", "--folder", str(tmp_path), "--check"]) == 1
    told = capsys.readouterr().err
    assert "terms.json is not current" in told and "gone.json is not current" in told
    assert main(["schema", "--folder", str(tmp_path)]) == 0
    assert main(["schema", "--folder", str(tmp_path), "--check"]) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_closed_and_speaks_both_languages(kind: str) -> None:
    own = schema.schema(kind)
    Draft202012Validator.check_schema(own)
    assert own["additionalProperties"] is False
    for name, slot in own["properties"].items():
        english, _, danish = slot["description"].partition("\n")
        assert english and danish, name
        assert danish in slot["markdownDescription"]


@pytest.mark.parametrize("folder", [FOLDER, BASE], ids=["whole", "small"])
def test_every_file_names_its_schema_and_fits_it(folder: Path) -> None:
    documents, problems = load(folder, folder.name)
    assert problems == ()
    assert documents.documents
    validators = {kind: Draft202012Validator(schema.schema(kind)) for kind in KINDS}
    for (kind, _), document in documents.documents.items():
        assert document.line(1) == f"# yaml-language-server: $schema=../../schema/{kind}.json", document.file
        errors = [
            f"{error.json_path}: {error.message}"
            for error in validators[kind].iter_errors(as_an_editor_reads(document.root))
        ]
        assert errors == [], document.file


def refused(kind: str, languages: Sequence[str] = ("da", "en"), **changed: Any) -> bool:
    documents, _ = load(BASE, "base")
    document = next(document for (own, _), document in documents.documents.items() if own == kind)
    own = schema.schema(kind, languages)
    return not Draft202012Validator(own).is_valid(as_an_editor_reads(document.root) | changed)


def test_a_schema_refuses_what_the_check_refuses() -> None:
    assert not refused("stages")
    assert refused("stages", purpos={"da": "a", "en": "b"})
    assert refused("stages", purpose={"da": "a"})
    assert refused("stages", probability=120)
    assert refused("stages", owner=None)
    assert refused("stages", forecast_category="maybe")
    assert refused("calculators", parameters={"x": 1})


def test_the_shipped_schemas_accept_a_text_in_one_language_and_a_playbooks_own_ask_for_what_it_names() -> None:
    danish = {"da": "a"}
    assert not refused("stages", (), purpose=danish) and refused("stages", (), purpose={})
    assert not refused("stages", ("da",), purpose=danish) and refused("stages", ("en",), purpose=danish)


def test_the_command_asks_for_the_languages_of_a_playbook(tmp_path: Path) -> None:
    english = written(tmp_path / "english", {"company/a.yaml": "languages: [en]\n"})
    assert main(["schema", "--folder", str(tmp_path), "--playbook", str(english)]) == 0
    assert json.loads((tmp_path / "terms.json").read_text())["$defs"]["Text"]["required"] == ["en"]


def test_calculators_describe_their_own_parameters() -> None:
    own = schema.schema("calculators")
    roi = next(
        rule["then"]["properties"]["parameters"]
        for rule in own["allOf"]
        if rule["if"]["properties"]["id"]["const"] == "roi"
    )
    assert roi["additionalProperties"] is False and "benefits" in roi["required"]
    json.dumps(own)
