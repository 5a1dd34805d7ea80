"""Many cases on the page: where their file is dropped, what will be computed, and what came of it by group."""

from collections.abc import Mapping

from calculators.kit.batch import Batch
from calculators.kit.input.dataset import Dataset
from calculators.kit.input.echo import echo_of
from calculators.kit.input.fields import Choice, Value
from calculators.kit.markup.elements import framed, headed, row
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.numbers import format_number, format_percent

_SAY = {
    "rows": Text("{} rækker kan beregnes.", "{} rows can be computed."),
    "row": Text("1 række kan beregnes.", "1 row can be computed."),
    "typed": Text(
        "Kolonner, der ikke er i filen, tager disse svar fra formularen: {}.",
        "Columns that are not in the file take these answers from the form: {}.",
    ),
    "unknown": Text("Resten tæller som ukendt eller nul.", "The rest count as unknown or none."),
    "caption": Text("Rækker efter {}", "Rows by {}"),
    "count": Text("Rækker", "Rows"),
    "share": Text("Andel", "Share"),
    "refused": Text("Afvist", "Refused"),
    "total": Text("I alt", "Total"),
}


def plan_html(batch: Batch, plan: Dataset, rows: int, typed: Mapping[str, Value], language: Locale) -> Html:
    """How many rows will be computed, and what the form adds to each of them."""
    count = _say("row", language) if rows == 1 else _say("rows", language).format(format_number(rows, language))
    blank = batch.blank(typed)
    from_form = [id for id in typed if id not in plan.mapping and id in blank and id in batch.from_form]
    words = [f"{batch.fields[id].label.say(language)}: {_shown(batch, id, typed[id], language)}" for id in from_form]
    said = [_say("typed", language).format("; ".join(words))] if words else []
    if len(plan.mapping) + len(from_form) < len(batch.columns):
        said.append(_say("unknown", language))
    return element("p", " ".join([count, *said]))


def tally_html(batch: Batch, counted: Mapping[str, int], language: Language) -> Html:
    """How many rows have each answer, refused ones last."""
    label = next(output.label for output in batch.outputs if output.id == batch.counted).say(language)
    total = sum(counted.values())
    names = [*sorted(name for name in counted if name), *([""] if counted.get("") else [])]
    rows = [_row(name or _say("refused", language), counted[name], total, language) for name in names]
    caption = _say("caption", language).format(label.lower())
    head = headed((label, _say("count", language), _say("share", language)))
    return framed(caption, head, rows, caption, _row(_say("total", language), total, total, language))


def _row(name: str, count: int, total: int, language: Language) -> Html:
    share = format_percent(count / total, language, 1) if total else ""
    return row(name, (format_number(count, language), share))


def _shown(batch: Batch, id: str, value: Value, language: Locale) -> str:
    field = batch.fields[id]
    if isinstance(field, Choice):
        return next((option.label.say(language) for option in field.options if option.id == value), "")
    return echo_of(field, value, language) or str(value)


def _say(key: str, language: Language) -> str:
    return _SAY[key].say(language)
