"""The formulas of the return on investment as the site shows them: notation, meaning, source and the Python that
computes. First those of the expected case, then of what lies around it, then of what is uncertain."""

from dataclasses import replace

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import cases, formula, fraction, power, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.roi import (
    as_is,
    breakeven,
    distributions,
    finance,
    inputs,
    result,
    roots,
    simulation,
    tornado,
    weights,
)
from calculators.roi.inputs import Benefit, Cost, CurrentCost, Inputs
from calculators.roi.parameters import BenefitLine

_TEI = Text("Forrester, Total Economic Impact", "Forrester, Total Economic Impact")
_TEXTBOOK = Text(
    "Brealey, Myers og Allen, »Principles of Corporate Finance«",
    "Brealey, Myers and Allen, “Principles of Corporate Finance”",
)
_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")
_TAX_LAW = Text(
    "Selskabsskatteloven § 17; lineær afskrivning er vores forenkling",
    "Danish Corporation Tax Act, section 17; straight-line depreciation is our simplification",
)

_TWO_RATES = (-1600, 10_000, -10_000)
_INVESTED, _YEARLY = 300, 200
_INVESTMENT = Cost(_INVESTED, deductible="depreciated")
_CASE = Inputs(
    costs=(),
    benefits=(),
    current_costs=(),
    rampup_months=0,
    horizon=3,
    discount_rate=0.0,
    delay_months=0,
    payback_target=12,
)
"""Three years without cost, benefit, ramp-up or interest: the worked examples change one thing in it."""


def _today_against_then() -> tuple[Text, ...]:
    now, then = 1_000, 600
    line = BenefitLine("saved", "", _OURS, _OURS, _OURS, now - then, 0, 1, 1, _OURS, reduces="cost")
    case = replace(
        _CASE,
        horizon=1,
        costs=(_INVESTMENT,),
        benefits=(Benefit(now - then),),
        current_costs=(CurrentCost(now),),
    )
    return money(now), money(then), money(_INVESTED), money(as_is.compare(case, ["cost"], [line]).case)


def _after_tax() -> tuple[Text, ...]:
    before = replace(_CASE, costs=(_INVESTMENT,), benefits=(Benefit(_YEARLY),))
    after = replace(before, taxes=True, tax_rate=0.22, depreciation_years=3)
    worth = [weights.value(case, weights.present_weights(case)) for case in (before, after)]
    return money(_INVESTED), money(_YEARLY), *map(money, worth), percent(after.tax_rate)


def _halved() -> tuple[Text, ...]:
    case = replace(_CASE, costs=(_INVESTMENT,), benefits=(Benefit(_YEARLY),))
    share = breakeven.for_value(case).benefits or 0
    return money(_INVESTED), money(_YEARLY * case.horizon), number(1), percent(share)


