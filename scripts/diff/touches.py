"""What a change reaches: pages, roles, calculators and exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from scripts.diff import wording
from scripts.diff.change import Change, Key, What
from scripts.diff.names import Names, key_of
from scripts.link.address import address
from scripts.link.playbook import Playbook
from scripts.link.walk import references
from scripts.model.base import Part, Record, Text
from scripts.model.stages import Stage
from scripts.problem import text


class Page(NamedTuple):
    """A page: what it is called and its address below the site, `da/stages/closing/`."""

    name: Text
    address: Text


class Touched(NamedTuple):
    """What a record is called that a change reaches."""

    id: str
    name: Text


class Touches(NamedTuple):
    """What a change reaches, each once, sorted by id or address."""

    pages: tuple[Page, ...]
    roles: tuple[Touched, ...]
    calculators: tuple[Touched, ...]
    exports: tuple[Touched, ...]


_WHOLE: Final = frozenset(("", "name"))
_OVERVIEWS: Final[tuple[tuple[str, frozenset[str], str, Text], ...]] = (
    (
        "stages",
        _WHOLE | {"next", "probability", "target_days", "owner", "summary", "component"},
        "stages",
        text("Alle trin", "All stages"),
    ),
    ("stages", _WHOLE | {"activities"}, "raci", text("Hvem gør hvad", "Who does what")),
    ("stages", _WHOLE | {"phases"}, "journey", text("Kunderejsen", "The buyer’s journey")),
    ("roles", _WHOLE, "raci", text("Hvem gør hvad", "Who does what")),
    ("kpis", _WHOLE | {"target", "unit", "owner", "review"}, "kpis", text("Alle nøgletal", "All KPIs")),
    (
        "kpis",
        _WHOLE | {"formula", "variants"},
        "numbers",
        text("Sådan beregnes tallene", "How the numbers are computed"),
    ),
    ("criteria", _WHOLE, "criteria", text("Kvalificering", "Qualification criteria")),
    ("frameworks", _WHOLE | {"letters"}, "criteria", text("Kvalificering", "Qualification criteria")),
    ("phases", _WHOLE | {"order", "content", "message"}, "journey", text("Kunderejsen", "The buyer’s journey")),
    ("tools", _WHOLE | {"connections", "stages"}, "tools", text("Alle værktøjer", "All tools")),
    ("paths", _WHOLE, "paths", text("De første 90 dage", "The first 90 days")),
)
"""Pages that show several records: kind, the fields they show ('' for the record itself), page, its name."""
_EXPORTS: Final[tuple[tuple[str, frozenset[str] | None, str, Text], ...]] = (
    (
        "stages",
        _WHOLE | {"next", "probability", "forecast_category"},
        "crm-stages",
        text("trin i CRM", "stages in the CRM"),
    ),
    (
        "stages",
        frozenset({"", "required_fields"}),
        "crm-required-fields",
        text("påkrævede felter i CRM", "required fields in the CRM"),
    ),
    (
        "stages",
        frozenset({"", "entry_criteria", "exit_criteria", "questions"}),
        "crm-guidance",
        text("vejledning i CRM", "guidance in the CRM"),
    ),
    ("fields", None, "crm-fields", text("felter i CRM", "fields in the CRM")),
    ("scores", None, "crm-scoring", text("scoring i CRM", "scoring in the CRM")),
    ("kpis", None, "kpi-definitions", text("definitioner af nøgletal", "KPI definitions")),
    (
        "kpis",
        frozenset({"", "review", "content_review"}),
        "review-calendar",
        text("kalenderen for gennemgange", "review calendar"),
    ),
    ("paths", None, "onboarding-checklists", text("tjeklister til onboarding", "onboarding checklists")),
)
_SHOWN_BY_SCORE: Final[Mapping[str, frozenset[str] | None]] = {
    "frameworks": _WHOLE | {"letters"},
    "criteria": _WHOLE | {"rubric"},
    "scores": None,
}
_WORDS_ONLY: Final = frozenset(("name", "summary", "how_to_read", "content_review", "exceptions"))
"""Fields of the score that the calculator is not given."""


def touches(change: Change, before: Playbook, after: Playbook) -> Touches:
    """What the change reaches in the playbook as it is now; for what is gone, as it was."""
    top = change.steps[0].field if change.steps else ("name" if change.what is What.RENAMED else "")
    keys = frozenset(_records(change, after, before))
    overviews = {(f"{page}/", name) for kind, shown, page, name in _OVERVIEWS if kind == change.kind and top in shown}
    calculators = _calculators(change, top, before, after)
    keys |= {("calculators", id) for id in calculators}
    own = {(address(*key), Names(after).of(*key)) for key in keys if after.find(*key)}
    pages = sorted(dict([*overviews, *own]).items())
    exports = {
        id: name for kind, shown, id, name in _EXPORTS if kind == change.kind and (shown is None or top in shown)
    }
    return Touches(
        tuple(Page(name, text(f"da/{place}", f"en/{place}")) for place, name in pages),
        _called("roles", _roles(change, before, after), before, after),
        _called("calculators", calculators, before, after),
        tuple(Touched(id, name) for id, name in sorted(exports.items())),
    )


def together(several: Iterable[Touches]) -> Touches:
    """Everything that any of the changes reaches."""
    found = list(several)
    pages = {page.address.en: page for one in found for page in one.pages}
    rest = (
        {item.id: item for one in found for item in getattr(one, name)} for name in ("roles", "calculators", "exports")
    )
    roles, calculators, exports = (tuple(items[id] for id in sorted(items)) for items in rest)
    return Touches(tuple(pages[place] for place in sorted(pages)), roles, calculators, exports)


def _records(change: Change, after: Playbook, before: Playbook) -> Iterator[Key]:
    """The records on whose own pages the change shows: each page lists what its record is named by."""
    yield change.key
    yield from change.refers_to
    yield from ((place.kind, place.id) for place in change.places if place)
    if not change.steps:
        book = before if change.what is What.REMOVED else after
        yield from ((link.kind, link.id) for link in book.refers_to(*change.key))
        record = book.find(*change.key) if change.what in (What.ADDED, What.REMOVED) else None
        yield from ((found.kind, str(found)) for _, found in (references(record) if record else ()))


def _called(kind: str, ids: frozenset[str], before: Playbook, after: Playbook) -> tuple[Touched, ...]:
    found = ((id, after.find(kind, id) or before.find(kind, id)) for id in sorted(ids))
    return tuple(Touched(id, wording.name(record.name)) for id, record in found if record is not None)


def _roles(change: Change, before: Playbook, after: Playbook) -> frozenset[str]:
    named = {id for kind, id in change.refers_to if kind == "roles"}
    if change.kind == "roles":
        named.add(change.id)
    record = after.find(*change.key) or before.find(*change.key)
    if record is None:
        return frozenset(named)
    inner = set(_in_items(record, change))
    named |= inner or (set(_all(record)) if not change.steps else set(_direct(record)))
    if change.kind == "kpis":
        named |= {link.id for link in after.refers_to(*change.key) if link.kind == "roles"}
    return frozenset(named)


def _in_items(record: Record, change: Change) -> Iterator[str]:
    """The roles that the innermost item with any names; for an exit criterion, of those who bring it about."""
    here: object = record
    found: list[str] = []
    for step in change.steps:
        held = here.get(step.field) if isinstance(here, dict) else getattr(here, step.field, None)
        here = (
            next((item for item in held if key_of(item) == step.key), None)
            if isinstance(held, tuple) and step.key
            else held
        )
        if isinstance(here, Part) and not isinstance(here, Text):
            found = list(_all(here)) or found
        if here is None:
            break
    yield from found
    if isinstance(record, Stage) and change.steps and change.steps[0].field == "exit_criteria":
        for activity in getattr(record, "activities", ()):
            if change.steps[0].key in getattr(activity, "produces", ()):
                yield from map(str, (*getattr(activity, "responsible", ()), *getattr(activity, "accountable", ())))


def _all(part: Part) -> Iterator[str]:
    return (str(found) for _, found in references(part) if found.kind == "roles")


def _direct(record: Record) -> Iterator[str]:
    """Those who answer for a record as a whole; for a score, those who get its leads."""
    if record.kind in ("scores", "paths", "tools"):
        yield from _all(record)
    for path, found in references(record):
        if found.kind == "roles" and (len(path) == 1 or path[0] == "review"):
            yield str(found)


def _calculators(change: Change, top: str, before: Playbook, after: Playbook) -> frozenset[str]:
    if change.kind == "calculators":
        return frozenset({change.id})
    scored = [score for book in (before, after) for score in book.scores.values()]
    if change.kind == "roles" and top == "name":
        owners = {
            str(route.owner) for score in scored for route in getattr(score, "routes", ()) if "owner" in route.__dict__
        }
        named = {
            id
            for book in (before, after)
            for id, entry in book.calculators.items()
            if any(
                (found.kind, str(found)) == ("roles", change.id)
                for path, found in references(entry)
                if path[0] == "parameters"
            )
        }
        return frozenset(named | ({"lead-score"} if change.id in owners else set()))
    if change.kind not in _SHOWN_BY_SCORE or not scored:
        return frozenset()
    shown = _SHOWN_BY_SCORE[change.kind]
    reaches = top not in _WORDS_ONLY if shown is None else top in shown
    return frozenset({"lead-score"} if reaches else ())
