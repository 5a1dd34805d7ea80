"""The formulas of the plan: how many people, what they can see."""

from calculators.ab_test import plan
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub
from calculators.kit.statistics import proportions
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

FLEISS = Text(
    "Fleiss, Levin og Paik 2003, »Statistical Methods for Rates and Proportions«",
    "Fleiss, Levin and Paik 2003, “Statistical Methods for Rates and Proportions”",
)


def _size() -> tuple[Text, ...]:
    found = proportions.sample_size(0.10, 0.12, 0.05, 0.80)
    return (percent(0.10), percent(0.12), percent(0.05), percent(0.80), number(found))


def _detectable() -> tuple[Text, ...]:
    found = plan.least_detectable(0.10, 3841, 0.05, 0.80)
    assert found is not None
    return (number(3841), percent(0.10), percent(0.10 + found, 1))


PLAN: tuple[Formula, ...] = (
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
        source=FLEISS,
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
        source=FLEISS,
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
        source=FLEISS,
        function=plan.least_detectable,
        example=Text(
            "3.841 i hver version viser fra 10 % en stigning til 12,0 %.",
            "3,841 in each version show, from 10%, a rise to 12.0%.",
        ),
        recompute=_detectable,
    ),
)
