"""Amounts in the company's currency: beside a number, in a sentence of ours, in a spreadsheet, and read back."""

import json

from calculators.kit.input.fields import Money
from calculators.kit.input.reading import read_one
from calculators.kit.text.language import LANGUAGES, Locale, Text
from calculators.kit.text.money import NO_CURRENCY, format_money, in_currency, price, spreadsheet_format

FIELD = Money(label=Text("Beløb", "Amount"), id="amount")


def test_a_locale_is_the_language_that_it_adds_a_currency_to() -> None:
    reader = Locale("en", "EUR")
    assert reader == "en" and {"en": 1}[reader] == 1 and json.dumps(reader) == '"en"'
    assert Locale(*reader.__getnewargs__()).currency == "EUR"


def test_a_price_has_the_decimals_of_its_currency_or_none() -> None:
    assert price(249.5, Locale("en", "EUR")) == "€249.50" and price(249, Locale("en", "EUR")) == "€249"
    assert price(249.125, Locale("en", "KWD")) == "KWD\u00a0249.125"
    assert price(249.4, Locale("en", "JPY")) == "¥249"


def test_without_a_currency_an_amount_is_a_number() -> None:
    assert format_money(-1234, Locale("da", NO_CURRENCY)) == "\u22121.234"
    assert spreadsheet_format(Locale("da", NO_CURRENCY)) == "#,##0"


def test_a_sentence_of_ours_takes_the_sign_and_keeps_one_full_stop() -> None:
    said = Text("Det koster 20 ¤ nu og 30 ¤.", "It costs ¤20 now. Won, ¤")
    assert in_currency(said, "DKK") == Text("Det koster 20 kr. nu og 30 kr.", "It costs DKK 20 now. Won, DKK")
    assert in_currency(said, "EUR") == Text("Det koster 20 € nu og 30 €.", "It costs €20 now. Won, €")


def test_a_spreadsheet_shows_the_sign_where_the_language_does() -> None:
    assert spreadsheet_format(Locale("da", "SEK")) == '#,##0" SEK"'
    assert spreadsheet_format(Locale("en", "SEK")) == '"SEK "#,##0;-"SEK "#,##0'
    assert spreadsheet_format(Locale("en", "GBP")) == '"£"#,##0;-"£"#,##0'


def test_what_is_written_is_read_back() -> None:
    for language in LANGUAGES:
        for currency in ("DKK", "EUR", "USD", "SEK", "PLN", "JPY", "KWD"):
            locale = Locale(language, currency)
            assert read_one(FIELD, format_money(-12_000, locale), locale) == -12_000
            assert read_one(FIELD, f"{currency} 12", locale) == 12


def test_an_amount_is_read_with_the_words_that_its_currency_has_at_home() -> None:
    assert read_one(FIELD, "12 kr", Locale("da", "SEK")) == 12
    assert read_one(FIELD, "12 zł", Locale("da", "PLN")) == 12
    assert read_one(FIELD, "$12", Locale("da", "CAD")) == 12
