"""The inputs of the customer's value, each described once."""

from dataclasses import dataclass
from typing import Annotated

from calculators.customer_value.parameters import Parameters
from calculators.kit.input.assumptions import defaults_of, figures_of, refuse_unfit, with_assumptions
from calculators.kit.input.fields import Choice, Field, Group, Integer, Money, Option, Percent, Value, fields_of
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.text.language import Text

_CUSTOMER = Group(label=Text("En gennemsnitlig kunde", "An average customer"))
_WINNING = Group(label=Text("Hvad det koster at vinde dem", "What it costs to win them"))
_TERMS = Group(label=Text("Regnemåde", "Terms of the calculation"), folded=True)
_MOST = 1e9


@dataclass(frozen=True)
class Inputs:
    """Kroner and fractions; churn and expansion for each period."""

    revenue: Annotated[
        float,
        Money(
            label=Text("Omsætning pr. kunde pr. måned", "Revenue per customer per month"),
            minimum=0,
            maximum=_MOST,
            step=500,
            group=_CUSTOMER,
            help=Text(
                "Abonnement efter rabat, uden moms (ARPA).", "Subscription after discount, excluding VAT (ARPA)."
            ),
        ),
    ]
    margin: Annotated[
        float,
        Percent(
            label=Text("Dækningsgrad", "Gross margin"),
            minimum=0,
            maximum=1,
            step=0.01,
            group=_CUSTOMER,
            help=Text(
                "Det, der er tilbage, når hosting, support og licenser er betalt.",
                "What is left when hosting, support and licences are paid.",
            ),
        ),
    ]
    churn: Annotated[
        float,
        Percent(label=Text("Kundetab", "Churn"), minimum=0, maximum=1, step=0.01, group=_CUSTOMER),
    ]
    churn_period: Annotated[
        str,
        Choice(
            label=Text("Kundetab og mersalg er pr.", "Churn and expansion are per"),
            options=(Option("month", Text("måned", "month")), Option("year", Text("år", "year"))),
            group=_CUSTOMER,
            help=Text(
                "Vælg det, kunderne er bundet for: Med årsaftaler går de først ved årets udgang.",
                "Choose what customers are bound for: on yearly terms they leave at the end of the year only.",
            ),
        ),
    ]
    expansion: Annotated[
        float,
        Percent(
            label=Text("Mersalg til dem, der bliver", "Expansion of those who stay"),
            minimum=-0.5,
            maximum=1,
            step=0.01,
            group=_CUSTOMER,
            help=Text("Vækst i omsætning pr. kunde, netto.", "Growth in revenue per customer, net."),
        ),
    ]
    cost: Annotated[
        float,
        Money(
            label=Text("Salg og marketing i alt", "Sales and marketing in all"),
            minimum=0,
            maximum=_MOST,
            step=100_000,
            group=_WINNING,
            help=Text(
                "Løn, provision, værktøjer og annoncer i perioden.",
                "Salaries, commission, tools and advertising in the period.",
            ),
        ),
    ]
    new_customers: Annotated[
        int,
        Integer(
            label=Text("Nye kunder i samme periode", "New customers in the same period"),
            minimum=0,
            maximum=1_000_000,
            step=1,
            group=_WINNING,
        ),
    ]
    target: Annotated[
        float,
        Money(
            label=Text("Mål for livstidsværdien", "Target for lifetime value"),
            minimum=0,
            maximum=_MOST,
            step=10_000,
            group=_TERMS,
        ),
    ]
    discount_rate: Annotated[
        float,
        Percent(
            label=Text("Kalkulationsrente pr. år", "Discount rate a year"),
            minimum=0,
            maximum=1,
            step=0.01,
            group=_TERMS,
        ),
    ]
    horizon: Annotated[
        int,
        Integer(
            label=Text("Højst så mange år", "At most so many years"),
            minimum=1,
            maximum=20,
            step=1,
            unit=Text("år", "years"),
            group=_TERMS,
            help=Text(
                "Længere ud tør de færreste regne. Bruges også, når ingen kunder går.",
                "Few dare to count further. Also used when no customers leave.",
            ),
        ),
    ]

    @property
    def periods(self) -> int:
        """How many periods there are in a year: 1 or 12."""
        return 12 if self.churn_period == "month" else 1


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs with the sources of their defaults."""
    return with_assumptions(fields_of(Inputs), parameters.assumptions)


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example."""
    return {**defaults_of(fields_of(Inputs), parameters.assumptions), "churn_period": parameters.churn_period}


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    refuse_unfit(fields_of(Inputs), figures_of(parameters.assumptions))
    if not 0 < parameters.sensitivity_step < 1:
        raise PlainError("sensitivity_step: expected a fraction between 0 and 1")
    if parameters.ratio_rule <= 0:
        raise PlainError("ratio_rule: expected a number above 0")
    return parameters
