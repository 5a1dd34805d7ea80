"""The tables that a calculator shows until the reader chooses one lay under fixed names; now `sample` names them."""

from __future__ import annotations

from typing import Final

from scripts.edit.structure import insert_key
from scripts.migrate.draft import Done, Draft, Files
from scripts.migrate.format import format_of

_SAMPLES: Final = {
    "calculators/kpi.yaml": "leads/generated-deals.csv",
    "calculators/lead-score-report.yaml": "leads/generated-leads.csv",
}


def step(files: Files) -> Done:
    """`sample` names the table where it lay. A playbook of format 2 that names none means none."""
    draft = Draft(files)
    if format_of(files) > 1:
        return draft.done()
    for path, table in _SAMPLES.items():
        source = draft.source(path)
        if source is not None and draft.read(table) is not None and not source.find("sample"):
            before = "parameters" if source.find("parameters") else ""
            draft.write(path, insert_key(source, (), f"sample: {table}", before=before))
            draft.tell(
                path,
                f"»sample« siger nu, at eksemplet er {table}",
                f"'sample' now says that the example is {table}",
            )
    return draft.done()
