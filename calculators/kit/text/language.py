"""The two languages of everything a person reads."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]

LANGUAGES: tuple[Language, ...] = ("da", "en")


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
