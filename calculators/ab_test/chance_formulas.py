"""The formulas of the chance of being best, of a wrong choice and of the split."""

from calculators.ab_test import bayes, result
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, root, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

_COUNTS = (200, 1000, 250, 1000)


def _chance() -> tuple[Text, ...]:
    beliefs = bayes.belief(*_COUNTS[:2]), bayes.belief(*_COUNTS[2:])
    return (*(number(count) for count in _COUNTS), percent(bayes.chance_higher(*beliefs), 4))


def _loss() -> tuple[Text, ...]:
    a, b = bayes.belief(*_COUNTS[:2]), bayes.belief(*_COUNTS[2:])
    losses = bayes.expected_loss(a, b), bayes.expected_loss(b, a)
    return (*(number(count) for count in _COUNTS), number(100 * losses[0], 2), number(100 * losses[1], 3))


CHANCES: tuple[Formula, ...] = (
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
)
