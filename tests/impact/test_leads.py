"""A file of past leads is read strictly: each slip is told at its line and column, with the mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.problem import Problem
from scripts.report import as_text
from tests.company import SCORE, company
from tests.gait import examples
from tests.impact.change import FILE, event_rule, fit_rule, read, rows, with_score, written


def problems_of(lines: list[bytes]) -> tuple[Problem, ...]:
    leads, problems = read(lines, company(), company())
    assert all(lead.values["as_of"] for lead in leads.leads)
    return problems


def the_one(lines: list[bytes]) -> Problem:
    found = problems_of(lines)
    assert len(found) == 1, as_text(found, "en")
    assert found[0].mark.file == FILE
    assert found[0].said.message.da != found[0].said.message.en
    return found[0]


def shown(problem: Problem) -> str:
    """The part of the line that the problem points to."""
    return problem.snippet[problem.mark.column - 1 : problem.mark.end_column - 1]


@pytest.mark.parametrize(
    ("field", "value", "mend"),
    [
        ("outcome", "wonn", "won"),
        ("outcome", "win", "Write one of them"),
        ("outcome", "Lost", "lost"),
        ("segment", "B2B", "b2b"),
        ("framework", "bannt", "bant"),
        ("fit.role", "colleage", "colleague"),
        ("fit.role", "", "unknown"),
        ("created", "02.11.2024", "2024-11-02"),
        ("created", "2 November 2024", "2024-11-02"),
        ("created", "2024-02-30", "year, month and day"),
        ("created", "", "year, month and day"),
        ("as_of", "12/13/2026", "year, month and day"),
        ("level.need", "4", "0"),
        ("level.need", "high", "0"),
        ("event.replied.count", "", "0"),
        ("event.replied.count", "-1", "0"),
        ("event.replied.count", "1.0", "0"),
        ("event.replied.count", "٣", "0"),
        ("event.replied.last", "yesterday", "year, month and day"),
        ("id", "anna@example.dk", "running number"),
    ],
)
def test_a_bad_value_is_told_at_its_cell_with_the_nearest_right_one(field: str, value: str, mend: str) -> None:
    own = rows(3)
    own[1][field] = value
    problem = the_one(written(own))
    assert (problem.rule, problem.severity, problem.mark.line) == ("leads-value", "error", 3)
    assert shown(problem).strip(",") == value or not value
    assert problem.said.expected is not None and problem.said.mend is not None and mend in problem.said.mend.en


def test_a_lead_of_a_framework_that_is_gone_counts_as_the_one_chosen_from_the_start_and_says_so() -> None:
    own = rows(3)
    own[1]["framework"] = own[2]["framework"] = "sandler"
    leads, (problem,) = read(written(own), company(), company())
    assert [lead.values["framework"] for lead in leads.leads[1:]] == ["bant", "bant"]
    assert (problem.rule, problem.severity, problem.mark.line) == ("leads-column", "warning", 3)
    assert "The same goes for 1 more lines." in problem.said.mend.en


def test_a_lead_with_an_answer_that_is_gone_counts_as_unknown_and_its_file_is_not_to_be_rewritten() -> None:
    own = rows(3)
    own[1]["fit.role"] = own[2]["fit.role"] = "purchasing"
    leads, (problem,) = read(written(own), company(), company())
    assert [lead.values["fit.role"] for lead in leads.leads[1:]] == ["unknown", "unknown"]
    assert (problem.rule, problem.severity, problem.mark.line) == ("leads-column", "warning", 3)
    assert problem.said.mend is not None and "put 'purchasing' back" in problem.said.mend.en
    assert "Leave the file" in problem.said.mend.en and "for 1 more lines" in problem.said.mend.en


def test_a_lead_with_a_slip_is_left_out_and_the_others_are_read() -> None:
    own = rows(3)
    own[1]["segment"] = "b2x"
    leads, _ = read(written(own), company(), company())
    assert [lead.id for lead in leads.leads] == ["h001", "h003"]


def test_the_same_slip_on_many_lines_is_told_once() -> None:
    own = rows(30)
    for row in own:
        row["outcome"] = "vundet"
    problem = the_one(written(own))
    assert problem.mark.line == 2 and problem.said.mend is not None
    assert "29 more lines" in problem.said.mend.en and "29 linjer mere" in problem.said.mend.da


@pytest.mark.parametrize(("field", "expected"), [("created", "as_of"), ("event.replied.last", "as_of")])
def test_a_date_after_the_day_of_the_score_is_refused_since_it_would_tell_the_future(field: str, expected: str) -> None:
    own = rows(1)
    own[0] |= {"event.replied.count": "1", field: "2030-01-01"}
    problem = the_one(written(own))
    assert problem.rule == "leads-value" and expected in problem.said.message.en and shown(problem) == "2030-01-01"


def test_a_date_without_an_event_and_a_repeated_id_are_refused() -> None:
    own = rows(1)
    own[0] |= {"event.stayed-away.count": "0", "event.stayed-away.last": own[0]["created"]}
    assert "count is 0" in the_one(written(own)).said.message.en
    assert "line 2" in the_one(written([*rows(1), *rows(1)])).said.message.en


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("fit.rolle", "fit.role"), ("event.replied.cuont", "event.replied.count"), ("outcom", "outcome")],
)
def test_a_misspelt_column_is_told_with_the_nearest_right_name(name: str, nearest: str) -> None:
    own = [{name if key == nearest else key: value for key, value in row.items()} for row in rows(2)]
    found = [problem for problem in problems_of(written(own)) if name in problem.said.message.en]
    assert len(found) == 1 and found[0].said.mend is not None and nearest in found[0].said.mend.en
    assert (found[0].severity, found[0].rule, found[0].mark.line, shown(found[0])) == ("error", "leads-file", 1, name)


def test_a_foreign_column_is_refused_so_that_no_more_is_kept_than_needed() -> None:
    problem = the_one(written([row | {"e-mail": "x"} for row in rows(2)]))
    assert problem.severity == "error" and problem.said.mend is not None and "Delete the column" in problem.said.mend.en


def test_a_needed_column_that_is_missing_ends_the_reading() -> None:
    own = [{key: value for key, value in row.items() if key not in ("created", "segment")} for row in rows(2)]
    problem = the_one(written(own))
    assert "created, segment" in problem.said.message.en
    assert read(written(own), company(), company())[0].leads == ()


def test_a_rules_column_that_is_missing_is_a_warning_and_one_left_over_as_well() -> None:
    own = [{key: value for key, value in row.items() if key != "fit.role"} for row in rows(2)]
    lacking = the_one(written(own))
    assert (lacking.rule, lacking.severity) == ("leads-column", "warning") and "fit.role" in lacking.said.message.en
    over = the_one(written([row | {"fit.old-rule": "yes"} for row in rows(2)]))
    assert (over.rule, over.severity) == ("leads-column", "warning") and shown(over) == "fit.old-rule"


def test_a_rule_of_one_side_only_needs_no_column_and_may_have_one() -> None:
    def drop(plain):
        plain["engagement_groups"][0]["rules"] = [
            one for one in plain["engagement_groups"][0]["rules"] if one["id"] != "guide"
        ]

    without = with_score(drop)
    lines = written([{key: value for key, value in row.items() if "guide" not in key} for row in rows(2)])
    assert read(written(rows(2)), company(), without)[1] == read(written(rows(2)), without, company())[1] == ()
    assert read(lines, company(), without)[1] == read(lines, without, company())[1] == ()
    assert {problem.rule for problem in read(lines, company(), company())[1]} == {"leads-column"}


def test_an_answer_that_either_side_knows_is_read() -> None:
    def rename(plain):
        fit_rule(plain, "role")["answers"][0]["id"] = "founder"

    own = rows(2)
    own[0]["fit.role"], own[1]["fit.role"] = "owner", "founder"
    assert read(written(own), company(), with_score(rename))[1] == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda lines: [lines[0], b"\xe6" + lines[1]], "not UTF-8"),
        (lambda lines: [line.replace(b",", b";") for line in lines], "semicolons"),
        (lambda lines: [line.replace(b",", b"\t") for line in lines], "tabs"),
        (lambda lines: [lines[0], b'"' + lines[1]], "quotation mark"),
        (lambda lines: [lines[0], lines[1].rstrip() + b",1\n"], "cells"),
        (lambda lines: [lines[0], lines[1].split(b",", 3)[3]], "cells"),
        (lambda lines: lines[:1], "no leads"),
        (lambda lines: [], "no leads"),
        (lambda lines: [b"id," + lines[0], b"g," + lines[1]], "stands twice"),
    ],
    ids=[
        "latin-1",
        "semicolons",
        "tabs",
        "open quote",
        "a cell too many",
        "cells too few",
        "header only",
        "empty",
        "twice",
    ],
)
def test_a_file_that_is_no_such_table_is_told_in_words(change, message: str) -> None:
    problem = the_one(change(written(rows(1))))
    assert problem.rule == "leads-file" and message in problem.said.message.en
    assert problem.said.mend is not None


def test_what_spreadsheets_do_harmlessly_is_accepted() -> None:
    lines = written(rows(2))
    as_excel = [
        b"\xef\xbb\xbf" + lines[0].replace(b"\n", b"\r\n"),
        *(line.replace(b"\n", b"\r\n") for line in lines[1:]),
        b"\r\n",
    ]
    quoted = [b",".join(b'"' + cell + b'"' for cell in line.strip().split(b",")) for line in lines]
    plain, _ = read(lines, company(), company())
    for other in (as_excel, quoted):
        leads, problems = read(other, company(), company())
        assert (leads.leads, problems) == (plain.leads, ())


def test_a_slip_in_a_quoted_line_is_told_at_its_place() -> None:
    line = written(rows(1))[1].replace(b"b2b", b'"b2x"')
    assert shown(the_one([written(rows(1))[0], line])) == '"b2x"'


BYTES = st.binary(max_size=6) | st.sampled_from(
    [b"\x00", b"\r", b'"', b",", b"\xff", b"\n\n", "\u2028".encode(), b"9" * 9]
)


@examples(300)
@given(st.lists(st.tuples(st.integers(0, 2500), st.integers(0, 12), BYTES), min_size=1, max_size=4))
def test_whatever_is_done_to_a_file_it_ends_in_leads_or_problems(edits) -> None:
    raw = b"".join(written(rows(6)))
    for place, width, new in edits:
        raw = raw[:place] + new + raw[place + width :]
    leads, problems = read(raw.splitlines(keepends=True), company(), company())
    assert leads.leads or problems
    assert all(problem.mark.line >= 1 and problem.mark.end_column > problem.mark.column for problem in problems)
    assert as_text(problems, "da") if problems else True


def test_thousands_of_different_slips_are_told_up_to_a_limit() -> None:
    own = rows(200)
    for number, row in enumerate(own):
        row["fit.role"] = f"role-{number}"
    assert 10 <= len(problems_of(written(own))) <= 50


def test_lines_are_taken_one_at_a_time() -> None:
    taken: list[int] = []

    def lines():
        for number, line in enumerate(written(rows(5))):
            taken.append(number)
            yield line

    leads, problems = read(lines(), company(), company())
    assert len(leads.leads) == 5 and problems == () and taken == list(range(6))


def test_the_rules_named_here_are_those_of_the_score() -> None:
    plain = company().scores[SCORE].model_dump(mode="json")
    assert fit_rule(plain, "role") and event_rule(plain, "replied")
