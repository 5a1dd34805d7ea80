"""The formulas of what lies around the expected case: timing, today's costs, tax and what must be true."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, row, sub, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.roi import as_is, breakeven, finance, weights
from calculators.roi.example_case import example_case, investment
from calculators.roi.inputs import Benefit, CurrentCost
from calculators.roi.parameters import BenefitLine

_TEI = Text("Forrester, Total Economic Impact", "Forrester, Total Economic Impact")
_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")
_TAX_LAW = Text(
    "Selskabsskatteloven § 17; lineær afskrivning er vores forenkling",
    "Danish Corporation Tax Act, section 17; straight-line depreciation is our simplification",
)

_INVESTED, _YEARLY = 300, 200


def _today_against_then() -> tuple[Text, ...]:
    now, then = 1_000, 600
    line = BenefitLine("saved", "", *[_OURS] * 3, now - then, 0, 1, 1, _OURS, reduces="cost")
    case = example_case(
        horizon=1,
        costs=(investment(_INVESTED),),
        benefits=(Benefit(now - then),),
        current_costs=(CurrentCost(now),),
    )
    return money(now), money(then), money(_INVESTED), money(as_is.compare(case, ["cost"], [line]).case)


def _after_tax() -> tuple[Text, ...]:
    before = example_case(costs=(investment(_INVESTED),), benefits=(Benefit(_YEARLY),))
    after = example_case(costs=before.costs, benefits=before.benefits, taxes=True, tax_rate=0.22, depreciation_years=3)
    worth = [weights.value(case, weights.present_weights(case)) for case in (before, after)]
    return money(_INVESTED), money(_YEARLY), *map(money, worth), percent(after.tax_rate)


def _halved() -> tuple[Text, ...]:
    case = example_case(costs=(investment(_INVESTED),), benefits=(Benefit(_YEARLY),))
    share = breakeven.for_value(case).benefits or 0
    return money(_INVESTED), money(_YEARLY * case.horizon), number(1), percent(share)


AROUND_THE_CASE: tuple[Formula, ...] = (
    Formula(
        id="discount-factor",
        name=Text("Diskonteringsfaktor", "Discount factor"),
        notation=formula(
            "d",
            "(",
            "t",
            ")",
            "=",
            power(row("(", 1, "+", "r", ")"), row("−", "t")),
            ",",
            "t",
            "=",
            "k",
            ",",
            row("k", "−", fraction(row(1), row(2))),
            ",",
            fraction(row("m"), row(12)),
        ),
        meaning=Text(
            "Tiden t er året k sidst på året, k − 1/2 midt på året og m/12 måned for måned. Månedens rente er altså "
            "(1 + r) i 1/12 minus 1 og ikke r/12. Starten flyttes aldrig.",
            "The time t is the year k at the end of the year, k − 1/2 in the middle of it, and m/12 month by month. The "
            "monthly rate is thus (1 + r) to the 1/12 less 1, and not r/12. The start is never moved.",
        ),
        source=Text("Brealey, Myers og Allen", "Brealey, Myers and Allen"),
        function=finance.discount_factor,
        example=Text(
            "Ved 10 % er én krone om en måned 0,9921 kr. værd i dag og midt i det første år 0,9535 kr.",
            "At 10% one krone in a month is worth DKK 0.9921 today, and in the middle of the first year DKK 0.9535",
        ),
        recompute=lambda: (
            percent(rate := 0.1),
            number(finance.discount_factor(rate, 1 / 12), 4),
            number(finance.discount_factor(rate, 1 / 2), 4),
        ),
    ),
    Formula(
        id="as-is-to-be",
        name=Text("I dag mod fremover", "As it is against as it will be"),
        notation=formula(
            words("NPV"),
            "=",
            sub(words("TCO"), 0),
            "−",
            sub(words("TCO"), 1),
            "+",
            "E",
        ),
        meaning=Text(
            "TCO er nutidsværdien af alle omkostninger over samme horisont, i dag (0) og fremover (1), før skat. E er det, ændringen tjener ud over at "
            "spare, fx ekstra dækningsbidrag.",
            "TCO is the present value of every cost over the same horizon, today (0) and then (1), before tax. E is what the change earns beside "
            "saving, such as extra contribution.",
        ),
        source=_TEI,
        function=as_is.compare,
        example=Text(
            "1.000 kr. i dag mod 600 kr. og en investering på 300 kr. over ét år uden rente giver 100 kr.",
            "DKK 1,000 today against DKK 600 and an investment of DKK 300, over one year without interest, gives DKK 100",
        ),
        recompute=_today_against_then,
    ),
    Formula(
        id="tax",
        name=Text("Skat", "Tax"),
        notation=formula(
            sub("S", "t"),
            "=",
            "τ",
            "×",
            row("(", sub("B", "t"), "−", sub("C", "t"), "−", fraction(row("I"), row("n")), ")"),
        ),
        meaning=Text(
            "τ er skattesatsen, I investeringen, n de år, den afskrives over. Alle andre omkostninger trækkes fra i den "
            "periode, de falder. Er tallet negativt, sparer det skat af virksomhedens øvrige overskud.",
            "τ is the tax rate, I the investment, n the years over which it is depreciated. Every other cost is deducted "
            "in the period in which it falls. A negative figure saves tax on the company’s other profit.",
        ),
        source=_TAX_LAW,
        function=weights.value,
        example=Text(
            "300 kr. investeret og 200 kr. i gevinst i hvert af tre år giver uden rente 300 kr. før skat og 234 kr. efter 22 %",
            "DKK 300 invested and DKK 200 of benefit in each of three years give, without interest, DKK 300 before tax and "
            "DKK 234 after 22%",
        ),
        recompute=_after_tax,
    ),
    Formula(
        id="breakeven",
        name=Text("Hvad skal være sandt", "What must be true"),
        notation=formula(sub("b", 0), "=", 1, "−", fraction(words("NPV"), row(words("PV"), "(", "B", ")"))),
        meaning=Text(
            "Den andel af alle gevinster, hvor det lige går op. Grænsen for investeringen og for den største gevinst findes "
            "på samme måde; indkøringen findes ved halvering.",
            "The share of all benefits at which it just breaks even. The limits of the investment and of the biggest benefit "
            "are found the same way; that of the ramp-up by halving.",
        ),
        source=_OURS,
        function=breakeven.for_value,
        example=Text(
            "300 kr. investeret og 600 kr. i gevinster: De må halveres, 1 − 300/600 = 50 %",
            "DKK 300 invested and DKK 600 of benefits: they may be halved, 1 − 300/600 = 50%",
        ),
        recompute=_halved,
    ),
)
