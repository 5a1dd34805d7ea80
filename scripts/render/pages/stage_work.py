"""The entries of a stage's lists: conditions, activities, questions and handovers."""

from __future__ import annotations

from calculators.kit.markup.html import Child, Html, element, join
from scripts.model.base import RoleRef
from scripts.model.criteria import LEVELS, Question
from scripts.model.stages import Activity, EntryCriterion, ExitCriterion, Stage
from scripts.render.book import Book
from scripts.render.elements import items, labelled, tag, with_commas


def entry(book: Book, criterion: EntryCriterion) -> Html:
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


def leaving(book: Book, criterion: ExitCriterion) -> Html:
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
                "p", book.phrase(criterion.text), proof and " ", proof, class_="sp-gate", id=f"exit-{criterion.id}"
            ),
            labelled(book.t("Det ses på", "Shown by"), book.phrase(criterion.evidence)),
        )
    )


def activity_entry(book: Book, stage: Stage, activity: Activity) -> Html:
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


def question_entry(book: Book, question: Question) -> Html:
    """The question as said aloud, and what a good answer holds."""
    about = tag(book.link("criteria", question.criterion), "proof") if question.criterion else None
    return join(
        (
            element("p", book.t("»", "“"), book.phrase(question.ask), book.t("«", "”"), class_="sp-ask"),
            labelled(book.t("Lyt efter", "Listen for"), [book.phrase(question.listen_for), about and " ", about]),
        )
    )


def handovers_in(book: Book, stage: Stage) -> Html:
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
