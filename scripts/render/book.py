"""The playbook as one language's reader meets it: what records are called, where they live, what refers to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from calculators.kit.markup.html import Attribute, Html, element
from calculators.kit.text.language import Language, Locale
from scripts.link.playbook import Playbook
from scripts.model.addresses import Address
from scripts.model.base import Record, Text
from scripts.model.company import Company
from scripts.model.overviews import OVERVIEWS
from scripts.model.pipelines import Pipeline
from scripts.model.stages import Stage
from scripts.render.catalogue import address
from scripts.render.markup import inline, is_open, outward, paragraphs, without_markup
from scripts.render.page import ROOT
from scripts.render.reads import Reads
from scripts.render.sources import NO_SOURCES, Sources


@dataclass(frozen=True)
class Book:
    """A playbook in a language, and what rendering takes besides it. `reads` remembers what was looked up."""

    playbook: Playbook
    language: Language
    sources: Sources = NO_SOURCES
    reads: Reads = field(default_factory=Reads, compare=False)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, as the company names them."""
        self.reads.add([], [(Company.kind, id) for id in self.playbook.records[Company.kind]])
        return self.playbook.languages

    @property
    def other_language(self) -> Language | None:
        """The language that the same pages are in as well, if any."""
        return next((one for one in self.languages if one != self.language), None)

    @property
    def locale(self) -> Locale:
        """The language with the company's currency."""
        self.reads.add([], [(Company.kind, id) for id in self.playbook.records[Company.kind]])
        return Locale(self.language, self.playbook.currency)

    def t(self, da: str, en: str) -> str:
        """The one of two wordings that is in this language."""
        return da if self.language == "da" else en

    def say(self, text: Text) -> str:
        """A text of the playbook, as it stands there."""
        self.reads.say(self.playbook, text)
        return text.say(self.language)

    def prose(self, text: Text) -> Html:
        """A text of the playbook as paragraphs and lists."""
        return self.marked_up(self.say(text))

    def marked_up(self, words: str) -> Html:
        """Words of the playbook in this language as paragraphs and lists."""
        return element("p", self._open(words)) if is_open(words) else paragraphs(words, self.href, self.leaves)

    def phrase(self, text: Text) -> Html:
        """A text of the playbook as one run of text."""
        words = self.say(text)
        return self._open(words) if is_open(words) else inline(words, self.href, self.leaves)

    def _open(self, words: str) -> Html:
        """A question that the company has not answered yet."""
        label = element("span", self.t("Ikke besvaret endnu: ", "Not answered yet: "), class_="sp-visually-hidden")
        return element("mark", label, inline(without_markup(words), self.href, self.leaves), class_="sp-open")

    @property
    def leaves(self) -> str:
        """What is said of a link that leads out of the site."""
        return self.t("forlader sitet", "leaves the site")

    def outward(self, label: str, address: Address) -> Html:
        """A link out of the site."""
        return outward(label, address, self.leaves)

    def name(self, kind: str, id: str) -> str:
        """What a record is called; its id where there is no such record."""
        self.reads.add([], [(kind, id)])
        record = self.playbook.find(kind, id)
        return self.say(record.name) if record else id

    def href(self, kind: str, id: str) -> str | None:
        """The address of a record, or None where there is no such record or its kind has no pages. Without an id that
        of the overview named `kind`."""
        if not id:
            return self._overview(kind)
        self.reads.add([], [(kind, id)])
        found = address(kind, id) if self.playbook.find(kind, id) else None
        return ROOT + found if found else None

    def _overview(self, name: str) -> str | None:
        needed = OVERVIEWS.get(name)
        if needed is None or (needed and not self.playbook.records[needed]):
            return None
        return f"{ROOT}{name}/"

    def link(self, kind: str, id: str, label: str | None = None, **attributes: Attribute) -> Html:
        """A link to a record under its name, or just its name where there is no such record."""
        href = self.href(kind, id)
        words = label if label is not None else self.name(kind, id)
        return element("a", words, href=href, **attributes) if href else element("span", words, **attributes)

    def read(self, record: Record) -> None:
        """Says that more than the record's name stands on the page, where none of its texts does."""
        self.reads.add([(record.kind, record.id)], [])

    def local(self, when: datetime) -> datetime:
        """A time in the company's time zone, or in its own where the company names none."""
        zone = next((company.time_zone for company in self.playbook.of(Company).values()), None)
        return when.astimezone(ZoneInfo(zone)) if zone else when

    @property
    def stages_in_order(self) -> tuple[Stage, ...]:
        """The stages along the pipelines, whose order the page then depends on."""
        self.reads.add([], [(Pipeline.kind, pipeline.id) for pipeline in self.playbook.pipelines_in_order])
        return self.playbook.stages_in_order

    def source(self, record: Record) -> str:
        """The file of a record, relative to the repository."""
        self.read(record)
        return self.playbook.source(record.kind, record.id)

    def line(self, record: Record) -> int:
        """The line at which the record's content begins in its file."""
        return self.playbook.mark(record.kind, record.id, ("name",), key=True).line

    def used_by(self, kind: str, id: str) -> tuple[Record, ...]:
        """The records that refer to one, each once, in the order of kind and id."""
        found = {(link.kind, link.id): None for link in self.playbook.refers_to(kind, id)}
        records = (self.playbook.find(*key) for key in sorted(found) if key != (kind, id))
        return tuple(record for record in records if record is not None)
