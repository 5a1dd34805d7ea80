"""A table's description for the cases: deals with the kinds of columns there are."""

from calculators.kit.input.dataset import Answer, Column, Dataset, File, Form
from calculators.kit.input.fields import DataFile
from calculators.kit.table.reading import FileReading, read_file
from calculators.kit.text.language import Text

DEALS = DataFile(
    id="deals",
    label=Text("Salg", "Deals"),
    maximum_bytes=1_000_000,
    columns=(
        Column(
            id="created",
            label=Text("Oprettet", "Created"),
            kind="date",
            required=True,
            names=("create date", "oprettelsesdato"),
        ),
        Column(id="closed", label=Text("Lukket", "Closed"), kind="time", names=("close date",)),
        Column(id="amount", label=Text("Beløb", "Amount"), kind="money", names=("deal amount", "value")),
        Column(
            id="outcome",
            label=Text("Udfald", "Outcome"),
            kind="choice",
            names=("deal status",),
            answers=(
                Answer("won", Text("Vundet", "Won"), ("closed won",)),
                Answer("lost", Text("Tabt", "Lost"), ("closed lost",)),
            ),
        ),
        Column(id="margin", label=Text("Dækningsgrad", "Margin"), kind="percent"),
        Column(id="new", label=Text("Ny kunde", "New customer"), kind="flag"),
    ),
)


def reading(
    content: str | bytes, mapping: dict[str, str] | None = None, forms: dict[str, Form] | None = None
) -> FileReading:
    """What comes of the file; it must be a table."""
    raw = content.encode() if isinstance(content, str) else content
    found = read_file(DEALS, File("deals.csv", raw, tuple((mapping or {}).items()), tuple((forms or {}).items())))
    assert isinstance(found, FileReading), found
    return found


def dataset(
    content: str | bytes, mapping: dict[str, str] | None = None, forms: dict[str, Form] | None = None
) -> Dataset:
    """The dataset of the file; it must be usable."""
    found = reading(content, mapping, forms)
    assert found.dataset is not None, found.why
    return found.dataset
