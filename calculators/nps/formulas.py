"""The formulas of the net promoter score as the site shows them."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub
from calculators.kit.text.language import Text
from calculators.kit.worked import number
from calculators.nps import score
from calculators.nps.inputs import Counts

_NOW, _LAST = Counts(36, 18, 10), Counts(31, 15, 11)
_ALL = Counts(12, 0, 0)
_MULTINOMIAL = Text(
    "Variansen af en multinomialfordeling, se fx Agresti, »Categorical Data Analysis«",
    "The variance of a multinomial distribution, see e.g. Agresti, “Categorical Data Analysis”",
)


def _groups(counts: Counts) -> tuple[Text, ...]:
    return tuple(number(one) for one in (counts.promoters, counts.passives, counts.detractors))


def _score() -> tuple[Text, ...]:
    found = score.net_promoter_score(36, 18, 10)
    return (*_groups(_NOW), number(64), number(36 / 0.64, 2), number(10 / 0.64, 2), number(100 * found, 1))


def _variance() -> tuple[Text, ...]:
    found = score.variance_of_one(36, 18, 10)
    return (*_groups(_NOW), number(36 / 64, 4), number(10 / 64, 4), number(found, 4))


def _usual() -> tuple[Text, ...]:
    found = score.usual(_NOW)
    ends = (found.low, found.high)
    shown = (number(0.5537, 4), number(64), number(1.96, 2), number(95))
    return (*shown, number(100 * found.margin, 1), *(number(100 * one) for one in ends))


def _adjusted() -> tuple[Text, ...]:
    found = score.adjusted(_ALL)
    return (number(12), number(0), number(100), number(100 * found.low), number(100 * found.high))


def _change() -> tuple[Text, ...]:
    before, after = score.usual(_LAST), score.usual(_NOW)
    found = score.change(before, after)
    ends = (number(100 * found.low, 1), number(100 * found.high, 1))
    scores = (number(100 * before.value, 1), number(57), number(100 * after.value, 1), number(64))
    return (*scores, number(100 * found.value, 1), *ends)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="score",
        name=Text("NPS", "NPS"),
        notation=formula("N", "=", "p", "−", "d"),
        meaning=Text(
            "p er andelen, der svarer 9-10, d andelen, der svarer 0-6. Skrives i point, ikke i procent.",
            "p is the share answering 9-10, d the share answering 0-6. Written in points, not per cent.",
        ),
        source=Text(
            "Reichheld, »The One Number You Need to Grow«, Harvard Business Review, 2003",
            "Reichheld, “The One Number You Need to Grow”, Harvard Business Review, 2003",
        ),
        function=score.net_promoter_score,
        example=Text(
            "36 ambassadører, 18 passive og 10 kritikere er 64 svar: 56,25 − 15,63 = 40,6 point.",
            "36 promoters, 18 passives and 10 detractors are 64 answers: 56.25 − 15.63 = 40.6 points.",
        ),
        recompute=_score,
    ),
    Formula(
        id="variance",
        name=Text("Varians af ét svar", "Variance of one answer"),
        notation=formula("v", "=", "p", "+", "d", "−", power(row("(", "p", "−", "d", ")"), 2)),
        meaning=Text(
            "Et svar tæller plus én, nul eller minus én. Jo mere delte kunderne er, jo større er variansen, højst én.",
            "An answer counts plus one, nought or minus one. "
            "The more divided customers are, the larger the variance, one at most.",
        ),
        source=_MULTINOMIAL,
        function=score.variance_of_one,
        example=Text(
            "Med 36, 18 og 10 svar er p = 0,5625 og d = 0,1563, og v = 0,5537.",
            "With 36, 18 and 10 answers p = 0.5625 and d = 0.1563, and v = 0.5537.",
        ),
        recompute=_variance,
    ),
    Formula(
        id="margin",
        name=Text("Fejlmargin", "Margin of error"),
        notation=formula("m", "=", "z", "×", root(fraction(row("v"), row("n")))),
        meaning=Text("n er antal svar, z 1,96 ved 95 %.", "n is the number of answers, z 1.96 at 95%."),
        source=_MULTINOMIAL,
        function=score.usual,
        example=Text(
            "Med v = 0,5537, 64 svar og z = 1,96 (95 %) er fejlmarginen 18,2 point: fra 22 til 59.",
            "With v = 0.5537, 64 answers and z = 1.96 (95%) the margin is 18.2 points: from 22 to 59.",
        ),
        recompute=_usual,
    ),
    Formula(
        id="adjusted",
        name=Text("Interval ved få eller ens svar", "Interval for few or like answers"),
        notation=formula(
            "p",
            "=",
            fraction(row("P", "+", fraction(row(3), row(4))), row("n", "+", 3)),
            ",",
            "d",
            "=",
            fraction(row("D", "+", fraction(row(3), row(4))), row("n", "+", 3)),
        ),
        meaning=Text(
            "Læg tre svar til, før intervallet regnes: tre kvart ambassadør, halvanden passiv og tre kvart kritiker.",
            "Add three answers before working out the interval: "
            "three quarters of a promoter, one and a half passive and three quarters of a detractor.",
        ),
        source=Text(
            "Rocks 2016, »Interval Estimation for the Net Promoter Score«, The American Statistician 70",
            "Rocks 2016, “Interval Estimation for the Net Promoter Score”, The American Statistician 70",
        ),
        function=score.adjusted,
        example=Text(
            "12 svar, alle fra ambassadører, har fejlmarginen 0. Med tre svar mere går intervallet fra 54 til 100.",
            "12 answers, all from promoters, have a margin of 0. "
            "With three answers more the interval runs from 54 to 100.",
        ),
        recompute=_adjusted,
    ),
    Formula(
        id="change",
        name=Text("Ændring siden sidst", "Change since last time"),
        notation=formula(
            sub("N", 2),
            "−",
            sub("N", 1),
            "±",
            "z",
            "×",
            root(fraction(sub("v", 1), sub("n", 1)), "+", fraction(sub("v", 2), sub("n", 2))),
        ),
        meaning=Text(
            "Målingerne skal være uafhængige af hinanden. Rummer intervallet nul, kan ændringen være støj.",
            "The measurements must be independent of each other. "
            "If the interval holds nought, the change may be noise.",
        ),
        source=_MULTINOMIAL,
        function=score.change,
        example=Text(
            "Fra 35,1 (57 svar) til 40,6 (64 svar) er ændringen 5,5 point, mellem −21,8 og 32,8.",
            "From 35.1 (57 answers) to 40.6 (64 answers) the change is 5.5 points, between −21.8 and 32.8.",
        ),
        recompute=_change,
    ),
    Formula(
        id="answers-needed",
        name=Text("Svar, der skal til", "Answers it takes"),
        notation=formula("n", "=", fraction(row(power("z", 2), "v"), power("m", 2))),
        meaning=Text(
            "Halv fejlmargin kræver fire gange så mange svar. Rundes op.",
            "Half the margin takes four times as many answers. Rounded up.",
        ),
        source=_MULTINOMIAL,
        function=score.answers_needed,
        example=Text(
            "Med v = 0,5537 kræver ±10 point 213 svar; er kunderne helt delte (v = 1), kræver det 385.",
            "With v = 0.5537, ±10 points takes 213 answers; with customers wholly divided (v = 1) it takes 385.",
        ),
        recompute=lambda: (
            number(0.5537, 4),
            number(10),
            number(score.answers_needed(0.5537, 0.10)),
            number(1),
            number(score.answers_needed(1.0, 0.10)),
        ),
    ),
)
