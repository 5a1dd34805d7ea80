"""What must be true, said in words."""

from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import money_text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import ended
from calculators.roi.breakeven import LONGEST_RAMP_UP, Breakeven
from calculators.roi.inputs import Inputs
from calculators.roi.words import percent


def sentences(inputs: Inputs, found: Breakeven, biggest: str | None, language: Locale) -> tuple[str, ...]:
    """How far each of four things may move, one at a time. `biggest` is the label of the biggest benefit."""
    return tuple(
        text.say(language)
        for text in (
            _benefits(found),
            *([_investment(found, language.currency)] if inputs.invested else []),
            _ramp_up(found),
            *([_biggest(inputs, found, biggest, language.currency)] if biggest is not None else []),
        )
    )


def _benefits(found: Breakeven) -> Text:
    share = found.benefits
    if share is None:
        return Text(
            "Der er ingen gevinster i perioden, så de kan ikke bære noget.",
            "There are no benefits in the period, so they cannot carry anything.",
        )
    if share == 0:
        return Text("Det holder også helt uden gevinster.", "It holds even without any benefits.")
    if found.holds:
        fall = max(1 - share, 0.0)
        return Text(
            f"Alle gevinster må blive {percent(fall, 'da')} mindre.",
            f"All benefits may be {percent(fall, 'en')} smaller.",
        )
    rise = share - 1
    return Text(
        f"Alle gevinster skal blive {percent(rise, 'da')} større.",
        f"All benefits must be {percent(rise, 'en')} larger.",
    )


def _investment(found: Breakeven, currency: str) -> Text:
    largest = found.investment
    if largest is None:
        return Text("Selv en gratis investering er ikke nok.", "Even a free investment is not enough.")
    amount = money_text(largest, currency)
    if found.holds:
        return Text(ended(f"Investeringen må koste op til {amount.da}"), f"The investment may cost up to {amount.en}.")
    return Text(ended(f"Investeringen må højst koste {amount.da}"), f"The investment may cost at most {amount.en}.")


def _ramp_up(found: Breakeven) -> Text:
    longest = found.rampup_months
    if longest is None:
        return Text("Selv helt uden indkøring er det ikke nok.", "Even with no ramp-up at all it is not enough.")
    if longest >= LONGEST_RAMP_UP:
        years = LONGEST_RAMP_UP // 12
        return Text(f"Indkøringen må tage mere end {years} år.", f"The ramp-up may last more than {years} years.")
    months = int(longest * 10 + 1e-6) / 10
    da, en = format_number(months, "da", 1), format_number(months, "en", 1)
    verb = Text("må tage op til", "may last up to") if found.holds else Text("må højst tage", "may last at most")
    return Text(f"Indkøringen {verb.da} {da} måneder.", f"The ramp-up {verb.en} {en} months.")


def _biggest(inputs: Inputs, found: Breakeven, label: str, currency: str) -> Text:
    if found.biggest is None or found.biggest_amount is None:
        return Text("Ingen enkelt gevinst kan bære det.", "No single benefit can carry it.")
    if found.biggest_amount == 0:
        return Text(f"Det holder også uden »{label}«.", f"It holds even without “{label}”.")
    needed = money_text(found.biggest_amount, currency)
    now = money_text(inputs.benefits[found.biggest].amount, currency)
    return Text(
        f"»{label}« skal give mindst {needed.da} om året mod {now.da} i regnestykket.",
        f"“{label}” must give at least {needed.en} a year, against {now.en} in the case.",
    )
