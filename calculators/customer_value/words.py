"""What the customer's value says, in plain words of both languages."""

from math import ceil

from calculators.customer_value.result import Result
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.lines import named
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import NO_BREAK_SPACE, format_number
from calculators.kit.text.quantities import MONTHS, NOTHING, YEARS, rate

NO_CUSTOMERS = Text(
    "Uden nye kunder er der ingen pris på en ny kunde (CAC) og ingen tilbagebetaling.",
    "Without new customers there is no cost of winning one (CAC) and no payback.",
)
ENDLESS = Text("ikke defineret", "undefined")


def money(value: float | None, language: Locale) -> str:
    """A whole amount, or that there is no value."""
    return ENDLESS.say(language) if value is None else format_money(value, language)


def times(ratio: float | None, language: Language, decimals: int = 1) -> str:
    """`3,2 ×`."""
    return NOTHING if ratio is None else format_number(ratio, language, decimals) + NO_BREAK_SPACE + "×"


def months(value: float | None, language: Language) -> str:
    """`21 måneder`, rounded up so that nothing is promised early; from ten years on in years."""
    if value is None:
        return Text("aldrig", "never").say(language)
    whole = ceil(value - 1e-9)
    if whole >= 120:
        return YEARS.counted(ceil(value / 12 - 1e-9), language)
    return MONTHS.counted(whole, language)


def per_period(result: Result, language: Language) -> str:
    """`pr. år` or `pr. måned`."""
    yearly = result.inputs.churn_period == "year"
    return (Text("pr. år", "a year") if yearly else Text("pr. måned", "a month")).say(language)


def verdict(result: Result, language: Locale) -> str:
    """What a customer is worth, against what it costs, and when the money is back."""
    economy, value = result.economy, money(result.economy.value, language)
    worth = Text(
        f"En kunde giver {value} i dækning, før den går.", f"A customer gives {value} in gross profit before it leaves."
    )
    if result.is_capped:
        years = result.inputs.horizon
        worth = Text(
            "Ingen kunder går, så livstidsværdien har ingen ende. "
            f"Over {years} år giver en kunde {value} i dækning, regnet i dagens penge.",
            "No customers leave, so lifetime value has no end. "
            f"Over {years} {YEARS.of(years).en} a customer gives {value} in gross profit, in today’s money.",
        )
    said = worth.say(language)
    if economy.cost is None:
        return f"{said} {NO_CUSTOMERS.say(language)}"
    if economy.ratio is None:
        return said + Text(" Det koster ikke noget at vinde den.", " Winning it costs nothing.").say(language)
    cost, ratio = money(economy.cost, language), format_number(economy.ratio, language, 1)
    said += Text(
        f" Det er {ratio} gange de {cost}, den koster at vinde.", f" That is {ratio} times the {cost} it costs to win."
    ).say(language)
    if economy.payback is None:
        return said + Text(" Pengene kommer aldrig hjem.", " The money never comes back.").say(language)
    simple, cohort = months(economy.payback, language), months(economy.cohort_payback, language)
    if economy.cohort_payback is None:
        return said + Text(
            f" Blev alle, var pengene hjemme efter {simple}; men så mange går, at de aldrig kommer hjem.",
            f" If all stayed, the money would be back after {simple}; but so many leave that it never is.",
        ).say(language)
    if simple == cohort:
        return said + Text(f" Pengene er hjemme efter {simple}.", f" The money is back after {simple}.").say(language)
    return said + Text(
        f" Pengene er hjemme efter {simple}, eller {cohort}, når de kunder, der går undervejs, er regnet med.",
        f" The money is back after {simple}, or {cohort} with the customers who leave on the way counted.",
    ).say(language)


def rule_words(ratio_rule: float, payback_rule: float, language: Language) -> str:
    """The rules of thumb, marked as such."""
    ratio, limit = format_number(ratio_rule, language), format_number(payback_rule, language)
    return Text(
        f"Tommelfingerregler: LTV mindst {ratio} gange CAC og pengene hjemme inden {limit} måneder. "
        "De har ingen bestemt kilde og er ikke love.",
        f"Rules of thumb: LTV at least {ratio} times CAC and the money back within {limit} months. "
        "They have no definite source and are no laws.",
    ).say(language)


def breakeven_words(result: Result, ratio_rule: float, language: Language) -> str | None:
    """How large churn may be; None without a cost of winning a customer."""
    if result.breakeven is None or result.rule_churn is None:
        return None
    each, rule = per_period(result, language), format_number(ratio_rule, language)
    if result.breakeven >= 1:
        first = Text(
            "Selv en kunde, der går efter den første periode, har betalt sin CAC.",
            "Even a customer that leaves after the first period has paid its CAC.",
        )
    else:
        limit = rate(result.breakeven, language)
        first = Text(
            f"Ved et kundetab på {limit} {each} er en kunde lige præcis CAC værd; derover taber I på hver ny kunde.",
            f"At a churn of {limit} {each} a customer is worth exactly its CAC; beyond that every new one loses money.",
        )
    if result.rule_churn >= 1:
        return first.say(language)
    least = rate(result.rule_churn, language)
    second = Text(f" {rule} gange CAC kræver højst {least}.", f" {rule} times CAC takes {least} at most.")
    return first.say(language) + second.say(language)


def announcement(result: Result, language: Locale) -> str:
    """The sentence for a screen reader."""
    return verdict(result, language)


def summary(result: Result, language: Locale) -> tuple[str, ...]:
    """The result as lines of text."""
    economy, variants = result.economy, result.economy.variants
    pairs = (
        (Text("Dækning delt med kundetab", "Margin over churn"), money(variants.simple, language)),
        (Text("Med mersalg", "With expansion"), money(variants.expanding, language)),
        (Text("Diskonteret", "Discounted"), money(variants.discounted, language)),
        (Text("Diskonteret, højst horisonten", "Discounted, capped"), money(variants.capped, language)),
        (Text("CAC", "CAC"), NOTHING if economy.cost is None else money(economy.cost, language)),
        (Text("LTV:CAC", "LTV:CAC"), times(economy.ratio, language)),
    )
    return (verdict(result, language), "", *named(pairs, language))
