"""The two languages of everything a person reads, and the money that is told in them."""

from dataclasses import dataclass
from typing import Literal, Self

Written = Literal["da", "en"]
"""A language that texts are written in."""
LANGUAGES: tuple["Language", ...] = ("da", "en")


class Locale(str):
    """A reader's language, together with the currency that amounts are in: `Locale("da", "EUR")` equals `"da"`.

    `currency` is a code of ISO 4217.
    """

    currency: str

    def __new__(cls, language: "Language", currency: str) -> Self:
        made = super().__new__(cls, language)
        made.currency = currency
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # str has one, and pickles by it
        return str(self), self.currency


Language = Written | Locale


@dataclass(frozen=True)
class Text:
    """The same thing said in Danish and in English."""

    da: str
    en: str

    def say(self, language: Language) -> str:
        """The words in that language."""
        return self.da if language == "da" else self.en


def quoted(text: str) -> Text:
    """What somebody wrote, in each language's quotation marks, cut where it is long."""
    bare = text.strip()
    shown = bare if len(bare) <= 30 else bare[:29] + "…"
    return Text(f"»{shown}«", f"“{shown}”")
