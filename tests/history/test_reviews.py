"""Content past its review says so on its page, on the page of reviews and in the check; the day is always passed in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts import __main__ as command
from scripts.build.whole import day_of
from scripts.model.base import Review
from scripts.pipeline import read_playbook
from tests.history.repository import Repository
from tests.history.site import site

DUE = date(2026, 12, 31)
AFTER = date(2027, 1, 1)
REVIEW = "content_review: {by: sales-manager, every_months: 6, last: 2026-06-30}"
PAGE = "stages/closing/index.md"


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repository = Repository(tmp_path_factory.mktemp("repository"))
    repository.begin()
    repository.edit("stages/closing.yaml", "target_days: 10", f"{REVIEW}\ntarget_days: 10")
    return repository.playbook


@pytest.mark.parametrize(("language", "words"), [
    ("da", "Skulle være gennemgået <time datetime=\"2026-12-30\">30. december 2026</time> af "),
    ("en", "Was due for review on <time datetime=\"2026-12-30\">30 December 2026</time> by "),
])  # fmt: skip
def test_a_page_past_its_review_says_so_above_its_text(playbook: Path, language: str, words: str) -> None:
    page = site(today=DUE, playbook=playbook)[f"{language}/{PAGE}"]
    assert words in page and page.index(words) < page.index("sp-lede")
    assert 'href="../../roles/sales-manager/"' in page[page.index(words) :].splitlines()[0]


@pytest.mark.parametrize("today", [date(2026, 12, 30), date(2026, 7, 1), None])
def test_a_page_is_not_marked_until_the_day_has_passed_or_when_no_day_is_given(
    playbook: Path, today: date | None
) -> None:
    rendered = site(today=today, playbook=playbook)
    assert "Was due for review" not in rendered[f"en/{PAGE}"] + rendered["en/reviews/index.md"]


def test_the_page_of_reviews_lists_what_is_overdue_first(playbook: Path) -> None:
    page = site(today=AFTER, playbook=playbook)["en/reviews/index.md"]
    assert page.index("Was due for review") < page.index("## Sales manager")
    assert "Overdue" in page[page.index("## Sales manager") :]


def test_other_pages_are_the_same_whatever_theday_of(playbook: Path) -> None:
    before, after = site(playbook=playbook), site(today=AFTER, playbook=playbook)
    differing = {path for path in before if before[path] != after[path]}
    assert differing == {f"{one}/{page}" for one in ("da", "en") for page in (PAGE, "reviews/index.md")}


def test_the_foot_of_a_page_knows_its_review_and_its_last_change(playbook: Path) -> None:
    front = site(playbook=playbook)[f"da/{PAGE}"].split("---")[1]
    assert 'changed: "2026-11-20"' in front
    assert 'review_due: "2026-12-30"' in front and 'review_due_text: "30. december 2026"' in front
    assert 'reviewer_page: "roles/sales-manager/"' in front
    assert "review" not in site()[f"da/{PAGE}"].split("---")[1]


def test_the_check_warns_of_it_and_lets_it_through(playbook: Path) -> None:
    reading = read_playbook(playbook, DUE)
    (warning,) = [problem for problem in reading.problems if problem.rule == "review-overdue"]
    assert warning.severity == "warning" and "30. december 2026" in warning.said.message.da
    assert warning.snippet.strip() == REVIEW
    assert not [one for one in read_playbook(playbook, date(2026, 12, 30)).problems if one.rule == "review-overdue"]


def test_the_check_takes_theday_of(playbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["check", "--playbook", str(playbook), "--today", "2027-01-01"])
    assert "review-overdue" in capsys.readouterr().out
    command.main(["check", "--playbook", str(playbook), "--today", "2026-12-01"])
    assert "review-overdue" not in capsys.readouterr().out


@pytest.mark.parametrize(("last", "months", "due"), [
    ("2026-08-31", 6, "2027-02-28"),
    ("2027-08-31", 6, "2028-02-29"),
    ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-31", 24, "2028-01-31"),
    ("9999-12-31", 12, "9999-01-31"),
])  # fmt: skip
def test_a_review_is_due_on_the_same_day_or_the_last_of_a_short_month(last: str, months: int, due: str) -> None:
    assert Review(by="marketing", every_months=months, last=last).due.isoformat() == due


def test_the_day_of_a_build_is_that_of_the_last_commit() -> None:
    assert day_of(1778051289) == date(2026, 5, 6)
    assert day_of(0) is None
