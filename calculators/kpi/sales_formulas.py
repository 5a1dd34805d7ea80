"""How the KPIs of what is sold are computed. A formula has the KPI's id, so that the KPI's own page finds it."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, row, sub, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number
from calculators.kpi.kpi_examples import (
    accuracy_example,
    cycle_example,
    lead_rate_example,
    order_example,
    win_rate_example,
)
from calculators.kpi.measures import (
    lead_conversion,
    order_size,
    win_rate,
)
from calculators.kpi.measures.cycle import from_qualified
from calculators.kpi.measures.forecast_accuracy import accuracy
from calculators.kpi.measures.lifetime import lifetime_value
from calculators.kpi.measures.velocity import velocity

_PLAYBOOK = Text("Playbookens nøgletal af samme navn", "The playbook's KPI of that name")
_SHARE = Text(
    "Playbookens nøgletal af samme navn; interval efter Wilson 1927",
    "The playbook's KPI of that name; interval by Wilson 1927",
)

SALES = (
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
)
