"""How the KPIs are computed, as the site shows it: a formula with the KPI's id for the KPI's own page, then what they
are made of."""

from datetime import datetime

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub, words
from calculators.kit.statistics.notation import WILSON
from calculators.kit.statistics.proportions import wilson
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.kpi.forecast import expected_value, spread
from calculators.kpi.hours import business_hours
from calculators.kpi.kpi_examples import (
    acceptance_example,
    accuracy_example,
    cadence_example,
    conversion_example,
    cycle_example,
    lead_rate_example,
    order_example,
    promoters_example,
    quality_example,
    response_example,
    win_rate_example,
)
from calculators.kpi.measures import (
    acceptance,
    cadence,
    lead_conversion,
    lead_quality,
    order_size,
    stage_conversion,
    win_rate,
)
from calculators.kpi.measures.budget import acquisition_cost, attainment, coverage, payback_months
from calculators.kpi.measures.cycle import from_qualified
from calculators.kpi.measures.forecast_accuracy import accuracy
from calculators.kpi.measures.lifetime import lifetime_value
from calculators.kpi.measures.promoters import net_promoter_score
from calculators.kpi.measures.response import business_median
from calculators.kpi.measures.velocity import velocity
from calculators.kpi.scope import quantile

_PLAYBOOK = Text("Playbookens nøgletal af samme navn", "The playbook's KPI of that name")
_SHARE = Text(
    "Playbookens nøgletal af samme navn; interval efter Wilson 1927",
    "The playbook's KPI of that name; interval by Wilson 1927",
)
_RESPONSE = Text("Playbookens nøgletal for svartid", "The playbook's KPI for time to respond")
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


