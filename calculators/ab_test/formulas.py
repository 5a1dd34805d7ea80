"""The formulas of the A/B test as the site shows them."""

from calculators.ab_test import bayes, plan, result
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub, total, words
from calculators.kit.statistics import proportions
from calculators.kit.statistics.notation import WILSON
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

_COUNTS = (200, 1000, 250, 1000)
_SMALL = (1, 20, 6, 20)
_FLEISS = Text(
    "Fleiss, Levin og Paik 2003, »Statistical Methods for Rates and Proportions«",
    "Fleiss, Levin and Paik 2003, “Statistical Methods for Rates and Proportions”",
)


def _z_test() -> tuple[Text, ...]:
    found = proportions.pooled_z_test(*_COUNTS)
    assert found is not None
    return (*(number(count) for count in _COUNTS), number(found.z, 5), number(found.p, 7))


def _wilson() -> tuple[Text, ...]:
    found = proportions.wilson(200, 1000)
    return (number(200), number(1000), percent(0.95), percent(found.low, 1), percent(found.high, 1))


def _newcombe() -> tuple[Text, ...]:
    found = proportions.newcombe(*_COUNTS)
    differences = (found.value, found.low, found.high)
    return (*(number(count) for count in _COUNTS), *(number(100 * one, 1) for one in differences))


def _chance() -> tuple[Text, ...]:
    beliefs = bayes.belief(*_COUNTS[:2]), bayes.belief(*_COUNTS[2:])
    return (*(number(count) for count in _COUNTS), percent(bayes.chance_higher(*beliefs), 4))


def _loss() -> tuple[Text, ...]:
    a, b = bayes.belief(*_COUNTS[:2]), bayes.belief(*_COUNTS[2:])
    losses = bayes.expected_loss(a, b), bayes.expected_loss(b, a)
    return (*(number(count) for count in _COUNTS), number(100 * losses[0], 2), number(100 * losses[1], 3))


def _size() -> tuple[Text, ...]:
    found = proportions.sample_size(0.10, 0.12, 0.05, 0.80)
    return (percent(0.10), percent(0.12), percent(0.05), percent(0.80), number(found))


