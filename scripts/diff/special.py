"""The sentences of the changes that matter most, each in its own words; None for a change that has no such sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from scripts.diff import wording
from scripts.diff.change import Change, What
from scripts.diff.names import text_of
from scripts.diff.phrases import lower, prefix, quoted, record
from scripts.model.base import ServiceLevel, Text
from scripts.model.calculators import Calculator
from scripts.model.gates import Gate
from scripts.model.kpis import Kpi
from scripts.model.pipelines import PipelineStage
from scripts.model.roles import Role, StageWork
from scripts.model.scores import (
    Answer,
    EngagementBand,
    EngagementGroup,
    EngagementRule,
    FitBand,
    FitGroup,
    FrameworkGroup,
    Route,
)
from scripts.model.stages import Activity, ExitCriterion, FieldOfSome, OwnerOfSome, Stage
from scripts.model.tools import Tool
from scripts.problem import text

Say = Callable[[Change, Text, Text], Text]
"""From a change and its values before and after (as written) to a sentence."""

_NOTHING: Final = text("", "")


def special(change: Change) -> Text | None:
    """The sentence of a change that has one of its own."""
    say = _SENTENCES.get((change.owner, change.field, change.what))
    if say is None:
        return None
    before = change.before.text if change.before else _NOTHING
    after = change.after.text if change.after else _NOTHING
    return say(change, before, after)


def _item(change: Change, back: int = 2) -> Text:
    """The name, quoted, of an item on the way: the one that holds the field, or one further out."""
    step = change.steps[-back] if len(change.steps) >= back else None
    return quoted(step.name) if step and step.name else quoted(change.name)


def _target(change: Change, before: Text, after: Text) -> Text:
    name = change.name
    return text(
        f"Målet for {lower(name.da)}: {before.da} → {after.da}.",
        f"Target for {lower(name.en)}: {before.en} → {after.en}.",
    )


def _with_evidence(change: Change, before: Text, after: Text) -> Text:
    """A new exit criterion, and what shows that it is met."""
    of, name = record(change), _item(change, 1)
    raw = change.after.raw if change.after else None
    given = text_of(raw.get("evidence")) if isinstance(raw, dict) else None
    shown = quoted(wording.name(given, wording.LONGEST_RULE)) if given else None
    return text(
        f"{of.da}: exitkriteriet {name.da} er tilføjet" + (f"; det vises af {shown.da}." if shown else "."),
        f"{of.en}: exit criterion {name.en} added" + (f", shown by {shown.en}." if shown else "."),
    )


def _optional(change: Change, before: Text, after: Text) -> Text:
    of, item = record(change), _item(change)
    da, en = (
        ("er nu valgfrit", "is now optional")
        if change.after is not None and change.after.raw is True
        else ("skal nu være opfyldt (før valgfrit)", "must now be met (was optional)")
    )
    return text(f"{of.da}: exitkriteriet {item.da} {da}.", f"{of.en}: exit criterion {item.en} {en}.")


def _now(da: str, en: str) -> Say:
    """`da` and `en` with {of} for the place, {item} and {outer} for names on the way, {old} and {new}."""

    def say(change: Change, before: Text, after: Text) -> Text:
        of, item, outer, name = record(change), _item(change), _item(change, 3), _item(change, 1)
        return text(
            da.format(
                of=of.da, item=item.da, outer=outer.da, old=before.da, new=after.da, last=name.da, at=prefix(change).da
            ),
            en.format(
                of=of.en, item=item.en, outer=outer.en, old=before.en, new=after.en, last=name.en, at=prefix(change).en
            ),
        )

    return say


def _pair(
    owner: type, field: str, added: tuple[str, str], removed: tuple[str, str]
) -> Mapping[tuple[type, str, What], Say]:
    return {(owner, field, What.ADDED): _now(*added), (owner, field, What.REMOVED): _now(*removed)}


_SENTENCES: Final[Mapping[tuple[type, str, What], Say]] = {
    (Kpi, "target", What.CHANGED): _target,
    (PipelineStage, "probability", What.CHANGED): _now(
        "{of}: chancen for at vinde i {item} {old} → {new}.", "{of}: chance of winning in {item} {old} → {new}."
    ),
    (Stage, "target_days", What.CHANGED): _now("{of}: måltiden {old} → {new}.", "{of}: target duration {old} → {new}."),
    **{
        (owner, "owner", What.CHANGED): _now(
            "{of}: ejeren er nu {new} (før {old}).", "{of}: owner is now {new} (was {old})."
        )
        for owner in (Stage, Kpi, Tool, Calculator, Gate)
    },
    (Stage, "exit_criteria", What.ADDED): _with_evidence,
    (ExitCriterion, "level", What.CHANGED): _now(
        "{of}: exitkriteriet {item} kræver nu niveauet {new} (før {old}).",
        "{of}: exit criterion {item} now takes level {new} (was {old}).",
    ),
    (ExitCriterion, "when", What.CHANGED): _now(
        "{of}: exitkriteriet {item} gælder nu kun {new} (før {old}).",
        "{of}: exit criterion {item} now holds only {new} (was {old}).",
    ),
    **_pair(
        ExitCriterion,
        "when",
        ("{of}: exitkriteriet {item} gælder nu kun {new}.", "{of}: exit criterion {item} now holds only {new}."),
        (
            "{of}: exitkriteriet {item} gælder nu for alle handler (før kun {old}).",
            "{of}: exit criterion {item} now holds for all deals (was only {old}).",
        ),
    ),
    (ExitCriterion, "optional", What.CHANGED): _optional,
    **_pair(
        Stage,
        "owner_by",
        ("{of}: {last} er nu ejer af nogle handler ({new}).", "{of}: {last} now owns some deals ({new})."),
        (
            "{of}: {last} er ikke længere ejer af nogle handler ({old}).",
            "{of}: {last} no longer owns some deals ({old}).",
        ),
    ),
    (OwnerOfSome, "when", What.CHANGED): _now(
        "{of}: {item} er nu ejer af nogle handler ({new}; før {old}).",
        "{of}: {item} now owns some deals ({new}; was {old}).",
    ),
    (OwnerOfSome, "owner", What.CHANGED): _now(
        "{of}: ejeren af nogle handler er nu {new} (før {old}).",
        "{of}: owner of some deals is now {new} (was {old}).",
    ),
    **_pair(
        Stage,
        "fields_when",
        (
            "{of}: CRM-feltet {last} skal nu være udfyldt, men kun {new}.",
            "{of}: CRM field {last} is now required, but only {new}.",
        ),
        (
            "{of}: CRM-feltet {last} skal ikke længere være udfyldt {old}.",
            "{of}: CRM field {last} is no longer required {old}.",
        ),
    ),
    (FieldOfSome, "when", What.CHANGED): _now(
        "{of}: CRM-feltet {item} skal nu kun være udfyldt {new} (før {old}).",
        "{of}: CRM field {item} is now required only {new} (was {old}).",
    ),
    **_pair(
        Stage,
        "optional_fields",
        ("{of}: CRM-feltet {last} kan nu udfyldes, men skal ikke.", "{of}: CRM field {last} is now optional."),
        ("{of}: CRM-feltet {last} er ikke længere valgfrit.", "{of}: CRM field {last} is no longer optional."),
    ),
    (Activity, "accountable", What.CHANGED): _now(
        "{of}: ansvaret for {item} går fra {old} til {new}.",
        "{of}: accountability for {item} passes from {old} to {new}.",
    ),
    (Activity, "responsible", What.CHANGED): _now(
        "{of}: {new} udfører nu {item} i stedet for {old}.", "{of}: {new} now does {item} instead of {old}."
    ),
    **_pair(
        Activity,
        "accountable",
        ("{of}: {new} står nu til ansvar for {item}.", "{of}: {new} is now accountable for {item}."),
        ("{of}: {old} står ikke længere til ansvar for {item}.", "{of}: {old} is no longer accountable for {item}."),
    ),
    **_pair(
        Activity,
        "responsible",
        ("{of}: {new} er nu med til at udføre {item}.", "{of}: {new} now takes part in {item}."),
        ("{of}: {old} udfører ikke længere {item}.", "{of}: {old} no longer does {item}."),
    ),
    **_pair(
        Activity,
        "consulted",
        ("{of}: {new} skal nu spørges om {item}.", "{of}: {new} is now consulted on {item}."),
        ("{of}: {old} skal ikke længere spørges om {item}.", "{of}: {old} is no longer consulted on {item}."),
    ),
    **_pair(
        Activity,
        "informed",
        ("{of}: {new} skal nu have besked om {item}.", "{of}: {new} is now informed of {item}."),
        ("{of}: {old} skal ikke længere have besked om {item}.", "{of}: {old} is no longer informed of {item}."),
    ),
    **_pair(
        Activity,
        "produces",
        (
            "{of}: aktiviteten {item} frembringer nu exitkriteriet {last}.",
            "{of}: activity {item} now brings about exit criterion {last}.",
        ),
        (
            "{of}: aktiviteten {item} frembringer ikke længere exitkriteriet {last}.",
            "{of}: activity {item} no longer brings about exit criterion {last}.",
        ),
    ),
    **_pair(
        Stage,
        "required_fields",
        ("{of}: CRM-feltet {last} skal nu være udfyldt.", "{of}: CRM field {last} is now required."),
        ("{of}: CRM-feltet {last} skal ikke længere være udfyldt.", "{of}: CRM field {last} is no longer required."),
    ),
    **_pair(
        Stage,
        "kpis",
        ("{of} måles nu også på {last}.", "{of} is now also measured by {last}."),
        ("{of} måles ikke længere på {last}.", "{of} is no longer measured by {last}."),
    ),
    **_pair(
        Role,
        "measured_by",
        ("{of} måles nu også på {last}.", "{of} is now also measured by {last}."),
        ("{of} måles ikke længere på {last}.", "{of} is no longer measured by {last}."),
    ),
    (StageWork, "share_percent", What.CHANGED): _now(
        "{of}: andelen af ugen i {item} {old} → {new}.", "{of}: share of the week in {item} {old} → {new}."
    ),
    (ServiceLevel, "within_hours", What.CHANGED): _now(
        "{at}: fristen er nu {new} (før {old}).", "{at}: time limit is now {new} (was {old})."
    ),
    (ServiceLevel, "owner", What.CHANGED): _now(
        "{at} holdes nu af {new} (før {old}).", "{at} is now kept by {new} (was {old})."
    ),
    (Answer, "points", What.CHANGED): _now(
        "{of}: svaret {item} på {outer} giver {new} (før {old}).",
        "{of}: answer {item} to {outer} gives {new} (was {old}).",
    ),
    (EngagementRule, "points", What.CHANGED): _now(
        "{of}: {item} giver {new} pr. gang (før {old}).", "{of}: {item} gives {new} each time (was {old})."
    ),
    (EngagementRule, "cap", What.CHANGED): _now(
        "{of}: {item} giver højst {new} (før {old}).", "{of}: {item} gives at most {new} (was {old})."
    ),
    **{
        (owner, "cap", What.CHANGED): _now(
            "{of}: gruppen {item} giver højst {new} (før {old}).", "{of}: group {item} gives at most {new} (was {old})."
        )
        for owner in (FitGroup, EngagementGroup)
    },
    (FrameworkGroup, "cap", What.CHANGED): _now(
        "{of}: rammens kriterier giver højst {new} (før {old}).",
        "{of}: the framework's criteria give at most {new} (was {old}).",
    ),
    (FrameworkGroup, "default", What.CHANGED): _now(
        "{of}: {new} er nu rammen fra start (før {old}).",
        "{of}: {new} is now the framework from the start (was {old}).",
    ),
    (EngagementRule, "half_life_days", What.CHANGED): _now(
        "{of}: {item} halveres nu på {new} (før {old}).", "{of}: {item} now halves in {new} (was {old})."
    ),
    (EngagementRule, "half_life_days", What.ADDED): _now(
        "{of}: {item} falder nu med tiden og halveres på {new}.",
        "{of}: {item} now fades with time and halves in {new}.",
    ),
    (EngagementRule, "half_life_days", What.REMOVED): _now(
        "{of}: {item} falder ikke længere med tiden (før halveret på {old}).",
        "{of}: {item} no longer fades with time (halved in {old} before).",
    ),
    (FitBand, "low", What.CHANGED): _now(
        "{of}: bogstavet {item} kræver nu {new} (før {old}).", "{of}: letter {item} now takes {new} (was {old})."
    ),
    (EngagementBand, "low", What.CHANGED): _now(
        "{of}: tallet {item} kræver nu {new} (før {old}).", "{of}: figure {item} now takes {new} (was {old})."
    ),
    (Route, "owner", What.CHANGED): _now(
        "{of}: ruten {item} går nu til {new} (før {old}).", "{of}: route {item} now goes to {new} (was {old})."
    ),
    **_pair(
        Route,
        "fit",
        ("{of}: ruten {item} tager nu også bogstavet {new}.", "{of}: route {item} now also takes letter {new}."),
        ("{of}: ruten {item} tager ikke længere bogstavet {old}.", "{of}: route {item} no longer takes letter {old}."),
    ),
    **_pair(
        Route,
        "engagement",
        ("{of}: ruten {item} tager nu også tallet {new}.", "{of}: route {item} now also takes figure {new}."),
        ("{of}: ruten {item} tager ikke længere tallet {old}.", "{of}: route {item} no longer takes figure {old}."),
    ),
    (dict, "default", What.CHANGED): _now("{at}: {old} → {new}.", "{at}: {old} → {new}."),
}
