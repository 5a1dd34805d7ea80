"""The stages on one page, and each made for reading before a meeting and for looking up afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlsplit

from calculators.kit.markup.html import Child, Html, element, join
from scripts.model.base import RoleRef, text
from scripts.model.criteria import LEVELS, Question
from scripts.model.pipelines import Pipeline
from scripts.model.stages import Activity, EntryCriterion, ExitCriterion, Stage
from scripts.render.book import Book
from scripts.render.conditions import only, owners_of_some, owning_roles, reach
from scripts.render.elements import (
    box,
    card,
    cards,
    facts,
    items,
    labelled,
    lede,
    prose,
    section,
    tabs,
    tag,
    tags,
    with_commas,
)
from scripts.render.figures import process_map
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Heading, Page, blocks
from scripts.words import days, figure, limit, percent

PLACE = Place(Tab.PROCESS, 10)
ANCHORED = {"components": "stages/#", "pipelines": "stages/#pipeline-"}


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    road = book.stages_in_order
    if road:
        first, last = road[0].name, road[-1].name
        what = text(f"Fra {first.da} til {last.da}", f"From {first.en} to {last.en}")
        yield Door(text("Trin", "Stages"), "stages/", what if len(road) > 1 else first)


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a stage, in the order of the process."""
    yield _overview(book)
    for stage in book.stages_in_order:
        yield Page(
            f"stages/{stage.id}",
            book.say(stage.name),
            without_markup(book.say(stage.summary)),
            _body(book, stage),
            (book.source(stage),),
            book.line(stage),
        )


def _overview(book: Book) -> Page:
    """All stages under the components they belong to."""
    t, stages = book.t, book.stages_in_order
    groups: list[tuple[Heading, Html | None, Html | None]] = []
    for component, group in groupby(stages, key=lambda stage: stage.component):
        found = book.playbook.components.get(component)
        groups.append(
            (
                Heading(2, book.name("components", component), component),
                prose(book.prose(found.purpose)) if found else None,
                cards(
                    [
                        card(
                            book.link("stages", stage.id, f"{stages.index(stage) + 1}. {book.say(stage.name)}"),
                            book.phrase(stage.summary),
                            _in_short(book, stage),
                        )
                        for stage in group
                    ]
                ),
            )
        )
    used = {stage.component for stage in stages}
    for part in book.playbook.components_in_order:
        if part.id not in used:
            groups.append((Heading(2, book.say(part.name), part.id), prose(book.prose(part.purpose)), None))
    total = sum(stage.target_days for stage in _main_road(book))
    return Page(
        "stages/index",
        t("Processen trin for trin", "The process, stage by stage"),
        t(
            "Salgsprocessens trin: hvad der skal gælde, før et salg går videre, hvem der gør hvad, "
            "og hvor længe det må tage.",
            "The stages of the sales process: what must hold before a deal moves on, who does what, "
            "and how long it may take.",
        ),
        blocks(
            lede(
                t(
                    "Et salg står altid i netop ét trin, og det går først videre, "
                    "når trinnets exitkriterier kan ses i CRM. "
                    f"Fra først til sidst er måltiden {days(book.language, total)}.",
                    "A deal is always in exactly one stage, "
                    "and it moves on only when the stage’s exit criteria can be seen in the CRM. "
                    f"From first to last the target is {days(book.language, total)}.",
                )
            ),
            _roads(book),
            groups,
        ),
        (),
        folder="playbook/stages",
        short=t("Overblik", "Overview"),
        hide=("toc",),
    )


def _main_road(book: Book) -> tuple[Stage, ...]:
    """The stages of the main pipeline."""
    return next((book.playbook.road(one) for one in book.playbook.pipelines_in_order), ())


def _roads(book: Book) -> list[tuple[Heading | None, Html | None, Html]]:
    """Each pipeline as a map; under its name where there are several."""
    roads = book.playbook.pipelines_in_order
    if len(roads) == 1:
        return [(None, None, element("div", process_map.figure(book, roads[0]), id=f"pipeline-{roads[0].id}"))]
    return [
        (
            Heading(2, book.say(road.name), f"pipeline-{road.id}"),
            prose(book.prose(road.summary), _for_segments(book, road)),
            element("div", process_map.figure(book, road)),
        )
        for road in roads
    ]


