"""The shipped CRM export is what its generator makes, is read whole by the dashboard, and looks like a company's."""

from __future__ import annotations

import csv
import io
from datetime import date
from functools import cache

from calculators.kit.input.fields import DataFile
from calculators.kpi import CALCULATOR
from calculators.kpi.history import history_of
from calculators.kpi.quality import quality_of
from calculators.kpi.result import Result
from calculators.page import default_values
from scripts.impact.generate_deals import COLUMNS, LAST_DAY, generate
from scripts.link.parameters import parameters_of
from scripts.link.samples import sample_of
from scripts.pipeline import read_playbook
from tests.company import ROOT

SAMPLE = ROOT / "playbook" / "leads" / "generated-deals.csv"


@cache
def result() -> Result:
    playbook = read_playbook(ROOT / "playbook", date(2026, 11, 23)).playbook
    assert playbook is not None
    parameters = CALCULATOR.read_parameters(parameters_of(playbook, "kpi"))
    return CALCULATOR.calculate(parameters, default_values(CALCULATOR, parameters, sample_of(playbook, "kpi")))


def test_the_shipped_file_is_what_the_generator_makes_to_the_byte() -> None:
    assert generate().encode() == SAMPLE.read_bytes()


def test_every_column_is_known_and_every_cell_is_read() -> None:
    data = result().data
    assert set(data.mapping.values()) == set(COLUMNS) and data.refused == () and data.unsure == ()
    field = CALCULATOR.fields(result().scope.parameters)[0]
    assert isinstance(field, DataFile) and {column.id for column in field.columns} >= set(data.mapping)


def test_the_export_ends_on_its_last_day_and_covers_more_than_a_year() -> None:
    assert result().scope.end == LAST_DAY
    created = [row["created"] for row in csv.DictReader(io.StringIO(SAMPLE.read_text(encoding="utf-8")))]
    assert created == sorted(created) and created[0] < "2025-08-05" and created[-1] >= LAST_DAY.isoformat()


def test_each_figure_is_near_its_target_and_nearly_all_rest_on_enough_deals() -> None:
    rows = {row.kpi.id: row for row in result().rows}
    assert all(row.figure.value is not None for row in rows.values())
    assert sum(row.verdict == "few" for row in rows.values()) <= 2
    assert {"met", "missed"} <= {row.verdict for row in rows.values()}
    for id, low, high in (
        ("win-rate", 0.22, 0.38),
        ("lead-to-customer-rate", 0.025, 0.06),
        ("sales-cycle-length", 60, 90),
        ("average-order-size", 180_000, 270_000),
        ("time-to-respond", 0.5, 1.5),
        ("sql-acceptance", 0.65, 0.9),
    ):
        value = rows[id].figure.value
        assert value is not None and low <= value <= high, id


def test_the_stages_after_qualification_fit_the_playbook_and_there_is_dirt_to_find() -> None:
    fits = {one.stage: one.agreement for one in history_of(result().scope)}
    assert all(fits[stage] in ("fits", "few") for stage in (2, 3, 4, 5))
    faults = {check.id for check in quality_of(result()).checks if check.lines}
    assert {
        "stale-next-step",
        "past-expected-close",
        "outcome-without-date",
        "repeated-id",
        "late-without-amount",
    } <= faults
