"""The formulas of the A/B test as the site shows them."""

from calculators.ab_test.chance_formulas import CHANCES
from calculators.ab_test.plan_formulas import FLEISS, PLAN
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub, total, words
from calculators.kit.statistics import proportions
from calculators.kit.statistics.notation import WILSON
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

_COUNTS = (200, 1000, 250, 1000)
_SMALL = (1, 20, 6, 20)


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


_COMPARISON: tuple[Formula, ...] = (
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
        source=FLEISS,
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
)

FORMULAS = (*_COMPARISON, *CHANCES, *PLAN)