def _for_segments(book: Book, road: Pipeline) -> Html | None:
    """Whose deals go this way, where they are not all."""
    if not road.segments:
        return None
    links = with_commas(book.link("segments", segment) for segment in road.segments)
    return element("p", book.t("Kun for ", "Only for "), links, ".")


def _in_short(book: Book, stage: Stage) -> list[Child]:
    """Owner, target duration, and the chance of winning where the stage first stands."""
    roles = with_commas(book.link("roles", role) for role in owning_roles(stage))
    owner: list[Child] = [roles, " · "] if roles else []
    chance: list[Child] = [
        " · " + percent(book.language, step.probability) for _, step in book.playbook.steps_of(stage.id)[:1]
    ]
    return [*owner, days(book.language, stage.target_days), *chance]


def _body(book: Book, stage: Stage) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        lede(book.phrase(stage.summary)),
        _facts(book, stage),
        owners_of_some(book, stage),
        _brief(book, stage),
        Heading(2, t("Formål", "Purpose"), "purpose"),
        prose(book.prose(stage.purpose)),
        box("good", book.prose(stage.good), title=t("Sådan ser det ud, når det er godt", "What good looks like")),
        section(
            t("Før trinnet begynder", "Entry criteria"),
            "entry",
            items([_entry(book, criterion) for criterion in stage.entry_criteria], "check"),
        ),
        section(
            t("Før det går videre", "Exit criteria"),
            "exit",
            items([_leaving(book, criterion) for criterion in stage.exit_criteria], "gate", ordered=True),
        ),
        section(
            t("Arbejdet", "Activities"),
            "activities",
            items([_activity_entry(book, stage, activity) for activity in stage.activities], "work"),
        ),
        section(
            t("Spørgsmål at stille", "Questions to ask"),
            "questions",
            items([_question_entry(book, question) for question in stage.questions], "questions"),
        ),
        section(t("Løfter med tidsfrist", "Service levels"), "service-levels", _service_levels(book, stage)),
        _fields(book, stage),
        section(t("Sådan måles trinnet", "How the stage is measured"), "kpis", _kpis(book, stage)),
        section(
            t("Materialer", "Materials"),
            "materials",
            items([_material(book, stage, n) for n in range(len(stage.materials))]),
        ),
        Heading(2, t("Et eksempel", "A worked example"), "example"),
        box("example", book.prose(stage.example), label=t("Et eksempel", "A worked example")),
        section(
            t("Almindelige fejl", "Common mistakes"),
            "mistakes",
            items(
                [
                    join(
                        (
                            labelled(t("Fejl", "Mistake"), book.phrase(pair.mistake), "bad"),
                            labelled(t("I stedet", "Instead"), book.phrase(pair.instead), "good"),
                        )
                    )
                    for pair in stage.mistakes
                ],
                "pairs",
            ),
        ),
        section(
            t("Det er anderledes for", "What differs for"),
            "segments",
            tabs(
                "segment",
                [(book.name("segments", variant.segment), book.prose(variant.differs)) for variant in stage.variants],
            )
            if stage.variants
            else None,
        ),
        section(t("Overdragelser", "Handovers"), "handovers", _handovers_in(book, stage)),
        _neighbours(book, stage),
    )


def _fields(book: Book, stage: Stage) -> tuple[Block, ...]:
    """What is filled on leaving the stage: by all deals, by some, and by whoever can."""
    some = [join((book.link("fields", row.field), ": ", only(book, row.when))) for row in stage.fields_when]
    may = with_commas(book.link("fields", field) for field in stage.optional_fields)
    return section(
        book.t("Felter, der skal være udfyldt", "Required fields")
        if stage.required_fields or some
        else book.t("Felter", "Fields"),
        "fields",
        tags([book.link("fields", field) for field in stage.required_fields]),
        items(some),
        element("div", labelled(book.t("Kan også udfyldes", "May be filled in too"), may)) if may else None,
    )


def _facts(book: Book, stage: Stage) -> Html:
    t = book.t
    return facts(
        [
            (t("Ansvarlig", "Owner"), book.link("roles", stage.owner) if stage.owner else None),
            (t("Hovedkomponent", "Component"), book.link("components", stage.component)),
            (t("Køberen er i", "The buyer is in"), with_commas(book.link("phases", phase) for phase in stage.phases)),
            *_on_the_road(book, stage),
            (t("Måltid", "Target duration"), days(book.language, stage.target_days)),
        ]
    )


