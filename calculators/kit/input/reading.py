"""What a person typed, field by field, into typed values, errors in the reader's language and echoes of how it was
understood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.echo import echo_of
from calculators.kit.input.fields import (
    Choice,
    DataFile,
    Date,
    Field,
    Flag,
    FreeText,
    Integer,
    Money,
    Number,
    Percent,
    Value,
)
from calculators.kit.text.dates import format_date, parse_date
from calculators.kit.text.language import Language, Locale, Text, quoted
from calculators.kit.text.money import currency_words
from calculators.kit.text.numbers import LARGEST, Unreadable, format_number, parse, percent_to_fraction

Raw = str | int | float | bool | None
"""Text as typed, or a JSON scalar. A JSON number is the value itself: 0.1 is 10 %, while the text `10` is 10 %."""

YES = frozenset(("true", "on", "yes", "ja", "1", "y", "j"))
NO = frozenset(("false", "off", "no", "nej", "0", "n", ""))

_NO_FILE = Text("Der er ikke valgt nogen fil. Vælg en.", "No file is chosen. Choose one.")


@dataclass(frozen=True)
class Reading:
    """`values` by field id; `errors` and `echo` by field id in the reader's language; `unknown` names no field has."""

    values: Mapping[str, Value]
    errors: Mapping[str, str]
    echo: Mapping[str, str]
    unknown: tuple[str, ...] = ()


def read(
    fields: Sequence[Field],
    raw: Mapping[str, Raw],
    written_in: Language,
    reader: Locale,
    defaults: Mapping[str, Value],
    datasets: Mapping[str, Dataset | Unreadable] | None = None,
) -> Reading:
    """Every field from `raw`; a field that is not in `raw` takes its default.

    `written_in` is the language in which numbers and dates were typed, `reader` the one to answer in. `datasets`
    are what the files hold that were handed over, or why they hold nothing: see `calculators.kit.table.reading`.
    """
    values: dict[str, Value] = {}
    errors: dict[str, str] = {}
    echo: dict[str, str] = {}
    value: Value | Unreadable
    raw = _by_id(fields, raw)
    for field in fields:
        if isinstance(field, DataFile):
            value = (datasets or {}).get(field.id, None if field.optional else Unreadable(_NO_FILE))
        elif field.id in raw:
            value = read_one(field, raw[field.id], Locale(written_in, reader.currency))
        else:
            value = defaults.get(field.id)
        if isinstance(value, Unreadable):
            errors[field.id] = value.why.say(reader)
        else:
            values[field.id] = value
            echo[field.id] = echo_of(field, value, reader)
    known = {field.id for field in fields}
    return Reading(values, errors, echo, tuple(sorted(name for name in raw if name not in known)))


def _by_id(fields: Sequence[Field], raw: Mapping[str, Raw]) -> Mapping[str, Raw]:
    """What was typed, with the ids that the fields have today. The id of today wins over a former one."""
    former = {old: field.id for field in fields for old in field.formerly if old in raw}
    return (
        {former.get(name, name): text for name, text in raw.items() if former.get(name) not in raw} if former else raw
    )


def read_one(field: Field, raw: Raw, written_in: Locale) -> Value | Unreadable:
    """One field's value, or why what stands there is none."""
    if raw is None or (isinstance(raw, str) and not raw.strip() and not isinstance(field, Flag)):
        if field.optional:
            return None
        raw = ""
    if isinstance(field, Number):
        return _number(field, raw, written_in)
    if isinstance(field, Choice):
        return _choice(field, raw)
    if isinstance(field, Date):
        return _date(field, raw, written_in)
    if isinstance(field, Flag):
        return _flag(raw)
    if isinstance(field, FreeText):
        return _text(field, raw)
    raise TypeError(f"{type(field).__name__} is not a kind of field")


