"""What the places of a record are called inside a sentence: in Danish with the article, in English without.

For a list it is what one item is called. A test sees to it that no field of the vocabulary is missing.
"""

from __future__ import annotations

from typing import Final

from scripts.diff.own_nouns import OWN
from scripts.model.base import Text
from scripts.problem import text

_ANY: Final = {
    "id": ("id", "id"),
    "name": ("navnet", "name"),
    "content_review": ("gennemgangen af indholdet", "content review"),
    "exceptions": ("undtagelsen fra reglen", "exception from rule"),
    "owner": ("ejeren", "owner"),
    "purpose": ("formålet", "purpose"),
    "summary": ("sammenfatningen", "summary"),
    "text": ("ordlyden", "wording"),
    "why": ("begrundelsen", "reason"),
    "label": ("teksten", "label"),
    "points": ("pointene", "points"),
    "cap": ("loftet", "cap"),
    "low": ("den nedre grænse", "lower limit"),
    "high": ("den øvre grænse", "upper limit"),
    "order": ("pladsen i rækkefølgen", "place in the order"),
    "criterion": ("kriteriet", "criterion"),
    "level": ("niveauet", "level"),
    "calculator": ("beregneren", "calculator"),
    "segment": ("segmentet", "segment"),
    "stage": ("trinnet", "stage"),
    "rule": ("reglen", "rule"),
    "sources": ("kilden", "source"),
    "source": ("kilden", "source"),
    "parameters": ("tallet", "figure"),
    "formula": ("formlen", "formula"),
    "definition": ("definitionen", "definition"),
    "questions": ("spørgsmålet", "question"),
    "kpis": ("nøgletallet", "KPI"),
    "meaning": ("betydningen", "meaning"),
    "by": ("den ansvarlige for gennemgangen", "reviewer"),
    "limits": ("begrænsningen", "limits"),
    "reason": ("begrundelsen", "reason"),
    "until": ("slutdatoen", "end date"),
    "title": ("titlen", "title"),
    "default": ("udgangspunktet", "default"),
    "assumptions": ("forudsætningen", "assumption"),
    "costs": ("omkostningen", "cost"),
    "benefits": ("gevinsten", "benefit"),
    "amount": ("beløbet", "amount"),
    "risk": ("risikofradraget", "risk deduction"),
    "help": ("hjælpen", "help"),
    "case": ("beskrivelsen af eksemplet", "description of the example"),
    "day": ("dagen", "day"),
    "next": ("næste trin", "next stage"),
}


def noun(owner: str, field: str) -> Text | None:
    """What a field of a class, or an item of it, is called; None for one without a name of its own."""
    found = OWN.get(owner, {}).get(field) or _ANY.get(field)
    return text(*found) if found else None
