"""The A/B test as a workbook: the inputs, the two versions compared, and the plan, all by live formula."""

import math
from collections.abc import Mapping

from calculators.ab_test import words
from calculators.ab_test.bayes import Belief, belief
from calculators.ab_test.inputs import fields
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.result import Comparison, Result
from calculators.kit.input.fields import Value
from calculators.kit.statistics.normal import normal_cdf, normal_quantile
from calculators.kit.statistics.proportions import detectable, power_of
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_sheet
from calculators.kit.workbook.rows import BLANK, Row, Say, found, given, headings, note, saying, title
from calculators.kit.workbook.wilson import wilson_formulas

_TITLE = Text("A/B-test", "A/B test")
_COMPARED = Text("Sammenligning", "Comparison")
_PLAN = Text("Plan", "Plan")
_NONE = "–"
_MOST_SUMMED = 20_000
"""With more visitors the log-gamma function of a spreadsheet leaves too few digits, and the rows run out."""
_ROUNDS = 60
"""Enough for the least difference to stand still, but for tests of a handful of people."""


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Three sheets; the comparison says why it is empty where a version has more conversions than visitors."""
    say = saying(language)
    compared: tuple[Row, ...] = (note(words.IMPOSSIBLE.say(language)),)
    if result.comparison is not None:
        compared = (
            title(_COMPARED.say(language)),
            headings(say("Størrelse", "Figure"), say("Værdi", "Value"), say("Bemærkning", "Note")),
            *_rates(result, result.comparison, say),
            *_tests(parameters, result, result.comparison, say),
            *_chances(result, result.comparison, say),
        )
    return Workbook(
        _TITLE.say(language),
        (
            input_sheet(_TITLE, fields(parameters), values, language),
            Sheet(_COMPARED.say(language), compared, (38, 16, 60)),
            Sheet(_PLAN.say(language), (title(_PLAN.say(language)), *_plan(result, say)), (38, 16, 60)),
        ),
    )


def _rates(result: Result, comparison: Comparison, say: Say) -> tuple[Row, ...]:
    rows: list[Row] = []
    for version, share in (("a", comparison.a), ("b", comparison.b)):
        k, n = f"in_conversions_{version}", f"in_visitors_{version}"
        p, name = f"rate_{version}", version.upper()
        low, high = wilson_formulas(k, n, p, "z")
        rows += [
            found(
                say(f"Konvertering, {name}", f"Conversion, {name}"),
                share.value,
                f"{k}/{n}",
                "percent",
                p,
            ),
            found(
                say(f"Wilson, {name}, nederst", f"Wilson, {name}, low"),
                share.low,
                low,
                "percent",
                f"low_{version}",
            ),
            found(
                say(f"Wilson, {name}, øverst", f"Wilson, {name}, high"),
                share.high,
                high,
                "percent",
                f"high_{version}",
            ),
        ]
    difference = comparison.difference
    lift = _NONE if comparison.lift is None else comparison.lift
    return (
        *rows,
        found(say("Forskel, B − A", "Difference, B − A"), difference.value, "rate_b-rate_a", "percent", "difference"),
        found(
            say("Newcombe, nederst", "Newcombe, low"),
            difference.low,
            "difference-SQRT((rate_b-low_b)^2+(high_a-rate_a)^2)",
            "percent",
        ),
        found(
            say("Newcombe, øverst", "Newcombe, high"),
            difference.high,
            "difference+SQRT((high_b-rate_b)^2+(rate_a-low_a)^2)",
            "percent",
        ),
        found(say("Løft", "Lift"), lift, f'IF(rate_a=0,"{_NONE}",rate_b/rate_a-1)', "percent"),
    )


def _tests(parameters: Parameters, result: Result, comparison: Comparison, say: Say) -> tuple[Row, ...]:
    inputs, test, fisher = result.inputs, comparison.test, comparison.fisher
    together = (inputs.conversions_a + inputs.conversions_b) / (inputs.visitors_a + inputs.visitors_b)
    successes, trials = "in_conversions_a+in_conversions_b", "in_visitors_a+in_visitors_b"
    low, high = f"MAX(0,{successes}-in_visitors_b)", f"MIN(in_visitors_a,{successes})"
    counts = f"({low}-1+ROW($A$1:INDEX($A:$A,{high}-{low}+1)))"
    odds = f"HYPGEOMDIST({counts},in_visitors_a,{successes},{trials})"
    observed = f"HYPGEOMDIST(in_conversions_a,in_visitors_a,{successes},{trials})"
    return (
        found(say("Fælles andel", "Share of both"), together, f"({successes})/({trials})", "percent", "together"),
        found(
            "z",
            test.z if test else 0.0,
            "IF(OR(together=0,together=1),0,difference/SQRT(together*(1-together)*(1/in_visitors_a+1/in_visitors_b)))",
            "number",
            "z_test",
        ),
        found(
            say("p, z-test", "p, z-test"), test.p if test else 1.0, "2*NORMDIST(-ABS(z_test),0,1,TRUE)", "number", "p_z"
        ),
        given(
            say("Grænse for Fishers test", "Limit of Fisher's test"),
            parameters.least_expected_count,
            "number",
            "fisher_limit",
        ),
        found(
            say("Mindste ventede antal", "Least expected count"),
            comparison.expected,
            f"MIN(in_visitors_a,in_visitors_b)*MIN({successes},{trials}-({successes}))/({trials})",
            "number",
            "expected",
        ),
        found(
            say("p, Fishers test", "p, Fisher's test"),
            _NONE if fisher is None else fisher,
            f'IF(expected>=fisher_limit,"{_NONE}",MIN(1,SUMPRODUCT(({odds}<={observed}*1.0000001)*{odds})))',
            "number",
            why=say("kun når der ventes for få i et felt", "only where too few are expected in a cell"),
        ),
        found(
            say("Chance for så skæv en fordeling", "Chance of so skewed a split"),
            comparison.split,
            f"2*NORMDIST(-ABS(in_visitors_a-in_visitors_b)/SQRT({trials}),0,1,TRUE)",
            "number",
        ),
    )


def _plan(result: Result, say: Say) -> tuple[Row, ...]:
    inputs = result.inputs
    same, spread = "SQRT(2*{0}*(1-{0}))", "SQRT(in_baseline*(1-in_baseline)+{0}*(1-{0}))"
    z_power, weekly = normal_quantile(inputs.power), inputs.weekly_traffic
    middle = "((in_baseline+in_wanted)/2)"
    size = f"(z*{same.format(middle)}+z_power*{spread.format('in_wanted')})^2/(in_wanted-in_baseline)^2"
    each = weekly * inputs.longest_weeks / 2
    rows = [
        found(
            say("z for signifikansniveauet", "z of the significance level"),
            normal_quantile(1 - inputs.significance / 2),
            "NORMINV(1-in_significance/2,0,1)",
            "number",
            "z",
        ),
        found(say("z for styrken", "z of the power"), z_power, "NORMINV(in_power,0,1)", "number", "z_power"),
        found(
            say("Personer om ugen", "People a week"),
            weekly,
            'in_traffic*IF(in_traffic_period="day",7,1)',
            "integer",
            "weekly",
        ),
        found(
            say("Personer i hver version", "People in each version"),
            _NONE if result.needed is None else result.needed,
            f'IF(in_wanted=in_baseline,"{_NONE}",MAX(1,ROUNDUP({size}-0.000000001,0)))',
            "integer",
            "needed",
        ),
        found(
            say("Hele uger", "Whole weeks"),
            _NONE if result.weeks is None else result.weeks,
            f'IF(in_wanted=in_baseline,"{_NONE}",ROUNDUP(2*needed/weekly,0))',
            "integer",
        ),
        found(
            say("Mindste stigning, der kan ses", "Least rise that can be seen"),
            _NONE if result.detectable is None else result.detectable,
            f'IF(rise_{_ROUNDS}>=1-in_baseline,"{_NONE}",rise_{_ROUNDS})',
            "percent",
        ),
        BLANK,
        headings(say("Uge", "Week"), say("Styrke", "Power")),
        *_power(result, f"z*{same.format(middle)}", spread.format("in_wanted")),
        BLANK,
        headings(say("Runde", "Round"), say("Mindste stigning", "Least rise")),
        (Cell(0, "integer"), Cell(0.0, "percent", name="rise_0")),
    ]
    rise = 0.0
    for place in range(1, _ROUNDS + 1):
        second, middle = f"(in_baseline+rise_{place - 1})", f"(in_baseline+rise_{place - 1}/2)"
        rise = min(
            1 - inputs.baseline,
            detectable(inputs.baseline, inputs.baseline + rise, each, inputs.significance, inputs.power),
        )
        step = f"(z*{same.format(middle)}+z_power*{spread.format(second)})/SQRT(weekly*in_longest_weeks/2)"
        cell = Cell(rise, "percent", f"=MIN(1-in_baseline,{step})", f"rise_{place}")
        rows.append((Cell(place, "integer"), cell))
    return tuple(rows)


def _power(result: Result, same: str, spread: str) -> list[Row]:
    """The power after each tenth of the longest acceptable time, and a little beyond."""
    inputs = result.inputs
    rows: list[Row] = []
    for tenth in range(1, 13):
        name, week = f"week_{tenth}", -(-inputs.longest_weeks * tenth // 10)
        value = power_of(inputs.baseline, inputs.wanted, inputs.weekly_traffic * week / 2, inputs.significance)
        formula = f"=NORMDIST((ABS(in_wanted-in_baseline)*SQRT(weekly*{name}/2)-{same})/{spread},0,1,TRUE)"
        weeks = Cell(week, "integer", f"=ROUNDUP(in_longest_weeks*{tenth}/10,0)", name)
        rows.append((weeks, Cell(value, "percent", formula)))
    return rows


def _chances(result: Result, comparison: Comparison, say: Say) -> tuple[Row, ...]:
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
