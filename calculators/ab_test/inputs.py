"""The inputs of the A/B test, each described once."""

from dataclasses import dataclass
from typing import Annotated

from calculators.ab_test.parameters import Parameters
from calculators.kit.input.assumptions import defaults_of, figures_of, refuse_unfit, with_assumptions
from calculators.kit.input.fields import Choice, Field, Group, Integer, Option, Percent, Value, fields_of
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.text.language import Text

_COUNTED = Group(
    label=Text("Det, I har målt", "What you have measured"),
    help=Text(
        "Tæl mennesker, ikke visninger. Den, der kommer igen, er én og ser samme version hver gang.",
        "Count people, not views. Someone who returns is one and sees the same version every time.",
    ),
)
_PLAN = Group(
    label=Text("Planen", "The plan"),
    help=Text("Bør ligge fast, før testen går i gang.", "Should be settled before the test starts."),
)
_TERMS = Group(label=Text("Regnemåde", "Terms of the calculation"), folded=True)
_PEOPLE = Text("personer", "people")
_MOST = 10_000_000


def _visitors(version: str) -> Integer:
    return Integer(
        label=Text(f"Version {version}: har set den", f"Version {version}: have seen it"),
        minimum=1,
        maximum=_MOST,
        step=100,
        unit=_PEOPLE,
        group=_COUNTED,
    )


def _conversions(version: str) -> Integer:
    return Integer(
        label=Text(f"Version {version}: har sagt ja", f"Version {version}: have said yes"),
        minimum=0,
        maximum=_MOST,
        step=10,
        unit=_PEOPLE,
        group=_COUNTED,
    )


@dataclass(frozen=True)
class Inputs:
    """Counts of people, rates as fractions, weeks."""

    visitors_a: Annotated[int, _visitors("A")]
    conversions_a: Annotated[int, _conversions("A")]
    visitors_b: Annotated[int, _visitors("B")]
    conversions_b: Annotated[int, _conversions("B")]
    baseline: Annotated[
        float,
        Percent(
            label=Text("Konvertering i dag", "Conversion today"),
            minimum=0.0001,
            maximum=0.9999,
            step=0.01,
            group=_PLAN,
        ),
    ]
    wanted: Annotated[
        float,
        Percent(
            label=Text("Mindste konvertering, der er umagen værd", "Least conversion worth the trouble"),
            minimum=0.0001,
            maximum=0.9999,
            step=0.01,
            group=_PLAN,
            help=Text(
                "Jo mindre forskel, jo flere skal I måle på: halv forskel kræver fire gange så mange.",
                "The smaller the difference, the more people it takes: half the difference takes four times as many.",
            ),
        ),
    ]
    traffic: Annotated[
        int,
        Integer(
            label=Text("Personer til begge versioner", "People for both versions"),
            minimum=1,
            maximum=_MOST,
            step=100,
            unit=_PEOPLE,
            group=_PLAN,
        ),
    ]
    traffic_period: Annotated[
        str,
        Choice(
            label=Text("Talt pr.", "Counted per"),
            options=(Option("day", Text("dag", "day")), Option("week", Text("uge", "week"))),
            group=_PLAN,
        ),
    ]
    longest_weeks: Annotated[
        int,
        Integer(
            label=Text("Længste tid, I vil vente", "Longest you will wait"),
            minimum=1,
            maximum=104,
            step=1,
            unit=Text("uger", "weeks"),
            group=_PLAN,
        ),
    ]
    significance: Annotated[
        float,
        Percent(
            label=Text("Signifikansniveau, tosidet", "Significance level, two-sided"),
            minimum=0.0001,
            maximum=0.5,
            step=0.01,
            group=_TERMS,
            help=Text(
                "Så ofte må testen se en forskel, der ikke er der.",
                "How often the test may see a difference that is not there.",
            ),
        ),
    ]
    power: Annotated[
        float,
        Percent(
            label=Text("Styrke", "Power"),
            minimum=0.5,
            maximum=0.9999,
            step=0.05,
            group=_TERMS,
            help=Text(
                "Så ofte skal testen finde forskellen, når den er der.",
                "How often the test should find the difference when it is there.",
            ),
        ),
    ]

    @property
    def weekly_traffic(self) -> int:
        """People a week for both versions together."""
        return self.traffic * (7 if self.traffic_period == "day" else 1)


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs with the sources of their defaults."""
    return with_assumptions(fields_of(Inputs), parameters.assumptions)


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example."""
    return {
        **defaults_of(fields_of(Inputs), parameters.assumptions),
        "traffic_period": parameters.traffic_period,
    }


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    refuse_unfit(fields_of(Inputs), figures_of(parameters.assumptions))
    if not 0 < parameters.skewed_split < 1:
        raise PlainError("skewed_split: expected a fraction between 0 and 1")
    return parameters
