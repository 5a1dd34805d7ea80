"""What the score says, in plain words of both languages."""

from calculators.kit.statistics.normal import Z95
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import Noun, p_value
from calculators.nps.parameters import FollowUp
from calculators.nps.result import Change, Measured, Result

ANSWERS = Noun(Text("svar", "answer"), Text("svar", "answers"))
_WORKING_DAYS = Noun(Text("arbejdsdag", "working day"), Text("arbejdsdage", "working days"))
NO_ANSWERS = Text(
    "Der er ingen svar endnu, så der er ingen NPS. Skriv, hvor mange der svarede.",
    "There are no answers yet, so there is no NPS. Write how many answered.",
)


def score(value: float, language: Language, signed: bool = False) -> str:
    """A score or a change in whole points: `41`, `+6`."""
    shown = format_number(100 * value, language)
    return quantities.signed(shown) if signed else shown


def interval(low: float, high: float, language: Language) -> str:
    """`22 til 59`."""
    return quantities.between(score(low, language), score(high, language), language)


def margin(measured: Measured, language: Language) -> str:
    """`±18`, in points."""
    return "±" + score(Z95 * measured.estimate.variance**0.5, language)


def verdict(result: Result, language: Language) -> str:
    """The score, whether the target is met, and whether it has changed."""
    measured = result.measured
    if measured is None:
        return NO_ANSWERS.say(language)
    estimate, target = measured.estimate, score(result.inputs.target, language)
    value, between = score(measured.score, language), interval(estimate.low, estimate.high, language)
    first = Text(
        f"NPS er {value}, og med 95 % sikkerhed ligger den i intervallet {between}.",
        f"NPS is {value}, and at 95% confidence it lies in the interval {between}.",
    )
    second = {
        "above": Text(f"Målet på {target} er nået.", f"The target of {target} is met."),
        "below": Text(f"Målet på {target} er ikke nået.", f"The target of {target} is not met."),
        "open": Text(
            f"Om målet på {target} er nået, kan {ANSWERS.counted(result.inputs.counts.total, 'da')} ikke afgøre.",
            f"Whether the target of {target} is met, {ANSWERS.counted(result.inputs.counts.total, 'en')} cannot tell.",
        ),
    }[measured.standing]
    third = "" if measured.change is None else " " + change_words(measured.change, measured.last or 0.0, language)
    return f"{first.say(language)} {second.say(language)}{third}"


def change_words(change: Change, last: float, language: Language) -> str:
    """Whether the change is more than noise."""
    before = score(last, language)
    if change.is_noise:
        return Text(
            f"Ændringen fra {before} er ikke større, end tilfældet kan forklare.",
            f"The change from {before} is no larger than chance explains.",
        ).say(language)
    up = change.value > 0
    return Text(
        f"Den er {'steget' if up else 'faldet'} fra {before}, og det er mere end støj.",
        f"It has {'risen' if up else 'fallen'} from {before}, and that is more than noise.",
    ).say(language)


def change_detail(change: Change, language: Language) -> str:
    """The change with its interval and p-value."""
    p = p_value(change.p, language, 3)
    between = interval(change.low, change.high, language)
    return Text(
        f"Ændringen er {score(change.value, 'da', True)} point, med 95 % sikkerhed {between} (p = {p}). "
        "Rummer intervallet nul, kan der være sket ingenting.",
        f"The change is {score(change.value, 'en', True)} points, at 95% confidence {between} (p = {p}). "
        "If the interval holds nought, nothing may have happened.",
    ).say(language)


def adjusted_note(result: Result, few_answers: int, language: Language) -> str | None:
    """Why the adjusted interval counts; None where the usual one does."""
    measured = result.measured
    if measured is None or not measured.by_adjusted:
        return None
    if measured.usual.variance == 0:
        why = Text(
            "Alle svar er i samme gruppe, så den sædvanlige fejlmargin er 0. Det er ikke sikkerhed, men for få svar.",
            "Every answer is in the same group, so the usual margin of error is 0. "
            "That is not certainty but too few answers.",
        )
    else:
        usual = interval(measured.usual.low, measured.usual.high, language)
        why = Text(
            f"Med færre end {few_answers} svar holder det sædvanlige interval ({usual}) ikke.",
            f"With fewer than {few_answers} answers the usual interval ({usual}) does not hold.",
        )
    then = Text(
        "Vi viser derfor intervallet med tre svar lagt til (Rocks 2016).",
        "So the interval shown has three answers added (Rocks 2016).",
    )
    return f"{why.say(language)} {then.say(language)}"


def needed_words(result: Result, measured: Measured, language: Language) -> str:
    """How many answers the wanted margin takes, and how many more must be asked."""
    wanted = score(result.inputs.wanted_margin, language)
    needed, most = ANSWERS.counted(measured.needed, language), ANSWERS.counted(measured.needed_most, language)
    said = Text(
        f"En fejlmargin på ±{wanted} point kræver {needed}, når kunderne svarer som nu, og højst {most}.",
        f"A margin of ±{wanted} points takes {needed} when customers answer as now, and {most} at most.",
    ).say(language)
    if measured.needed <= result.inputs.counts.total:
        return said + Text(" Dem har I.", " You have them.").say(language)
    if result.response_rate is None:
        return said
    ask = format_number(-(-measured.needed // result.response_rate), language)
    return said + Text(
        f" Med jeres svarprocent skal I spørge {ask}.", f" At your response rate you must ask {ask}."
    ).say(language)


def response_words(result: Result, language: Language) -> str | None:
    """The response rate, or why there is none; None where nobody said how many were asked."""
    invited = result.inputs.invited
    if invited is None:
        return None
    if result.response_rate is None:
        return Text(
            "Der er flere svar, end der er spurgt, så svarprocenten kan ikke regnes ud.",
            "There are more answers than people asked, so the response rate cannot be worked out.",
        ).say(language)
    rate = format_percent(result.response_rate, language)
    return Text(
        f"{rate} af de spurgte svarede. De utilfredse svarer sjældnere, så tallet er snarere for højt end for lavt.",
        f"{rate} of those asked answered. The unhappy answer less often, so the score is rather too high than too low.",
    ).say(language)


def limit(follow_up: FollowUp, language: Language) -> str:
    """`2 arbejdsdage`."""
    return _WORKING_DAYS.counted(follow_up.within_days, language)


def announcement(result: Result, language: Language) -> str:
    """The sentence for a screen reader."""
    return verdict(result, language)


def summary(result: Result, language: Language) -> tuple[str, ...]:
    """The result as lines of text."""
    measured = result.measured
    if measured is None:
        return (verdict(result, language),)
    lines = [verdict(result, language), ""]
    lines += [Text("Fejlmargin: ", "Margin of error: ").say(language) + margin(measured, language)]
    lines += [change_detail(measured.change, language)] if measured.change else []
    lines += [needed_words(result, measured, language)]
    said = response_words(result, language)
    return (*lines, *([said] if said else []))
