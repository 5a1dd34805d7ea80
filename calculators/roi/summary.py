"""The result as a sentence for a screen reader and as lines for the command line."""

from calculators.kit.text.language import Locale, Text
from calculators.kit.text.lines import named
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import format_percent
from calculators.roi import words
from calculators.roi.result import Result
from calculators.roi.scenarios import SCENARIOS


def announcement(result: Result, language: Locale) -> str:
    """The sentence that a screen reader says when the result changes."""
    return f"{words.verdict(result, language)} ROI {words.roi(result.expected, language)}."


def summary(result: Result, language: Locale) -> tuple[str, ...]:
    """The result as lines of text."""
    from calculators.roi.breakeven import for_value
    from calculators.roi.breakeven_words import sentences

    horizon, found = result.inputs.horizon, result.expected
    pairs = [
        (Text("Nettonutidsværdi", "Net present value"), format_money(found.net_present_value, language)),
        (Text("ROI", "ROI"), words.roi(found, language)),
        (
            Text("Intern rente", "Internal rate"),
            words.internal_rate_reason(result, language) or words.internal_rate(found, language),
        ),
        (Text("Tilbagebetalt", "Payback"), words.payback(found.payback, horizon, language)),
        (
            Text("Tilbagebetalt, diskonteret", "Payback, discounted"),
            words.payback(found.discounted_payback, horizon, language),
        ),
        (Text("Samlede omkostninger", "Total costs"), format_money(found.present_costs, language)),
        (Text("Samlede gevinster", "Total benefits"), format_money(found.present_benefits, language)),
    ]
    if result.inputs.taxes:
        tax = f"{format_money(found.present_tax, language)} ({format_percent(result.inputs.tax_rate, language)})"
        pairs.append((Text("Skat", "Tax"), tax))
    for scenario in SCENARIOS:
        if scenario != "expected":
            worth = format_money(result.scenario(scenario).net_present_value, language)
            pairs.append((words.SCENARIO_NAMES[scenario], worth))
    warning = words.dips_again(result, language)
    return (
        words.verdict(result, language),
        "",
        *named(pairs, language),
        "",
        *sentences(result.inputs, for_value(result.inputs), None, language),
        "",
        words.waiting(result, language),
        *((warning,) if warning else ()),
    )
