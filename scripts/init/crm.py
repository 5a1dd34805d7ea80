"""The stages of a CRM, read from what it gives: HubSpot, Salesforce, Pipedrive, Odoo, or any export of deals."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from xml.etree import ElementTree

from calculators.kit.input.plain import Json
from calculators.kit.table.encoding import decoded
from calculators.kit.text.numbers import Unreadable

Ends = Literal["", "won", "lost"]
_STAGE_HEADERS: Final = ("deal stage", "stage", "stage name", "deal - stage", "dealstage", "stagename", "fase", "trin")
_PLAIN_STAGES: Final = "stages"


class NotStages(ValueError):
    """The file holds no stages that can be read; the message says what was found and what is expected."""


@dataclass(frozen=True)
class CrmStage:
    """A stage. `probability` in per cent, None where the CRM does not say; `ends` for one that is the end of a deal."""

    name: str
    probability: int | None = None
    ends: Ends = ""


@dataclass(frozen=True)
class CrmPipeline:
    """A pipeline of the CRM; `ordered` is False where the file does not tell the order of its stages."""

    name: str
    stages: tuple[CrmStage, ...]
    ordered: bool = True


def read_stages(content: bytes) -> tuple[CrmPipeline, ...]:
    """The pipelines of a file, by what stands in it. Raises NotStages."""
    found = decoded(content)
    if isinstance(found, Unreadable):
        raise NotStages("the file is not text; give the JSON, XML or CSV that the CRM exports")
    text = found[0].lstrip("\ufeff \r\n\t")
    if text.startswith(("{", "[")):
        pipelines = _from_json(text)
    elif text.startswith("<"):
        pipelines = (_from_salesforce_metadata(text),)
    else:
        pipelines = (_from_table(text),)
    if not any(pipeline.stages for pipeline in pipelines):
        raise NotStages("there are no stages in the file")
    return tuple(pipeline for pipeline in pipelines if pipeline.stages)


def _from_json(text: str) -> tuple[CrmPipeline, ...]:
    try:
        data: Json = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotStages(f"the file begins as JSON and is none: {error}") from None
    held = data
    if isinstance(data, dict):
        held = next((data[key] for key in ("results", "data") if isinstance(data.get(key), list)), [data])
    rows = [row for row in held if isinstance(row, dict)] if isinstance(held, list) else []
    if any(isinstance(row.get(_PLAIN_STAGES), list) for row in rows):
        return tuple(_hubspot(row) for row in sorted(rows, key=lambda row: _order(row.get("displayOrder"))))
    if any("name" in row for row in rows):
        return _pipedrive(rows)
    raise NotStages("the JSON has neither HubSpot's pipelines (results, stages) nor Pipedrive's stages (data, name)")


def _hubspot(pipeline: Mapping[str, Json]) -> CrmPipeline:
    held = pipeline.get(_PLAIN_STAGES)
    rows = [row for row in held if isinstance(row, dict)] if isinstance(held, list) else []
    stages = []
    for row in sorted(rows, key=lambda row: _order(row.get("displayOrder"))):
        metadata = row.get("metadata")
        facts = metadata if isinstance(metadata, dict) else {}
        share = _number(facts.get("probability"))
        percent = None if share is None else round(share * 100)
        closed = str(facts.get("isClosed", "")).lower() == "true"
        ends: Ends = "" if not closed else "won" if percent == 100 else "lost"
        stages.append(CrmStage(str(row.get("label", "")).strip(), percent, ends))
    return CrmPipeline(str(pipeline.get("label", "Sales")).strip(), _named(stages))


def _pipedrive(rows: Sequence[Mapping[str, Json]]) -> tuple[CrmPipeline, ...]:
    by_pipeline: dict[str, list[Mapping[str, Json]]] = {}
    for row in rows:
        name = str(row.get("pipeline_name") or row.get("pipeline_id") or "Sales")
        by_pipeline.setdefault(name, []).append(row)
    return tuple(
        CrmPipeline(
            name, _named(_pipedrive_stage(row) for row in sorted(own, key=lambda row: _order(row.get("order_nr"))))
        )
        for name, own in by_pipeline.items()
    )


def _pipedrive_stage(row: Mapping[str, Json]) -> CrmStage:
    percent = _number(row.get("deal_probability"))
    return CrmStage(str(row.get("name", "")).strip(), None if percent is None else round(percent))


def _from_salesforce_metadata(text: str) -> CrmPipeline:
    """A StandardValueSet of OpportunityStage."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NotStages("the XML declares entities, which Salesforce's does not")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise NotStages(f"the file begins as XML and is none: {error}") from None
    stages = []
    for value in root.iter():
        if value.tag.rpartition("}")[2] == "standardValue":
            facts = {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in value}
            if facts.get("isActive", "true").lower() != "false":
                name = facts.get("label") or facts.get("fullName", "")
                stages.append(_salesforce(name, facts.get("probability"), facts.get("closed"), facts.get("won")))
    if not stages:
        raise NotStages("the XML holds no standardValue; give the StandardValueSet of OpportunityStage")
    return CrmPipeline("Sales", _named(stages))


