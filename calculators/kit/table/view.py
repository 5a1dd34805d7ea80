"""What a reader is shown of a file: how it was read, which header is which column, and what could not be used."""

from collections.abc import Mapping, Sequence
from itertools import islice

from calculators.kit.input.dataset import Column, Dataset, Form, Refusal
from calculators.kit.input.fields import DataFile
from calculators.kit.markup.elements import framed, headed
from calculators.kit.markup.html import Html, element, join
from calculators.kit.table.columns import NUMERIC
from calculators.kit.table.reading import FileReading, texts_of
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import CELLS, ROWS

SHOWN = 100
"""So many refusals are listed; the rest are counted."""
EXAMPLES = 3
_LONGEST_EXAMPLE = 24

_FORMS: Mapping[Form, Text] = {
    ",": Text("komma før decimaler", "comma before decimals"),
    ".": Text("punktum før decimaler", "full stop before decimals"),
    "dmy": Text("dag-måned-år", "day-month-year"),
    "mdy": Text("måned-dag-år", "month-day-year"),
}
_BETWEEN = {
    ",": Text("komma", "comma"),
    ";": Text("semikolon", "semicolon"),
    "\t": Text("tabulator", "tab"),
    "|": Text("lodret streg", "vertical bar"),
}
_SAY = {
    "columns": Text("Kolonner: {} af {} fundet", "Columns: {} of {} found"),
    "columns_caption": Text("Hvilken overskrift i filen er hvad? Ret det, der er gættet forkert.",
        "Which header in the file is what? Correct what was guessed wrongly."),
    "column": Text("Kolonne", "Column"),
    "header": Text("Overskrift i filen", "Header in the file"),
    "examples": Text("Eksempler", "Examples"),
    "form": Text("Skrevet med", "Written with"),
    "needed": Text("nødvendig", "needed"),
    "none": Text("ingen", "none"),
    "unsure": Text("Kan læses på to måder. Vælg den rigtige.", "Can be read in two ways. Choose the right one."),
    "forget": Text("Glem mine rettelser", "Forget my corrections"),
    "remembered": Text("Dine rettelser huskes i denne browser.", "Your corrections are remembered in this browser."),
    "refused": Text("Ikke brugt", "Not used"),
    "refused_caption": Text("Rækker og celler, der ikke kunne bruges", "Rows and cells that could not be used"),
    "line": Text("Linje", "Line"),
    "found": Text("Der står", "It says"),
    "why": Text("Hvorfor", "Why"),
    "kind": Text("Følge", "Effect"),
    "row_out": Text("rækken er udeladt", "the row is left out"),
    "cell_empty": Text("cellen er tom", "the cell is empty"),
    "more": Text("… og {} til.", "… and {} more."),
    "empty": Text("(tom)", "(empty)"),
}  # fmt: skip


def file_html(field: DataFile, name: str, reading: FileReading, language: Language, base: str) -> Html:
    """Everything that is told of a file, its columns as selects with `data-column` and `data-form`."""
    return join(
        [
            element("p", _summary(name, reading, language), class_="file-summary"),
            mapping_html(field, reading, language, base),
            _refusals(reading.dataset, language) if reading.dataset else None,
        ]
    )


def counts(dataset: Dataset) -> tuple[int, int, int]:
    """Rows used, rows left out, cells that count as empty."""
    out = len({refusal.line for refusal in dataset.refused if refusal.whole})
    return len(dataset.lines), out, sum(not refusal.whole for refusal in dataset.refused)


def _summary(name: str, reading: FileReading, language: Language) -> str:
    table = reading.table
    between = _BETWEEN[table.delimiter].say(language) if table.delimiter in _BETWEEN else table.delimiter
    da = language == "da"
    how = f"{table.encoding.upper()}, {between}" + (" mellem kolonner" if da else " between columns")
    if reading.dataset is None:
        return f"{name} ({how})."
    if any(form in (",", ".") for form in reading.dataset.forms.values()):
        how += f", {_FORMS[',' if reading.dataset.decimal_mark == ',' else '.'].say(language)}"
    used, out, empty = (format_number(count, language) for count in counts(reading.dataset))
    one = counts(reading.dataset)
    if da:
        said = f"{used} {ROWS.of(one[0]).da} brugt"
        said += f", {out} udeladt" if one[1] else ""
        said += f", {empty} {CELLS.of(one[2]).da} talt som tomme" if one[2] else ""
    else:
        said = f"{used} {ROWS.of(one[0]).en} used"
        said += f", {out} left out" if one[1] else ""
        said += f", {empty} {CELLS.of(one[2]).en} counted as empty" if one[2] else ""
    return f"{name}: {said}. ({how}.)"


