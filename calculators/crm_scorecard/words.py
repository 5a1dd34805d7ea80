"""The scorecard in words: who wins, by how much, and what would change it."""

from collections.abc import Sequence

from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import Change, Result, SystemScore
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import NOTHING, share

_NO_WEIGHT = Text(
    "Alle vægte er 0, så der er intet at vælge efter. Giv mindst ét kriterium en vægt.",
    "Every weight is 0, so there is nothing to choose by. Give at least one criterion a weight.",
)
_NO_SYSTEM = Text("Ingen systemer er med. Giv mindst to et navn.", "No system takes part. Name at least two.")
_ALL_OUT = Text(
    "Ingen af systemerne har det, vi ikke kan undvære. Find andre, eller sænk det mindste niveau i playbooken.",
    "None of the systems has what we cannot do without. Find others, or lower the least level in the playbook.",
)


def points(score: float, language: Language) -> str:
    """A score as points out of a hundred."""
    return format_number(100 * score, language, 1)


def listed(names: Sequence[str], language: Language) -> str:
    """Names in a row: A, B og C."""
    word = Text("og", "and").say(language)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def first_places(result: Result, language: Language) -> str:
    """Who is first; a dash where nobody is."""
    return listed([result.systems[index].name for index in result.winners], language) if result.winners else NOTHING


def runner_up(result: Result) -> SystemScore | None:
    """The best of those who may win but do not."""
    rest = [one for one in result.systems if one.rank is not None and one.rank > 1]
    return max(rest, key=lambda one: one.score, default=None)


def verdict(result: Result, language: Language) -> str:
    """Who wins, in one sentence; or why nobody does."""
    if result.shares is None:
        return _NO_WEIGHT.say(language)
    if not result.systems:
        return _NO_SYSTEM.say(language)
    if not result.winners:
        return _ALL_OUT.say(language)
    names, score = first_places(result, language), points(result.systems[result.winners[0]].score, language)
    if len(result.winners) > 1:
        return Text(
            f"{names} deler førstepladsen med {score} point af 100.",
            f"{names} tie for first with {score} points of 100.",
        ).say(language)
    second = runner_up(result)
    if second is None:
        return Text(
            f"{names} får {score} point af 100 og er det eneste, der kan vælges.",
            f"{names} gets {score} points of 100 and is the only one that can be chosen.",
        ).say(language)
    lead = points(result.systems[result.winners[0]].score - second.score, language)
    return Text(
        f"{names} vinder med {score} point af 100, {lead} foran {second.name}.",
        f"{names} wins with {score} points of 100, {lead} ahead of {second.name}.",
    ).say(language)


def out(parameters: Parameters, one: SystemScore, language: Language) -> str:
    """Why a system is out."""
    lacks = []
    for place in one.missing:
        criterion = parameters.criteria[place]
        name, least = criterion.name.say(language), criterion.minimum
        level = one.levels[place]
        lacks.append(
            Text(f"{name} er {level}, mindst {least} kræves", f"{name} is {level}, at least {least} is required").say(
                language
            )
        )
    because = "; ".join(lacks)
    return Text(f"{one.name} er ude: {because}.", f"{one.name} is out: {because}.").say(language)


def nearest(parameters: Parameters, result: Result, language: Language) -> str | None:
    """The change that topples the winner first; None where there is no single winner with a rival."""
    if len(result.winners) != 1 or not result.intervals or result.shares is None:
        return None
    change = result.nearest
    if change is None:
        return Text(
            "Ingen ændring af én vægt alene får et andet system til at vinde.",
            "No change of a single weight makes another system win.",
        ).say(language)
    now, then = result.shares[change.criterion], change.share
    name = parameters.criteria[change.criterion].name.say(language)
    change_da, change_en = quantities.points(abs(then - now), "da"), quantities.points(abs(then - now), "en")
    return Text(
        f"Mindste ændring, der vælter valget: »{name}« fra {share(now, 'da')} til {share(then, 'da')} af vægten, "
        f"{change_da}. Længere ude vinder {change.rival}.",
        f"The smallest change that topples the choice: “{name}” "
        f"from {share(now, 'en')} to {share(then, 'en')} of all weight, {change_en}. Beyond that {change.rival} wins.",
    ).say(language)


def moved(result: Result, change: Change, language: Language) -> str:
    """How far the weight has to move, in percentage points."""
    now = result.shares[change.criterion] if result.shares else 0.0
    size = format_number(100 * abs(change.share - now), language, 1)
    return Text(f"{size} pct.point", f"{size} pp").say(language)


def announcement(result: Result, language: Language) -> str:
    """What a screen reader says when the result changes."""
    return verdict(result, language)


def summary(result: Result, language: Language) -> tuple[str, ...]:
    """The scorecard as lines of text."""
    width = max((len(one.name) for one in result.systems), default=0)
    order = sorted(result.systems, key=lambda one: (one.rank is None, -one.score))
    lines = [
        f"{str(one.rank or Text('ude', 'out').say(language)):>3}  {one.name:<{width}}  {points(one.score, language):>5}"
        for one in order
    ]
    return (verdict(result, language), "", *lines) if lines else (verdict(result, language),)
