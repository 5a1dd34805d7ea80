"""The review calendars: read as a calendar program reads them, and the same whenever they are written."""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal.event import Event as ReadEvent

from scripts.history.icalendar import Event, fold, icalendar
from scripts.history.reviews import ContentReview, content_rule, first_meeting, meeting_rule
from scripts.model.base import Review
from scripts.model.kpis import Rhythm
from scripts.problem import text
from tests.gait import examples
from tests.history.repository import Repository
from tests.history.site import site
from tests.scripts.rendering import base_playbook

SOME = examples(200)
RECORD = next(iter(base_playbook().kpis.values()))
REVIEW = "content_review:\n  by: account-executive\n  every_months: 6\n  last: 2026-08-31\nunit: percent"


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repository = Repository(tmp_path_factory.mktemp("repository"))
    repository.begin()
    repository.edit("kpis/win-rate.yaml", "unit: percent", REVIEW)
    return repository.playbook


def events(content: str) -> dict[str, ReadEvent]:
    calendar = Calendar.from_ical(content)
    assert calendar["version"] == "2.0" and calendar["prodid"] and not calendar.errors
    return {str(event["uid"]): event for event in calendar.walk("VEVENT") if not event.errors}


@pytest.mark.parametrize(("language", "name"), [("da", "Vinderate"), ("en", "Win rate")])
def test_the_calendar_holds_meetings_and_content_reviews(playbook: Path, language: str, name: str) -> None:
    rendered = site(playbook=playbook, win_rate_changed="2026-11-20")
    found = events(rendered[f"{language}/reviews.ics"])
    meeting = found["kpis.win-rate.review@playbook.example.org"]
    content = found["kpis.win-rate.content-review@playbook.example.org"]
    assert len(found) == 2
    assert meeting.decoded("dtstart") == date(2026, 10, 6) and meeting.decoded("dtend") == date(2026, 10, 7)
    assert meeting["rrule"].to_ical() == b"FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU"
    assert content.decoded("dtstart") == date(2027, 2, 28)
    assert str(meeting["summary"]).startswith(f"{name}: ")
    assert str(content["url"]) == f"https://example.org/{language}/kpis/win-rate/"
    assert content.decoded("dtstamp").date() == date(2026, 11, 20)


def test_each_role_has_the_calendar_of_what_it_reviews(playbook: Path) -> None:
    rendered = site(playbook=playbook)
    assert list(events(rendered["en/reviews-sales-manager.ics"])) == ["kpis.win-rate.review@playbook.example.org"]
    assert list(events(rendered["en/reviews-account-executive.ics"])) == [
        "kpis.win-rate.content-review@playbook.example.org"
    ]
    assert '<a href="../../reviews-account-executive.ics">' in rendered["en/roles/account-executive/index.md"]
    assert '<a href="../reviews.ics">' in rendered["en/reviews/index.md"]
    assert "https://example.org/en/reviews.ics" in rendered["en/reviews/index.md"]


def test_a_role_that_reviews_nothing_has_neither_calendar_nor_section() -> None:
    rendered = site()
    assert "en/reviews-account-executive.ics" not in rendered
    assert "reviews-account-executive" not in "".join(rendered.values())


def test_lines_end_and_fold_as_the_standard_wants(playbook: Path) -> None:
    content = site(playbook=playbook)["da/reviews.ics"]
    assert content.endswith("END:VCALENDAR\r\n") and content.count("\n") == content.count("\r\n")
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75


@SOME
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300))
def test_folding_loses_nothing_and_tears_no_character(words: str) -> None:
    folded = fold(words)
    assert folded.replace("\r\n ", "") == words
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


@SOME
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.just("\n"), min_size=1, max_size=120))
def test_any_text_comes_back_as_it_was(words: str) -> None:
    event = Event("a@b", date(2026, 1, 5), "FREQ=WEEKLY;BYDAY=MO", date(2026, 1, 1), words, words)
    (found,) = events(icalendar(words, words, [event])).values()
    assert str(found["summary"]) == words and str(found["description"]) == words


def test_a_calendar_without_events_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        icalendar("name", "text", [])


@pytest.mark.parametrize(("rhythm", "days"), [
    (Rhythm.WEEKLY, ["2026-10-05", "2026-10-12", "2026-10-19"]),
    (Rhythm.MONTHLY, ["2026-10-06", "2026-11-03", "2026-12-01"]),
    (Rhythm.QUARTERLY, ["2026-10-07", "2027-01-06", "2027-04-07"]),
    (Rhythm.YEARLY, ["2026-02-05", "2027-02-04", "2028-02-03"]),
])  # fmt: skip
def test_a_meeting_is_on_the_day_that_the_page_says(rhythm: Rhythm, days: list[str]) -> None:
    first = first_meeting(rhythm, date(2026, 11, 23))
    rule = rrulestr(meeting_rule(rhythm), dtstart=_moment(first))
    assert [moment.date().isoformat() for moment in islice(rule, 3)] == days


@SOME
@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.sampled_from(list(Rhythm)))
def test_the_first_day_of_a_rule_is_one_of_its_days(since: date, rhythm: Rhythm) -> None:
    first = first_meeting(rhythm, since)
    assert next(iter(rrulestr(meeting_rule(rhythm), dtstart=_moment(first)))).date() == first


@SOME
@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 24))
def test_content_comes_round_in_every_month_it_should(last: date, months: int) -> None:
    review = Review(by="sales-manager", every_months=months, last=last)
    due = review.due
    assert (due.year * 12 + due.month) - (last.year * 12 + last.month) == months and due.day <= last.day
    rule = content_rule(ContentReview(RECORD, "sales-manager", months, last, due))
    found = [moment.date() for moment in islice(rrulestr(rule, dtstart=_moment(due)), 4)]
    assert found[0] == due
    assert [one.year * 12 + one.month for one in found] == [due.year * 12 + due.month + months * n for n in range(4)]


def test_a_calendar_is_the_same_whenever_it_is_written(playbook: Path) -> None:
    first, later = site(playbook=playbook), site(playbook=playbook, today=date(2030, 1, 1))
    assert [path for path in first if path.endswith(".ics") and first[path] != later[path]] == []


def test_an_event_without_commas_semicolons_or_breaks_taken_for_separators() -> None:
    name = text("a", "a; b, c\\n\nd").en
    event = Event("a@b", date(2026, 1, 5), "FREQ=WEEKLY;BYDAY=MO", date(2026, 1, 1), name, categories=("x, y",))
    (found,) = events(icalendar("n", "d", [event])).values()
    assert str(found["summary"]) == name and found["categories"].cats == ["x, y"]


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
