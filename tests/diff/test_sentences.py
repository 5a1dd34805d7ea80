"""Every kind of change is said as a sales manager would say it, once, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.diff.compare import compare
from scripts.diff.sentences import say
from tests.diff.order_edits import ORDER_EDITS
from tests.diff.playbooks import Edit, pair
from tests.diff.record_edits import RECORD_EDITS
from tests.diff.stage_edits import STAGE_EDITS

EDITS = (*STAGE_EDITS, *ORDER_EDITS, *RECORD_EDITS)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_said_in_both_languages(edit: Edit, tmp_path: Path) -> None:
    before, after = pair(tmp_path, *edit.puts)
    said = [say(change) for change in compare(before.playbook, after.playbook)]
    assert [(one.da, one.en) for one in said] == list(edit.said)
