"""Readers of both languages at the tests' company, whose amounts are in Danish kroner."""

from typing import Final

from calculators.kit.text.language import Locale

DANISH: Final = Locale("da", "DKK")
ENGLISH: Final = Locale("en", "DKK")
LOCALES: Final = (DANISH, ENGLISH)
