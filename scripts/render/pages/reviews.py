"""Who looks over what, and when: a page, and calendars of the whole and of each role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from calculators.kit.markup.html import Child, Html, element, join
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Text
from scripts.history.reviews import ContentReview, content_reviews, kpi_reviews
from scripts.model.kinds import KINDS
from scripts.model.kpis import Kpi, Rhythm
from scripts.model.roles import Role
from scripts.render import config
from scripts.render.book import Book
from scripts.render.elements import box, items, lede, section, table, tag, tags
from scripts.render.navigation import Place, Tab
from scripts.render.page import ROOT, Block, Page, blocks
from scripts.words import count

DAY: Final = {
    Rhythm.WEEKLY: Text("Hver mandag", "Every Monday"),
    Rhythm.MONTHLY: Text("Første tirsdag i måneden", "First Tuesday of the month"),
    Rhythm.QUARTERLY: Text("Første onsdag i kvartalet", "First Wednesday of the quarter"),
    Rhythm.YEARLY: Text("Første torsdag i februar", "First Thursday of February"),
}
"""The days on which the calendar puts the reviews of KPIs, as `scripts.history.reviews` computes them."""

PLACE = Place(Tab.ROLES, 30)


def calendar_file(role: str | None) -> str:
    """Where a role's calendar, or the calendar of all, stands from the root of its language."""
    return f"reviews-{role}.ics" if role else "reviews.ics"


def reviewers(book: Book) -> tuple[Role, ...]:
    """The roles that look anything over, in the order of their ids."""
    busy: set[str] = {kpi.review.by for kpi in kpi_reviews(book.playbook) if kpi.review}
    busy |= {one.by for one in content_reviews(book.playbook)}
    return tuple(role for role in book.playbook.roles.values() if role.id in busy)


def pages(book: Book) -> Iterator[Page]:
    """The one page of reviews."""
    t, roles, today, site = book.t, reviewers(book), book.sources.today, config.address(book.sources.config)
    overdue = [one for one in content_reviews(book.playbook) if one.overdue(today)]
    none = element("div", element("p", t("Ingen gennemgange er aftalt endnu.", "No reviews are agreed yet.")))
    yield Page(
        "reviews/index",
        t("Hvem gennemgår hvad og hvornår", "Who reviews what and when"),
        t(
            "Gennemgange af nøgletal og indhold, rolle for rolle, til at lægge i kalenderen.",
            "Reviews of KPIs and content, role by role, to put into your calendar.",
        ),
        blocks(
            lede(
                t(
                    "Nøgletal gennemgås på faste møder. Indhold gennemgås, så ingen læser det, der ikke gælder.",
                    "KPIs are reviewed in regular meetings. Content is reviewed so that nobody reads what is stale.",
                )
            ),
            _overdue(book, overdue),
            [section(book.say(role.name), role.id, _role(book, role, today)) for role in roles],
            section(t("I din egen kalender", "In your own calendar"), "calendar", _subscribe(book, roles, site))
            if roles
            else none,
        ),
        (),
        folder="playbook",
        short=t("Gennemgange", "Reviews"),
        terms=False,
    )


def of_role(book: Book, role: Role) -> tuple[Block, ...]:
    """What a role's own page says of its reviews."""
    t = book.t
    kpis, contents = (len(share) for share in _shares(book, role))
    counted = [
        *([count(book.language, kpis, ("nøgletal", "nøgletal"), ("KPI", "KPIs"))] if kpis else []),
        *([count(book.language, contents, ("side", "sider"), ("page", "pages"))] if contents else []),
    ]
    seen = element("a", t("Se hvad og hvornår", "See what and when"), href=f"{ROOT}reviews/#{role.id}")
    said = element("p", t(" og ", " and ").join(counted), ". ", seen, " · ", _calendar(book, role))
    return section(t("Det gennemgår jeg", "What I review"), "reviews", element("div", said)) if counted else ()


def _calendar(book: Book, role: Role) -> Html:
    label = book.t("Læg det i kalenderen (.ics)", "Put it into the calendar (.ics)")
    return element("a", label, href=ROOT + calendar_file(role.id))


def _shares(book: Book, role: Role) -> tuple[list[Kpi], list[ContentReview]]:
    """The KPIs and the content that a role reviews: the most frequent and the next first."""
    order = list(Rhythm)
    kpis = [(kpi.review.rhythm, kpi) for kpi in kpi_reviews(book.playbook) if kpi.review and kpi.review.by == role.id]
    contents = [one for one in content_reviews(book.playbook) if one.by == role.id]
    book.reads.add(
        [], [(record.kind, record.id) for record in (*(kpi for _, kpi in kpis), *(one.record for one in contents))]
    )
    return (
        [kpi for _, kpi in sorted(kpis, key=lambda pair: order.index(pair[0]))],
        sorted(contents, key=lambda one: (one.due, one.record.kind, one.record.id)),
    )


