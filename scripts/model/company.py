"""The company whose process this is."""

from __future__ import annotations

from scripts.model.base import Kind, Record, Text, doc, text


class Company(Record):
    """The company whose process this is."""

    kind = "company"
    said = Kind(
        label=text("Virksomheden", "The company"),
        one=text("et firma", "a company"),
        noun=text("virksomheden", "company"),
        place=150,
    )
    fictitious: bool = doc("True when the company is invented; the site then says so", "Sand, når firmaet er opdigtet")
    about: Text = doc("Who it is, what it sells, to whom", "Hvem det er, hvad det sælger, til hvem")
    currency: str = doc("ISO 4217 code", "ISO 4217-kode", pattern=r"^[A-Z]{3}$")
    repository: str = doc(
        "Address where the playbook is edited", "Adressen, hvor playbooken redigeres", pattern=r"^https://"
    )
    site: str | None = doc(
        "Address where the site is published; left out: GitHub Pages of the repository",
        "Adressen, hvor sitet ligger; udeladt: repositoriets GitHub Pages",
        pattern=r"^https://[^\s/]+/(\S+/)?$",
        default=None,
    )
    why: Text = doc("Why the company keeps a sales process", "Hvorfor firmaet har en salgsproces")
    known_words: tuple[str, ...] = doc(
        "Abbreviations that need no entry in the glossary", "Forkortelser, der ikke behøver stå i ordlisten", default=()
    )
