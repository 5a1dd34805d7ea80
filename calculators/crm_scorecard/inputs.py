"""The inputs of the CRM scorecard: a weight for each criterion, and up to four systems with a level for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.crm_scorecard.parameters import Criterion, Parameters, System
from calculators.kit.input.fields import Choice, Field, FreeText, Group, Number, Option, Value
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.input.values import number_in, text_in
from calculators.kit.text.language import Text

WEIGHTS = Group(
    label=Text("Hvad der tæller mest", "What counts most"),
    help=Text(
        "Vægtene behøver ikke give 100; kun forholdet mellem dem tæller. 0 tager kriteriet ud.",
        "The weights need not add up to 100; only their proportion counts. 0 takes the criterion out.",
    ),
)
LARGEST = 100.0
LETTERS = "ABCD"


@dataclass(frozen=True)
class Inputs:
    """`weights` by criterion; `names` and `levels` of the systems that take part, in their order on the form."""

    weights: tuple[float, ...]
    names: tuple[str, ...]
    levels: tuple[tuple[int, ...], ...]


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """Weights first, then a group for each system."""
    found: list[Field] = [
        Number(
            id=f"weight.{criterion.id}",
            label=criterion.name,
            help=criterion.ask,
            source=criterion.source,
            minimum=0,
            maximum=LARGEST,
            step=5,
            group=WEIGHTS,
        )
        for criterion in parameters.criteria
    ]
    for index, letter in enumerate(LETTERS[: len(parameters.systems)]):
        group = Group(
            label=Text(f"System {letter}", f"System {letter}"),
            help=Text("Uden navn er systemet ikke med.", "Without a name the system takes no part.")
            if index > 1
            else None,
            folded=index > 1,
        )
        found.append(
            FreeText(
                id=f"name.{index}",
                label=Text("Navn", "Name"),
                maximum_length=40,
                group=group,
                optional=True,
            )
        )
        found += [
            Choice(id=f"level.{index}.{criterion.id}", label=criterion.name, options=options(criterion), group=group)
            for criterion in parameters.criteria
        ]
    return tuple(found)


def options(criterion: Criterion) -> tuple[Option, ...]:
    """The levels, best first, each with what it looks like."""
    return tuple(
        Option(str(level), Text(f"{level}: {words.da}", f"{level}: {words.en}"))
        for level, words in reversed(list(enumerate(criterion.levels)))
    )


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The playbook's weights and the systems of the example."""
    values: dict[str, Value] = {f"weight.{one.id}": one.weight for one in parameters.criteria}
    for index, system in enumerate(parameters.systems):
        values[f"name.{index}"] = system.name
        for criterion, level in zip(parameters.criteria, system.levels, strict=True):
            values[f"level.{index}.{criterion.id}"] = str(level)
    return values


def inputs_of(parameters: Parameters, values: Mapping[str, Value]) -> Inputs:
    """The inputs from values by field id; a system without a name is left out, equal names are told apart."""
    taking_part = [index for index in range(len(parameters.systems)) if values.get(f"name.{index}")]
    names = [text_in(values, f"name.{index}") for index in taking_part]
    return Inputs(
        weights=weights_of(parameters, values),
        names=tuple(
            f"{name} ({LETTERS[index]})" if names.count(name) > 1 else name
            for name, index in zip(names, taking_part, strict=True)
        ),
        levels=tuple(levels_of(parameters, values, index) for index in taking_part),
    )


def weights_of(parameters: Parameters, values: Mapping[str, Value]) -> tuple[float, ...]:
    """Each criterion's weight, from values by field id."""
    return tuple(number_in(values, f"weight.{one.id}") for one in parameters.criteria)


def levels_of(parameters: Parameters, values: Mapping[str, Value], system: int) -> tuple[int, ...]:
    """A system's level on each criterion, from values by field id; systems are counted from 0."""
    return tuple(int(text_in(values, f"level.{system}.{one.id}")) for one in parameters.criteria)


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not hold together."""
    parameters = from_plain(Parameters, data)
    if len(parameters.criteria) < 2:
        raise PlainError("criteria: expected at least two criteria")
    if not 2 <= len(parameters.systems) <= len(LETTERS):
        raise PlainError(f"systems: expected two to {len(LETTERS)} systems")
    if not 100 <= parameters.draws <= 100_000:
        raise PlainError("draws: expected 100 to 100000")
    if not 0 < parameters.spread < 1:
        raise PlainError("spread: expected a fraction above 0 and below 1")
    for index, criterion in enumerate(parameters.criteria):
        _check_criterion(criterion, f"criteria[{index}]", parameters.top)
    for index, system in enumerate(parameters.systems):
        _check_system(system, f"systems[{index}]", len(parameters.criteria), parameters.top)
    return parameters


def _check_criterion(criterion: Criterion, path: str, top: int) -> None:
    if len(criterion.levels) != top + 1 or top < 1:
        raise PlainError(f"{path}.levels: expected as many levels as the first criterion, two at least")
    if criterion.minimum is not None and not 0 <= criterion.minimum <= top:
        raise PlainError(f"{path}.minimum: expected a level from 0 to {top}")
    if not 0 <= criterion.weight <= LARGEST:
        raise PlainError(f"{path}.weight: expected 0 to {LARGEST:g}")


def _check_system(system: System, path: str, criteria: int, top: int) -> None:
    if len(system.levels) != criteria:
        raise PlainError(f"{path}.levels: expected one level for each of the criteria")
    for place, level in enumerate(system.levels):
        if not 0 <= level <= top:
            raise PlainError(f"{path}.levels[{place}]: expected a level from 0 to {top}")
