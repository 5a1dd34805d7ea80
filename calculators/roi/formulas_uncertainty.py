"""The formulas of what lies around the expected case: today's costs, tax, timing, ranges and simulation."""

from calculators.calculator import Formula
from calculators.formula import cases, formula, fraction, power, row, sub, total, words
from calculators.language import Text
from calculators.roi import as_is, breakeven, distributions, finance, simulation, tornado, weights

_TEI = Text("Forrester, Total Economic Impact", "Forrester, Total Economic Impact")
_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")
_TAX_LAW = Text(
    "Selskabsskatteloven § 17; lineær afskrivning er vores forenkling",
    "Danish Corporation Tax Act, section 17; straight-line depreciation is our simplification",
)

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
    ),
    Formula(
        id="tax",
        name=Text("Skat", "Tax"),
        notation=formula(
            sub("S", "t"), "=", "τ", "×", row("(", sub("B", "t"), "−", sub("C", "t"), "−", fraction(row("I"), row("n")), ")")
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
    ),
    Formula(
        id="tornado",
        name=Text("Hvilke tal betyder mest", "Which figures matter most"),
        notation=formula(
            "Δ", "=", "|", words("NPV"), "(", "c", ")", "−", words("NPV"), "(", "a", ")", "|"
        ),
        meaning=Text(
            "Ét tal ad gangen sættes lavt (a) og højt (c); resten er som ventet. De ti største forskelle vises.",
            "One figure at a time is set low (a) and high (c); the rest is as expected. The ten largest differences are shown.",
        ),
        source=_OURS,
        function=tornado.tornado,
        example=Text(
            "En gevinst på 600 kr. med lav 50 % og høj 150 % flytter nutidsværdien 600 kr.",
            "A benefit of DKK 600 with low 50% and high 150% moves the present value by DKK 600",
        ),
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
                        power(row("(", "(", 1, "−", "u", ")", "(", "c", "−", "a", ")", "(", "c", "−", "b", ")", ")"), "½"),
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
            "The n drawn values stand in order from 0; k is h without its decimals. Between neighbours a straight line is "
            "taken.",
        ),
        source=Text("Hyndman og Fan (1996), type 7", "Hyndman and Fan (1996), type 7"),
        function=simulation.percentile,
        example=Text("P10 af 0, 10, 20, 30 og 40 er 4", "P10 of 0, 10, 20, 30 and 40 is 4"),
    ),
    Formula(
        id="mean-of-draws",
        name=Text("Middelværdi og spredning i det lineære tilfælde", "Mean and variance where everything is linear"),
        notation=formula(
            "V", "=", total(row("i"), "n"), power(sub("w", "i"), 2), sub("V", "i")
        ),
        meaning=Text(
            "w er beløbet gange dets vægt i nutidsværdien, V usikkerhedens varians. Med fast indkøring skal simuleringen ramme "
            "den sum; en test holder den op mod det.",
            "w is the amount times its weight in the present value, V the variance of its share. With a fixed ramp-up the "
            "simulation must hit that sum; a test holds it to that.",
        ),
        source=Text("Variansen af en sum af uafhængige tal", "The variance of a sum of independent figures"),
        function=distributions.variance,
        example=Text(
            "Lav 50 % og høj 150 % giver variansen 1/24 som trekant og 1/28 som PERT",
            "Low 50% and high 150% give the variance 1/24 as a triangle and 1/28 as PERT",
        ),
    ),
)
