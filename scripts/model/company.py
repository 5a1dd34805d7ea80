"""The company whose process this is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from calculators.kit.text.language import LANGUAGES, Written
from scripts.model.addresses import Folder, Repository, Source
from scripts.model.base import Item, Kind, Part, Record, Text, doc, text
from scripts.model.brand import Brand
from scripts.model.money import Currency

Owned = Annotated[str, Field(pattern=r"^[a-z]+(/[a-z][a-z0-9-]*)?$", max_length=80)]


class Engine(Part):
    """The program that builds the site, as a company's own repository fetches it."""

    repository: Source = doc(
        "Address or folder it is fetched from",
        "Adresse eller mappe, den hentes fra",
        noun=("stedet, motoren hentes fra,", "place the engine is fetched from"),
    )
    commit: str = doc(
        "Commit or tag of it that is used",
        "Den commit eller det mærke, der bruges",
        noun=("motorens version", "version of the engine"),
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$",
    )


class UnitOfSale(Part):
    """What the company sells by the number: a seat, a machine, a machine hour."""

    one: Text = doc("One of it", "Én af dem", noun=("ordet for én", "word for one"))
    many: Text = doc("Several of it", "Flere af dem", noun=("ordet for flere", "word for several"))


class Team(Part):
    """A team that is asked before a change is accepted; CODEOWNERS is made of these."""

    item = Item("{team}", movable=True)

    team: str = doc(
        "The team or person as the code host calls them: '@organisation/team'",
        "Holdet eller personen, som kodeværten kalder dem: '@organisation/hold'",
        noun=("holdet", "team"),
        key=True,
        pattern=r"^@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",
    )
    owns: tuple[Owned, ...] = doc(
        "What it is asked about: playbook (all of it), a folder such as kpis, or a record such as kpis/win-rate",
        "Hvad det bliver spurgt om: playbook (det hele), en mappe som kpis eller en post som kpis/win-rate",
        noun=("det, holdet bliver spurgt om,", "what the team is asked about"),
        min_length=1,
    )


class Company(Record):
    """The company whose process this is."""

    kind = "company"
    said = Kind(
        label=text("Virksomheden", "The company"),
        one=text("et firma", "a company"),
        noun=text("virksomheden", "company"),
        place=150,
    )
    format: int = doc(
        "Format that the playbook's files are written in; `migrate` raises it",
        "Formatet, som playbookens filer er skrevet i; `migrate` hæver det",
        noun=("formatet", "format"),
        default=1,
        ge=1,
    )
    fictitious: bool = doc(
        "True when the company is invented; the site then says so",
        "Sand, når firmaet er opdigtet",
        noun=("oplysningen om, at firmaet er opdigtet,", "note that the company is invented"),
    )
    about: Text = doc(
        "Who it is, what it sells, to whom",
        "Hvem det er, hvad det sælger, til hvem",
        noun=("beskrivelsen af virksomheden", "description of the company"),
    )
    currency: Currency = doc(
        "Currency of every amount, by its code in ISO 4217",
        "Valutaen, alle beløb er i, ved dens kode i ISO 4217",
        noun=("valutaen", "currency"),
        weighs=True,
    )
    tax_rate: float | None = doc(
        "The company's tax rate as a fraction, where a calculator does not say another",
        "Selskabets skattesats som brøk, hvor en beregner ikke siger en anden",
        noun=("skattesatsen", "tax rate"),
        default=None,
        ge=0,
        lt=1,
    )
    unit_of_sale: UnitOfSale = doc(
        "What is sold by the number, which a quote counts in; left out: units",
        "Det, der sælges styk for styk, og som et tilbud tæller i; udeladt: enheder",
        noun=("salgsenheden", "unit of sale"),
        default=UnitOfSale(one=text("enhed", "unit"), many=text("enheder", "units")),
    )
    languages: tuple[Written, ...] = doc(
        "The languages of the playbook and its site; the first is the repository's own. Left out: both",
        "Playbookens og sitets sprog; det første er repositoriets eget. Udeladt: begge",
        noun=("sproget", "language"),
        default=LANGUAGES,
        min_length=1,
    )
    repository: Repository = doc(
        "Address where the playbook is edited",
        "Adressen, hvor playbooken redigeres",
        noun=("adressen, hvor playbooken redigeres,", "address where the playbook is edited"),
    )
    site: Folder | None = doc(
        "Address where the site is published; left out: GitHub Pages of the repository",
        "Adressen, hvor sitet ligger; udeladt: repositoriets GitHub Pages",
        noun=("sitets adresse", "address of the site"),
        default=None,
    )
    why: Text = doc(
        "Why the company keeps a sales process", "Hvorfor firmaet har en salgsproces", noun=("begrundelsen", "reason")
    )
    time_zone: str | None = doc(
        "Time zone of days and times on the site, as in Europe/Copenhagen; left out: that of whoever made a change",
        "Tidszonen for sitets dage og tider, som i Europe/Copenhagen; udeladt: dens, der lavede en ændring",
        noun=("tidszonen", "time zone"),
        default=None,
        pattern=r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
        max_length=40,
    )
    teams: tuple[Team, ...] = doc(
        "Teams on the code host, and what each is asked about",
        "Hold på kodeværten, og hvad hvert bliver spurgt om",
        noun=("holdet", "team"),
        default=(),
    )
    brand: Brand | None = doc(
        "The company's own look", "Virksomhedens eget udseende", noun=("udseendet", "look"), default=None
    )
    engine: Engine | None = doc(
        "The engine that a repository of its own fetches",
        "Motoren, som et repository for sig selv henter",
        noun=("motoren", "engine"),
        default=None,
    )
    known_words: tuple[str, ...] = doc(
        "Abbreviations that need no entry in the glossary",
        "Forkortelser, der ikke behøver stå i ordlisten",
        noun=("den kendte forkortelse", "known abbreviation"),
        default=(),
    )
