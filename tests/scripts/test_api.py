"""The JSON for other programs holds the whole playbook, sorted, the same each time."""

from __future__ import annotations

import json
from datetime import date

import pytest

from scripts import api
from scripts.link.playbook import Playbook
from scripts.model.kinds import KINDS
from scripts.pipeline import read_playbook
from tests.scripts.overlay import BASE


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    found = read_playbook(BASE, date(2026, 1, 15)).playbook
    assert found is not None
    return found


def test_there_is_a_file_for_the_whole_for_each_kind_and_an_index(playbook: Playbook) -> None:
    names = [f"api/v1/{name}.json" for name in ("index", "playbook", *KINDS)]
    assert list(api.files(playbook)) == sorted(names)
    whole = json.loads(api.files(playbook)["api/v1/playbook.json"])
    for kind in KINDS:
        assert json.loads(api.files(playbook)[f"api/v1/{kind}.json"]) == whole[kind]
        assert list(whole[kind]) == sorted(playbook.records[kind])


def test_a_record_reads_as_in_the_yaml_with_its_source(playbook: Playbook) -> None:
    stage = json.loads(api.files(playbook)["api/v1/stages.json"])["qualification"]
    assert stage["name"] == {"da": "Kvalificering", "en": "Qualification"}
    assert stage["source"] == "playbook/stages/qualification.yaml"
    assert (stage["position"], stage["next"], stage["probability"]) == (2, "closing", 25)


def test_the_files_are_the_same_each_time(playbook: Playbook) -> None:
    again = read_playbook(BASE, date(2027, 1, 1)).playbook
    assert again is not None
    assert api.files(again) == api.files(playbook)
