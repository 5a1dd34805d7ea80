"""What the A/B test says, in plain words of both languages."""

from calculators.ab_test.result import Comparison, Result
from calculators.kit.statistics.proportions import Share
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import PEOPLE, WEEKS, between, p_value, points, points_interval, rate

IMPOSSIBLE = Text(
    "Der kan ikke være flere, der har sagt ja, end der har set versionen. Ret tallene for den version.",
    "No more people can have said yes than have seen the version. Correct the figures of that version.",
)
NO_CHANGE = Text(
    "Planen leder ikke efter nogen forskel: Konverteringen i dag og den, der er umagen værd, er ens.",
    "The plan looks for no difference: conversion today and the least worth the trouble are the same.",
)
PEEKING = Text(
    "Afgør testen én gang, når alle er med. Kigger man fem gange undervejs og stopper, første gang p er under 5 %, "
    "finder man en forskel, der ikke er der, i 14 % af tilfældene i stedet for 5 % (Armitage m.fl. 1969).",
    "Decide the test once, when everyone is in. Look five times on the way and stop the first time p is below 5%, "
    "and you find a difference that is not there in 14% of cases instead of 5% (Armitage et al. 1969).",
)


def interval(share: Share, language: Language) -> str:
    """`4,8 % til 7,5 %`."""
    return between(rate(share.low, language), rate(share.high, language), language)


def certain(chance: float, language: Language) -> str:
    """A chance in per cent that is never rounded to certainty."""
    if 0.9995 <= chance:
        return Text("over ", "over ").say(language) + format_percent(0.999, language, 1)
    if chance < 0.0005:
        return Text("under ", "under ").say(language) + format_percent(0.001, language, 1)
    return format_percent(chance, language, 1)


def confidence(result: Result, language: Language) -> str:
    """The confidence that goes with the significance level: 95 % for 5 %."""
    level = 1 - result.inputs.significance
    return format_percent(level, language, 0 if abs(level * 100 - round(level * 100)) < 1e-9 else 2)


def verdict(result: Result, language: Language) -> str:
    """What to do, in one or two sentences."""
    comparison = result.comparison
    if comparison is None:
        return IMPOSSIBLE.say(language)
    if result.needed is None:
        return NO_CHANGE.say(language)
    if result.verdict == "wait":
        return _waiting(result, comparison, language)
    p, apart = (
        p_value(comparison.p, language, 4),
        points(abs(comparison.difference.value), language),
    )
    if result.verdict == "no-difference":
        found, wanted = format_percent(result.inputs.power, language), rate(result.inputs.wanted, language)
        return Text(
            f"Testen er kørt færdig uden at vise forskel (p = {p}). Var den ene version så god som planens {wanted}, "
            f"ville en test som denne vise det i {found} af tilfældene. Behold den, der er nemmest.",
            f"The test is complete and shows no difference (p = {p}). Were one version as good as the plan's {wanted}, "
            f"a test like this would show it in {found} of cases. Keep the one that is easiest.",
        ).say(language)
    if result.verdict == "better":
        return Text(
            f"B er bedre end A: {apart} flere siger ja, og det er mere, end tilfældet kan forklare (p = {p}). "
            "Skift til B.",
            f"B is better than A: {apart} more say yes, which is more than chance explains (p = {p}). Change to B.",
        ).say(language)
    return Text(
        f"B er dårligere end A: {apart} færre siger ja, og det er mere, end tilfældet kan forklare (p = {p}). "
        "Behold A.",
        f"B is worse than A: {apart} fewer say yes, which is more than chance explains (p = {p}). Keep A.",
    ).say(language)


