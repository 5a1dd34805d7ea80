"""The formulas of what is uncertain: the tornado, the distributions and what is read from the drawn cases."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import cases, formula, fraction, power, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.roi import distributions, simulation, tornado
from calculators.roi.example_case import example_case
from calculators.roi.inputs import Benefit

_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")


def _swing() -> tuple[Text, ...]:
    benefit = Benefit(600, low=0.5, high=1.5)
    (swing,) = tornado.tornado(example_case(horizon=1, benefits=(benefit,)))
    return money(benefit.amount), percent(benefit.low), percent(benefit.high), money(swing.size)


UNCERTAINTY: tuple[Formula, ...] = (
    Formula(
        id="tornado",
        name=Text("Hvilke tal betyder mest", "Which figures matter most"),
        notation=formula("Δ", "=", "|", words("NPV"), "(", "c", ")", "−", words("NPV"), "(", "a", ")", "|"),
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
            "The n drawn values stand in order from 0; k is h without its decimals. Between neighbours a straight line is "
            "taken.",
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
        recompute=lambda: (
            percent(low := 0.5),
            percent(high := 1.5),
            number(1),
            number(1 / distributions.variance("triangular", low, high)),
            number(1 / distributions.variance("pert", low, high)),
        ),
    ),
)
