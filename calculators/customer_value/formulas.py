"""The formulas of the customer's value as the site shows them."""

from calculators.customer_value import lifetime
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent

_GUPTA = Text(
    "Gupta og Lehmann 2003, »Customers as Assets«, Journal of Interactive Marketing 17",
    "Gupta and Lehmann 2003, “Customers as Assets”, Journal of Interactive Marketing 17",
)
_USAGE = Text("Udbredt brug, uden én bestemt kilde", "Widespread usage, without one definite source")
_MARGIN, _COST = 151_200.0, 260_000.0


def _shown(value: float | None) -> Text:
    assert value is not None
    return money(value)


def _payback() -> tuple[Text, ...]:
    found = lifetime.simple_payback(_COST, 12_600)
    assert found is not None
    return money(_COST), money(12_600), number(found, 1)


def _cohort() -> tuple[Text, ...]:
    found = lifetime.cohort_payback(_COST, _MARGIN, 0.82, 12)
    assert found is not None
    return money(_MARGIN), percent(0.18), money(_COST), number(found, 1)


def _breakeven() -> tuple[Text, ...]:
    found = [lifetime.breakeven_churn(_MARGIN, _COST, ratio) for ratio in (1, 3)]
    shown = tuple(percent(one, 1) for one in found if one is not None)
    return money(_MARGIN), money(_COST), number(3), *shown


FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="lifetime-value",
        name=Text("Livstidsværdi (LTV)", "Lifetime value (LTV)"),
        notation=formula(words("LTV"), "=", fraction(row("R", "×", "g"), row("c"))),
        meaning=Text(
            "R er omsætningen pr. "
            "kunde i perioden, g dækningsgraden, c kundetabet. Uden kundetab er den ikke defineret.",
            "R is the revenue per customer in the period, g the gross margin, c the churn. Undefined without churn.",
        ),
        source=_GUPTA,
        function=lifetime.simple_value,
        example=Text(
            "210.000 ¤ om året med 72 % dækning er 151.200 ¤. Med 18 % kundetab giver det 840.000 ¤.",
            "¤210,000 a year at a margin of 72% is ¤151,200. At a churn of 18% that makes ¤840,000.",
        ),
        recompute=lambda: (
            money(revenue := 210_000),
            percent(margin := 0.72),
            money(revenue * margin),
            percent(churn := 0.18),
            _shown(lifetime.simple_value(revenue * margin, churn)),
        ),
    ),
    Formula(
        id="endless",
        name=Text("Med mersalg og rente", "With expansion and discounting"),
        notation=formula(
            words("LTV"),
            "=",
            fraction(row("m"), row(1, "−", "q")),
            ",",
            "q",
            "=",
            fraction(row("(", 1, "−", "c", ")", "(", 1, "+", "e", ")"), row(1, "+", "r")),
        ),
        meaning=Text(
            "m er periodens dækning, e mersalget, r renten i perioden. Når q er 1 eller mere, har summen ingen ende.",
            "m is the period's gross profit, e the expansion, r the rate of the period. "
            "Where q is 1 or more, the sum has no end.",
        ),
        source=_GUPTA,
        function=lifetime.endless_value,
        example=Text(
            "151.200 ¤ om året med 18 % kundetab, 5 % mersalg og 10 % i rente giver 695.900 ¤.",
            "¤151,200 a year with 18% churn, 5% expansion and a rate of 10% gives ¤695,900.",
        ),
        recompute=lambda: (
            money(_MARGIN),
            percent(0.18),
            percent(0.05),
            percent(0.10),
            _shown(lifetime.endless_value(_MARGIN, 0.18, 0.05, 0.10)),
        ),
    ),
    Formula(
        id="capped",
        name=Text("Højst så mange år", "So many years at most"),
        notation=formula(words("LTV"), "=", "m", total(row("t", "=", 0), row("T", "−", 1)), power("q", "t")),
        meaning=Text(
            "T er antallet af perioder. Den første periode diskonteres ikke, fordi kunden betaler forud.",
            "T is the number of periods. The first is not discounted, since the customer pays in advance.",
        ),
        source=_GUPTA,
        function=lifetime.capped_value,
        example=Text(
            "151.200 ¤ om året i 5 år med 18 % kundetab og 10 % i rente giver 457.261 ¤.",
            "¤151,200 a year for 5 years with 18% churn and a rate of 10% gives ¤457,261.",
        ),
        recompute=lambda: (
            money(_MARGIN),
            number(5),
            percent(0.18),
            percent(0.10),
            money(lifetime.capped_value(_MARGIN, 0.18, 0.0, 0.10, 5)),
        ),
    ),
    Formula(
        id="acquisition-cost",
        name=Text("Pris på en ny kunde (CAC)", "Cost of a new customer (CAC)"),
        notation=formula(words("CAC"), "=", fraction(row("S"), row("N"))),
        meaning=Text(
            "S er alt, der er brugt på salg og marketing, løn med, og N de nye kunder i samme periode.",
            "S is all that was spent on sales and marketing, "
            "salaries included, and N the new customers of that period.",
        ),
        source=_USAGE,
        function=lifetime.acquisition_cost,
        example=Text(
            "8.400.000 ¤ og 30 nye kunder er 280.000 ¤ pr. kunde.",
            "¤8,400,000 and 30 new customers are ¤280,000 a customer.",
        ),
        recompute=lambda: (money(8_400_000), number(30), _shown(lifetime.acquisition_cost(8_400_000, 30))),
    ),
    Formula(
        id="payback",
        name=Text("Tilbagebetaling", "Payback"),
        notation=formula("t", "=", fraction(row(words("CAC")), sub("m", words("md.")))),
        meaning=Text(
            "Månedens dækning, ikke omsætningen. Som om ingen kunder går undervejs.",
            "The month's gross profit, not its revenue. As if no customers left on the way.",
        ),
        source=_USAGE,
        function=lifetime.simple_payback,
        example=Text(
            "260.000 ¤ med 12.600 ¤ om måneden er hjemme efter 20,6 måneder.",
            "¤260,000 at ¤12,600 a month is back after 20.6 months.",
        ),
        recompute=_payback,
    ),
    Formula(
        id="cohort-payback",
        name=Text("Tilbagebetaling med kundetab", "Payback with churn"),
        notation=formula(
            words("CAC"),
            "=",
            "m",
            fraction(row(1, "−", power("h", "n")), row(1, "−", "h")),
            ",",
            "h",
            "=",
            row("(", 1, "−", "c", ")", "(", 1, "+", "e", ")"),
        ),
        meaning=Text(
            "n er antallet af perioder. "
            "Hver ny periode giver h af den forrige. Inden for en periode kommer dækningen jævnt.",
            "n is the number of periods. Each gives h of the one before. Within a period the margin comes evenly.",
        ),
        source=Text("Egen udledning af den geometriske række", "Our own derivation from the geometric series"),
        function=lifetime.cohort_payback,
        example=Text(
            "151.200 ¤ om året med 18 % kundetab betaler 260.000 ¤ på 22,5 måneder.",
            "¤151,200 a year with 18% churn pays ¤260,000 in 22.5 months.",
        ),
        recompute=_cohort,
    ),
    Formula(
        id="breakeven",
        name=Text("Kundetab, I kan tåle", "Churn you can stand"),
        notation=formula("c", "=", fraction(row("m"), row("k", "×", words("CAC")))),
        meaning=Text("Det kundetab, hvor LTV er k gange CAC.", "The churn at which LTV is k times CAC."),
        source=Text("Formlen for LTV, løst for kundetabet", "The formula for LTV, solved for churn"),
        function=lifetime.breakeven_churn,
        example=Text(
            "151.200 ¤ om året og CAC 260.000 ¤: LTV er CAC ved 58,2 % og 3 gange CAC ved 19,4 %.",
            "¤151,200 a year and CAC ¤260,000: LTV is CAC at 58.2% and 3 times CAC at 19.4%.",
        ),
        recompute=_breakeven,
    ),
)
