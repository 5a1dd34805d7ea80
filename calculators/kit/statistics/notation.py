"""How the formulas of shares are written, for every calculator that shows them."""

from calculators.kit.markup.mathml import formula, fraction, power, root, row

WILSON = formula(
    fraction(
        row(
            "p",
            "+",
            fraction(power("z", 2), row(2, "n")),
            "±",
            "z",
            root(
                fraction(row("p", "(", 1, "−", "p", ")"), row("n")),
                "+",
                fraction(power("z", 2), row(4, power("n", 2))),
            ),
        ),
        row(1, "+", fraction(power("z", 2), row("n"))),
    )
)
"""The ends of Wilson's interval for a share p of n, with the normal quantile z."""
