"""The formulas of the report card, as the site shows them."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.html import Html
from calculators.kit.markup.mathml import Part, formula, power, row, sub, total
from calculators.kit.markup.mathml import fraction as over
from calculators.kit.statistics import discrimination, weight_of_evidence
from calculators.kit.statistics.calibration import chance_by_grade
from calculators.kit.statistics.notation import WILSON
from calculators.kit.statistics.proportions import wilson
from calculators.kit.text.language import Text
from calculators.lead_score_report import examples


def fraction(above: Part, below: Part) -> Html:
    """above / below, whatever they are."""
    return over(row(above), row(below))


FORMULAS = (
    Formula(
        id="wilson",
        name=Text("Andel med Wilson-interval", "Share with Wilson interval"),
        notation=WILSON,
        meaning=Text(
            "p er andelen blandt n leads, z = 1,96 for 95 %. "
            "Intervallet bliver inden for 0 og 100 % og holder også for få leads.",
            "p is the share among n leads, z = 1.96 for 95%. "
            "The interval stays within 0 and 100% and holds for few leads too.",
        ),
        source=Text(
            "Wilson 1927, Journal of the American Statistical Association 22:209-212",
            "Wilson 1927, Journal of the American Statistical Association 22:209-212",
        ),
        function=wilson,
        example=Text(
            "9 kunder af 80 leads er 11,3 % med intervallet 6,0 til 20,0 %.",
            "9 customers of 80 leads are 11.3% with the interval 6.0 to 20.0%.",
        ),
        recompute=examples.wilson_example,
    ),
    Formula(
        id="auc",
        name=Text("AUC", "AUC"),
        notation=formula(
            "AUC",
            "=",
            fraction(row(sub("R", "v"), "−", fraction(row("v", "(", "v", "+", 1, ")"), 2)), row("v", "×", "a")),
        ),
        meaning=Text(
            "Chancen for, at et tilfældigt vundet lead har højere score end et tilfældigt andet; lige står halvt. "
            "R er summen af de v vundnes pladser, når alle stilles op efter score; a er antallet af andre.",
            "The chance that a random won lead has a higher score than a random other; a tie counts half. "
            "R is the sum of the v wins' ranks when all stand in order of score; a is the number of others.",
        ),
        source=Text(
            "Hanley og McNeil 1982, Radiology 143:29-36; intervallet efter DeLong m.fl. 1988, Biometrics 44:837-845",
            "Hanley and McNeil 1982, Radiology 143:29-36; the interval by DeLong et al. 1988, Biometrics 44:837-845",
        ),
        function=discrimination.auc,
        example=Text(
            "Vundne leads har 80 og 60 point, andre 60, 40 og 20. Af 6 par er 5 rigtige og 1 lige: 5,5 / 6 = 0,917.",
            "Won leads have 80 and 60 points, others 60, 40 and 20. "
            "Of 6 pairs 5 are right and 1 is a tie: 5.5 / 6 = 0.917.",
        ),
        recompute=examples.auc_example,
    ),
    Formula(
        id="chance",
        name=Text("Chance pr. karakter", "Chance by grade"),
        notation=formula("c", "=", fraction(row("v", "+", "k", "b"), row("n", "+", "k"))),
        meaning=Text(
            "v af karakterens n ældste leads blev vundet; b er andelen blandt alle, som vejer som k = 10 leads. "
            "Så siger en karakter med få leads ikke for meget.",
            "v of the grade's n oldest leads were won; b is the share among all, which weighs as k = 10 leads. "
            "So a grade with few leads does not say too much.",
        ),
        source=Text(
            "Middelværdien af en betafordeling med basisraten som udgangspunkt; Gelman m.fl., "
            "»Bayesian Data Analysis«, 2013",
            "The mean of a beta distribution that starts from the base rate; Gelman et al., “Bayesian Data Analysis”, "
            "2013",
        ),
        function=chance_by_grade,
        example=Text(
            "6 vundne af 20 A-leads og 4 af 80 D-leads giver b = 10 %. "
            "Chancen for A er (6 + 10 × 0,1) / (20 + 10) = 23,3 %.",
            "6 wins of 20 A leads and 4 of 80 D leads give b = 10%. "
            "The chance for A is (6 + 10 × 0.1) / (20 + 10) = 23.3%.",
        ),
        recompute=examples.chance_example,
    ),
    Formula(
        id="brier",
        name=Text("Brier-score", "Brier score"),
        notation=formula(
            "B",
            "=",
            fraction(1, "n"),
            total(row("i", "=", 1), "n"),
            power(row("(", sub("c", "i"), "−", sub("u", "i"), ")"), 2),
        ),
        meaning=Text(
            "Chancen c holdt op mod udfaldet u (1 vundet, 0 ikke). "
            "Lavere er bedre. Giver man alle den samme chance b, er den b (1 − b); en score skal under det.",
            "The chance c held up against the outcome u (1 won, 0 not). Lower is better. "
            "Giving everyone the same chance b makes it b (1 − b); a score must get below that.",
        ),
        source=Text(
            "Brier 1950, Monthly Weather Review 78:1-3; Murphy 1973, Journal of Applied Meteorology 12:595-600",
            "Brier 1950, Monthly Weather Review 78:1-3; Murphy 1973, Journal of Applied Meteorology 12:595-600",
        ),
        function=discrimination.brier,
        example=Text(
            "Chancerne 0,8, 0,3 og 0,1 for leads, hvor kun det første blev vundet: (0,04 + 0,09 + 0,01) / 3 = 0,047.",
            "Chances of 0.8, 0.3 and 0.1 for leads of which only the first was won: (0.04 + 0.09 + 0.01) / 3 = 0.047.",
        ),
        recompute=examples.brier_example,
    ),
    Formula(
        id="lift",
        name=Text("Løft", "Lift"),
        notation=formula("L", "=", fraction(row(sub("v", "d"), "/", sub("n", "d")), row("v", "/", "n"))),
        meaning=Text(
            "Andelen vundet i en del d af leadene i forhold til andelen blandt alle. 1 er som alle.",
            "The share won in a part d of the leads relative to the share among all. 1 is like all.",
        ),
        source=Text("Berry og Linoff, »Data Mining Techniques«", "Berry and Linoff, “Data Mining Techniques”"),
        function=discrimination.slices,
        example=Text(
            "Blandt 10 leads i alt vindes 2. Vindes begge i den bedste halvdel, er løftet (2 / 5) / (2 / 10) = 2,0.",
            "Of 10 leads in all 2 are won. If both are in the better half, its lift is (2 / 5) / (2 / 10) = 2.0.",
        ),
        recompute=examples.lift_example,
    ),
    Formula(
        id="weight",
        name=Text("Vægt af et svar", "Weight of evidence"),
        notation=formula(
            "W",
            "=",
            "ln",
            fraction(
                row("(", sub("v", "i"), "+", fraction(1, 2), ")", "/", "(", "v", "+", fraction("k", 2), ")"),
                row("(", sub("a", "i"), "+", fraction(1, 2), ")", "/", "(", "a", "+", fraction("k", 2), ")"),
            ),
        ),
        meaning=Text(
            "Af v vundne og a andre leads gav v_i og a_i svaret i, et af k. Over 0 giver køberne det oftere end andre. "
            "Den halve, der lægges til, holder vægten endelig, når et svar ingen købere har.",
            "Of v won and a other leads, v_i and a_i gave the answer i, one of k. Above 0 buyers give "
            "it more often than others. The half that is added keeps the weight finite where an answer has no buyers.",
        ),
        source=Text(
            "Good 1950, »Probability and the Weighing of Evidence«; Siddiqi 2006, »Credit Risk Scorecards«",
            "Good 1950, “Probability and the Weighing of Evidence”; Siddiqi 2006, “Credit Risk Scorecards”",
        ),
        function=weight_of_evidence.weight,
        example=Text(
            "36 af 189 vundne og 107 af 1.211 andre gav svaret, et af seks: ln((36,5 / 192) / (107,5 / 1.214)) = 0,76.",
            "36 of 189 won and 107 of 1,211 other leads gave the answer, "
            "one of six: ln((36.5 / 192) / (107.5 / 1,214)) = 0.76.",
        ),
        recompute=examples.weight_example,
    ),
    Formula(
        id="points",
        name=Text("Fra vægt til point", "From weight to points"),
        notation=formula(
            "S", "=", "A", "+", "B", "ln", "(", "odds", ")", ",", "B", "=", fraction(row("P"), row("ln", "(", 2, ")"))
        ),
        meaning=Text(
            "P point fordobler oddsene. Et svar får spørgsmålets gennemsnit i dag plus B gange, "
            "hvor langt dets vægt er fra spørgsmålets gennemsnit; A er summen af det, der ikke afhænger af svaret.",
            "P points double the odds. An answer gets its question's average of today plus B times how far its weight "
            "is from the question's average; A is the sum of what does not depend on the answer.",
        ),
        source=Text("Siddiqi 2006, »Credit Risk Scorecards«", "Siddiqi 2006, “Credit Risk Scorecards”"),
        function=weight_of_evidence.factor,
        example=Text(
            "Fordobler 18 point oddsene, er B = 18 / 0,693 = 26,0, "
            "og en vægt på 0,76 over gennemsnittet er 19,7 point værd.",
            "If 18 points double the odds, B = 18 / 0.693 = 26.0, "
            "and a weight 0.76 above average is worth 19.7 points.",
        ),
        recompute=examples.points_example,
    ),
)
