"""What the figures say, in plain words of both languages."""

from collections.abc import Mapping
from math import ceil

from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, money_text
from calculators.kit.text.numbers import NO_BREAK_SPACE, format_number, format_percent
from calculators.kit.text.quantities import MONTHS, YEARS, number
from calculators.roi.finance import Payback
from calculators.roi.inputs import Inputs
from calculators.roi.result import Measures, Result
from calculators.roi.scenarios import Scenario

NO_COSTS = Text(
    "Uden omkostninger er der ikke noget at måle afkastet mod, så ROI er ikke defineret.",
    "Without costs there is nothing to measure the return against, so ROI is undefined.",
)
SCENARIO_NAMES: Mapping[Scenario, Text] = {
    "conservative": Text("Forsigtigt", "Conservative"),
    "expected": Text("Ventet", "Expected"),
    "optimistic": Text("Optimistisk", "Optimistic"),
}
_ROI_UNDEFINED = Text("ikke defineret", "undefined")
_SEVERAL = Text("flere", "several")
_NONE = Text("ingen", "none")
_MOST = 10_000.0
_AT_ONCE = Text("med det samme", "at once")


def percent(value: float, language: Language) -> str:
    """Per cent without decimals from ten up, with one below; beyond a million per cent only that it is more."""
    if value > _MOST:
        return Text("over ", "over ").say(language) + format_percent(_MOST, language)
    return format_percent(value, language, 0 if abs(value) >= 0.1 else 1)


def duration(years: float, language: Language) -> str:
    """`14 måneder` up to two years, `3,4 år` beyond, rounded up so that nothing is promised early."""
    if years <= 0:
        return _AT_ONCE.say(language)
    if years <= 2:
        return MONTHS.counted(ceil(years * 12 - 1e-6), language)
    return format_number(ceil(years * 10 - 1e-6) / 10, language, 1) + NO_BREAK_SPACE + YEARS.many.say(language)


def months(value: float, language: Language) -> str:
    """`2 måneder`, `4.5 months`."""
    return number(value, language) + NO_BREAK_SPACE + MONTHS.of(round(value, 1)).say(language)


def roi(measures: Measures, language: Language) -> str:
    """The return, or that there is none to speak of."""
    return _ROI_UNDEFINED.say(language) if measures.roi is None else percent(measures.roi, language)


def payback(value: Payback, horizon: int, language: Language) -> str:
    """When the money is back for good, or that it is not within the horizon."""
    if value.lasting is None:
        return (
            f"ikke inden for {YEARS.counted(horizon, 'da')}"
            if language == "da"
            else f"not within {YEARS.counted(horizon, 'en')}"
        )
    return duration(value.lasting, language)


def internal_rate(measures: Measures, language: Language) -> str:
    """The internal rate in one or two words; `internal_rate_reason` says more where there is not exactly one."""
    rates = measures.internal_rates
    return percent(rates[0], language) if len(rates) == 1 else (_SEVERAL if rates else _NONE).say(language)


def internal_rate_reason(result: Result, language: Language) -> str | None:
    """Why there is no internal rate, or what several mean; None where there is exactly one."""
    flows = [year.net for year in result.years]
    rates = result.expected.internal_rates
    if len(rates) == 1:
        return None
    if rates:
        both = Text(" og ", " and ").say(language).join(percent(rate, language) for rate in rates)
        found = result.expected.modified_internal_rate
        modified = "–" if found is None else percent(found, language)
        return Text(
            f"Pengestrømmen skifter fortegn flere gange, og nutidsværdien er nul ved både {both}. "
            f"Ingen af dem siger noget alene. Den modificerede interne rente (MIRR) er {modified}.",
            f"The cash flow changes sign more than once, and its present value is zero at both {both}. "
            f"Neither means anything alone. The modified internal rate (MIRR) is {modified}.",
        ).say(language)
    if not any(flow < 0 for flow in flows):
        return Text(
            "Ingen år koster mere, end de giver, så der er ingen intern rente at beregne.",
            "No year costs more than it gives, so there is no internal rate to compute.",
        ).say(language)
    if not any(flow > 0 for flow in flows):
        return Text(
            "Ingen år giver mere, end de koster, så der er ingen intern rente.",
            "No year gives more than it costs, so there is no internal rate.",
        ).say(language)
    return Text(
        "Ingen rente over −100 % bringer nutidsværdien på nul, så der er ingen intern rente.",
        "No rate above −100% brings the present value to zero, so there is no internal rate.",
    ).say(language)


