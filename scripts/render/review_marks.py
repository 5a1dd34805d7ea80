"""A page's review: said at its foot, and above its text once the day has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calculators.kit.markup.html import element
from calculators.kit.text.dates import format_date
from scripts.history.reviews import ContentReview, content_review
from scripts.render.book import Book
from scripts.render.catalogue import address
from scripts.render.elements import box
from scripts.render.page import ROOT, Page, bare


def marked(page: Page, book: Book, today: date | None) -> Page:
    """The page, with a note above its text when it is past its review. `today` is None where the day is not known."""
    review = _review(page, book)
    if review is None or not review.overdue(today):
        return page
    t, due = book.t, format_date(review.due, book.language)
    note = box(
        "warning",
        element(
            "p",
            t("Skulle være gennemgået ", "Was due for review on "),
            element("time", due, datetime=review.due.isoformat()),
            t(" af ", " by "),
            book.link("roles", review.by),
            ". ",
            t("Spørg, før du regner med det, der står her.", "Ask before you rely on what stands here."),
        ),
        label=t("Ikke gennemgået", "Not reviewed"),
    )
    return replace(page, body=(note, *page.body))


def front(page: Page, book: Book) -> dict[str, str]:
    """What the page's front matter says of its review; nothing for a page without."""
    review = _review(page, book)
    if review is None:
        return {}
    said = {
        "review_due": review.due.isoformat(),
        "review_due_text": format_date(review.due, book.language),
        "review_last": review.last.isoformat(),
        "review_last_text": format_date(review.last, book.language),
        "reviewer": bare(book.name("roles", review.by)),
    }
    reviewer = book.href("roles", review.by)
    return said | ({"reviewer_page": reviewer.removeprefix(ROOT)} if reviewer else {})


def _review(page: Page, book: Book) -> ContentReview | None:
    kind, _, id = page.path.partition("/")
    record = book.playbook.find(kind, id) if page.address == address(kind, id) else None
    return content_review(record) if record else None