def mapping_html(field: DataFile, reading: FileReading, language: Language, base: str) -> Html:
    """Which header is which column, to be corrected; open where something is missing or can be read in two ways."""
    texts = texts_of(reading.table)
    rows = [_column_row(column, place, reading, texts, language, base) for place, column in enumerate(field.columns)]
    shown = ("column", "header", "examples", "form")
    unsure = bool(reading.dataset and reading.dataset.unsure)
    caption = _say("columns_caption", language)
    head = headed([_say(key, language) for key in shown])
    return element(
        "details",
        element("summary", _say("columns", language).format(len(reading.mapping), len(field.columns))),
        framed(caption, head, rows, caption, css="file-columns", role="region"),
        element(
            "p",
            _say("remembered", language),
            " ",
            element("button", _say("forget", language), type="button", class_="file-forget"),
            class_="file-remembered",
            hidden=True,
        ),
        open=reading.dataset is None or unsure,
    )


def _column_row(
    column: Column, place: int, reading: FileReading, texts: Mapping[str, Sequence[str]], language: Language, base: str
) -> Html:
    header = reading.mapping.get(column.id, "")
    identity = f"{base}-column-{place}"
    options = [element("option", f"– {_say('none', language)} –", value="")]
    options += [element("option", name, value=name, selected=name == header) for name in reading.table.headers]
    needed = element("span", _say("needed", language), class_="file-needed") if column.required else None
    hint = element("span", column.help.say(language), class_="field-help") if column.help else None
    return element(
        "tr",
        element("th", element("label", column.label.say(language), for_=identity), " ", needed, hint, scope="row"),
        element("td", element("select", options, id=identity, data_column=column.id)),
        element("td", _examples(texts.get(header, ()), language), class_="file-examples"),
        element("td", _form(column, reading.dataset, language, identity)),
        class_="is-missing" if column.required and not header else None,
    )


def _examples(cells: Sequence[str], language: Language) -> str:
    different = islice(dict.fromkeys(text.strip() for text in islice(cells, 500) if text.strip()), EXAMPLES)
    shown = [text if len(text) <= _LONGEST_EXAMPLE else text[: _LONGEST_EXAMPLE - 1] + "…" for text in different]
    return " · ".join(shown) or (_say("empty", language) if cells else "")


def _form(column: Column, dataset: Dataset | None, language: Language, identity: str) -> Html | None:
    """How the column is written: a choice between two, so that a wrong guess can be corrected."""
    form = dataset.forms.get(column.id) if dataset else None
    if dataset is None or not form:
        return None
    choices: tuple[Form, Form] = (",", ".") if column.kind in NUMERIC else ("dmy", "mdy")
    unsure = column.id in dataset.unsure
    return join(
        [
            element(
                "select",
                [element("option", _FORMS[one].say(language), value=one, selected=one == form) for one in choices],
                data_form=column.id,
                aria_label=f"{column.label.say(language)}: {_say('form', language).lower()}",
                aria_describedby=f"{identity}-unsure" if unsure else None,
            ),
            element("span", _say("unsure", language), class_="file-unsure", id=f"{identity}-unsure")
            if unsure
            else None,
        ]
    )


def _refusals(dataset: Dataset, language: Language) -> Html | None:
    if not dataset.refused:
        return None
    shown = ("line", "column", "found", "why", "kind")
    body = [_refusal_row(refusal, language) for refusal in dataset.refused[:SHOWN]]
    more = len(dataset.refused) - SHOWN
    caption = _say("refused_caption", language)
    head = headed([_say(key, language) for key in shown])
    return element(
        "details",
        element("summary", f"{_say('refused', language)}: {format_number(len(dataset.refused), language)}"),
        framed(caption, head, body, caption, css="file-refusals", role="region"),
        element("p", _say("more", language).format(format_number(more, language))) if more > 0 else None,
        class_="file-refused",
    )


def _refusal_row(refusal: Refusal, language: Language) -> Html:
    found = refusal.found if len(refusal.found) <= 60 else refusal.found[:59] + "…"
    return element(
        "tr",
        element("th", str(refusal.line), scope="row"),
        element("td", refusal.header),
        element("td", found or _say("empty", language)),
        element("td", refusal.why.say(language), class_="file-why"),
        element("td", _say("row_out" if refusal.whole else "cell_empty", language)),
    )


def _say(key: str, language: Language) -> str:
    return _SAY[key].say(language)
