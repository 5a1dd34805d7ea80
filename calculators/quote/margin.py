"""The margin against the discount, drawn: how far each package can go."""

from calculators.kit.charts.curves import Curve, curve_chart
from calculators.kit.charts.figure import Level
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kit.text.quantities import percent
from calculators.quote.offer import PackageOffer, Result, gross_margin
from calculators.quote.parameters import Parameters

STEPS = tuple(step / 40 for step in range(17))
"""Discounts that are drawn: 0 to 40% by 2.5."""

_TITLE = Text("Dækningsgrad ved forskellig rabat", "Gross margin at different discounts")
_AXES = Text("rabat", "discount"), Text("dækningsgrad", "gross margin")


def margins(result: Result, one: PackageOffer) -> tuple[float, ...]:
    """The margin of a package at each discount of `STEPS`, all else as in the quote."""
    undiscounted = one.subscription / (1 - result.inputs.discount)
    return tuple(
        gross_margin(undiscounted * (1 - step) + one.extension, one.delivery, result.terms_discount) for step in STEPS
    )


def margin_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The chart, with the lowest margin that each role may say yes to."""
    curves = [Curve(one.name.say(language), margins(result, one)) for one in result.packages]
    levels = [
        Level(one.margin_from, f"{role.say(language)}: {percent(one.margin_from, language)}")
        for role, one in zip(result.approvers, parameters.approval, strict=True)
    ]
    described = "; ".join(
        f"{curve.label}: {percent(curve.values[0], language)} … {percent(curve.values[-1], language)}"
        for curve in curves
    )

    def shown(value: float) -> str:
        return percent(value, language)

    return curve_chart(
        prefix + "margin",
        _TITLE.say(language),
        described,
        STEPS,
        curves,
        language,
        (_AXES[0].say(language), _AXES[1].say(language)),
        (shown, shown),
        levels,
    )
