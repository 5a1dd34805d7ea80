"""The staffing in words: how many, why so many, and what today's team can take."""

from calculators.capacity.staffing import Result, Staffing
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.lines import aligned
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import NOTHING, PEOPLE, number

_NO_LEADS = Text("Ingen leads, ingen kø: Der skal ikke bruges nogen.", "No leads, no queue: nobody is needed.")
GROWS = Text("køen vokser", "the queue grows")


def duration(hours: float, language: Language) -> str:
    """A wait: seconds, minutes or hours, whichever reads best."""
    if hours < 1 / 60:
        return Text("under 1 min.", "under 1 min").say(language)
    if hours < 2:
        return format_number(60 * hours, language) + Text(" min.", " min").say(language)
    return number(hours, language) + Text(" timer", " hours").say(language)


def verdict(result: Result, language: Language) -> str:
    """How many on duty and employed, in one sentence."""
    chosen, inputs = result.chosen, result.inputs
    if chosen is None:
        return _NO_LEADS.say(language)
    leads = number(inputs.leads_per_week, language)
    duty, staff = PEOPLE.counted(result.on_duty, language), format_number(result.employed, language)
    within = duration(inputs.answer_within / 60, language)
    kept, promised = share(chosen.service, language), quantities.share(inputs.service_share, language)
    return Text(
        f"{leads} leads om ugen kræver {duty} på vagt ad gangen og {staff} "
        f"{'ansat' if result.employed == 1 else 'ansatte'}. "
        f"Så får {kept} deres første kontakt inden for {within} på den travleste dag; målet er {promised}.",
        f"{leads} leads a week take {duty} on duty at a time and {staff} employed. "
        f"Then {kept} get their first contact within {within} on the busiest day; the target is {promised}.",
    ).say(language)


def why(result: Result, language: Language) -> str | None:
    """What decides the number: the promise, the work, or both."""
    if result.chosen is None:
        return None
    answer, work = result.by_answer, result.by_work
    if answer > work:
        return Text(
            f"Det er fristen, der bestemmer. Arbejdet alene kunne klares af {PEOPLE.counted(work, 'da')}.",
            f"The promise decides. The work alone could be done by {PEOPLE.counted(work, 'en')}.",
        ).say(language)
    if work > answer:
        return Text(
            f"Det er arbejdet, der bestemmer. Fristen alene kunne holdes af {PEOPLE.counted(answer, 'da')}.",
            f"The work decides. The promise alone could be kept by {PEOPLE.counted(answer, 'en')}.",
        ).say(language)
    return Text(
        "Fristen og arbejdet kræver lige mange på vagt.", "The promise and the work take the same number on duty."
    ).say(language)


def team(result: Result, language: Language) -> str:
    """What today's team gives on the busiest day."""
    mine, inputs = result.team, result.inputs
    staff = format_number(inputs.team, language)
    if mine is None:
        return Text(
            f"De {staff} ansatte i dag kan ikke have én på vagt hele tiden, når fravær og møder er trukket fra."
            if inputs.team
            else "I dag er der ingen ansatte til det.",
            f"Today’s {staff} employed cannot have one on duty all the time once absence and meetings are taken off."
            if inputs.team
            else "Today nobody is employed for it.",
        ).say(language)
    duty = PEOPLE.counted(mine.people, language)
    if mine.service is None:
        return Text(
            f"De {staff} ansatte i dag giver {duty} på vagt. Det er for få til arbejdet: Køen vokser dag for dag.",
            f"Today’s {staff} employed give {duty} on duty. That is too few for the work: the queue grows day by day.",
        ).say(language)
    kept = share(mine.service, language)
    full = quantities.share(mine.occupancy, language)
    enough = Text("Det er nok.", "That is enough.") if mine.enough else Text("Det er ikke nok.", "That is not enough.")
    return Text(
        f"De {staff} ansatte i dag giver {duty} på vagt: {kept} får svar i tide, og belægningen er {full}. {enough.da}",
        f"Today’s {staff} employed give {duty} on duty: {kept} are answered in time, occupancy {full}. {enough.en}",
    ).say(language)


def wait(row: Staffing, language: Language) -> str:
    """The average wait, or that the queue grows."""
    return GROWS.say(language) if row.wait is None else duration(row.wait, language)


def share(value: float | None, language: Language) -> str:
    """What the formula gives, a dash where that is nothing; never a whole hundred, which it never is."""
    if value is None:
        return NOTHING
    return quantities.share(value, language) if value < 0.9995 else Text("over 99,9 %", "above 99.9%").say(language)


def announcement(result: Result, language: Language) -> str:
    """What a screen reader says when the result changes."""
    return verdict(result, language)


def summary(result: Result, language: Language) -> tuple[str, ...]:
    """The staffing as lines of text."""
    heads = Text("På vagt", "On duty"), Text("I tide", "In time"), Text("Ventetid", "Wait"), Text("Belægning", "Busy")
    rows = [tuple(head.say(language) for head in heads)]
    rows += [
        (
            format_number(row.people, language),
            share(row.service, language),
            wait(row, language),
            quantities.share(row.occupancy, language),
        )
        for row in result.rows
    ]
    reason = why(result, language)
    shown = ("", *aligned(rows, left=0), "") if result.rows else ("",)
    return (verdict(result, language), *((reason,) if reason else ()), *shown, team(result, language))
