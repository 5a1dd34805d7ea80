"""How the KPIs are computed, as the site shows it: a formula with the KPI's id for the KPI's own page, then what they
are made of."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number
from calculators.kpi.basic_formulas import BASICS
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
from calculators.kpi.measures.cycle import from_qualified
from calculators.kpi.measures.forecast_accuracy import accuracy
from calculators.kpi.measures.lifetime import lifetime_value
from calculators.kpi.measures.promoters import net_promoter_score
from calculators.kpi.measures.response import business_median
from calculators.kpi.measures.velocity import velocity

_PLAYBOOK = Text("Playbookens nøgletal af samme navn", "The playbook's KPI of that name")
_SHARE = Text(
    "Playbookens nøgletal af samme navn; interval efter Wilson 1927",
    "The playbook's KPI of that name; interval by Wilson 1927",
)

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
        example=Text("32 × 0,30 × 225.000 / 72 = 30.000 kr. om dagen.", "32 × 0.30 × 225,000 / 72 = DKK 30,000 a day."),
        recompute=lambda: (
            number(n := 32),
            number(h := 0.3, 2),
            number(o := 225_000),
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
            "148.000, 176.000, 205.000, 236.000 og 410.000 kr.: 1.175.000 / 5 = 235.000 kr. Medianen er 205.000 kr.",
            "DKK 148,000, 176,000, 205,000, 236,000 and 410,000: 1,175,000 / 5 = DKK 235,000. "
            "The median is DKK 205,000.",
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
        example=Text("210.000 × 0,72 / 0,18 = 840.000 kr.", "210,000 × 0.72 / 0.18 = DKK 840,000."),
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
            "Forecast 2.900.000 kr., salg 2.500.000 kr.: 1 − 400.000 / 2.500.000 = 84 %.",
            "Forecast DKK 2,900,000, sales DKK 2,500,000: 1 − 400,000 / 2,500,000 = 84%.",
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
FORMULAS = (*KPIS, *BASICS)
