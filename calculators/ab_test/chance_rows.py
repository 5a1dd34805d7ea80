"""The rows of the workbook that hold the chance of being best and the expected losses."""

import math

from calculators.ab_test.bayes import Belief, belief
from calculators.ab_test.result import Comparison, Result
from calculators.kit.statistics.normal import normal_cdf
from calculators.kit.workbook.rows import Row, Say, found

_MOST_SUMMED = 20_000
"""With more visitors the log-gamma function of a spreadsheet leaves too few digits, and the rows run out."""


def chances(result: Result, comparison: Comparison, say: Say) -> tuple[Row, ...]:
    """Summed exactly where a spreadsheet can, and by the normal distribution beyond that, which the rows say."""
    inputs = result.inputs
    a = ("(in_conversions_a+1)", "(in_visitors_a-in_conversions_a+1)")
    b = ("(in_conversions_b+1)", "(in_visitors_b-in_conversions_b+1)")
    shown = (comparison.chance_b, comparison.loss_a, comparison.loss_b)
    first, second = belief(inputs.conversions_a, inputs.visitors_a), belief(inputs.conversions_b, inputs.visitors_b)
    if max(inputs.visitors_a, inputs.visitors_b) > _MOST_SUMMED:
        shown = _by_normal(first, second)
    rows = [
        found(
            say(f"Forventet konvertering, {name}", f"Expected conversion, {name}"),
            one.mean,
            f"{hits}/({hits}+{misses})",
            "percent",
            f"mean_{name.lower()}",
        )
        for name, one, (hits, misses) in (("A", first, a), ("B", second, b))
    ]
    spread = "+".join(f"mean_{name}*(1-mean_{name})/(in_visitors_{name}+3)" for name in "ab")
    ahead = "(mean_b-mean_a)/belief_spread"
    summed = f"MAX(in_visitors_a,in_visitors_b)<={_MOST_SUMMED}"
    loss = "MAX(0,belief_spread*EXP(-({0})^2/2)/SQRT(2*PI())-({1})*NORMDIST(-({0}),0,1,TRUE))"
    limit = f"{_MOST_SUMMED:,}"
    why = say(
        f"eksakt sum til og med {limit.replace(',', '.')} personer, derover regnearkets normaltilnærmelse",
        f"exact sum up to {limit} people, beyond that the workbook's normal approximation",
    )
    return (
        *rows,
        found(
            say("Spredning på forskellen", "Standard deviation of the difference"),
            math.sqrt(_variance(first) + _variance(second)),
            f"SQRT({spread})",
            "percent",
            "belief_spread",
        ),
        found(
            say("Chance for, at B er bedst", "Chance that B is best"),
            shown[0],
            f"IF({summed},MIN(1,{_chance_higher(*a, *b)}),NORMDIST({ahead},0,1,TRUE))",
            "percent",
            why=why,
        ),
        found(
            say("Forventet tab ved at vælge A", "Expected loss of choosing A"),
            shown[1],
            f"IF({summed},{_expected_loss(*a, *b)},{loss.format('-' + ahead, 'mean_a-mean_b')})",
            "percent",
        ),
        found(
            say("Forventet tab ved at vælge B", "Expected loss of choosing B"),
            shown[2],
            f"IF({summed},{_expected_loss(*b, *a)},{loss.format(ahead, 'mean_b-mean_a')})",
            "percent",
        ),
    )


def _variance(one: Belief) -> float:
    return one.mean * (1 - one.mean) / (one.hits + one.misses + 1)


def _by_normal(first: Belief, second: Belief) -> tuple[float, float, float]:
    """The chance that the second is higher and the two expected losses, the difference taken as normal."""
    spread, lead = math.sqrt(_variance(first) + _variance(second)), second.mean - first.mean
    height = spread * math.exp(-((lead / spread) ** 2) / 2) / math.sqrt(2 * math.pi)
    better = normal_cdf(lead / spread)
    return better, max(0.0, height + lead * better), max(0.0, height - lead * (1 - better))


def _chance_higher(a: str, b: str, c: str, d: str) -> str:
    """Evan Miller's sum, each term through the log-gamma function; a, b are the first's parameters, c, d the
    second's."""
    i = f"(ROW($A$1:INDEX($A:$A,{c}))-1)"
    terms = (
        f"GAMMALN({a}+{i})+GAMMALN({b}+{d})-GAMMALN({a}+{i}+{b}+{d})-LN({d}+{i})-GAMMALN(1+{i})-GAMMALN({d})"
        f"+GAMMALN(1+{i}+{d})-GAMMALN({a})-GAMMALN({b})+GAMMALN({a}+{b})"
    )
    return f"SUMPRODUCT(EXP({terms}))"


def _expected_loss(a: str, b: str, c: str, d: str) -> str:
    """What choosing the first costs."""
    ahead = f"{c}/({c}+{d})*{_chance_higher(a, b, f'({c}+1)', d)}"
    return f"MAX(0,{ahead}-{a}/({a}+{b})*{_chance_higher(f'({a}+1)', b, c, d)})"
