"""A condition as a reader meets it: in words, with links to the field and the segments that decide."""

from __future__ import annotations

from collections.abc import Iterable

from calculators.kit.markup.html import Html, element, join
from scripts.link.conditions import Piece, pieces
from scripts.model.base import FieldRef, RoleRef, SegmentRef, Text
from scripts.model.conditions import When
from scripts.model.stages import ExitCriterion, FieldOfSome, OwnerOfSome, Stage
from scripts.render.book import Book
from scripts.render.elements import items, tag


def condition(book: Book, when: When) -> Html:
    """`for Ports and when Amount is at least €250,000`."""
    field = book.playbook.fields.get(when.field or "")
    if field is not None:
        book.read(field)
    return join(_shown(book, piece) for piece in pieces(when, book.playbook, book.locale))


def only(book: Book, when: When) -> Html:
    """The same with `only` in front."""
    return join((book.t("kun", "only"), " ", condition(book, when)))


def reach(book: Book, criterion: ExitCriterion) -> Html | None:
    """That a deal may move on without it, and which deals it holds for; None for what holds for all."""
    marks = [
        tag(book.t("Valgfrit", "Optional")) if criterion.optional else None,
        tag(only(book, criterion.when)) if criterion.when else None,
    ]
    return join([[" ", mark] for mark in marks if mark]) if any(marks) else None


def owners_of_some(book: Book, stage: Stage) -> Html | None:
    """Who answers for some of the deals in the stage, in the order in which they are looked at."""
    if not stage.owner_by:
        return None
    rows = [join((book.link("roles", row.owner), ": ", condition(book, row.when))) for row in stage.owner_by]
    lead = (
        book.t(
            "Nogle handler har en anden ejer; den første, der passer:",
            "Some deals have another owner; the first that fits:",
        )
        if stage.owner
        else book.t(
            "Ejeren følger af handlen; den første, der passer:", "The owner depends on the deal; the first that fits:"
        )
    )
    return element("div", element("p", lead), items(rows))


def owning_roles(stage: Stage) -> tuple[RoleRef, ...]:
    """The roles that answer for all or some of the deals in the stage, each once."""
    return tuple(dict.fromkeys((*((stage.owner,) if stage.owner else ()), *(row.owner for row in stage.owner_by))))


def owned(book: Book, role: str) -> Html | None:
    """The stages that the role owns, with the deals where they are not all."""
    rows = ((stage, stage.owner == role, _of(role, stage.owner_by)) for stage in book.stages_in_order)
    return _in_stages(book, rows)


def requiring(book: Book, field: str) -> Html | None:
    """The stages that cannot be left without the field, with the deals where they are not all."""
    rows = ((stage, field in stage.required_fields, _of(field, stage.fields_when)) for stage in book.stages_in_order)
    return _in_stages(book, rows)


def _of(id: str, rows: Iterable[OwnerOfSome | FieldOfSome]) -> tuple[When, ...]:
    """The conditions of the rows that name the role or the field."""
    return tuple(row.when for row in rows if id == (row.owner if isinstance(row, OwnerOfSome) else row.field))


def _in_stages(book: Book, rows: Iterable[tuple[Stage, bool, tuple[When, ...]]]) -> Html | None:
    """The stages where it is so of all deals or of some, with which."""
    found: list[Html] = []
    mark = ", "
    for stage, of_all, some in rows:
        if of_all:
            found.append(book.link("stages", stage.id))
        elif some:
            book.read(stage)
            each = _separated([only(book, when) for when in some], book.t(" eller ", " or "))
            found.append(join((book.link("stages", stage.id), " ", each)))
            mark = "; "
    return _separated(found, mark)


def _separated(found: Iterable[Html], mark: str) -> Html | None:
    pieces = list(found)
    return join([[mark if number else None, piece] for number, piece in enumerate(pieces)]) if pieces else None


def _shown(book: Book, piece: Piece) -> Html | str:
    if isinstance(piece, Text):
        return book.phrase(piece)
    return book.link(piece.kind, piece) if isinstance(piece, FieldRef | SegmentRef) else piece
