"""The playbook: every record by kind and id, who refers to whom, and where each thing stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from calculators.kit.text.language import LANGUAGES, Language
from calculators.kit.text.money import NO_CURRENCY
from scripts.link.walk import texts
from scripts.load.tree import Documents, Path
from scripts.model.base import Record, Text
from scripts.model.brand import Brand
from scripts.model.calculators import Calculator
from scripts.model.company import Company
from scripts.model.components import Component
from scripts.model.criteria import Criterion
from scripts.model.fields import CrmField
from scripts.model.frameworks import Framework
from scripts.model.gates import Gate
from scripts.model.kinds import KINDS
from scripts.model.kpis import Kpi
from scripts.model.paths import OnboardingPath
from scripts.model.phases import Phase
from scripts.model.pipelines import Pipeline, PipelineStage
from scripts.model.roles import Role
from scripts.model.scores import LeadScore
from scripts.model.segments import Segment
from scripts.model.stages import Stage
from scripts.model.terms import Term
from scripts.model.tools import Tool
from scripts.problem import Mark

R = TypeVar("R", bound=Record)


class Backlink(NamedTuple):
    """A record that refers to another, and the place in it, e.g. ("stages", "discovery", ("owner",)).

    `in_text` is True for a link inside running text, False for a reference by a field of its own.
    """

    kind: str
    id: str
    path: Path
    in_text: bool


class Owner(NamedTuple):
    """The record that a text stands in, and whether it is the record's name."""

    kind: str
    id: str
    is_name: bool


