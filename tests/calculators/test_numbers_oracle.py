"""Numbers are written as Babel writes them, apart from the minus sign, which is a real one here."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from calculators.kit.text import numbers
from calculators.kit.text.language import Language
from calculators.kit.text.money import currency_words, format_money
from calculators.kit.text.numbers import MINUS, Unreadable, format_input, format_number, parse
from tests.calculators.cases.locales import DANISH, ENGLISH
from tests.gait import examples

FEW = examples(400)
LANGUAGE = st.sampled_from((DANISH, ENGLISH))
BABEL = {"da": "da_DK", "en": "en_GB"}
VALUE = st.floats(-1e15, 1e15) | st.integers(-(10**9), 10**9).map(lambda cents: cents / 100)


def by_babel(value: float, language: Language, decimals: int, percent: bool = False) -> str:
    """Babel's form with halves away from zero, no negative zero, and our minus sign."""
    shown = Decimal(repr(value)) * (100 if percent else 1)
    with localcontext() as context:
        context.prec = 60
        rounded = shown.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        exact = (rounded if rounded else abs(rounded)) / (100 if percent else 1)
        form = "#,##0" + ("." + "0" * decimals if decimals else "")
        if percent:
            text = format_percent(exact, form + ("\u00a0%" if language == DANISH else "%"), locale=BABEL[language])
        else:
            text = format_decimal(exact, form, locale=BABEL[language])
    return text.replace("-", MINUS)


@FEW
@given(VALUE, LANGUAGE, st.integers(0, 4))
def test_numbers_are_written_as_babel_writes_them(value: float, language: Language, decimals: int) -> None:
    assert format_number(value, language, decimals) == by_babel(value, language, decimals)


@FEW
@given(st.floats(-1e6, 1e6), LANGUAGE, st.integers(0, 2))
def test_percent_is_written_as_babel_writes_it(value: float, language: Language, decimals: int) -> None:
    assert numbers.format_percent(value, language, decimals) == by_babel(value, language, decimals, percent=True)


@FEW
@given(VALUE.map(lambda value: round(value, 2)), LANGUAGE)
def test_what_is_written_is_read_back(value: float, language: Language) -> None:
    assert parse(format_number(value, language, 2), language) == value
    assert parse(format_input(value, language), language) == value
    assert parse(format_money(value, language, 2), language, currency_words("DKK")) == value


@FEW
@given(st.text(alphabet="0123456789.,-−  kr%eE()", max_size=12), LANGUAGE)
def test_whatever_is_read_is_written_back_to_the_same_number_or_refused_in_words(text: str, language: Language) -> None:
    found = parse(text, language, currency_words("DKK"))
    if isinstance(found, Unreadable):
        assert found.why.da.endswith(".") and found.why.en.endswith(".")
    else:
        assert parse(format_input(found, language, 12), language) == found
