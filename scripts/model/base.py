"""What every record of the playbook is made of: bilingual text, references, exceptions and the record itself.

The classes in `scripts.model` are the one vocabulary of the project. JSON Schema, API, forms and documentation derive
from them. A description is written in English, then Danish, because managers of both languages meet it in their editor.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, NamedTuple, Self  # noqa: TID251 - pydantic's hooks, any field's default

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import core_schema

from calculators.kit.text.language import LANGUAGES, Language

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


class Word(StrEnum):
    """A value with what it is called: `HIGHER = "higher", "Højere er bedre", "Higher is better"`."""

    words: tuple[str, str]

    def __new__(cls, value: str, da: str, en: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = (da, en)
        return member

    def say(self, language: str) -> str:
        """What it is called in `language`, 'da' or 'en'."""
        return self.words[0 if language == "da" else 1]


class Unit(Word):
    """What a figure is measured in."""

    PERCENT = "percent", "procent", "per cent"
    DAYS = "days", "dage", "days"
    HOURS = "hours", "timer", "hours"
    MONEY = "money", "penge", "money"
    MONEY_PER_DAY = "money-per-day", "penge pr. dag", "money per day"
    POINTS = "points", "point", "points"
    RATIO = "ratio", "forhold", "ratio"
    COUNT = "count", "antal", "count"


class Counted(NamedTuple):
    """A noun to count with, one and many of it."""

    da: tuple[str, str]
    en: tuple[str, str]


MONTHS: Final = Counted(("måned", "måneder"), ("month", "months"))


@dataclass(frozen=True)
class FieldWords:
    """What is said of a field when a change of it is told.

    noun       the field, or an item of its list, inside a sentence: in Danish with the article, in English without
    unit       what its figures are in
    unit_from  the field beside it that says what its figures are in
    called     what its figures are called, from 0
    key        True where it tells items without an id apart
    inner      True where it names another item of the same record by its id
    weighs     True where it says what is demanded, measured or allowed, so that nobody may overlook a change of it
    """

    noun: tuple[str, str]
    unit: Unit | Counted | None
    unit_from: str
    called: tuple[Text, ...]
    key: bool
    inner: bool
    weighs: bool


@dataclass(frozen=True)
class Item:
    """How an item of a list is told of.

    named    what it is called, with its fields in braces; in Danish and English where they differ
    movable  True where one that vanished here and turned up there has moved
    spoken   True where it is words alone, so that another name for it is the same said otherwise
    """

    named: str | tuple[str, str] = ""
    movable: bool = False
    spoken: bool = False


def doc(
    en: str,
    da: str,
    *,
    noun: tuple[str, str],
    unit: Unit | Counted | None = None,
    unit_from: str = "",
    called: tuple[Text, ...] = (),
    key: bool = False,
    inner: bool = False,
    weighs: bool = False,
    **constraints: Any,
) -> Any:
    """A field: described in both languages, with its `FieldWords` and pydantic's constraints (`ge`, `default`, ...)."""
    field = Field(description=f"{en}\n{da}", json_schema_extra={"x-en": en, "x-da": da}, **constraints)
    field.metadata.append(FieldWords(noun, unit, unit_from, called, key, inner, weighs))
    return field


def words_of(owner: object, field: str) -> FieldWords | None:
    """What is said of a field of a part of the playbook, or of its class; None for one that is not described."""
    kind = owner if isinstance(owner, type) else type(owner)
    info = kind.model_fields.get(field) if issubclass(kind, Part) else None
    return next((one for one in info.metadata if isinstance(one, FieldWords)), None) if info else None


class Part(BaseModel):
    """A frozen piece of a record; unknown keys are refused.

    elsewhere  of keys that people look for here: where that is said instead, as a sentence that mends it
    otherwise  of keys that hold one value, or plain ones: where several, or values with keys of their own, are said
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=False)
    item: ClassVar[Item] = Item()
    elsewhere: ClassVar[Mapping[str, Text]] = {}
    otherwise: ClassVar[Mapping[str, Text]] = {}


class Text(Part):
    """Text that people read, in the playbook's languages. Paragraphs, lists (`- `), **bold** and links
    `[label](kind/id)` or `[label](https://...)`."""

    item = Item(movable=True)

    # A language that is not written says what the other one does, so that words of our own can be put around either.
    # It is neither shown nor handed on: `written` and what is dumped hold only what was written.
    da: str = doc("Danish", "Dansk", noun=("den danske tekst", "Danish text"), min_length=1, default="")
    en: str = doc("English", "Engelsk", noun=("den engelske tekst", "English text"), min_length=1, default="")

    @model_validator(mode="after")
    def _fill(self) -> Self:
        if len(self.written) == 1:
            self.__dict__.update(dict.fromkeys(LANGUAGES, self.say(self.written[0])))
        return self

    @model_serializer
    def _dump(self) -> dict[str, str]:
        return {language: self.say(language) for language in self.written}

    @property
    def written(self) -> tuple[Language, ...]:
        """The languages that it is written in."""
        return tuple(language for language in LANGUAGES if language in self.model_fields_set)

    def say(self, language: str) -> str:
        """The text in `language`, 'da' or 'en'."""
        return self.da if language == "da" else self.en


def text(da: str, en: str) -> Text:
    """Both languages, Danish first as everywhere in the playbook. No validation: the words are our own."""
    return Text.model_construct(da=da, en=en)


def text_in(words: Mapping[str, str]) -> Text:
    """What was written, by language: in one of them or both. No validation. Raises StopIteration for nothing."""
    first = next(iter(words.values()))
    return Text.model_construct(set(words), **(dict.fromkeys(LANGUAGES, first) | dict(words)))


class Heading(NamedTuple):
    """A heading of a report of changes. `place` is where it stands."""

    id: str
    title: Text
    place: int


OTHERS: Final = Heading("others", text("Andet", "Other"), 99)


@dataclass(frozen=True)
class Kind:
    """What a kind of record is called, and where it stands when changes are told.

    label          as a heading: »Nøgletal«, “KPI”
    one            one of them: »en KPI«, “a KPI”
    noun           inside a sentence, in Danish with the article: »nøgletallet«, “KPI”
    place          where its records stand among those of other kinds
    group          the heading its changes stand under
    named_by_kind  True where a record's name alone would not say what it is: »kriteriet »Budget««
    """

    label: Text
    one: Text
    noun: Text
    place: int
    group: Heading = OTHERS
    named_by_kind: bool = False


class Ref(str):
    """The id of another record. A subclass names the kind it points to, which is also that kind's folder."""

    kind: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern=ID_PATTERN), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": ID_PATTERN, "x-refers-to": cls.kind}


