"""The worked examples of the formulas, computed: every figure that their text mentions."""

from calculators.kit.statistics import discrimination, weight_of_evidence
from calculators.kit.statistics.calibration import chance_by_grade
from calculators.kit.statistics.proportions import wilson
from calculators.kit.text.language import Text
from calculators.kit.worked import number


def wilson_example() -> tuple[Text, ...]:
    """Nine customers of eighty leads."""
    found = wilson(9, 80)
    return (number(9), number(80), *(number(100 * one, 1) for one in (found.value, found.low, found.high)))


def auc_example() -> tuple[Text, ...]:
    """Two won leads and three others."""
    won, others = (80, 60), (60, 40, 20)
    found = discrimination.auc([*won, *others], [True, True, False, False, False])
    right = sum(one > other for one in won for other in others)
    ties = sum(one == other for one in won for other in others)
    pairs = len(won) * len(others)
    counted = (number(pairs), number(right), number(ties), number(found * pairs, 1))
    return (*map(number, (*won, *others)), *counted, number(found, 3))


def chance_example() -> tuple[Text, ...]:
    """Twenty A leads and eighty D leads."""
    grades = ["A"] * 20 + ["D"] * 80
    won = [place < 6 for place in range(20)] + [place < 4 for place in range(80)]
    chances, base = chance_by_grade(grades, won, 10)
    given = (number(6), number(20), number(4), number(80), number(10))
    return (*given, number(100 * base), number(base, 1), number(100 * chances["A"], 1))


def brier_example() -> tuple[Text, ...]:
    """Three leads of which the first was won."""
    given, outcomes = (0.8, 0.3, 0.1), (True, False, False)
    squares = [(chance - won) ** 2 for chance, won in zip(given, outcomes, strict=True)]
    shown = [number(chance, 1) for chance in given] + [number(square, 2) for square in squares]
    return (*shown, number(len(given)), number(discrimination.brier(given, outcomes), 3))


def lift_example() -> tuple[Text, ...]:
    """The better half of ten leads."""
    scores = [float(10 - place) for place in range(10)]
    found = discrimination.slices(scores, [place < 2 for place in range(10)], 2)[0]
    return (number(10), number(2), number(5), number(found.lift, 1))


def weight_example() -> tuple[Text, ...]:
    """One of six answers."""
    found = weight_of_evidence.weight(36, 107, 189, 1211, 6)
    counts = (number(36), number(189), number(107), number(1211))
    smoothed = (number(36.5, 1), number(192), number(107.5, 1), number(1214))
    return (*counts, *smoothed, number(found, 2))


def points_example() -> tuple[Text, ...]:
    """Eighteen points that double the odds."""
    found = weight_of_evidence.factor(18)
    return (number(18), number(18 / found, 3), number(found, 1), number(0.76, 2), number(0.76 * found, 1))
