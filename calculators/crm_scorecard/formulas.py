"""The formulas of the scorecard as the site shows them."""

from calculators.crm_scorecard import score, weightings
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, row, sub, total
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

_SMARTS = Text("Edwards og Barron (1994), SMARTS", "Edwards and Barron (1994), SMARTS")

FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="weighted-score",
        name=Text("Vægtet score", "Weighted score"),
        notation=formula(
            "S",
            "=",
            fraction(
                row(total(row("i"), "n"), sub("w", "i"), sub("x", "i")),
                row("m", total(row("i"), "n"), sub("w", "i")),
            ),
        ),
        meaning=Text(
            "w er vægten, x niveauet på hvert kriterium, m det bedste niveau. 0 er det værste overalt, 1 det bedste.",
            "w is the weight, x the level on each criterion, m the best level. 0 is the worst everywhere, 1 the best.",
        ),
        source=_SMARTS,
        function=score.weighted_score,
        example=Text(
            "Vægtene 60 % og 40 % med niveau 4 og 1 af 4 giver 70 point af 100",
            "Weights of 60% and 40% with levels 4 and 1 of 4 give 70 points of 100",
        ),
        recompute=lambda: (
            percent(first := 0.6),
            percent(second := 0.4),
            number(high := 4),
            number(low := 1),
            number(100 * score.weighted_score((first, second), (high, low), 4)),
            number(100),
        ),
    ),
    Formula(
        id="stays-ahead",
        name=Text("Hvor en vægt vælter vinderen", "Where a weight topples the winner"),
        notation=formula(
            sub("t", "*"),
            "=",
            fraction(row("b"), row("b", "−", sub("d", "i"))),
            row(),
            "b",
            "=",
            fraction(row(total(row("j", "≠", "i"), "n"), sub("w", "j"), sub("d", "j")), row(1, "−", sub("w", "i"))),
        ),
        meaning=Text(
            "d er vinderens niveau minus rivalens, w vægtens andel, t andelen for kriterium i, "
            "når de andre beholder deres forhold. Forspringet er en ret linje i t, så der er højst ét skift.",
            "d is the winner's level less the rival's, w the share of weight, t the share of criterion i "
            "while the others keep their proportions. The lead is a straight line in t, so there is at most one turn.",
        ),
        source=Text("Følger af den vægtede sum; udledt her", "Follows from the weighted sum; derived here"),
        function=score.stays_ahead,
        example=Text(
            "Andele 50 %, 30 % og 20 % og forspring 2, −1 og −1: Det første kriterium må ikke komme under 33,3 %",
            "Shares 50%, 30% and 20% and leads 2, −1 and −1: the first criterion must not fall below 33.3%",
        ),
        recompute=lambda: (
            percent(own := 0.5),
            percent(second := 0.3),
            percent(third := 0.2),
            number(lead := 2),
            number(behind := -1),
            percent(score.stays_ahead((own, second, third), (lead, behind, behind), 0)[0], 1),
        ),
    ),
    Formula(
        id="any-weights",
        name=Text("Andel af tilfældige vægte", "Share of random weightings"),
        notation=formula(
            sub("w", "i"),
            "=",
            fraction(row("−", "ln", sub("u", "i")), row("−", total(row("j"), "n"), "ln", sub("u", "j"))),
        ),
        meaning=Text(
            "u er tilfældige tal mellem 0 og 1. "
            "Sådanne vægte er ligeligt fordelt på alle mulige; vi tæller, hvor ofte hvert system vinder.",
            "u are random numbers between 0 and 1. "
            "Such weights are spread evenly over all possible ones; we count how often each system wins.",
        ),
        source=Text("Lahdelma og Salminen (2001), SMAA-2", "Lahdelma and Salminen (2001), SMAA-2"),
        function=weightings.any_weights,
        example=Text(
            "To systemer, der hver er bedst på ét af to kriterier, vinder hver halvdelen: 50 %",
            "Two systems that are each best on one of two criteria win half each: 50%",
        ),
        recompute=lambda: (percent(weightings.any_weights([(4, 0), (0, 4)], 20_000, 3)[0]),),
    ),
)
