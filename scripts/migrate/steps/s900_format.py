"""The format was not written down; now the company's file says it. The last step of all."""

from __future__ import annotations

from scripts.edit.structure import insert_key
from scripts.edit.values import replace
from scripts.migrate.draft import Done, Draft, Files
from scripts.model.format import FORMAT


def step(files: Files) -> Done:
    """`format` in the company's file is today's. A newer one stays."""
    draft = Draft(files)
    for path, source in draft.records("company"):
        said = source.words("format") or "1"
        if not said.isdecimal() or int(said) >= FORMAT:
            continue
        if source.find("format") is not None:
            draft.write(path, replace(source, ("format",), str(FORMAT)))
        else:
            draft.write(path, insert_key(source, (), f"format: {FORMAT}", after="id" if source.find("id") else ""))
        draft.tell(path, f"formatet er nu {FORMAT}", f"the format is {FORMAT} now")
    return draft.done()