KPIS: tuple[Formula, ...] = (
    Formula(
        id="win-rate",
        name=Text("Hitrate", "Win rate"),
        notation=formula("h", "=", fraction(row("V"), row("V", "+", "T", "+", "I"))),
        meaning=Text(
            "V vundne, T tabte, I uden beslutning, lukket i perioden.",
            "V won, T lost, I with no decision, closed in the period.",
        ),
        source=_SHARE,
        function=win_rate.of_closed,
        example=Text(
            "18 vundne, 30 tabte og 12 uden beslutning: 18 / 60 = 30 %, 95 %-interval 20-43 %.",
            "18 won, 30 lost and 12 with no decision: 18 / 60 = 30%, 95% interval 20-43%.",
        ),
        recompute=win_rate_example,
    ),
    Formula(
        id="lead-to-customer-rate",
        name=Text("Lead til kunde", "Lead-to-customer rate"),
        notation=formula("r", "=", fraction(sub("K", 180), row("L"))),
        meaning=Text(
            "L leads fra hele kvartaler; K kunder blandt dem senest 180 dage efter kvartalets udgang.",
            "L leads of whole quarters; K customers among them at most 180 days after the end of the quarter.",
        ),
        source=_SHARE,
        function=lead_conversion.cohort_rate,
        example=Text("12 kunder af 320 leads: 3,75 %.", "12 customers of 320 leads: 3.75%."),
        recompute=lead_rate_example,
    ),
    Formula(
        id="sales-cycle-length",
        name=Text("Salgscyklus", "Sales cycle length"),
        notation=formula("c", "=", words("median"), "(", sub("t", 2), "−", sub("t", 1), ")"),
        meaning=Text(
            "Dage fra kvalificeret til underskrift, vundne handler i perioden.",
            "Days from qualified to signed, deals won in the period.",
        ),
        source=_PLAYBOOK,
        function=from_qualified,
        example=Text(
            "48, 62, 71, 85, 96, 118 og 240 dage: medianen er 85, gennemsnittet 102,9.",
            "48, 62, 71, 85, 96, 118 and 240 days: the median is 85, the mean 102.9.",
        ),
        recompute=cycle_example,
    ),
    Formula(
        id="pipeline-velocity",
        name=Text("Pipelinehastighed", "Pipeline velocity"),
        notation=formula("v", "=", fraction(row("n", "×", "h", "×", "o"), row("c"))),
        meaning=Text(
            "n åbne kvalificerede handler, "
            "h hitrate, o gennemsnitlig ordre, c median dage fra kvalificeret til lukket.",
            "n open qualified deals, h win rate, o average order, c median days from qualified to closed.",
        ),
        source=_PLAYBOOK,
        function=velocity,
        example=Text("32 × 0,30 × 180.000 / 72 = 24.000 ¤ om dagen.", "32 × 0.30 × 180,000 / 72 = ¤24,000 a day."),
        recompute=lambda: (
            number(n := 32),
            number(h := 0.3, 2),
            number(o := 180_000),
            number(c := 72),
            money(velocity(n, h, o, c)),
        ),
    ),
    Formula(
        id="average-order-size",
        name=Text("Gennemsnitlig ordrestørrelse", "Average order size"),
        notation=formula("o", "=", fraction(row("∑", sub("b", "i")), row("n"))),
        meaning=Text(
            "b beløbet på hver af n handler, der er vundet i perioden; kun B2B, hvor filen viser det.",
            "b the amount of each of n deals won in the period; B2B only where the file tells.",
        ),
        source=_PLAYBOOK,
        function=order_size.mean_net,
        example=Text(
            "148.000, 176.000, 205.000, 236.000 og 410.000 ¤: 1.175.000 / 5 = 235.000 ¤. Medianen er 205.000 ¤.",
            "¤148,000, 176,000, 205,000, 236,000 and 410,000: 1,175,000 / 5 = ¤235,000. The median is ¤205,000.",
        ),
        recompute=order_example,
    ),
    Formula(
        id="lifetime-value",
        name=Text("Livstidsværdi", "Lifetime value"),
        notation=formula("L", "=", fraction(row("a", "×", "d"), row("q"))),
        meaning=Text(
            "a årlig omsætning pr. kunde, d dækningsgrad, q kundetab om året: mistede kunder delt med kundeår.",
            "a yearly revenue of a customer, d gross margin, q yearly churn: customers lost divided by customer-years.",
        ),
        source=_PLAYBOOK,
        function=lifetime_value,
        example=Text("210.000 × 0,72 / 0,18 = 840.000 ¤.", "210,000 × 0.72 / 0.18 = ¤840,000."),
        recompute=lambda: (
            number(a := 210_000),
            number(d := 0.72, 2),
            number(q := 0.18, 2),
            money(lifetime_value(a, d, q)),
        ),
    ),
    Formula(
        id="forecast-accuracy",
        name=Text("Forecastpræcision", "Forecast accuracy"),
        notation=formula("p", "=", 1, "−", fraction(row("|", "a", "−", "f", "|"), row("a"))),
        meaning=Text(
            "a det faktiske salg i det seneste hele kvartal, f forecastet på dets første dag.",
            "a actual sales of the latest full quarter, f the forecast of its first day.",
        ),
        source=_PLAYBOOK,
        function=accuracy,
        example=Text(
            "Forecast 2.900.000 ¤, salg 2.500.000 ¤: 1 − 400.000 / 2.500.000 = 84 %.",
            "Forecast ¤2,900,000, sales ¤2,500,000: 1 − 400,000 / 2,500,000 = 84%.",
        ),
        recompute=accuracy_example,
    ),
    Formula(
        id="lead-quality",
        name=Text("Leadkvalitet", "Lead quality"),
        notation=formula("k", "=", fraction(sub("K", words("AB")), sub("L", words("AB")))),
        meaning=Text(
            "L leads med karakteren A eller B, som er mindst 180 dage gamle; K kunder blandt dem inden for 180 dage.",
            "L leads graded A or B that are at least 180 days old; K customers among them within 180 days.",
        ),
        source=_SHARE,
        function=lead_quality.customers_by_grade,
        example=Text(
            "9 / 80 = 11,25 % for A og B, 95 %-interval 6,0-20,0 %.",
            "9 / 80 = 11.25% for A and B, 95% interval 6.0-20.0%.",
        ),
        recompute=quality_example,
    ),
    Formula(
        id="time-to-respond",
        name=Text("Svartid", "Time to respond"),
        notation=formula("s", "=", words("median"), "(", sub("t", 2), "−", sub("t", 1), ")"),
        meaning=Text(
            "Timer i åbningstiden fra leadet kom, til et menneske svarede. Ubesvarede tæller som ventende.",
            "Business hours from the lead's arrival until a person answered. Those unanswered count as still waiting.",
        ),
        source=_PLAYBOOK,
        function=business_median,
        example=Text(
            "0,3, 0,5, 0,6, 0,8, 0,9, 1,4, 2,5, 6,0 og 11,0 timer: medianen er 0,9 timer.",
            "0.3, 0.5, 0.6, 0.8, 0.9, 1.4, 2.5, 6.0 and 11.0 hours: the median is 0.9 hours.",
        ),
        recompute=response_example,
    ),
    Formula(
        id="cadence-adherence",
        name=Text("Overholdelse af kadencen", "Cadence adherence"),
        notation=formula("k", "=", fraction(sub("u", 0), row("f"))),
        meaning=Text(
            "u skridt, der er udført senest på dagen; f skridt, der forfaldt i perioden.",
            "u steps done on their day at the latest; f steps that fell due in the period.",
        ),
        source=_SHARE,
        function=cadence.on_time,
        example=Text("136 / 160 = 85 %.", "136 / 160 = 85%."),
        recompute=cadence_example,
    ),
    Formula(
        id="net-promoter-score",
        name=Text("NPS", "NPS"),
        notation=formula(
            "N",
            "=",
            100,
            "(",
            "p",
            "−",
            "d",
            ")",
            "±",
            196,
            root(fraction(row("p", "+", "d", "−", power(row("(", "p", "−", "d", ")"), 2)), row("n"))),
        ),
        meaning=Text(
            "p andelen, der svarer 9-10, d andelen, der svarer 0-6, n antal svar i de seneste 12 måneder. "
            "196 er 1,96 i point.",
            "p the share answering 9-10, d the share answering 0-6, n answers in the last 12 months. "
            "196 is 1.96 in points.",
        ),
        source=Text(
            "Reichheld, Harvard Business Review, 2003; variansen er den for et gennemsnit af 1, 0 og −1",
            "Reichheld, Harvard Business Review, 2003; the variance is that of a mean of 1, 0 and −1",
        ),
        function=net_promoter_score,
        example=Text(
            "64 svar: 36 ambassadører og 10 kritikere giver 40,6 med en usikkerhed på ±18 point.",
            "64 answers: 36 promoters and 10 detractors give 40.6 with a margin of ±18 points.",
        ),
        recompute=promoters_example,
    ),
    Formula(
        id="stage-conversion",
        name=Text("Konvertering pr. trin", "Stage conversion"),
        notation=formula("k", "=", fraction(sub("n", row("s", "+", 1)), sub("n", "s"))),
        meaning=Text(
            "Handler, der kom ind i trinnet s i perioden, og dem af dem, der kom videre. "
            "Oversprungne trin tæller som passeret.",
            "Deals that came into stage s in the period, and those of them that went on. "
            "Skipped stages count as passed.",
        ),
        source=_SHARE,
        function=stage_conversion.step,
        example=Text("12 / 26 = 46,2 %.", "12 / 26 = 46.2%."),
        recompute=conversion_example,
    ),
    Formula(
        id="sql-acceptance",
        name=Text("Accept af overdragne leads", "SQL acceptance"),
        notation=formula("a", "=", fraction(sub("q", 10), row("o"))),
        meaning=Text(
            "o leads overdraget i perioden for mindst 10 arbejdsdage siden; "
            "q dem, der blev accepteret inden for 10 arbejdsdage.",
            "o leads handed over in the period at least 10 working days ago; q those accepted within 10 working days.",
        ),
        source=_SHARE,
        function=acceptance.within_ten_days,
        example=Text("57 / 75 = 76 %.", "57 / 75 = 76%."),
        recompute=acceptance_example,
    ),
)
_BASICS: tuple[Formula, ...] = (
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
        source=_RESPONSE,
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
            "200.000 ¤ med 30 % og 100.000 ¤ med 60 %: 120.000 ¤.",
            "¤200,000 at 30% and ¤100,000 at 60%: ¤120,000.",
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
            "200.000 ¤ med 30 % og 100.000 ¤ med 60 %: 103.923 ¤.",
            "¤200,000 at 30% and ¤100,000 at 60%: ¤103,923.",
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
        example=Text("9.100.000 / 35 = 260.000 ¤.", "9,100,000 / 35 = ¤260,000."),
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
FORMULAS = (*KPIS, *_BASICS)
