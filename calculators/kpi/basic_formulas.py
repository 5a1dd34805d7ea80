"""What the KPIs are made of: intervals, medians, business hours, the forecast, and the KPIs' neighbours."""

from datetime import datetime

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub
from calculators.kit.statistics.notation import WILSON
from calculators.kit.statistics.proportions import wilson
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.kpi.forecast import expected_value, spread
from calculators.kpi.hours import business_hours
from calculators.kpi.measures.budget import acquisition_cost, attainment, coverage, payback_months
from calculators.kpi.scope import quantile

_PLAYBOOK = Text("Playbookens nøgletal for svartid", "The playbook's KPI for time to respond")
_TWO = ((0.3, 0.6), (200_000.0, 100_000.0))


def _wilson() -> tuple[Text, ...]:
    share = wilson(18, 60)
    return number(18), number(60), percent(share.value), percent(share.low, 1), percent(share.high, 1)


def _hours() -> tuple[Text, ...]:
    found = business_hours(datetime(2026, 11, 20, 17), datetime(2026, 11, 23, 8, 30), 8, 16)
    opens_and_closes = Text("17 8.30 8 16", "5 8.30 8 16")
    return opens_and_closes, number(found, 1)


def _given() -> tuple[Text, ...]:
    return (*map(percent, _TWO[0]), *map(money, _TWO[1]))


def _expected() -> tuple[Text, ...]:
    return (*_given(), money(expected_value(*_TWO)))


def _spread() -> tuple[Text, ...]:
    return (*_given(), money(spread(*_TWO)))


