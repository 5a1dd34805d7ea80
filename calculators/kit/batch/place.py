"""The place on a calculator's page where a whole table is computed: file, start, progress, what came of it."""

from calculators.kit.batch import FILE, MAXIMUM_BYTES, Batch
from calculators.kit.input.fields import DataFile
from calculators.kit.input.file_field import file_field
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language, Text

_START = Text("Beregn alle rækker", "Compute all rows")
_CANCEL = Text("Afbryd", "Cancel")
_PROGRESS = Text("Beregnet indtil nu", "Computed so far")


def batch_place(batch: Batch, language: Language, prefix: str) -> Html:
    """Folded until the reader asks for it; the page's script fills it."""
    field = DataFile(
        id=FILE, label=batch.file, help=batch.help, columns=batch.columns, maximum_bytes=MAXIMUM_BYTES, optional=True
    )
    return element(
        "details",
        element("summary", batch.title.say(language)),
        file_field(field, language, prefix, None),
        element("div", class_="batch-plan"),
        element(
            "p",
            element("button", _START.say(language), type="button", class_="batch-start", hidden=True),
            element(
                "progress", class_="batch-progress", aria_label=_PROGRESS.say(language), value="0", max="1", hidden=True
            ),
            element("button", _CANCEL.say(language), type="button", class_="batch-cancel", hidden=True),
            class_="batch-buttons",
        ),
        element("p", class_="batch-said", role="status"),
        element("div", class_="batch-result"),
        class_="calculator-batch",
    )
