"""A file that does not name its schema
En fil, der ikke nævner sit skema

Why: The first line tells the editor which keys there are, so that it completes them and marks mistakes while you type.
Hvorfor: Den første linje fortæller editoren, hvilke nøgler der er, så den foreslår dem og viser fejl, mens du skriver.

Mend: Copy the line from the problem to the top of the file.
Ret: Kopiér linjen fra fejlen til toppen af filen.

Example: terms/lead.yaml
    - # yaml-language-server: $schema=../../schema/term.json
    + # yaml-language-server: $schema=../../schema/terms.json
      id: lead
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The first line of each file is its schema's."""
    for (kind, id), document in playbook.documents.documents.items():
        right = schema_line(kind)
        if id in playbook.records[kind] and document.line(1) != right:
            said = Said(
                text("den første linje nævner ikke filens skema", "the first line does not name the file's schema"),
                text(right, right),
                text("Sæt linjen øverst i filen.", "Put the line at the top of the file."),
            )
            yield Finding(kind, id, (), said, line=1)


def schema_line(kind: str) -> str:
    """The first line of every file of a kind."""
    return f"# yaml-language-server: $schema=../../schema/{kind}.json"