def _salesforce(name: str, probability: str | None, closed: str | None, won: str | None) -> CrmStage:
    percent = _number(probability)
    ends: Ends = "won" if _true(won) else "lost" if _true(closed) else ""
    return CrmStage(name, None if percent is None else round(percent), ends)


def _from_table(text: str) -> CrmPipeline:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    if not rows:
        raise NotStages("the table has no rows below its header")
    columns = {str(name).strip().casefold(): str(name) for name in rows[0] if name is not None}
    if "masterlabel" in columns:
        return _salesforce_table(rows, columns)
    if "sequence" in columns and ("name" in columns or "stage name" in columns):
        return _odoo(rows, columns)
    header = next((columns[name] for name in _STAGE_HEADERS if name in columns), None)
    if header is None:
        raise NotStages(f"no column is called stage; the columns are {', '.join(columns)}")
    names = dict.fromkeys((row[header] or "").strip() for row in rows)
    return CrmPipeline("Sales", tuple(_of_a_word(name) for name in names if name), ordered=False)


def _salesforce_table(rows: Iterable[Mapping[str, str]], columns: Mapping[str, str]) -> CrmPipeline:
    def of(row: Mapping[str, str], *names: str) -> str | None:
        return next((row[columns[name]] for name in names if name in columns), None)

    kept = [row for row in rows if (of(row, "isactive") or "true").lower() != "false"]
    kept.sort(key=lambda row: _order(of(row, "sortorder")))
    return CrmPipeline(
        "Sales",
        _named(
            _salesforce(
                (of(row, "masterlabel") or "").strip(),
                of(row, "defaultprobability"),
                of(row, "isclosed"),
                of(row, "iswon"),
            )
            for row in kept
        ),
    )


def _odoo(rows: Iterable[Mapping[str, str]], columns: Mapping[str, str]) -> CrmPipeline:
    name = columns.get("name") or columns["stage name"]
    won = next((columns[key] for key in ("is_won", "is won stage?", "is won stage") if key in columns), None)
    ordered = sorted(rows, key=lambda row: _order(row[columns["sequence"]]))
    return CrmPipeline(
        "Sales",
        _named(CrmStage((row[name] or "").strip(), None, "won" if won and _true(row[won]) else "") for row in ordered),
    )


def _of_a_word(name: str) -> CrmStage:
    """A stage of an export of deals, of which only the name is known."""
    words = name.casefold()
    won = any(word in words for word in ("won", "vundet"))
    lost = any(word in words for word in ("lost", "tabt"))
    return CrmStage(name, None, "won" if won else "lost" if lost else "")


def _named(stages: Iterable[CrmStage]) -> tuple[CrmStage, ...]:
    return tuple({stage.name: stage for stage in stages if stage.name}.values())


def _number(value: Json) -> float | None:
    try:
        return float(str(value)) if value not in (None, "") else None
    except ValueError:
        return None


def _order(value: Json) -> float:
    number = _number(value)
    return float("inf") if number is None else number


def _true(value: str | None) -> bool:
    return (value or "").strip().casefold() in ("true", "1", "yes", "t")
