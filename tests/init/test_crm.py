"""What CRMs export of their stages is read as they write it, and what is no such file is told as that."""

from __future__ import annotations

import json

import pytest

from scripts.init.crm import CrmPipeline, CrmStage, NotStages, read_stages


def hubspot_stage(label: str, order: int, probability: str, closed: str = "false") -> dict[str, object]:
    return {"label": label, "displayOrder": order, "metadata": {"isClosed": closed, "probability": probability}}


HUBSPOT = {
    "results": [
        {
            "label": "Genkøb",
            "displayOrder": 1,
            "stages": [hubspot_stage("Samtale", 0, "0.9")],
        },
        {
            "label": "Machines",
            "displayOrder": 0,
            "stages": [
                hubspot_stage("Lost", 3, "0.0", "true"),
                hubspot_stage("Tasting", 1, "0.4"),
                hubspot_stage("First call", 0, "0.1"),
                hubspot_stage("Won", 2, "1.0", "true"),
            ],
        },
    ]
}


def test_hubspots_pipelines_come_in_their_order_with_their_ends() -> None:
    assert read_stages(json.dumps(HUBSPOT).encode()) == (
        CrmPipeline(
            "Machines",
            (
                CrmStage("First call", 10),
                CrmStage("Tasting", 40),
                CrmStage("Won", 100, "won"),
                CrmStage("Lost", 0, "lost"),
            ),
        ),
        CrmPipeline("Genkøb", (CrmStage("Samtale", 90),)),
    )


def test_pipedrives_stages_are_parted_by_their_pipeline() -> None:
    rows = [
        {"name": "Offer", "order_nr": 2, "deal_probability": 60, "pipeline_id": 1, "pipeline_name": "Sales"},
        {"name": "Call", "order_nr": 1, "deal_probability": 100, "pipeline_id": 1, "pipeline_name": "Sales"},
        {"name": "Again", "order_nr": 1, "deal_probability": None, "pipeline_id": 2, "pipeline_name": "Renewal"},
    ]
    assert read_stages(json.dumps({"success": True, "data": rows}).encode()) == (
        CrmPipeline("Sales", (CrmStage("Call", 100), CrmStage("Offer", 60))),
        CrmPipeline("Renewal", (CrmStage("Again"),)),
    )


SALESFORCE = """\ufeffMasterLabel,SortOrder,IsActive,IsClosed,IsWon,DefaultProbability,ForecastCategoryName
Closed Won,3,true,true,true,100,Closed
Prospecting,1,true,false,false,10,Pipeline
Old one,9,false,false,false,15,Pipeline
"Negotiation, review",2,true,false,false,70,Best Case
Closed Lost,4,true,true,false,0,Omitted
"""
METADATA = """<?xml version="1.0" encoding="UTF-8"?>
<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata">
  <sorted>false</sorted>
  <standardValue><fullName>Prospecting</fullName><default>false</default><label>Prospecting</label>
    <closed>false</closed><forecastCategory>Pipeline</forecastCategory><probability>10</probability><won>false</won>
  </standardValue>
  <standardValue><fullName>Closed Won</fullName><default>false</default><label>Closed Won</label>
    <closed>true</closed><forecastCategory>Closed</forecastCategory><probability>100</probability><won>true</won>
  </standardValue>
</StandardValueSet>
"""


def test_salesforce_is_read_as_a_table_and_as_metadata() -> None:
    (table,), (metadata,) = read_stages(SALESFORCE.encode()), read_stages(METADATA.encode())
    assert table.stages == (
        CrmStage("Prospecting", 10),
        CrmStage("Negotiation, review", 70),
        CrmStage("Closed Won", 100, "won"),
        CrmStage("Closed Lost", 0, "lost"),
    )
    assert metadata.stages == (CrmStage("Prospecting", 10), CrmStage("Closed Won", 100, "won"))


def test_odoos_stages_have_no_probability() -> None:
    (found,) = read_stages(b"id;name;sequence;is_won\n1;Qualified;2;False\n2;New;1;False\n3;Won;3;True\n")
    assert found.stages == (CrmStage("New"), CrmStage("Qualified"), CrmStage("Won", None, "won"))


def test_an_export_of_deals_gives_the_names_and_leaves_the_order_open() -> None:
    (found,) = read_stages(b"Deal,Deal Stage,Amount\na,Tilbud,1\nb,Lukket vundet,2\nc,Tilbud,3\nd,Opkald,4\n")
    assert found.stages == (CrmStage("Tilbud"), CrmStage("Lukket vundet", None, "won"), CrmStage("Opkald"))
    assert not found.ordered


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no rows"),
        (b"\x00\x01\x02\xff\xfe", "not text"),
        (b"{nothing", "begins as JSON"),
        (b'{"rows": [1]}', "neither HubSpot's"),
        (b"<html><p>Log in", "begins as XML"),
        (b"<html><p>Log in</p></html>", "no standardValue"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "entities"),
        (b"Name,City\nA,B\n", "the columns are name, city"),
        (b"Stage,x\n,1\n", "no stages"),
    ],
)
def test_a_file_without_stages_is_told_with_what_was_found(content: bytes, told: str) -> None:
    with pytest.raises(NotStages, match=told):
        read_stages(content)
