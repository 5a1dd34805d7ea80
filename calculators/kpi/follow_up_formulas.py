"""How the KPIs of leads, of following them up and of customers are computed, each under the KPI's id."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, root, row, sub, words
from calculators.kit.text.language import Text
from calculators.kpi.kpi_examples import (
    acceptance_example,
    cadence_example,
    conversion_example,
    promoters_example,
    quality_example,
    response_example,
)
from calculators.kpi.measures import (
    acceptance,
    cadence,
    lead_quality,
    stage_conversion,
)
from calculators.kpi.measures.promoters import net_promoter_score
from calculators.kpi.measures.response import business_median

_PLAYBOOK = Text("Playbookens nøgletal af samme navn", "The playbook's KPI of that name")
_SHARE = Text(
    "Playbookens nøgletal af samme navn; interval efter Wilson 1927",
    "The playbook's KPI of that name; interval by Wilson 1927",
)

FOLLOW_UP = (
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