def _number(field: Number, raw: Raw, written_in: Locale) -> Value | Unreadable:
    if isinstance(raw, str):
        parsed = parse(raw, written_in, _words(field, written_in.currency))
        if isinstance(parsed, Unreadable):
            return parsed
        value = percent_to_fraction(parsed) if isinstance(field, Percent) else parsed
    elif raw is None or isinstance(raw, bool) or not abs(raw) <= LARGEST:
        return _not_this(raw, Text("et tal", "a number"))
    else:
        value = float(raw)
    if isinstance(field, Integer) and value != int(value):
        nearest = format_number(value, written_in)
        return _refused(
            raw,
            f"er ikke et helt tal. Skriv for eksempel {nearest}.",
            f"is not a whole number. Write for example {nearest}.",
        )
    low, high = field.minimum, field.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        return _refused(
            raw,
            f"ligger uden for det mulige. Skriv {_range(field, Locale('da', written_in.currency))}.",
            f"is out of range. Write {_range(field, Locale('en', written_in.currency))}.",
        )
    return int(value) if isinstance(field, Integer) else value


def _words(field: Number, currency: str) -> tuple[str, ...]:
    """What may stand beside the digits and is dropped."""
    words = currency_words(currency) if isinstance(field, Money) else ("%",) if isinstance(field, Percent) else ()
    return words + ((field.unit.da, field.unit.en) if field.unit else ())


def _range(field: Number, language: Locale) -> str:
    ends = [None if end is None else echo_of(field, end, language) for end in (field.minimum, field.maximum)]
    between, low, high = (
        ("et tal fra {} til {}", "mindst {}", "højst {}")
        if language == "da"
        else ("a number from {} to {}", "at least {}", "at most {}")
    )
    if ends[0] is not None and ends[1] is not None:
        return between.format(*ends)
    if ends[0] is not None:
        return low.format(ends[0])
    return high.format(ends[1] if ends[1] is not None else format_number(LARGEST, language))


def _choice(field: Choice, raw: Raw) -> Value | Unreadable:
    if any(option.id == raw for option in field.options):
        return str(raw)
    for option in field.options:
        if isinstance(raw, str) and raw.strip().lower() in (
            option.id,
            option.label.da.lower(),
            option.label.en.lower(),
        ):
            return option.id
    if raw == "":
        return Unreadable(
            Text(
                "Der er ikke valgt noget. Vælg et svar på listen.", "Nothing is chosen. Choose an answer from the list."
            )
        )
    names = Text(
        ", ".join(option.label.da for option in field.options), ", ".join(option.label.en for option in field.options)
    )
    return _refused(raw, f"står ikke på listen. Vælg: {names.da}.", f"is not on the list. Choose: {names.en}.")


def _date(field: Date, raw: Raw, written_in: Language) -> Value | Unreadable:
    value = parse_date(raw, written_in) if isinstance(raw, str) else _not_this(raw, Text("en dato", "a date"))
    if isinstance(value, Unreadable):
        return value
    if field.earliest is not None and value < field.earliest:
        return _refused(
            raw,
            f"er for tidlig. Den tidligste dato er {format_date(field.earliest, 'da')}.",
            f"is too early. The earliest date is {format_date(field.earliest, 'en')}.",
        )
    if field.latest is not None and value > field.latest:
        return _refused(
            raw,
            f"er for sen. Den seneste dato er {format_date(field.latest, 'da')}.",
            f"is too late. The latest date is {format_date(field.latest, 'en')}.",
        )
    return value


def _flag(raw: Raw) -> Value | Unreadable:
    word = ("true" if raw else "false") if isinstance(raw, (bool, int, float)) else (raw or "").strip().lower()
    if word in YES or word in NO:
        return word in YES
    return _not_this(raw, Text("ja eller nej", "yes or no"))


def _text(field: FreeText, raw: Raw) -> Value | Unreadable:
    text = str(raw).strip()
    if not text:
        return Unreadable(Text("Feltet er tomt. Skriv en tekst.", "The field is empty. Write some text."))
    if len(text) > field.maximum_length:
        return Unreadable(
            Text(
                f"Teksten er på {len(text)} tegn. Den må højst være på {field.maximum_length}; kort den af.",
                f"The text has {len(text)} characters. At most {field.maximum_length} fit; shorten it.",
            )
        )
    return text


def _not_this(raw: Raw, expected: Text) -> Unreadable:
    return _refused(raw, f"er ikke {expected.da}. Skriv {expected.da}.", f"is not {expected.en}. Write {expected.en}.")


def _refused(raw: Raw, da: str, en: str) -> Unreadable:
    """What was found, and what is wrong with it in both languages."""
    found = quoted(str(raw))
    return Unreadable(Text(f"{found.da} {da}", f"{found.en} {en}"))