class StageRef(Ref):
    kind = "stages"


class PipelineRef(Ref):
    kind = "pipelines"


class SegmentRef(Ref):
    kind = "segments"


class RoleRef(Ref):
    kind = "roles"


class CriterionRef(Ref):
    kind = "criteria"


class FrameworkRef(Ref):
    kind = "frameworks"


class KpiRef(Ref):
    kind = "kpis"


class FieldRef(Ref):
    kind = "fields"


class PhaseRef(Ref):
    kind = "phases"


class ComponentRef(Ref):
    kind = "components"


class ToolRef(Ref):
    kind = "tools"


class TermRef(Ref):
    kind = "terms"


class ScoreRef(Ref):
    kind = "scores"


class CalculatorRef(Ref):
    kind = "calculators"


class Hours(StrEnum):
    """Which clock a service level runs on."""

    BUSINESS = "business"
    CLOCK = "clock"


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=60)]


class ServiceLevel(Part):
    """A promise with a time limit."""

    item = Item("{what}", movable=True)

    what: Text = doc("What is promised", "Hvad der loves", noun=("løftet", "promise"), weighs=True)
    within_hours: float = doc(
        "Time limit in hours", "Tidsfrist i timer", noun=("fristen", "time limit"), unit=Unit.HOURS, gt=0, le=8760
    )
    hours: Hours = doc(
        "Business hours or clock hours",
        "Åbningstid eller døgnets timer",
        noun=("uret, fristen løber på", "clock"),
        weighs=True,
    )
    owner: RoleRef = doc("Who keeps the promise", "Hvem der holder løftet", noun=("ejeren", "owner"), weighs=True)


class RuleException(Part):
    """Silences one rule for one record, on purpose, for a time."""

    rule: Id = doc(
        "The rule's id, as in the problem",
        "Reglens id, som det står i fejlen",
        noun=("reglen", "rule"),
        key=True,
        inner=True,
    )
    at: str | None = doc(
        "Only at this place, e.g. exit_criteria.budget-confirmed",
        "Kun dette sted i filen",
        noun=("stedet, den gælder", "place it holds for"),
        key=True,
        default=None,
    )
    reason: Text = doc("Why it is right here", "Hvorfor det er rigtigt her", noun=("begrundelsen", "reason"))
    until: date = doc("Last day it holds", "Sidste dag, det gælder", noun=("slutdatoen", "end date"))


class Review(Part):
    """Who looks this over, how often, and when it last happened."""

    by: RoleRef = doc("Who reviews it", "Hvem der gennemgår det", noun=("den ansvarlige for gennemgangen", "reviewer"))
    every_months: int = doc(
        "Months between reviews",
        "Måneder mellem gennemgange",
        noun=("afstanden mellem gennemgange", "time between reviews"),
        unit=MONTHS,
        ge=1,
        le=24,
    )
    last: date = doc(
        "Date of the last review", "Dato for seneste gennemgang", noun=("den seneste gennemgang", "last review")
    )

    @property
    def due(self) -> date:
        """The last day of the next review: so many months on, or the last day of a month that is too short."""
        years, month = divmod(self.last.month - 1 + self.every_months, 12)
        year, month = self.last.year + years, month + 1
        if year > MAXYEAR:
            return date.max.replace(month=1)
        return date(year, month, min(self.last.day, monthrange(year, month)[1]))


class Record(Part):
    """One file of the playbook. The id equals the file's name, the page's address and the key in the API."""

    kind: ClassVar[str] = ""
    said: ClassVar[Kind]

    id: Id = doc(
        "The file's name without .yaml; never reused", "Filens navn uden .yaml; genbruges aldrig", noun=("id", "id")
    )
    name: Text = doc("Its name, short", "Navnet, kort", noun=("navnet", "name"))
    formerly: tuple[Id, ...] = doc(
        "Ids it had before; their addresses lead here",
        "Id'er, den havde før; deres adresser fører hertil",
        noun=("det tidligere id", "former id"),
        default=(),
    )
    content_review: Review | None = doc(
        "Review of the content",
        "Gennemgang af indholdet",
        noun=("gennemgangen af indholdet", "content review"),
        default=None,
    )
    exceptions: tuple[RuleException, ...] = doc(
        "Rules silenced here",
        "Regler, der er slået fra her",
        noun=("undtagelsen fra reglen", "exception from rule"),
        default=(),
    )
