"""A playbook in another format
En playbook i et andet format

Why: Keys get other names and places as the engine grows. One number says which of them the files are written with, so
  that an older playbook is brought along by one command, and a newer one isn't taken for a faulty one.
Hvorfor: Nøgler får andre navne og pladser, når motoren vokser. Ét tal siger, hvilke af dem filerne er skrevet med, så
  en ældre playbook kommer med på én kommando, og en nyere ikke bliver taget for en forkert.

Mend: An older one: run `make migrate`, which keeps your words, figures and comments. A newer one: fetch
  the newest engine.
Ret: En ældre: Kør `make migrate`, som beholder jeres ord, tal og kommentarer. En nyere: Hent den nyeste
  motor.

Example: company/example.yaml
    - format: 1
    + format: 2
"""

from scripts.load.tree import Documents, Scalar
from scripts.model.company import Company
from scripts.model.format import FORMAT
from scripts.problem import Problem, Said, text


def format_said(documents: Documents) -> int:
    """The number that the company's file says; 1 where it says none, and today's where there is no company."""
    companies = [document for (kind, _), document in documents.documents.items() if kind == Company.kind]
    for document in companies:
        entry = document.root.entry("format")
        if entry is not None:
            return int(entry.value.text) if isinstance(entry.value, Scalar) and entry.value.text.isdecimal() else FORMAT
    return 1 if companies else FORMAT


def playbook_format(documents: Documents) -> tuple[Problem, ...]:
    """The one problem of a playbook in another format than the engine's, at the number or the company's first key."""
    said = format_said(documents)
    if said == FORMAT:
        return ()
    company = next(document for (kind, _), document in documents.documents.items() if kind == Company.kind)
    mark = company.mark(("format",))
    words = _older(said, documents.shown_as) if said < FORMAT else _newer(said)
    return (Problem(mark, "playbook-format", "error", words, company.line(mark.line)),)


def _older(said: int, folder: str) -> Said:
    run = f"python -m scripts migrate --playbook {folder}"
    return Said(
        text(
            f"playbooken er i format {said}, motoren i {FORMAT}",
            f"the playbook is in format {said}, the engine in {FORMAT}",
        ),
        text(f"format: {FORMAT}", f"format: {FORMAT}"),
        text(
            f"Kør: make migrate ({run}). Den retter filerne og siger, hvad den gjorde.",
            f"Run: make migrate ({run}). It edits the files and says what it did.",
        ),
    )


def _newer(said: int) -> Said:
    return Said(
        text(
            f"playbooken er i format {said}, motoren kun i {FORMAT}",
            f"the playbook is in format {said}, the engine only in {FORMAT}",
        ),
        text(f"højst format: {FORMAT}", f"at most format: {FORMAT}"),
        text(
            "Hent en nyere motor: Skriv dens commit under »engine« her, eller kør git pull, hvor motoren ligger.",
            "Fetch a newer engine: write its commit under 'engine' here, or run git pull where the engine lies.",
        ),
    )