def _detectable() -> tuple[Text, ...]:
    found = plan.least_detectable(0.10, 3841, 0.05, 0.80)
    assert found is not None
    return (number(3841), percent(0.10), percent(0.10 + found, 1))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="wilson",
        name=Text("Konvertering med Wilsons interval", "Conversion with Wilson's interval"),
        notation=WILSON,
        meaning=Text(
            "p er andelen, n antallet, z 1,96 ved 95 %. Intervallet holder også med få personer og tæt på 0 og 100 %.",
            "p is the share, n the number, z 1.96 at 95%. The interval also holds for few people and near 0 and 100%.",
        ),
        source=Text(
            "Wilson 1927, Journal of the American Statistical Association 22",
            "Wilson 1927, Journal of the American Statistical Association 22",
        ),
        function=proportions.wilson,
        example=Text(
            "200 af 1.000 er med 95 % sikkerhed mellem 17,6 % og 22,6 %.",
            "200 of 1,000 are, at 95% confidence, between 17.6% and 22.6%.",
        ),
        recompute=_wilson,
    ),
    Formula(
        id="newcombe",
        name=Text("Forskellen med Newcombes interval", "The difference with Newcombe's interval"),
        notation=formula(
            "d",
            "−",
            root(
                power(row("(", sub("p", "B"), "−", sub("l", "B"), ")"), 2),
                "+",
                power(row("(", sub("u", "A"), "−", sub("p", "A"), ")"), 2),
            ),
            words(" … "),
            "d",
            "+",
            root(
                power(row("(", sub("u", "B"), "−", sub("p", "B"), ")"), 2),
                "+",
                power(row("(", sub("p", "A"), "−", sub("l", "A"), ")"), 2),
            ),
        ),
        meaning=Text(
            "d er B's andel minus A's; l og u er enderne af hver andels Wilson-interval.",
            "d is B's share less A's; l and u are the ends of each share's Wilson interval.",
        ),
        source=Text(
            "Newcombe 1998, Statistics in Medicine 17, metode 10", "Newcombe 1998, Statistics in Medicine 17, method 10"
        ),
        function=proportions.newcombe,
        example=Text(
            "200 af 1.000 mod 250 af 1.000 er 5,0 procentpoint, mellem 1,3 og 8,6.",
            "200 of 1,000 against 250 of 1,000 is 5.0 percentage points, between 1.3 and 8.6.",
        ),
        recompute=_newcombe,
    ),
    Formula(
        id="pooled-z",
        name=Text("Samlet z-test", "Pooled z-test"),
        notation=formula(
            "z",
            "=",
            fraction(
                row(sub("p", "B"), "−", sub("p", "A")),
                root(
                    "p",
                    "(",
                    1,
                    "−",
                    "p",
                    ")",
                    "(",
                    fraction(row(1), sub("n", "A")),
                    "+",
                    fraction(row(1), sub("n", "B")),
                    ")",
                ),
            ),
        ),
        meaning=Text(
            "p er den fælles andel for A og B. "
            "Jo længere z er fra nul, jo sværere er forskellen at forklare med tilfældet.",
            "p is the share of A and B together. The further z is from nought, the harder it is to explain by chance.",
        ),
        source=_FLEISS,
        function=proportions.pooled_z_test,
        example=Text(
            "200 af 1.000 mod 250 af 1.000 giver z = 2,67740 og p = 0,0074196.",
            "200 of 1,000 against 250 of 1,000 gives z = 2.67740 and p = 0.0074196.",
        ),
        recompute=_z_test,
    ),
    Formula(
        id="fisher",
        name=Text("Fishers eksakte test", "Fisher's exact test"),
        notation=formula(
            "p",
            "=",
            total(row(words("P"), "(", "i", ")", "≤", words("P"), "(", "k", ")"), ""),
            words("P"),
            "(",
            "i",
            ")",
        ),
        meaning=Text(
            "Summen af sandsynligheden for alle udfald, der er lige så usandsynlige som det målte (k) eller mere, "
            "når det samlede antal ja ligger fast. Bruges ved små tal.",
            "The sum of the chances of every outcome as unlikely as the one measured (k), "
            "or more so, when the number of yeses in all is fixed. Used for small numbers.",
        ),
        source=Text(
            "Fisher 1935, Journal of the Royal Statistical Society 98; grænsen 5 fra Cochran 1954, Biometrics 10",
            "Fisher 1935, Journal of the Royal Statistical Society 98; the limit of 5 from Cochran 1954, Biometrics 10",
        ),
        function=proportions.fisher_exact,
        example=Text("1 af 20 mod 6 af 20 giver p = 0,0915.", "1 of 20 against 6 of 20 gives p = 0.0915."),
        recompute=lambda: (*(number(one) for one in _SMALL), number(proportions.fisher_exact(*_SMALL), 4)),
    ),
    Formula(
        id="chance-higher",
        name=Text("Chancen for, at B er bedst", "The chance that B is best"),
        notation=formula(
            words("P"),
            "(",
            "B",
            ">",
            "A",
            ")",
            "=",
            total(row("i", "=", 0), row("h", "−", 1)),
            fraction(
                row(words("B"), "(", "a", "+", "i", ",", "b", "+", "d", ")"),
                row(
                    "(",
                    "d",
                    "+",
                    "i",
                    ")",
                    words("B"),
                    "(",
                    1,
                    "+",
                    "i",
                    ",",
                    "d",
                    ")",
                    words("B"),
                    "(",
                    "a",
                    ",",
                    "b",
                    ")",
                ),
            ),
        ),
        meaning=Text(
            "a og b er A's ja og nej, h og d er B's, alle plus én. "
            "B( , ) er betafunktionen. Summen er eksakt, også ved store tal.",
            "a and b are A's yeses and noes, h and d are B's, each plus one. "
            "B( , ) is the beta function. The sum is exact, for large numbers too.",
        ),
        source=Text(
            "Evan Miller 2014, »Formulas for Bayesian A/B Testing«",
            "Evan Miller 2014, “Formulas for Bayesian A/B Testing”",
        ),
        function=bayes.chance_higher,
        example=Text(
            "200 af 1.000 mod 250 af 1.000 giver 99,6283 %.", "200 of 1,000 against 250 of 1,000 gives 99.6283%."
        ),
        recompute=_chance,
    ),
    Formula(
        id="expected-loss",
        name=Text("Forventet tab ved at vælge", "Expected loss of choosing"),
        notation=formula(
            sub("L", "B"), "=", words("E"), "[", "max", "(", sub("p", "A"), "−", sub("p", "B"), ",", 0, ")", "]"
        ),
        meaning=Text(
            "Hvor meget konvertering I i gennemsnit giver afkald på, hvis det var den anden, der var bedst.",
            "How much conversion you give up on average, should the other one have been the best.",
        ),
        source=Text("Stucchio 2015, »Bayesian A/B Testing at VWO«", "Stucchio 2015, “Bayesian A/B Testing at VWO”"),
        function=bayes.expected_loss,
        example=Text(
            "200 af 1.000 mod 250 af 1.000: A koster 4,99 procentpoint, B 0,002.",
            "200 of 1,000 against 250 of 1,000: A costs 4.99 percentage points, B 0.002.",
        ),
        recompute=_loss,
    ),
    Formula(
        id="split",
        name=Text("Er fordelingen skæv?", "Is the split skewed?"),
        notation=formula(
            2,
            "Φ",
            "(",
            "−",
            fraction(row("|", sub("n", "A"), "−", sub("n", "B"), "|"), root(sub("n", "A"), "+", sub("n", "B"))),
            ")",
        ),
        meaning=Text(
            "Chancen for så skæv en fordeling, når en mønt afgør, hvem der ser hvad. "
            "Er den meget lille, er der en fejl i testen.",
            "The chance of so skewed a split when a coin decides who sees what. "
            "If it is very small, the test has a fault.",
        ),
        source=Text(
            "Fabijan m.fl. 2019, »Diagnosing Sample Ratio Mismatch in Online Controlled Experiments«",
            "Fabijan et al. 2019, “Diagnosing Sample Ratio Mismatch in Online Controlled Experiments”",
        ),
        function=result.split_chance,
        example=Text("1.000 mod 1.150 har en chance på 0,12 %.", "1,000 against 1,150 has a chance of 0.12%."),
        recompute=lambda: (number(1000), number(1150), percent(result.split_chance(1000, 1150), 2)),
    ),
    Formula(
        id="sample-size",
        name=Text("Antal i hver version", "Number in each version"),
        notation=formula(
            "n",
            "=",
            fraction(
                power(
                    row(
                        "(",
                        sub("z", "α"),
                        root(2, "p", "(", 1, "−", "p", ")"),
                        "+",
                        sub("z", "β"),
                        root(
                            sub("p", "A"),
                            "(",
                            1,
                            "−",
                            sub("p", "A"),
                            ")",
                            "+",
                            sub("p", "B"),
                            "(",
                            1,
                            "−",
                            sub("p", "B"),
                            ")",
                        ),
                        ")",
                    ),
                    2,
                ),
                power(row("(", sub("p", "B"), "−", sub("p", "A"), ")"), 2),
            ),
        ),
        meaning=Text(
            "p er midt imellem de to andele; z er normalfordelingens fraktiler for signifikansniveau og styrke. "
            "Rundes op.",
            "p is midway between the two shares; z are the normal quantiles of significance level and power. "
            "Rounded up.",
        ),
        source=_FLEISS,
        function=proportions.sample_size,
        example=Text(
            "Fra 10 % til 12 % ved 5 % og styrke 80 % kræver 3.841 i hver version.",
            "From 10% to 12% at 5% and power 80% takes 3,841 in each version.",
        ),
        recompute=_size,
    ),
    Formula(
        id="power",
        name=Text("Styrke", "Power"),
        notation=formula(
            "Φ",
            "(",
            fraction(
                row(
                    "|",
                    sub("p", "B"),
                    "−",
                    sub("p", "A"),
                    "|",
                    root("n"),
                    "−",
                    sub("z", "α"),
                    root(2, "p", "(", 1, "−", "p", ")"),
                ),
                root(
                    sub("p", "A"), "(", 1, "−", sub("p", "A"), ")", "+", sub("p", "B"), "(", 1, "−", sub("p", "B"), ")"
                ),
            ),
            ")",
        ),
        meaning=Text("Formlen for antal, løst for styrken.", "The formula for the number, solved for the power."),
        source=_FLEISS,
        function=proportions.power_of,
        example=Text(
            "Med 1.000 i hver version ses 10 % mod 12 % kun i 29,8 % af testene.",
            "With 1,000 in each version, 10% against 12% is seen in only 29.8% of tests.",
        ),
        recompute=lambda: (
            number(1000),
            percent(0.1),
            percent(0.12),
            percent(proportions.power_of(0.1, 0.12, 1000), 1),
        ),
    ),
    Formula(
        id="least-detectable",
        name=Text("Mindste forskel, der kan ses", "Least difference that can be seen"),
        notation=formula(
            "d",
            "=",
            fraction(row(sub("z", "α"), root(2, "p", "(", 1, "−", "p", ")"), "+", "…"), root("n")),
        ),
        meaning=Text(
            "Formlen for antal, løst for forskellen. "
            "d står på begge sider, så vi gentager fra d = 0, til den ligger fast.",
            "The formula for the number, solved for the difference. "
            "d is on both sides, so it is repeated from d = 0 until it stands still.",
        ),
        source=_FLEISS,
        function=plan.least_detectable,
        example=Text(
            "3.841 i hver version viser fra 10 % en stigning til 12,0 %.",
            "3,841 in each version show, from 10%, a rise to 12.0%.",
        ),
        recompute=_detectable,
    ),
)