def _on_the_road(book: Book, stage: Stage) -> Iterator[tuple[str, Html | str]]:
    """Chance of winning and forecast category; under the pipeline's name where there are several."""
    several = len(book.playbook.pipelines_in_order) > 1
    for pipeline, step in book.playbook.steps_of(stage.id):
        book.read(pipeline)
        chance, category = percent(book.language, step.probability), step.forecast_category.say(book.language)
        if several:
            yield book.say(pipeline.name), f"{chance} · {category}"
        else:
            yield book.t("Sandsynlighed", "Probability"), chance
            yield book.t("I forecast", "In the forecast"), category


def _brief(book: Book, stage: Stage) -> Html:
    """What a rep needs one glance at on a phone, on the way in to the customer."""
    t = book.t
    asks = element("ul", [element("li", book.phrase(question.ask)) for question in stage.questions])
    gates = element(
        "ul",
        [element("li", book.phrase(criterion.text), reach(book, criterion)) for criterion in stage.exit_criteria],
        class_="sp-checks",
    )
    halves = [
        element("div", element("p", t("Spørg om", "Ask"), class_="sp-brief-head"), asks) if stage.questions else None,
        element("div", element("p", t("Kom ud med", "Come away with"), class_="sp-brief-head"), gates)
        if stage.exit_criteria
        else None,
    ]
    return box("brief", element("div", halves, class_="sp-brief"), title=t("Før mødet", "Before the meeting"))


def _service_levels(book: Book, stage: Stage) -> Html:
    return items(
        [
            join(
                (
                    element(
                        "p",
                        tag(limit(book.language, level.within_hours, level.hours), "time"),
                        " ",
                        book.phrase(level.what),
                    ),
                    labelled(book.t("Holdes af", "Kept by"), book.link("roles", level.owner)),
                )
            )
            for level in stage.service_levels
        ],
        "plain",
    )


def _kpis(book: Book, stage: Stage) -> Html:
    shown = []
    for id in stage.kpis:
        kpi = book.playbook.kpis.get(id)
        if kpi:
            goal = book.t("Mål: ", "Target: ") + figure(book.locale, kpi.target, kpi.unit)
            shown.append(card(book.link("kpis", id), book.phrase(kpi.definition), goal))
    return cards(shown)


def _material(book: Book, stage: Stage, number: int) -> Html:
    material = stage.materials[number]
    opened = (
        [" ", book.link("calculators", material.calculator, book.t("Åbn beregneren", "Open the calculator"))]
        if material.calculator
        else None
    )
    host = material.link and urlsplit(material.link).hostname
    lies = [" ", book.outward(book.t(f"Åbn på {host}", f"Open at {host}"), material.link)] if material.link else None
    name = element("p", element("strong", book.phrase(material.name)))
    return join((name, element("p", book.phrase(material.use), opened, lies)))


def _neighbours(book: Book, stage: Stage) -> list[Html]:
    """The stages before and after it, in each pipeline that it stands in."""
    roads = [pipeline for pipeline, _ in book.playbook.steps_of(stage.id)]
    several = len(book.playbook.pipelines_in_order) > 1
    return [_beside(book, stage, road, book.say(road.name) if several else None) for road in roads]


def _beside(book: Book, stage: Stage, road: Pipeline, name: str | None) -> Html:
    order = book.playbook.road(road)
    place = order.index(stage)
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    sides = (
        (before, book.t("Forrige trin", "Previous stage"), "sp-previous"),
        (after, book.t("Næste trin", "Next stage"), "sp-next"),
    )
    links = [
        element(
            "a",
            element("span", f"{label} ({name})" if name else label, class_="sp-label"),
            " ",
            book.say(side.name),
            href=book.href("stages", side.id),
            class_=class_,
        )
        for side, label, class_ in sides
        if side
    ]
    words = book.t("Trin før og efter", "Stages before and after")
    return element("nav", links, class_="sp-neighbours", aria_label=f"{words} ({name})" if name else words)


