"""What a person types becomes typed values, or an error that says what to do, in the reader's language."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from calculators.kit.input.echo import typed
from calculators.kit.input.fields import (
    Choice,
    Date,
    Field,
    Flag,
    FreeText,
    Integer,
    Money,
    Number,
    Option,
    Percent,
    Row,
    fields_of,
    inputs_from,
    with_sources,
)
from calculators.kit.input.reading import Raw, read
from calculators.kit.text.language import Language, Text
from tests.calculators.cases.locales import DANISH, ENGLISH

LABEL = Text("Etiket", "Label")
SIZE = Choice(
    id="size", label=LABEL, options=(Option("small", Text("Lille", "Small")), Option("large", Text("Stor", "Large")))
)
MONEY = Money(id="price", label=LABEL, minimum=0, maximum=1_000_000)
RATE = Percent(id="rate", label=LABEL, minimum=0, maximum=1)
YEARS = Integer(id="years", label=LABEL, minimum=1, maximum=10, unit=Text("år", "years"))
DAY = Date(id="day", label=LABEL, earliest=date(2020, 1, 1), latest=date(2030, 12, 31))


def error(field: Field, raw: Raw, language: Language = DANISH) -> str:
    reading = read([field], {field.id: raw}, language, language, {})
    assert field.id not in reading.values and field.id not in reading.echo
    return reading.errors[field.id]


def value(field: Field, raw: Raw, language: Language = DANISH) -> object:
    reading = read([field], {field.id: raw}, language, language, {})
    assert not reading.errors
    return reading.values[field.id]


def test_typed_text_becomes_the_value_it_stands_for() -> None:
    assert value(MONEY, "400.000 kr.") == 400000
    assert value(RATE, "12,5 %") == 0.125 and value(RATE, "12,5") == 0.125
    assert value(YEARS, "3 år") == 3 and isinstance(value(YEARS, "3"), int)
    assert value(SIZE, "large") == "large" and value(SIZE, "Stor") == "large"
    assert value(DAY, "23.11.2026") == date(2026, 11, 23)
    flag = Flag(id="flag", label=LABEL)
    assert [value(flag, raw) for raw in ("true", "ja", "on", True, "nej", "", False)] == [True] * 4 + [False] * 3


def test_a_json_number_is_the_value_itself() -> None:
    assert value(RATE, 0.1) == 0.1 and value(MONEY, 5) == 5
    assert "uden for" in error(RATE, 10)


def test_a_range_is_stated_in_the_fields_own_unit_and_language() -> None:
    assert error(RATE, "200") == "»200« ligger uden for det mulige. Skriv et tal fra 0\u00a0% til 100\u00a0%."
    assert error(RATE, "200", ENGLISH) == "“200” is out of range. Write a number from 0% to 100%."
    assert "DKK\u00a01,000,000" in error(MONEY, "2,000,000", ENGLISH)
    assert "mindst 1" in error(Number(id="n", label=LABEL, minimum=1), "0") and "at most 1" in error(
        Number(id="n", label=LABEL, maximum=1), "2", ENGLISH
    )


def test_ends_of_a_range_belong_to_it() -> None:
    assert value(YEARS, "1") == 1 and value(YEARS, "10") == 10 and value(DAY, "1.1.2020") == date(2020, 1, 1)


def test_half_a_year_is_not_a_whole_number() -> None:
    assert "ikke et helt tal" in error(YEARS, "2,5") and "not a whole number" in error(YEARS, "2.5", ENGLISH)


def test_an_empty_field_is_missing_and_not_zero() -> None:
    assert "tomt" in error(MONEY, "") and "empty" in error(MONEY, "  ", ENGLISH)
    assert (
        "Vælg" in error(SIZE, "")
        and "empty" in error(DAY, "", ENGLISH)
        and "tomt" in error(FreeText(id="t", label=LABEL), "")
    )
    assert value(Money(id="price", label=LABEL, optional=True), "") is None


def test_an_unknown_answer_names_the_answers() -> None:
    assert error(SIZE, "mellem") == "»mellem« står ikke på listen. Vælg: Lille, Stor."
    assert error(SIZE, "medium", ENGLISH).endswith("Choose: Small, Large.")


def test_dates_outside_the_range_are_named() -> None:
    assert "1. januar 2020" in error(DAY, "31.12.2019") and "31 December 2030" in error(DAY, "2031-01-01", ENGLISH)


def test_what_is_no_number_at_all_is_refused() -> None:
    for raw in (True, None, float("nan"), float("inf"), 10**400):
        assert error(MONEY, raw)


def test_too_long_a_text_says_how_long() -> None:
    assert (
        "3" in error(FreeText(id="t", label=LABEL, maximum_length=2), "abc")
        and value(FreeText(id="t", label=LABEL), " ab ") == "ab"
    )


def test_a_field_that_is_not_given_takes_its_default_and_unknown_names_are_listed() -> None:
    reading = read([MONEY, RATE], {"rate": "5", "ratte": "1"}, DANISH, DANISH, {"price": 7.0})
    assert reading.values == {"price": 7.0, "rate": 0.05} and reading.unknown == ("ratte",)


def test_numbers_typed_in_one_language_are_answered_in_the_other() -> None:
    reading = read([MONEY, RATE], {"price": "1.234,5", "rate": "x"}, DANISH, ENGLISH, {})
    assert reading.echo["price"] == "DKK\u00a01,234.50" and reading.errors["rate"].startswith("“x” is not a number")


def test_the_echo_shows_how_an_ambiguous_number_was_understood() -> None:
    assert read([MONEY], {"price": "1.234"}, DANISH, DANISH, {}).echo["price"] == "1.234\u00a0kr."
    assert read([RATE], {"rate": "7,25"}, DANISH, DANISH, {}).echo["rate"] == "7,25\u00a0%"
    assert read([DAY], {"day": "2026-11-23"}, DANISH, DANISH, {}).echo["day"] == "23. november 2026"


def test_a_default_is_typed_so_that_reading_gives_it_back() -> None:
    for field, default in (
        (MONEY, 400000.0),
        (MONEY, 0.5),
        (RATE, 0.29),
        (YEARS, 3),
        (SIZE, "small"),
        (DAY, date(2026, 11, 23)),
    ):
        for language in (DANISH, ENGLISH):
            assert (
                read([field], {field.id: typed(field, default, language)}, language, language, {}).values[field.id]
                == default
            )


@dataclass(frozen=True)
class Benefit:
    amount: Annotated[float, Money(label=LABEL)]


@dataclass(frozen=True)
class Inputs:
    price: Annotated[float, Money(label=LABEL)]
    benefits: tuple[Benefit, ...]


def test_fields_follow_the_dataclass_with_a_field_for_each_row() -> None:
    source = Text("Kilde", "Source")
    fields = fields_of(Inputs, {"benefits": [Row(label=LABEL, source=source), Row(label=LABEL)]})
    assert [field.id for field in fields] == ["price", "benefits.0.amount", "benefits.1.amount"]
    assert fields[1].source == source and fields[2].source is None
    assert with_sources(fields, {"price": source})[0].source == source


def test_flat_values_become_the_inputs_with_rows_in_order() -> None:
    values: dict[str, object] = {"price": 1.0} | {f"benefits.{row}.amount": float(row) for row in (10, 2, 0, 1)}
    assert inputs_from(Inputs, values) == Inputs(1.0, tuple(Benefit(float(row)) for row in (0, 1, 2, 10)))


@dataclass(frozen=True)
class Fee:
    amount: Annotated[float, Money(label=LABEL)]
    risk: Annotated[float, Percent(label=LABEL)] = 0.0
    yearly: bool = False


@dataclass(frozen=True)
class Fees:
    fees: tuple[Fee, ...]
    least: Annotated[float, Money(label=LABEL, id="least_fee")]


@dataclass(frozen=True, kw_only=True)
class FeeRow(Row):
    """A row with ids of its own, and without a risk where it is certain."""

    name: str
    certain: bool = False

    @property
    def given(self) -> dict[str, object]:
        return {"yearly": self.certain}

    def id_of(self, place: str, name: str) -> str:
        return self.name if name == "amount" else f"{self.name}_{name}"

    def described(self, name: str, field: Field) -> Field | None:
        return None if self.certain and name == "risk" else replace(field, help=self.label)


def test_a_row_names_and_leaves_out_its_fields_and_gives_what_nobody_types() -> None:
    rows = {"fees": [FeeRow(label=LABEL, name="start"), FeeRow(label=LABEL, name="rent", certain=True)]}
    fields = fields_of(Fees, rows)
    assert [field.id for field in fields] == ["start", "start_risk", "rent", "least_fee"]
    assert fields[0].help == LABEL and fields[0].row is None and fields[3].help is None
    values = {"start": 5.0, "start_risk": 0.1, "rent": 7.0, "least_fee": 1.0}
    assert inputs_from(Fees, values, rows) == Fees((Fee(5.0, 0.1), Fee(7.0, yearly=True)), 1.0)
    try:
        found = inputs_from(Fees, {"start": 5.0, "least_fee": 1.0}, rows)
    except KeyError as error:
        assert error.args == ("rent",)
    else:
        raise AssertionError(found)


def test_a_field_that_nobody_described_is_a_fault() -> None:
    @dataclass(frozen=True)
    class Undescribed:
        price: float

    try:
        found = fields_of(Undescribed)
    except TypeError as fault:
        assert "Undescribed.price" in str(fault)
        return
    raise AssertionError(found)
