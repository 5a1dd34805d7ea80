"""Amounts as each language writes them in any currency of ISO 4217: what stands for it, where, and how many decimals.

The signs and their places are CLDR's. A currency that has no sign of its own in a language is written with its code.
"""

from calculators.kit.text.language import Locale, Text
from calculators.kit.text.numbers import MINUS, NO_BREAK_SPACE, format_number

NO_CURRENCY = "XXX"
"""ISO 4217's code for no currency at all: such an amount is a bare number."""
_SIGNS = {
    "AUD": Text("AU$", "A$"),
    "BRL": Text("R$", "R$"),
    "CAD": Text("CA$", "CA$"),
    "CNY": Text("CN¥", "CN¥"),
    "DKK": Text("kr.", "DKK"),
    "EUR": Text("€", "€"),
    "GBP": Text("£", "£"),
    "HKD": Text("HK$", "HK$"),
    "ILS": Text("₪", "₪"),
    "INR": Text("₹", "₹"),
    "JPY": Text("JP¥", "¥"),
    "KRW": Text("₩", "₩"),
    "MXN": Text("MX$", "MX$"),
    "NZD": Text("NZ$", "NZ$"),
    "PHP": Text("PHP", "₱"),
    "THB": Text("฿", "THB"),
    "TWD": Text("NT$", "NT$"),
    "USD": Text("US$", "$"),
    "VND": Text("₫", "₫"),
    "XAF": Text("FCFA", "FCFA"),
    "XCD": Text("EC$", "EC$"),
    "XOF": Text("F\u202fCFA", "F\u202fCFA"),
    "XPF": Text("CFPF", "CFPF"),
    NO_CURRENCY: Text("", ""),
}
_AT_HOME = {"CHF": "fr.", "CZK": "kč", "DKK": "kr.", "ISK": "kr.", "NOK": "kr.", "PLN": "zł", "SEK": "kr."}
"""What a currency is called where it is paid with, which neither its code nor its sign says."""
_DECIMALS = dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0) | (
    dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3)
)


def decimals_of(currency: str) -> int:
    """How many decimals an amount to the last coin has: 2 in most currencies, 0 in yen, 3 in Kuwaiti dinars."""
    return _DECIMALS.get(currency, 2)


def sign_of(currency: str) -> Text:
    """What stands for the currency beside a number: `kr.` and `DKK`, `€`, `CHF`."""
    return _SIGNS.get(currency) or Text(currency, currency)


def currency_words(currency: str) -> tuple[str, ...]:
    """What a person may write beside an amount in that currency, in small letters."""
    sign, at_home = sign_of(currency), _AT_HOME.get(currency, "")
    words = {currency, sign.da, sign.en, at_home, at_home.rstrip(".")}
    bare = {word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for word in words}
    return tuple(sorted(word.lower() for word in words | bare if word and currency != NO_CURRENCY))


def format_money(value: float, locale: Locale, decimals: int = 0) -> str:
    """An amount with so many decimals: `1.234 kr.` in Danish, `DKK 1,234` in English, with a no-break space."""
    number, sign = format_number(value, locale, decimals), sign_of(locale.currency).say(locale)
    if not sign:
        return number
    if locale == "da":
        return number + NO_BREAK_SPACE + sign
    minus = MINUS if number.startswith(MINUS) else ""
    return minus + sign + (NO_BREAK_SPACE if _is_written_apart(sign) else "") + number.removeprefix(MINUS)


def money_text(value: float, currency: str, decimals: int = 0) -> Text:
    """The amount in both languages."""
    return Text(*(format_money(value, Locale(language, currency), decimals) for language in ("da", "en")))


def price(value: float, locale: Locale) -> str:
    """An amount with decimals only where there are any: `249 kr.`, `249,50 kr.`; a currency without has none."""
    decimals = decimals_of(locale.currency)
    return format_money(value, locale, decimals if abs(value - round(value)) >= 0.5 * 10**-decimals else 0)


def spreadsheet_format(locale: Locale) -> str:
    """How a spreadsheet shows a whole amount: `#,##0" kr."`."""
    sign = sign_of(locale.currency).say(locale)
    if not sign:
        return "#,##0"
    if locale == "da":
        return f'#,##0" {sign}"'
    before = f'"{sign} "' if _is_written_apart(sign) else f'"{sign}"'
    return f"{before}#,##0;-{before}#,##0"


def in_currency(words: Text, currency: str) -> Text:
    """Words of our own with the currency's sign for each `¤`: `20 ¤` in Danish, `¤20` in English, `Won, ¤`."""
    sign = sign_of(currency)
    head, *rest = words.en.split("¤")
    apart = " " if _is_written_apart(sign.en) else ""
    en = [sign.en + (apart if part[:1].isdigit() or part.startswith(MINUS) else "") + part for part in rest]
    da = words.da.replace("¤.", sign.da.removesuffix(".") + ".").replace("¤", sign.da)
    return Text(da, head + "".join(en))


def _is_written_apart(sign: str) -> bool:
    """Whether a space parts the sign from the number after it: `DKK 1`, but `$1`."""
    return sign[-1:].isalpha() or sign.endswith(".")