def _entry(book: Book, criterion: EntryCriterion) -> Html:
    """The condition, and what of an earlier stage meets it."""
    met = criterion.met_by
    if met is None:
        return book.phrase(criterion.text)
    earlier = book.playbook.stages.get(met.stage)
    leaving = (
        next((number for number, exit in enumerate(earlier.exit_criteria, 1) if exit.id == met.exit), None)
        if earlier
        else None
    )
    what: list[Child] = []
    if leaving:
        what.append(
            element(
                "a",
                f"{book.t('exitkriterie', 'exit criterion')} {leaving}",
                href=f"~/stages/{met.stage}/#exit-{met.exit}",
            )
        )
    if met.field:
        what.append([book.t("feltet ", "the field "), book.link("fields", met.field)])
    return join(
        (
            book.phrase(criterion.text),
            labelled(
                book.t("Opfyldt i", "Met in"),
                [book.link("stages", met.stage), [", ", with_commas(what)] if what else None],
            ),
        )
    )


def _leaving(book: Book, criterion: ExitCriterion) -> Html:
    """The condition with its number, the criterion it proves, and what shows it."""
    proof: Child = None
    if criterion.criterion:
        level = (
            f": {LEVELS[criterion.level].say(book.language).lower()} ({criterion.level})"
            if criterion.level is not None
            else ""
        )
        proof = tag([book.link("criteria", criterion.criterion), level], "proof")
    return join(
        (
            element(
                "p",
                book.phrase(criterion.text),
                proof and " ",
                proof,
                reach(book, criterion),
                class_="sp-gate",
                id=f"exit-{criterion.id}",
            ),
            labelled(book.t("Det ses på", "Shown by"), book.phrase(criterion.evidence)),
        )
    )


def _activity_entry(book: Book, stage: Stage, activity: Activity) -> Html:
    """What is done, how, and who has which part in it."""
    t = book.t
    produced = [criterion for criterion in stage.exit_criteria if criterion.id in activity.produces]
    towards = [
        element("a", str(stage.exit_criteria.index(criterion) + 1), href=f"#exit-{criterion.id}")
        for criterion in produced
    ]
    return join(
        (
            element("p", book.phrase(activity.text), class_="sp-work", id=f"activity-{activity.id}"),
            element("div", book.prose(activity.how), class_="sp-how"),
            element(
                "dl",
                _who(book, "r", t("Gør det", "Does it"), activity.responsible),
                _who(book, "a", t("Står til ansvar", "Answers for it"), activity.accountable),
                _who(book, "c", t("Spørges først", "Is asked first"), activity.consulted),
                _who(book, "i", t("Får besked", "Is told"), activity.informed),
                class_="sp-raci",
            ),
            labelled(t("Fører til exitkriterie", "Leads to exit criterion"), with_commas(towards)) if towards else None,
        )
    )


def _who(book: Book, letter: str, label: str, roles: tuple[RoleRef, ...]) -> Html | None:
    if not roles:
        return None
    return element(
        "div",
        element("dt", label),
        element("dd", with_commas(book.link("roles", role) for role in roles)),
        class_=f"sp-raci-{letter}",
    )


def _question_entry(book: Book, question: Question) -> Html:
    """The question as said aloud, and what a good answer holds."""
    about = tag(book.link("criteria", question.criterion), "proof") if question.criterion else None
    return join(
        (
            element("p", book.t("»", "“"), book.phrase(question.ask), book.t("«", "”"), class_="sp-ask"),
            labelled(book.t("Lyt efter", "Listen for"), [book.phrase(question.listen_for), about and " ", about]),
        )
    )


def _handovers_in(book: Book, stage: Stage) -> Html:
    """Who hands what to whom in the stage."""
    shown = []
    for role in book.playbook.roles.values():
        for handover in role.handovers:
            if handover.stage == stage.id:
                shown.append(
                    join(
                        (
                            element(
                                "p",
                                book.link("roles", role.id),
                                " → ",
                                book.link("roles", handover.to),
                                class_="sp-handover",
                            ),
                            element("p", book.phrase(handover.what)),
                            labelled(book.t("Modtaget, når", "Accepted when"), book.phrase(handover.accepted_when)),
                        )
                    )
                )
    return items(shown, "handovers")