def verdict(result: Result, language: Locale) -> str:
    """One sentence: is it worth it, and when is the money back."""
    horizon = result.inputs.horizon
    value = format_money(abs(result.expected.net_present_value), language)
    returned = result.expected.payback.lasting
    da_span, en_span = YEARS.counted(horizon, "da"), YEARS.counted(horizon, "en")
    if result.expected.net_present_value < 0:
        back = (
            Text(
                f"pengene er hjemme efter {payback(result.expected.payback, horizon, 'da')}, men ",
                f"the money is back after {payback(result.expected.payback, horizon, 'en')}, but ",
            )
            if returned
            else Text("", "")
        )
        sentence = Text(
            f"{back.da}over {da_span} koster det {value} mere, end det giver, regnet i dagens penge.",
            f"{back.en}over {en_span} it costs {value} more than it gives, in today’s money.",
        ).say(language)
        return sentence[:1].upper() + sentence[1:]
    if returned is None:
        return Text(
            f"Over {da_span} giver det {value} mere, end det koster, men pengene er ikke hjemme til sidst.",
            f"Over {en_span} it gives {value} more than it costs, but the money is not back at the end.",
        ).say(language)
    if returned == 0:
        return Text(
            f"Der skal ikke lægges penge ud først, og over {da_span} giver det {value} mere, end det koster, "
            "i dagens penge.",
            f"No money is laid out first, and over {en_span} it gives {value} more than it costs, in today’s money.",
        ).say(language)
    return Text(
        f"Pengene er hjemme efter {payback(result.expected.payback, horizon, 'da')}, "
        f"og over {da_span} giver det {value} mere, end det koster, regnet i dagens penge.",
        f"The money is back after {payback(result.expected.payback, horizon, 'en')}, "
        f"and over {en_span} it gives {value} more than it costs, in today’s money.",
    ).say(language)


def dips_again(result: Result, language: Language) -> str | None:
    """A warning where the money is back for a while and then short again."""
    first, lasting = result.expected.payback.first, result.expected.payback.lasting
    if first is None or first == lasting:
        return None
    until = (
        Text("inden for horisonten", "within the horizon")
        if lasting is None
        else Text(f"før efter {duration(lasting, 'da')}", f"until {duration(lasting, 'en')} have passed")
    )
    return Text(
        f"Pengene er hjemme første gang efter {duration(first, 'da')}, men bliver det ikke {until.da}.",
        f"The money is first back after {duration(first, 'en')}, but not for good {until.en}.",
    ).say(language)


def waiting(result: Result, language: Locale) -> str:
    """What it costs to wait a month, and the months that were asked for."""
    months = result.inputs.delay_months
    each, total = result.waiting_one_month, result.waiting
    once, in_all = money_text(each, language.currency), money_text(total, language.currency)
    if each <= 0 and total <= 0:
        return Text(
            "At vente koster ikke noget med disse tal: Gevinsterne dækker ikke omkostningerne hurtigere, "
            "end de udskydes.",
            "Waiting costs nothing with these figures: the benefits do not outrun the costs that are put off.",
        ).say(language)
    first = Text(
        f"En måneds ventetid koster {once.da} i nutidsværdi.",
        f"Waiting a month costs {once.en} in present value.",
    )
    if months <= 1:
        return first.say(language)
    return Text(
        f"{first.da} Med {months} måneders ventetid koster det {in_all.da} i alt.",
        f"{first.en} Waiting {months} months costs {in_all.en} in all.",
    ).say(language)


def tax_note(result: Result, language: Language) -> str:
    """How tax is counted."""
    years, rate = result.inputs.depreciation_years, result.inputs.tax_rate
    written_off = (
        Text(
            f"afskrives lineært over {YEARS.counted(years, 'da')}",
            f"is depreciated evenly over {YEARS.counted(years, 'en')}",
        )
        if years
        else Text("trækkes fra med det samme", "is deducted at once")
    )
    return Text(
        f"Regnet efter {percent(rate, 'da')} selskabsskat, betalt i samme periode som overskuddet. "
        f"Investeringen {written_off.da}. Underskud sparer skat af virksomhedens øvrige overskud. "
        "ROI er nettonutidsværdien efter skat over omkostningerne før skat.",
        f"Counted after {percent(rate, 'en')} corporate tax, paid in the same period as the profit. "
        f"The investment {written_off.en}. A loss saves tax on the company’s other profit. "
        "ROI is the net present value after tax over the costs before tax.",
    ).say(language)


def horizon_and_payback(inputs: Inputs) -> tuple[Text, Text]:
    """The two things that must hold, as headings."""
    years, months = inputs.horizon, inputs.payback_target
    return (
        Text(
            f"Hvis det skal gå lige op over {YEARS.counted(years, 'da')}:",
            f"To break even over {YEARS.counted(years, 'en')}:",
        ),
        Text(
            f"Hvis pengene skal være hjemme inden for {MONTHS.counted(months, 'da')}:",
            f"For the money to be back within {MONTHS.counted(months, 'en')}:",
        ),
    )