@dataclass(frozen=True)
class Playbook:
    """Everything the later steps read. Each kind is a mapping id -> record, sorted by id.

    `records` has an entry for every kind in `KINDS`, possibly empty. `backlinks[(kind, id)]` lists who refers to a
    record, sorted; a record nobody refers to has no entry, so use `refers_to`. `pipelines_in_order`, `phases_in_order`
    and `components_in_order` follow `order`; `stages_in_order` follows the pipelines.
    """

    records: Mapping[str, Mapping[str, Record]]
    backlinks: Mapping[tuple[str, str], tuple[Backlink, ...]]
    documents: Documents

    def of(self, kind: type[R]) -> Mapping[str, R]:
        """The records of a class, e.g. `playbook.of(Stage)`."""
        return cast("Mapping[str, R]", self.records[kind.kind])

    def find(self, kind: str, id: str) -> Record | None:
        """A record, or None."""
        return self.records[kind].get(id) if kind in KINDS else None

    def in_order(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind: stages along the pipelines, others by `order` where they have one, then by id."""
        if kind == Stage.kind:
            return self.stages_in_order
        return tuple(sorted(self.records[kind].values(), key=lambda one: (getattr(one, "order", 0), one.id)))

    def refers_to(self, kind: str, id: str) -> tuple[Backlink, ...]:
        """Who refers to the record, sorted."""
        return self.backlinks.get((kind, id), ())

    def mark(self, kind: str, id: str, path: Path = (), *, key: bool = False) -> Mark:
        """File, line and column of a place in a record, or of its key; the nearest place above it when absent."""
        return self.documents.documents[kind, id].mark(path, key=key)

    def source(self, kind: str, id: str) -> str:
        """The file of a record, relative to the repository."""
        return f"playbook/{kind}/{id}.yaml"

    @property
    def pipelines_in_order(self) -> tuple[Pipeline, ...]:
        return tuple(
            sorted(self.of(Pipeline).values(), key=lambda pipeline: (getattr(pipeline, "order", 1), pipeline.id))
        )

    @cached_property
    def stages_in_order(self) -> tuple[Stage, ...]:
        """The stages of the main pipeline, then those that the others add; stages in no pipeline follow by id."""
        along = (str(step.stage) for pipeline in self.pipelines_in_order for step in rows_of(pipeline))
        return tuple(self.stages[id] for id in dict.fromkeys((*along, *self.stages)) if id in self.stages)

    def steps_of(self, stage: str) -> tuple[tuple[Pipeline, PipelineStage], ...]:
        """Where a stage stands, in the order of the pipelines."""
        return tuple(
            (pipeline, step)
            for pipeline in self.pipelines_in_order
            for step in rows_of(pipeline)
            if step.stage == stage
        )

    def road(self, pipeline: Pipeline) -> tuple[Stage, ...]:
        """The stages of a pipeline that could be read, in order."""
        return tuple(self.stages[step.stage] for step in rows_of(pipeline) if step.stage in self.stages)

    @cached_property
    def texts(self) -> tuple[tuple[str, str, Path, Text], ...]:
        """Every text that people read: kind, id, path and the text, in order."""
        return tuple(
            (kind, id, path, words)
            for kind, records in self.records.items()
            for id, record in records.items()
            for path, words in texts(record)
        )

    @cached_property
    def owners(self) -> Mapping[int, Owner]:
        """Whose a text is, by the identity of the text."""
        return {id(words): Owner(kind, own, path == ("name",)) for kind, own, path, words in self.texts}

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, the repository's own first; both where no company's file could be read."""
        named = next((company.languages for company in self.of(Company).values()), LANGUAGES)
        return tuple(dict.fromkeys(named))

    @property
    def currency(self) -> str:
        """The currency of every amount; none where no company's file could be read."""
        return next((company.currency for company in self.of(Company).values()), NO_CURRENCY)

    @property
    def company(self) -> Company:
        """The one company."""
        return next(iter(self.of(Company).values()))

    @property
    def brand(self) -> Brand | None:
        """The company's own look, where it has one."""
        return next((company.brand for company in self.of(Company).values()), None)

    @property
    def components(self) -> Mapping[str, Component]:
        return self.of(Component)

    @property
    def components_in_order(self) -> tuple[Component, ...]:
        return tuple(sorted(self.components.values(), key=lambda component: (component.order, component.id)))

    @property
    def stages(self) -> Mapping[str, Stage]:
        return self.of(Stage)

    @property
    def roles(self) -> Mapping[str, Role]:
        return self.of(Role)

    @property
    def segments(self) -> Mapping[str, Segment]:
        return self.of(Segment)

    @property
    def segments_asked(self) -> tuple[str, ...]:
        """The ids of the segments in their order; one that is empty where the company makes no difference."""
        return tuple(segment.id for segment in self.in_order(Segment.kind)) or ("",)

    @property
    def phases(self) -> Mapping[str, Phase]:
        return self.of(Phase)

    @property
    def phases_in_order(self) -> tuple[Phase, ...]:
        return tuple(sorted(self.phases.values(), key=lambda phase: (phase.order, phase.id)))

    @property
    def criteria(self) -> Mapping[str, Criterion]:
        return self.of(Criterion)

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        return self.of(Framework)

    @property
    def scores(self) -> Mapping[str, LeadScore]:
        return self.of(LeadScore)

    @property
    def gates(self) -> Mapping[str, Gate]:
        return self.of(Gate)

    @property
    def kpis(self) -> Mapping[str, Kpi]:
        return self.of(Kpi)

    @property
    def fields(self) -> Mapping[str, CrmField]:
        return self.of(CrmField)

    @property
    def tools(self) -> Mapping[str, Tool]:
        return self.of(Tool)

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.of(Term)

    @property
    def paths(self) -> Mapping[str, OnboardingPath]:
        return self.of(OnboardingPath)

    @property
    def calculators(self) -> Mapping[str, Calculator]:
        return self.of(Calculator)


def rows_of(pipeline: Pipeline) -> tuple[PipelineStage, ...]:
    """The rows that name a stage: what was read of an older version may lack some."""
    return tuple(step for step in getattr(pipeline, "stages", ()) if getattr(step, "stage", None))