def _overdue(book: Book, overdue: list[ContentReview]) -> Html | None:
    if not overdue:
        return None
    listed = [_late(book, one) for one in sorted(overdue, key=lambda one: one.due)]
    return box("warning", items(listed), title=book.t("Skulle være gennemgået", "Was due for review"))


def _late(book: Book, one: ContentReview) -> Html:
    kind, id = one.record.kind, one.record.id
    day = format_date(one.due, book.language)
    return join(
        (book.link(kind, id), f" ({KINDS[kind].said.label.say(book.language)}): {day}, ", book.link("roles", one.by))
    )


def _role(book: Book, role: Role, today: date | None) -> tuple[Html | None, ...]:
    t, name = book.t, book.say(role.name)
    kpis, contents = _shares(book, role)
    meetings = [
        (book.link("kpis", kpi.id), DAY[kpi.review.rhythm].say(book.language), book.phrase(kpi.review.forum))
        for kpi in kpis
        if kpi.review
    ]
    due = [
        (
            book.link(one.record.kind, one.record.id),
            one.record.said.label.say(book.language),
            _due(book, one, today),
            _every(book, one.every_months),
        )
        for one in contents
    ]
    return (
        table(
            [t("Nøgletal", "KPI"), t("Hvornår", "When"), t("På", "In")],
            meetings,
            t(f"Nøgletal, {name} gennemgår", f"KPIs that {name} reviews"),
            "reviews",
        )
        if meetings
        else None,
        table(
            [
                t("Side", "Page"),
                t("Slags", "Kind"),
                t("Næste gang, senest", "Next, at the latest"),
                t("Derefter", "After that"),
            ],
            due,
            t(f"Indhold, {name} gennemgår", f"Content that {name} reviews"),
            "reviews",
        )
        if due
        else None,
        element("div", element("p", _calendar(book, role))),
    )


def _due(book: Book, one: ContentReview, today: date | None) -> Child:
    day = format_date(one.due, book.language)
    return [day, " ", tag(book.t("Overskredet", "Overdue"), "overdue")] if one.overdue(today) else day


def _every(book: Book, months: int) -> str:
    if months == 1:
        return book.t("Hver måned", "Every month")
    return book.t(f"Hver {months}. måned", f"Every {months} months")


def _subscribe(book: Book, roles: tuple[Role, ...], site: str) -> tuple[Html, ...]:
    t = book.t
    whole = f"{site}{book.language}/{calendar_file(None)}"
    links = [
        element("a", t("Alle gennemgange", "All reviews"), href=ROOT + calendar_file(None)),
        *(element("a", book.say(role.name), href=ROOT + calendar_file(role.id)) for role in roles),
    ]
    how = t(
        "Åbn en af kalenderne for at lægge gennemgangene ind én gang. Abonner på dens adresse, hvis de skal følge med, "
        "når noget ændres.",
        "Open one of the calendars to put its reviews in once. "
        "Subscribe to its address if they are to follow along when something changes.",
    )
    address = element("p", t("Adressen på alle gennemgange: ", "The address of all reviews: "), element("code", whole))
    steps = [element("div", element("dt", name), element("dd", said)) for name, said in _steps(book).items()]
    return (
        element("div", element("p", how)),
        tags(links),
        element("div", address, element("dl", steps, class_="sp-terms")),
    )


def _steps(book: Book) -> Mapping[str, str]:
    """How one subscribes, by what one has in the hand."""
    t = book.t
    return {
        "iPhone": t(
            "Indstillinger › Apps › Kalender › Kalenderkonti › Tilføj konto › Andre › Tilføj abonneret kalender. "
            "Sæt adressen ind.",
            "Settings › Apps › Calendar › Calendar Accounts › Add Account › Other › Add Subscribed Calendar. "
            "Paste the address.",
        ),
        "Android": t(
            "Åbn calendar.google.com i en browser på en computer: Andre kalendere › Via webadresse. "
            "Så kommer den også på telefonen.",
            "Open calendar.google.com in a browser on a computer: Other calendars › From URL. The phone then has it.",
        ),
        "Outlook": t(
            "Kalender › Tilføj kalender › Abonner fra internettet.", "Calendar › Add calendar › Subscribe from web."
        ),
    }