def _waiting(result: Result, comparison: Comparison, language: Language) -> str:
    missing = (result.needed or 0) - result.fewest
    more = WEEKS.counted(-(-2 * missing // result.inputs.weekly_traffic), language)
    needed, fewest = format_number(result.needed or 0, language), format_number(result.fewest, language)
    said = Text(
        "Ikke data nok endnu. "
        f"Planen kræver {needed} personer i hver version, og den mindste har {fewest}. Det tager omkring {more} mere.",
        "Not enough data yet. "
        f"The plan takes {needed} people in each version, and the smallest has {fewest}. That is about {more} more.",
    ).say(language)
    if comparison.p >= result.inputs.significance:
        return said
    tempting = Text(
        "Forskellen ser allerede sikker ud, men den, der stopper, når det ser godt ud, tager for tit fejl.",
        "The difference already looks certain, but whoever stops when it looks good is wrong too often.",
    ).say(language)
    return f"{said} {tempting}"


def test_words(result: Result, comparison: Comparison, language: Language) -> str:
    """Which test was used, and what it gives."""
    if comparison.fisher is not None:
        p, expected = p_value(comparison.fisher, language, 4), format_number(comparison.expected, language, 1)
        return Text(
            f"Fishers eksakte test giver p = {p}. Den bruges, "
            f"fordi der i mindst ét af de fire felter kun ventes {expected}, og så kan man ikke stole på z-testen.",
            f"Fisher's exact test gives p = {p}. It is used because at "
            f"least one of the four cells is expected to hold only {expected}, and the z-test then cannot be trusted.",
        ).say(language)
    if comparison.test is None:
        raise ValueError("a test without spread has an expected count of 0, so Fisher's is used")
    z, p = format_number(comparison.test.z, language, 5), format_number(comparison.test.p, language, 7)
    shown = p if comparison.test.p >= 5e-8 else p_value(comparison.test.p, language, 4)
    return Text(
        f"Den samlede z-test giver z = {z} og p = {shown} (tosidet).",
        f"The pooled z-test gives z = {z} and p = {shown} (two-sided).",
    ).say(language)


def chance_words(comparison: Comparison, language: Language) -> str:
    """The Bayesian answer, with what a wrong choice costs."""
    chance = certain(comparison.chance_b, language)
    loss_a, loss_b = (_loss(loss, language) for loss in (comparison.loss_a, comparison.loss_b))
    return Text(
        f"Chancen for, at B er den bedste, er {chance}, hvis I intet vidste på forhånd. "
        f"Vælger I B, taber I i gennemsnit {loss_b}; vælger I A, taber I {loss_a} (det forventede tab).",
        f"The chance that B is the best is {chance}, if you knew nothing beforehand. "
        f"Choosing B loses {loss_b} on average, choosing A {loss_a} (the expected loss).",
    ).say(language)


def _loss(loss: float, language: Language) -> str:
    return (
        points(loss, language) if loss >= 0.0001 else Text("under ", "under ").say(language) + points(0.0001, language)
    )


def duration_words(result: Result, language: Language) -> str:
    """How many people and weeks the plan takes, and what the longest acceptable test can see."""
    inputs = result.inputs
    longest, base = WEEKS.counted(inputs.longest_weeks, language), rate(inputs.baseline, language)
    if result.needed is None or result.weeks is None:
        first = NO_CHANGE.say(language)
    else:
        each, long = PEOPLE.counted(result.needed, language), WEEKS.counted(result.weeks, language)
        wanted, traffic = rate(inputs.wanted, language), PEOPLE.counted(inputs.weekly_traffic, language)
        first = Text(
            f"Fra {base} til {wanted} kræver {each} i hver version, {long} med {traffic} om ugen.",
            f"From {base} to {wanted} takes {each} in each version, {long} with {traffic} a week.",
        ).say(language)
        if result.weeks > inputs.longest_weeks:
            first += Text(
                f" Det er længere end de {longest}, "
                "I vil vente: Led efter en større forskel, eller lad være med at teste.",
                f" That is longer than the {longest} you will wait: look for a larger difference, or do not test.",
            ).say(language)
    if result.detectable is None:
        second = Text(
            f"På {longest} kan I med den trafik ikke se nogen forskel.",
            f"In {longest} that traffic can show no difference at all.",
        )
    else:
        up = rate(inputs.baseline + result.detectable, language)
        second = Text(
            f"På {longest} kan I se en stigning fra {base} til {up} eller mere.",
            f"In {longest} you can see a rise from {base} to {up} or more.",
        )
    return f"{first} {second.say(language)}"


def split_warning(comparison: Comparison, limit: float, language: Language) -> str | None:
    """That the visitors are split more unevenly than the toss of a coin explains; None where they are not."""
    if comparison.split >= limit:
        return None
    return Text(
        "Pas på: Versionerne er set af så forskelligt antal, at fordelingen næppe er tilfældig. "
        "Skulle de have lige mange, er der en fejl i testen, og resultatet kan ikke bruges.",
        "Beware: the versions were seen by such different numbers that the split is hardly random. "
        "If they were to have equally many, the test has a fault, and its result cannot be used.",
    ).say(language)


def announcement(result: Result, language: Language) -> str:
    """The sentence for a screen reader."""
    return verdict(result, language)


def summary(result: Result, language: Language) -> tuple[str, ...]:
    """The result as lines of text."""
    comparison = result.comparison
    if comparison is None:
        return (verdict(result, language),)
    lines = [
        f"{name}: {rate(share.value, language)} ({interval(share, language)})"
        for name, share in (("A", comparison.a), ("B", comparison.b))
    ]
    lines.append(
        f"B − A: {points(comparison.difference.value, language, plus=True)} "
        f"({points_interval(comparison.difference.low, comparison.difference.high, language)})"
    )
    return (
        verdict(result, language),
        "",
        *lines,
        test_words(result, comparison, language),
        chance_words(comparison, language),
        "",
        duration_words(result, language),
        PEEKING.say(language),
    )
