"""The inputs of the NPS calculator: counts by group or answer by answer, the last measurement, target and margin."""

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kit.input.assumptions import defaults_of, figures_of, refuse_unfit, with_assumptions
from calculators.kit.input.fields import Choice, Field, Group, Integer, Number, Option, Value
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.text.language import Text
from calculators.nps.parameters import Parameters

_NOW = Group(label=Text("Denne måling", "This measurement"))
_LAST = Group(
    label=Text("Sidste måling", "The last measurement"),
    help=Text("Lad felterne stå tomme, hvis der ikke er nogen.", "Leave the fields empty if there is none."),
)
_AIM = Group(label=Text("Mål og sikkerhed", "Target and certainty"))
_MOST = 1_000_000
_POINTS = Text("point", "points")
_PROMOTERS = Text("Ambassadører (9-10)", "Promoters (9-10)")
_PASSIVES = Text("Passive (7-8)", "Passives (7-8)")
_DETRACTORS = Text("Kritikere (0-6)", "Detractors (0-6)")


@dataclass(frozen=True)
class Counts:
    """How many answered 9-10, 7-8 and 0-6."""

    promoters: int
    passives: int
    detractors: int

    @property
    def total(self) -> int:
        """All answers."""
        return self.promoters + self.passives + self.detractors


@dataclass(frozen=True)
class Inputs:
    """A measurement; points are fractions (0.40 is 40 points).

    answers  by 0, 1, ... 10 where they were counted one by one, else None
    invited  how many were asked, where that is known
    last     the measurement before, where there is one
    """

    counts: Counts
    answers: tuple[int, ...] | None
    invited: int | None
    last: Counts | None
    target: float
    wanted_margin: float


def _count(name: str, label: Text, group: Group, optional: bool = False, shown: str | None = None) -> Integer:
    return Integer(
        id=name,
        label=label,
        minimum=0,
        maximum=_MOST,
        step=1,
        group=group,
        optional=optional,
        shown_when=("counted_by", (shown,)) if shown else None,
    )


FIELDS: tuple[Field, ...] = (
    Choice(
        id="counted_by",
        label=Text("Hvad har I talt?", "What have you counted?"),
        options=(
            Option("groups", Text("De tre grupper", "The three groups")),
            Option("answers", Text("Hvert svar fra 0 til 10", "Every answer from 0 to 10")),
        ),
        group=_NOW,
    ),
    _count("promoters", _PROMOTERS, _NOW, shown="groups"),
    _count("passives", _PASSIVES, _NOW, shown="groups"),
    _count("detractors", _DETRACTORS, _NOW, shown="groups"),
    *(
        _count(f"answers_{answer}", Text(f"Svarede {answer}", f"Answered {answer}"), _NOW, shown="answers")
        for answer in range(11)
    ),
    _count("invited", Text("Antal, der blev spurgt", "How many were asked"), _NOW, optional=True),
    _count("last_promoters", _PROMOTERS, _LAST, optional=True),
    _count("last_passives", _PASSIVES, _LAST, optional=True),
    _count("last_detractors", _DETRACTORS, _LAST, optional=True),
    Number(
        id="target",
        label=Text("Mål", "Target"),
        minimum=-100,
        maximum=100,
        step=5,
        decimals=1,
        unit=_POINTS,
        group=_AIM,
    ),
    Number(
        id="wanted_margin",
        label=Text("Fejlmargin, I kan leve med", "Margin of error you can live with"),
        minimum=1,
        maximum=100,
        step=1,
        decimals=1,
        unit=_POINTS,
        group=_AIM,
        help=Text("Plus og minus så meget, med 95 % sikkerhed.", "Plus and minus that much, at 95% confidence."),
    ),
)


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs with the sources of their defaults."""
    return with_assumptions(FIELDS, parameters.assumptions)


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example, counted by group."""
    return {
        "counted_by": "groups",
        **defaults_of(FIELDS, parameters.assumptions),
        **{f"answers_{answer}": count for answer, count in enumerate(parameters.answers)},
    }


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit."""
    parameters = from_plain(Parameters, data)
    refuse_unfit(FIELDS, figures_of(parameters.assumptions))
    if len(parameters.answers) != 11 or min(parameters.answers) < 0:
        raise PlainError("answers: expected eleven counts, for the answers 0 to 10")
    covered = sorted(answer for one in parameters.follow_ups for answer in range(one.lowest, one.highest + 1))
    if covered != list(range(11)):
        raise PlainError("follow_ups: expected every answer from 0 to 10 in exactly one of them")
    return parameters


def inputs_of(values: Mapping[str, Value]) -> Inputs:
    """The measurement from values by field id. A last measurement without any answer is none."""

    def count(name: str) -> int:
        value = values[name]
        return int(value) if isinstance(value, (int, float)) else 0

    answers = tuple(count(f"answers_{answer}") for answer in range(11))
    by_answer = values["counted_by"] == "answers"
    groups = (count("promoters"), count("passives"), count("detractors"))
    now = Counts(sum(answers[9:]), sum(answers[7:9]), sum(answers[:7])) if by_answer else Counts(*groups)
    last = Counts(count("last_promoters"), count("last_passives"), count("last_detractors"))
    return Inputs(
        counts=now,
        answers=answers if by_answer else None,
        invited=None if values["invited"] is None else count("invited"),
        last=last if last.total else None,
        target=_points(values["target"]),
        wanted_margin=_points(values["wanted_margin"]),
    )


def _points(value: Value) -> float:
    return value / 100 if isinstance(value, (int, float)) else 0.0
