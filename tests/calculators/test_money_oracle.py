"""Amounts in ten currencies, held to CLDR's signs, places, spaces and decimals as Node's Intl writes them."""

from __future__ import annotations

import json
import subprocess
from typing import Final

import pytest

from calculators.kit.text.language import LANGUAGES, Locale
from calculators.kit.text.money import decimals_of, format_money
from calculators.kit.text.numbers import MINUS
from scripts.bootstrap.node import find_node

pytestmark = pytest.mark.node
TEN: Final = ("DKK", "EUR", "GBP", "USD", "SEK", "NOK", "CHF", "PLN", "JPY", "KWD")
VALUES: Final = (0, 1, -1, 999, 1234.5, -1234567.891, 1e9)
BY_INTL: Final = """
const {currencies, languages, values} = JSON.parse(process.argv[1]);
const written = (language, currency, value) =>
  new Intl.NumberFormat(language, {style: "currency", currency}).format(value);
console.log(JSON.stringify(currencies.map((currency) => languages.map((language) =>
  values.map((value) => written(language, currency, value))))));
"""


def test_amounts_are_written_as_cldr_writes_them() -> None:
    asked = json.dumps({"currencies": TEN, "languages": LANGUAGES, "values": VALUES})
    run = subprocess.run([find_node(), "-e", BY_INTL, asked], capture_output=True, text=True, check=True)
    ours = [
        [
            [format_money(value, Locale(language, currency), decimals_of(currency)) for value in VALUES]
            for language in LANGUAGES
        ]
        for currency in TEN
    ]
    assert json.dumps(ours).replace(json.dumps(MINUS)[1:-1], "-") == json.dumps(json.loads(run.stdout))