BASICS = (
    Formula(
        id="wilson",
        name=Text("Interval for en andel", "Interval for a share"),
        notation=WILSON,
        meaning=Text(
            "p andelen af n; z = 1,96 giver 95 %. Holder også for få handler og for andele nær 0 og 1.",
            "p the share of n; z = 1.96 gives 95%. It also holds for few deals and for shares near 0 and 1.",
        ),
        source=Text(
            "Wilson 1927, Journal of the American Statistical Association 22:209-212",
            "Wilson 1927, Journal of the American Statistical Association 22:209-212",
        ),
        function=wilson,
        example=Text("18 af 60: 30 %, fra 19,9 til 42,5 %.", "18 of 60: 30%, from 19.9 to 42.5%."),
        recompute=_wilson,
    ),
    Formula(
        id="quantile",
        name=Text("Median og kvartiler", "Median and quartiles"),
        notation=formula(
            sub("x", "q"),
            "=",
            sub("x", "k"),
            "+",
            "(",
            "h",
            "−",
            "k",
            ")",
            "(",
            sub("x", row("k", "+", 1)),
            "−",
            sub("x", "k"),
            ")",
        ),
        meaning=Text(
            "h = q (n − 1), talt fra 0, og k er den hele del af h. q = 0,5 er medianen.",
            "h = q (n − 1), counted from 0, and k is the whole part of h. q = 0.5 is the median.",
        ),
        source=Text(
            "Hyndman og Fan 1996, The American Statistician 50:361-365, definition 7; som i regneark",
            "Hyndman and Fan 1996, The American Statistician 50:361-365, definition 7; as in spreadsheets",
        ),
        function=quantile,
        example=Text(
            "Af 10, 20, 40 og 80: medianen er 30, øvre kvartil 50.",
            "Of 10, 20, 40 and 80: the median is 30, the upper quartile 50.",
        ),
        recompute=lambda: (
            *map(number, four := (10, 20, 40, 80)),
            number(quantile(four, 0.5)),
            number(quantile(four, 0.75)),
        ),
    ),
    Formula(
        id="business-hours",
        name=Text("Timer i åbningstiden", "Business hours"),
        notation=formula("w", "=", "W", "(", sub("t", 2), ")", "−", "W", "(", sub("t", 1), ")"),
        meaning=Text(
            "W(t) er alle åbne timer frem til t, mandag til fredag. Helligdage tæller som arbejdsdage.",
            "W(t) is all open hours up to t, Monday to Friday. Public holidays count as working days.",
        ),
        source=_PLAYBOOK,
        function=business_hours,
        example=Text(
            "Fra fredag kl. 17 til mandag kl. 8.30, åbent 8-16: 0,5 time.",
            "From Friday 5 p.m. to Monday 8.30 a.m., open 8 to 16: 0.5 hours.",
        ),
        recompute=_hours,
    ),
    Formula(
        id="expected-value",
        name=Text("Forventet værdi af de åbne handler", "Expected value of the open deals"),
        notation=formula("E", "=", "∑", sub("p", "i"), sub("v", "i")),
        meaning=Text(
            "p trinnets sandsynlighed i playbooken, v handlens beløb.",
            "p the stage's probability in the playbook, v the deal's amount.",
        ),
        source=Text("Forventningsværdien af uafhængige udfald", "The expected value of independent outcomes"),
        function=expected_value,
        example=Text(
            "200.000 kr. med 30 % og 100.000 kr. med 60 %: 120.000 kr.",
            "DKK 200,000 at 30% and DKK 100,000 at 60%: DKK 120,000.",
        ),
        recompute=_expected,
    ),
    Formula(
        id="spread",
        name=Text("Spredning af de åbne handler", "Spread of the open deals"),
        notation=formula(
            "σ", "=", root(row("∑", sub("p", "i"), "(", 1, "−", sub("p", "i"), ")", power(sub("v", "i"), 2)))
        ),
        meaning=Text(
            "Gælder, hvis handlerne afgøres uafhængigt af hinanden. Det gør de ikke, så spredningen er for lille.",
            "Holds if deals are decided independently of each other. They are not, so that the spread is too small.",
        ),
        source=Text(
            "Variansen af en sum af uafhængige Bernoulli-udfald",
            "The variance of a sum of independent Bernoulli outcomes",
        ),
        function=spread,
        example=Text(
            "200.000 kr. med 30 % og 100.000 kr. med 60 %: 103.923 kr.",
            "DKK 200,000 at 30% and DKK 100,000 at 60%: DKK 103,923.",
        ),
        recompute=_spread,
    ),
    Formula(
        id="quota-attainment",
        name=Text("Kvoteopfyldelse", "Quota attainment"),
        notation=formula("a", "=", fraction(row("s"), row("k"))),
        meaning=Text(
            "s solgt i kvartalet, k en fjerdedel af årets budget.",
            "s sold in the quarter, k a quarter of the year's budget.",
        ),
        source=Text("Almindelig praksis", "Common practice"),
        function=attainment,
        example=Text("2.400.000 / 3.000.000 = 80 %.", "2,400,000 / 3,000,000 = 80%."),
        recompute=lambda: (number(s := 2_400_000), number(k := 3_000_000), percent(attainment(s, k))),
    ),
    Formula(
        id="pipeline-coverage",
        name=Text("Pipelinedækning", "Pipeline coverage"),
        notation=formula("d", "=", fraction(row("P"), row("k", "−", "s"))),
        meaning=Text(
            "P beløb på åbne kvalificerede handler, k kvartalets kvote, s solgt. "
            "Behovet er omtrent 1 / hitrate; »3 gange« er en tommelfingerregel.",
            "P amounts of open qualified deals, k the quarter's quota, s sold. "
            "Needed is about 1 / win rate; “3 times” is a rule of thumb.",
        ),
        source=Text("Almindelig praksis", "Common practice"),
        function=coverage,
        example=Text("6.000.000 / (3.000.000 − 1.000.000) = 3,0.", "6,000,000 / (3,000,000 − 1,000,000) = 3.0."),
        recompute=lambda: (
            number(p := 6_000_000),
            number(k := 3_000_000),
            number(s := 1_000_000),
            number(coverage(p, k, s), 1),
        ),
    ),
    Formula(
        id="acquisition-cost",
        name=Text("Pris pr. ny kunde (CAC)", "Cost of a new customer (CAC)"),
        notation=formula("C", "=", fraction(row("u"), row("n"))),
        meaning=Text(
            "u udgifter til salg og marketing i perioden, n nye kunder.",
            "u sales and marketing cost of the period, n new customers.",
        ),
        source=Text("Almindelig praksis", "Common practice"),
        function=acquisition_cost,
        example=Text("9.100.000 / 35 = 260.000 kr.", "9,100,000 / 35 = DKK 260,000."),
        recompute=lambda: (number(u := 9_100_000), number(n := 35), money(acquisition_cost(u, n))),
    ),
    Formula(
        id="cost-payback",
        name=Text("Måneder, før CAC er tjent ind", "Months until CAC is earned back"),
        notation=formula("m", "=", fraction(row(12, "C"), row("a", "×", "d"))),
        meaning=Text(
            "C prisen pr. ny kunde, a årlig omsætning, d dækningsgrad.",
            "C the cost of a new customer, a yearly revenue, d gross margin.",
        ),
        source=Text("Almindelig praksis", "Common practice"),
        function=payback_months,
        example=Text(
            "12 × 260.000 / (210.000 × 0,72) = 20,6 måneder.", "12 × 260,000 / (210,000 × 0.72) = 20.6 months."
        ),
        recompute=lambda: (
            number(12),
            number(c := 260_000),
            number(a := 210_000),
            number(d := 0.72, 2),
            number(payback_months(c, a, d), 1),
        ),
    ),
)
