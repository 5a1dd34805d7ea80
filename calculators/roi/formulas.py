"""The formulas of the return on investment as the site shows them: notation, meaning, source and the Python that
computes."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import cases, formula, fraction, power, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.roi import finance, inputs, result, roots, weights
from calculators.roi.example_case import example_case
from calculators.roi.formulas_case import AROUND_THE_CASE
from calculators.roi.formulas_uncertainty import UNCERTAINTY
from calculators.roi.inputs import Benefit

_TEI = Text("Forrester, Total Economic Impact", "Forrester, Total Economic Impact")
_TEXTBOOK = Text(
    "Brealey, Myers og Allen, »Principles of Corporate Finance«",
    "Brealey, Myers and Allen, “Principles of Corporate Finance”",
)
_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")

_TWO_RATES = (-1600, 10_000, -10_000)

FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="risk-adjusted-benefit",
        name=Text("Risikofradrag i gevinster", "Risk reduction of benefits"),
        notation=formula(sub("B", words("risk")), "=", "B", "×", row("(", 1, "−", "f", ")")),
        meaning=Text(
            "B er gevinsten om året, f den del, vi ikke tør regne med. Risikoen ligger her og ikke også i renten.",
            "B is the yearly benefit, f the part not counted on. The risk is taken here, and not in the rate as well.",
        ),
        source=_TEI,
        function=inputs.risk_adjusted_benefit,
        example=Text("390.000 kr. med 20 % fradrag giver 312.000 kr.", "DKK 390,000 less 20% gives DKK 312,000"),
        recompute=lambda: (
            money(amount := 390_000),
            percent(risk := 0.2),
            money(inputs.risk_adjusted_benefit(amount, risk)),
        ),
    ),
    Formula(
        id="risk-adjusted-cost",
        name=Text("Risikotillæg til omkostninger", "Risk allowance on costs"),
        notation=formula(sub("C", words("risk")), "=", "C", "×", row("(", 1, "+", "f", ")")),
        meaning=Text(
            "C er omkostningen, f tillægget for, at den bliver højere end ventet.",
            "C is the cost, f the allowance for its being higher than expected.",
        ),
        source=_TEI,
        function=inputs.risk_adjusted_cost,
        example=Text("225.000 kr. med 10 % tillæg giver 247.500 kr.", "DKK 225,000 plus 10% gives DKK 247,500"),
        recompute=lambda: (
            money(amount := 225_000),
            percent(risk := 0.1),
            money(inputs.risk_adjusted_cost(amount, risk)),
        ),
    ),
    Formula(
        id="ramp-up",
        name=Text("Indkøring", "Ramp-up"),
        notation=formula(
            "A",
            "(",
            "m",
            ")",
            "=",
            cases(
                (fraction(power("m", 2), row(2, "R")), row("m", "≤", "R")),
                (row("m", "−", fraction(row("R"), row(2))), row("m", ">", "R")),
            ),
        ),
        meaning=Text(
            "A(m) er antal måneder med fuld effekt, der er opnået efter m måneder, når effekten vokser jævnt over R "
            "måneder.",
            "A(m) is how many months of full effect are reached after m months, when effect grows evenly over R "
            "months.",
        ),
        source=_OURS,
        function=weights.effect,
        example=Text(
            "Med 4 måneders indkøring giver det første år 10 måneders fuld effekt",
            "With a ramp-up of 4 months the first year gives 10 months of full effect",
        ),
        recompute=lambda: (number(months := 4), number(weights.effect(0, 12, months))),
    ),
    Formula(
        id="net-present-value",
        name=Text("Nettonutidsværdi", "Net present value"),
        notation=formula(
            words("NPV"),
            "=",
            total(row("t", "=", 0), "T"),
            fraction(sub("F", "t"), power(row("(", 1, "+", "r", ")"), "t")),
        ),
        meaning=Text(
            "F er årets pengestrøm, r kalkulationsrenten, T horisonten. År 0 diskonteres ikke; et regneark begynder "
            "ved år 1.",
            "F is the year's cash flow, r the discount rate, T the horizon. Year 0 is not discounted; a spreadsheet "
            "starts at year 1.",
        ),
        source=_TEXTBOOK,
        function=finance.net_present_value,
        example=Text(
            "−100 kr. nu og 121 kr. om to år giver 0 kr. ved 10 %",
            "DKK −100 now and DKK 121 in two years give DKK 0 at 10%",
        ),
        recompute=lambda: (
            number(now := -100),
            money(later := 121),
            percent(rate := 0.1),
            money(finance.net_present_value([now, 0, later], rate)),
        ),
    ),
    Formula(
        id="roi",
        name=Text("ROI", "ROI"),
        notation=formula(
            words("ROI"),
            "=",
            fraction(row(words("PV"), "(", "B", ")", "−", words("PV"), "(", "C", ")"), row(words("PV"), "(", "C", ")")),
        ),
        meaning=Text(
            "Gevinster minus omkostninger over omkostninger, begge i nutidsværdi. Uden omkostninger er den ikke "
            "defineret.",
            "Benefits less costs over costs, both at present value. Undefined where there are no costs.",
        ),
        source=_TEI,
        function=finance.return_on_investment,
        example=Text("300 kr. for 120 kr. er en ROI på 150 %", "DKK 300 for DKK 120 is an ROI of 150%"),
        recompute=lambda: (
            money(benefits := 300),
            money(costs := 120),
            percent(finance.return_on_investment(benefits, costs) or 0),
        ),
    ),
    Formula(
        id="internal-rate",
        name=Text("Intern rente (IRR)", "Internal rate of return (IRR)"),
        notation=formula(
            total(row("t", "=", 0), "T"),
            fraction(sub("F", "t"), power(row("(", 1, "+", words("IRR"), ")"), "t")),
            "=",
            0,
        ),
        meaning=Text(
            "Den rente, der gør nutidsværdien til nul. Der kan være ingen eller flere; vi finder dem alle.",
            "The rate that brings the present value to zero. There may be none or several; all are found.",
        ),
        source=_TEXTBOOK,
        function=roots.positive_roots,
        example=Text(
            "−1.600, 10.000 og −10.000 kr. har to: 25 % og 400 %",
            "DKK −1,600, 10,000 and −10,000 have two: 25% and 400%",
        ),
        recompute=lambda: (
            *map(number, _TWO_RATES),
            *(percent(1 / root - 1) for root in roots.positive_roots(_TWO_RATES)),
        ),
    ),
    Formula(
        id="modified-internal-rate",
        name=Text("Modificeret intern rente (MIRR)", "Modified internal rate (MIRR)"),
        notation=formula(
            words("MIRR"),
            "=",
            row("(", 1, "+", "r", ")"),
            "×",
            power(
                row(
                    "(",
                    fraction(row(words("PV"), "(", sub("F", "+"), ")"), row("−", words("PV"), "(", sub("F", "−"), ")")),
                    ")",
                ),
                fraction(row(1), row("T")),
            ),
            "−",
            1,
        ),
        meaning=Text(
            "Bruges, når der er flere interne renter: indtægter og udgifter flyttes hver for sig med "
            "kalkulationsrenten.",
            "Used where there are several internal rates: receipts and costs are each moved at the discount rate.",
        ),
        source=Text("Lin (1976); samme som MIRR i regneark", "Lin (1976); the same as MIRR in a spreadsheet"),
        function=finance.modified_internal_rate,
        example=Text(
            "−1.600, 10.000 og −10.000 kr. giver 5,6 % ved 10 %", "DKK −1,600, 10,000 and −10,000 give 5.6% at 10%"
        ),
        recompute=lambda: (
            *map(number, _TWO_RATES),
            percent(rate := 0.1),
            percent(finance.modified_internal_rate(_TWO_RATES, rate) or 0, 1),
        ),
    ),
    Formula(
        id="payback",
        name=Text("Tilbagebetalingstid", "Payback time"),
        notation=formula("t", "−", 1, "+", fraction(row("−", sub("S", row("t", "−", 1))), sub("F", "t"))),
        meaning=Text(
            "S er summen til og med året før, t det år, hvor summen igen når nul. Året regnes som jævnt. Vi viser "
            "den gang, der holder.",
            "S is the sum up to the year before, t the year in which it is back at zero. The year is taken as even. "
            "We show the time after which it stays.",
        ),
        source=_TEXTBOOK,
        function=finance.payback,
        example=Text(
            "10.000 kr. for 3.000 kr. om året ved 10 % er hjemme efter 4,2633 år",
            "DKK 10,000 for DKK 3,000 a year at 10% is back after 4.2633 years",
        ),
        recompute=lambda: (
            money(paid := 10_000),
            money(yearly := 3_000),
            percent(rate := 0.1),
            number(finance.payback([-paid, *[yearly] * 5], rate).lasting or 0, 4),
        ),
    ),
    Formula(
        id="cost-of-waiting",
        name=Text("Hvad det koster at vente", "Cost of waiting"),
        notation=formula("W", "(", "d", ")", "=", words("NPV"), "(", 0, ")", "−", words("NPV"), "(", "d", ")"),
        meaning=Text(
            "NPV(d) er nutidsværdien, når alt starter d måneder senere, men horisonten slutter samme dag: de sidste "
            "måneder med fuld effekt falder væk.",
            "NPV(d) is the present value when everything starts d months later but the horizon ends on the same day: "
            "the last months of full effect fall away.",
        ),
        source=_OURS,
        function=result.cost_of_waiting,
        example=Text(
            "1.000 kr. om året uden indkøring og rente: Et halvt års ventetid koster 500 kr.",
            "DKK 1,000 a year without ramp-up and interest: waiting half a year costs DKK 500",
        ),
        recompute=lambda: (
            money(yearly := 1_000),
            money(result.cost_of_waiting(example_case(benefits=(Benefit(yearly),)), 6)),
        ),
    ),
    *AROUND_THE_CASE,
    *UNCERTAINTY,
)
