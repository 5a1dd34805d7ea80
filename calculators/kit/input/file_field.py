"""The place on the page where a reader drops a table: a real file input, what may be dropped, and that it stays."""

from calculators.kit.input.fields import DataFile
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import NO_BREAK_SPACE, format_number

ACCEPT = ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
_CHOOSE = Text("Vælg en fil, eller træk den herind", "Choose a file, or drag it here")
_PRIVATE = Text(
    "Filen bliver i din browser. Intet sendes.",
    "The file stays in your browser. Nothing is sent.",
)
_FORMATS = Text("CSV eller tekst med tabulator, højst {} MB.", "CSV or tab-separated text, at most {} MB.")
_SAMPLE = Text("Tallene nedenfor er fra et opdigtet eksempel.", "The figures below are from an invented example.")
_DOWNLOAD = Text("Hent eksemplet som CSV", "Download the example as CSV")
_AGAIN = Text("Brug eksemplet igen", "Use the example again")


def file_field(field: DataFile, language: Language, prefix: str, sample_address: str | None) -> Html:
    """The field with places for what the page's script tells of a file: its name, an error, its columns.

    `sample_address` is where the sample can be fetched, where there is one.
    """
    base = prefix + field.id
    size = format_number(field.maximum_bytes / 1e6, language).replace(" ", NO_BREAK_SPACE)
    sample = None
    if sample_address is not None:
        sample = element(
            "p",
            element("span", _SAMPLE.say(language), class_="file-is-sample"),
            " ",
            element("a", _DOWNLOAD.say(language), href=sample_address, download=True),
            " ",
            element("button", _AGAIN.say(language), type="button", class_="file-again", hidden=True),
            class_="file-sample",
        )
    return element(
        "div",
        element(
            "div",
            element("label", field.label.say(language), for_=base, class_="file-label"),
            element("p", field.help.say(language), class_="field-help", id=base + "-help") if field.help else None,
            element("label", _CHOOSE.say(language), for_=base, class_="file-choose"),
            element(
                "input",
                type="file",
                id=base,
                accept=ACCEPT,
                aria_describedby=f"{base}-help {base}-error {base}-limits"
                if field.help
                else f"{base}-error {base}-limits",
                data_most=field.maximum_bytes,
            ),
            element(
                "p",
                f"{_PRIVATE.say(language)} {_FORMATS.say(language).format(size)}",
                class_="field-help",
                id=base + "-limits",
            ),
            element("p", class_="field-error file-error", id=base + "-error"),
            class_="file-drop",
        ),
        sample,
        element("div", class_="file-told"),
        class_="file-field",
        data_file=field.id,
    )
