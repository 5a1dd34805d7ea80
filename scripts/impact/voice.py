"""One language's way of saying figures and names in a report."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.kit.statistics.discrimination import Interval
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number, format_percent
from scripts.impact.result import Impact


@dataclass(frozen=True)
class Voice:
    """An impact as one language's reader meets it."""

    impact: Impact
    language: Language

    def t(self, da: str, en: str) -> str:
        """The one of two wordings that is in this language."""
        return da if self.language == "da" else en

    def number(self, value: float, decimals: int = 0) -> str:
        """A figure with that many decimals."""
        return format_number(value, self.language, decimals)

    def percent(self, fraction: float, decimals: int = 0) -> str:
        """A fraction as per cent."""
        return format_percent(fraction, self.language, decimals)

    def interval(self, one: Interval) -> str:
        """`0.737 (0.707–0.767)`."""
        return f"{self.number(one.value, 3)} ({self.number(one.low, 3)}–{self.number(one.high, 3)})"

    def owner(self, role: str | None) -> str:
        """A role's name; its id where it has none."""
        if role is None:
            return self.t("ingen", "nobody")
        return self.impact.names[role].say(self.language) if role in self.impact.names else role

    def basis(self) -> str:
        """On how many leads, of which time, with how many wins."""
        impact = self.impact
        if not impact.first or not impact.last:
            return self.t("Filen har ingen leads.", "The file holds no leads.")
        first, last = format_date(impact.first, self.language), format_date(impact.last, self.language)
        leads, wins = self.number(impact.leads), self.number(impact.wins)
        rate = self.percent(impact.wins / impact.leads, 1)
        return self.t(
            f"Prøvet på {leads} leads fra {first} til {last}, hvoraf {wins} blev vundet ({rate}).",
            f"Tried on {leads} leads from {first} to {last}, of which {wins} were won ({rate}).",
        )


def changed(before: str, after: str) -> str:
    """`B2 → C3`, or just `B2` where it stays."""
    return before if before == after else f"{before} → {after}"