def _swing() -> tuple[Text, ...]:
    benefit = Benefit(600, low=0.5, high=1.5)
    (swing,) = tornado.tornado(replace(_CASE, horizon=1, benefits=(benefit,)))
    return money(benefit.amount), percent(benefit.low), percent(benefit.high), money(swing.size)


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
        example=Text("400.000 ¤ med 20 % fradrag giver 320.000 ¤.", "¤400,000 less 20% gives ¤320,000"),
        recompute=lambda: (
            money(amount := 400_000),
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
        example=Text("200.000 ¤ med 10 % tillæg giver 220.000 ¤.", "¤200,000 plus 10% gives ¤220,000"),
        recompute=lambda: (
            money(amount := 200_000),
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
            "A(m) er antal måneder med fuld effekt, der er opnået efter m måneder, "
            "når effekten vokser jævnt over R måneder.",
            "A(m) is how many months of full effect are reached after m months, "
            "when effect grows evenly over R months.",
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
            "F er årets pengestrøm, r kalkulationsrenten, T horisonten. "
            "År 0 diskonteres ikke; et regneark begynder ved år 1.",
            "F is the year's cash flow, r the discount rate, T the horizon. "
            "Year 0 is not discounted; a spreadsheet starts at year 1.",
        ),
        source=_TEXTBOOK,
        function=finance.net_present_value,
        example=Text(
            "−100 ¤ nu og 121 ¤ om to år giver 0 ¤ ved 10 %",
            "¤−100 now and ¤121 in two years give ¤0 at 10%",
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
            "Gevinster minus omkostninger over omkostninger, begge i nutidsværdi. "
            "Uden omkostninger er den ikke defineret.",
            "Benefits less costs over costs, both at present value. Undefined where there are no costs.",
        ),
        source=_TEI,
        function=finance.return_on_investment,
        example=Text("300 ¤ for 120 ¤ er en ROI på 150 %", "¤300 for ¤120 is an ROI of 150%"),
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
            "−1.600, 10.000 og −10.000 ¤ har to: 25 % og 400 %",
            "¤−1,600, 10,000 and −10,000 have two: 25% and 400%",
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
            "Bruges, når der er flere interne renter: "
            "indtægter og udgifter flyttes hver for sig med kalkulationsrenten.",
            "Used where there are several internal rates: receipts and costs are each moved at the discount rate.",
        ),
        source=Text("Lin (1976); samme som MIRR i regneark", "Lin (1976); the same as MIRR in a spreadsheet"),
        function=finance.modified_internal_rate,
        example=Text(
            "−1.600, 10.000 og −10.000 ¤ giver 5,6 % ved 10 %", "¤−1,600, 10,000 and −10,000 give 5.6% at 10%"
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
            "S er summen til og med året før, t det år, hvor summen igen når nul. Året regnes som jævnt. "
            "Vi viser den gang, der holder.",
            "S is the sum up to the year before, t the year in which it is back at zero. The year is taken as even. "
            "We show the time after which it stays.",
        ),
        source=_TEXTBOOK,
        function=finance.payback,
        example=Text(
            "10.000 ¤ for 3.000 ¤ om året ved 10 % er hjemme efter 4,2633 år",
            "¤10,000 for ¤3,000 a year at 10% is back after 4.2633 years",
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
            "NPV(d) er nutidsværdien, når alt starter d måneder senere, men horisonten slutter samme dag: "
            "de sidste måneder med fuld effekt falder væk.",
            "NPV(d) is the present value when everything starts d months later but the horizon ends on the same day: "
            "the last months of full effect fall away.",
        ),
        source=_OURS,
        function=result.cost_of_waiting,
        example=Text(
            "1.000 ¤ om året uden indkøring og rente: Et halvt års ventetid koster 500 ¤.",
            "¤1,000 a year without ramp-up and interest: waiting half a year costs ¤500",
        ),
        recompute=lambda: (
            money(yearly := 1_000),
            money(result.cost_of_waiting(replace(_CASE, benefits=(Benefit(yearly),)), 6)),
        ),
    ),
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
            "Tiden t er året k sidst på året, k − 1/2 midt på året og m/12 måned for måned. "
            "Månedens rente er altså (1 + r) i 1/12 minus 1 og ikke r/12. Starten flyttes aldrig.",
            "The time t is the year k at the end of the year, k − 1/2 in the middle of it, and m/12 month by month. "
            "The monthly rate is thus (1 + r) to the 1/12 less 1, and not r/12. The start is never moved.",
        ),
        source=Text("Brealey, Myers og Allen", "Brealey, Myers and Allen"),
        function=finance.discount_factor,
        example=Text(
            "Ved 10 % er 1 ¤ om en måned 0,9921 ¤ værd i dag og midt i det første år 0,9535 ¤.",
            "At 10% ¤1 in a month is worth ¤0.9921 today, and in the middle of the first year ¤0.9535",
        ),
        recompute=lambda: (
            percent(rate := 0.1),
            number(1),
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
            "TCO er nutidsværdien af alle omkostninger over samme horisont, i dag (0) og fremover (1), før skat. "
            "E er det, ændringen tjener ud over at spare, fx ekstra dækningsbidrag.",
            "TCO is the present value of every cost over the same horizon, today (0) and then (1), before tax. "
            "E is what the change earns beside saving, such as extra contribution.",
        ),
        source=_TEI,
        function=as_is.compare,
        example=Text(
            "1.000 ¤ i dag mod 600 ¤ og en investering på 300 ¤ over ét år uden rente giver 100 ¤.",
            "¤1,000 today against ¤600 and an investment of ¤300, over one year without interest, gives ¤100",
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
            "τ er skattesatsen, I investeringen, n de år, den afskrives over. "
            "Alle andre omkostninger trækkes fra i den periode, de falder. "
            "Er tallet negativt, sparer det skat af virksomhedens øvrige overskud.",
            "τ is the tax rate, I the investment, n the years over which it is depreciated. "
            "Every other cost is deducted in the period in which it falls. "
            "A negative figure saves tax on the company’s other profit.",
        ),
        source=_TAX_LAW,
        function=weights.value,
        example=Text(
            "300 ¤ investeret og 200 ¤ i gevinst i hvert af tre år giver uden rente 300 ¤ før skat og 234 ¤ efter 22 %",
            "¤300 invested and ¤200 of benefit in each of three years give, without interest, "
            "¤300 before tax and ¤234 after 22%",
        ),
        recompute=_after_tax,
    ),
    Formula(
        id="breakeven",
        name=Text("Hvad skal være sandt", "What must be true"),
        notation=formula(sub("b", 0), "=", 1, "−", fraction(words("NPV"), row(words("PV"), "(", "B", ")"))),
        meaning=Text(
            "Den andel af alle gevinster, hvor det lige går op. "
            "Grænsen for investeringen og for den største gevinst findes på samme måde; "
            "indkøringen findes ved halvering.",
            "The share of all benefits at which it just breaks even. "
            "The limits of the investment and of the biggest benefit are found the same way; "
            "that of the ramp-up by halving.",
        ),
        source=_OURS,
        function=breakeven.for_value,
        example=Text(
            "300 ¤ investeret og 600 ¤ i gevinster: De må halveres, 1 − 300/600 = 50 %",
            "¤300 invested and ¤600 of benefits: they may be halved, 1 − 300/600 = 50%",
        ),
        recompute=_halved,
    ),
    Formula(
        id="tornado",
        name=Text("Hvilke tal betyder mest", "Which figures matter most"),
        notation=formula("Δ", "=", "|", words("NPV"), "(", "c", ")", "−", words("NPV"), "(", "a", ")", "|"),
        meaning=Text(
            "Ét tal ad gangen sættes lavt (a) og højt (c); resten er som ventet. De ti største forskelle vises.",
            "One figure at a time is set low (a) and high (c); the rest is as expected. "
            "The ten largest differences are shown.",
        ),
        source=_OURS,
        function=tornado.tornado,
        example=Text(
            "En gevinst på 600 ¤ med lav 50 % og høj 150 % flytter nutidsværdien 600 ¤.",
            "A benefit of ¤600 with low 50% and high 150% moves the present value by ¤600",
        ),
        recompute=_swing,
    ),
    Formula(
        id="triangular",
        name=Text("Trekantfordeling", "Triangular distribution"),
        notation=formula(
            "x",
            "(",
            "u",
            ")",
            "=",
            cases(
                (
                    row("a", "+", power(row("(", "u", "(", "c", "−", "a", ")", "(", "b", "−", "a", ")", ")"), "½")),
                    row("u", "<", fraction(row("b", "−", "a"), row("c", "−", "a"))),
                ),
                (
                    row(
                        "c",
                        "−",
                        power(
                            row("(", "(", 1, "−", "u", ")", "(", "c", "−", "a", ")", "(", "c", "−", "b", ")", ")"), "½"
                        ),
                    ),
                    row("u", "≥", fraction(row("b", "−", "a"), row("c", "−", "a"))),
                ),
            ),
        ),
        meaning=Text(
            "a er lav, b det ventede, c høj. u er sandsynligheden for at ligge under x.",
            "a is low, b what is expected, c high. u is the probability of lying below x.",
        ),
        source=Text("Fordelingens definition", "The definition of the distribution"),
        function=distributions.triangular_quantile,
        example=Text(
            "Mellem 0 og 4 med 1 som det ventede ligger en fjerdedel under 1, og halvdelen under 1,55",
            "Between 0 and 4 with 1 expected, a quarter lies below 1, and half below 1.55",
        ),
        recompute=lambda: (
            *map(number, figures := (0, 4, 1)),
            number(distributions.triangular_quantile(figures[0], figures[2], figures[1], 0.25)),
            number(distributions.triangular_quantile(figures[0], figures[2], figures[1], 0.5), 2),
        ),
    ),
    Formula(
        id="mean",
        name=Text("Middelværdi, trekant og PERT", "Mean, triangular and PERT"),
        notation=formula(
            "μ",
            "=",
            fraction(row("a", "+", "b", "+", "c"), row(3)),
            ",",
            sub("μ", words("PERT")),
            "=",
            fraction(row("a", "+", 4, "b", "+", "c"), row(6)),
        ),
        meaning=Text(
            "PERT er en betafordeling mellem lav og høj, som lægger fire gange så stor vægt på det ventede.",
            "PERT is a beta distribution between low and high which puts four times the weight on what is expected.",
        ),
        source=Text("Malcolm m.fl., Operations Research 7 (1959)", "Malcolm et al., Operations Research 7 (1959)"),
        function=distributions.mean,
        example=Text(
            "Lav 70 % og høj 160 % af det ventede har middelværdien 110 % som trekant og 105 % som PERT",
            "Low 70% and high 160% of what is expected have the mean 110% as a triangle and 105% as PERT",
        ),
        recompute=lambda: (
            percent(low := 0.7),
            percent(high := 1.6),
            percent(distributions.mean("triangular", low, high)),
            percent(distributions.mean("pert", low, high)),
        ),
    ),
    Formula(
        id="percentile",
        name=Text("Percentil", "Percentile"),
        notation=formula(
            sub("P", "q"),
            "=",
            sub("x", "k"),
            "+",
            row("(", "h", "−", "k", ")"),
            row("(", sub("x", row("k", "+", 1)), "−", sub("x", "k"), ")"),
            ",",
            "h",
            "=",
            "q",
            row("(", "n", "−", 1, ")"),
        ),
        meaning=Text(
            "De n trukne værdier står i orden fra 0; k er h uden decimaler. Mellem to naboer regnes lige linje.",
            "The n drawn values stand in order from 0; k is h without its decimals. "
            "Between neighbours a straight line is taken.",
        ),
        source=Text("Hyndman og Fan (1996), type 7", "Hyndman and Fan (1996), type 7"),
        function=simulation.percentile,
        example=Text("P10 af 0, 10, 20, 30 og 40 er 4", "P10 of 0, 10, 20, 30 and 40 is 4"),
        recompute=lambda: (
            *map(number, values := (0, 10, 20, 30, 40)),
            number(10),
            number(simulation.percentile(values, 0.1)),
        ),
    ),
    Formula(
        id="mean-of-draws",
        name=Text("Middelværdi og spredning i det lineære tilfælde", "Mean and variance where everything is linear"),
        notation=formula("V", "=", total(row("i"), "n"), power(sub("w", "i"), 2), sub("V", "i")),
        meaning=Text(
            "w er beløbet gange dets vægt i nutidsværdien, V usikkerhedens varians. "
            "Med fast indkøring skal simuleringen ramme den sum; en test holder den op mod det.",
            "w is the amount times its weight in the present value, V the variance of its share. "
            "With a fixed ramp-up the simulation must hit that sum; a test holds it to that.",
        ),
        source=Text("Variansen af en sum af uafhængige tal", "The variance of a sum of independent figures"),
        function=distributions.variance,
        example=Text(
            "Lav 50 % og høj 150 % giver variansen 1/24 som trekant og 1/28 som PERT",
            "Low 50% and high 150% give the variance 1/24 as a triangle and 1/28 as PERT",
        ),
        recompute=lambda: (
            percent(low := 0.5),
            percent(high := 1.5),
            number(1),
            number(1 / distributions.variance("triangular", low, high)),
            number(1 / distributions.variance("pert", low, high)),
        ),
    ),
)
