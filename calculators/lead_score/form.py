"""The form for a lead: its fields, made from the model, and the lead read back from their values.

Field ids: `as_of`, `segment`, `framework`, `fit.<rule>`, `level.<criterion>`, `event.<rule>.count`,
`event.<rule>.last`.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from calculators.kit.input.fields import Choice, Date, Field, Group, Integer, Option, Row, Value
from calculators.kit.scoring.lead import Event, Lead, asked_criteria
from calculators.kit.scoring.model import Example, Model
from calculators.kit.text.language import Text

_LEAD = Group(label=Text("Leadet", "The lead"))
_NOBODY = Example(as_of=date(2000, 1, 1), segment=None, fit=(), engagement=(), levels=())
"""The lead of a score that shows no example; no day matters where nothing fades."""
_EVIDENCE_HELP = Text(
    "Vælg det, du kan dokumentere i CRM. Kun den valgte rammes kriterier tæller.",
    "Choose what you can show in the CRM. Only the chosen framework's criteria count.",
)
_EVENTS_HELP = Text(
    "Hvor mange gange og hvornår sidst. Point falder, efterhånden som tiden går.",
    "How many times, and when last. Points fade as time goes by.",
)


def lead_fields(parameters: Model) -> tuple[Field, ...]:
    """The form's fields in order: the lead, who they are, what is known, what they did."""
    return (*_lead(parameters), *_fit(parameters), *_levels(parameters), *_events(parameters))


def lead_defaults(parameters: Model) -> dict[str, Value]:
    """The example lead's values; a rule that the example leaves out has its first answer, level 0 or no events."""
    example = parameters.score.example or _NOBODY
    answers = {case.rule: case.answer for case in example.fit}
    levels = {case.criterion: case.level for case in example.levels}
    events = {case.rule: case for case in example.engagement}
    evidence = parameters.score.framework_group
    values: dict[str, Value] = {
        **({"as_of": example.as_of} if parameters.score.has_engagement else {}),
        **({"segment": example.segment or parameters.first_segment} if parameters.segments else {}),
        **({"framework": evidence.default} if evidence is not None else {}),
    }
    for group in parameters.score.fit_groups:
        values.update({f"fit.{rule.id}": answers.get(rule.id, rule.answers[0].id) for rule in group.rules})
    values.update(
        {f"level.{criterion.id}": str(levels.get(criterion.id, 0)) for criterion in asked_criteria(parameters)}
    )
    for rule in parameters.score.engagement_rules:
        case = events.get(rule.id)
        values[f"event.{rule.id}.count"] = case.count if case else 0
        values[f"event.{rule.id}.last"] = example.as_of - timedelta(days=case.days_ago) if case and case.count else None
    return values


def lead_of(parameters: Model, values: Mapping[str, Value]) -> Lead:
    """The lead from values by field id, as `calculators.kit.input.reading` gives them.

    Raises KeyError where one is missing.
    """
    as_of = values["as_of"] if parameters.score.has_engagement else _NOBODY.as_of
    if not isinstance(as_of, date):
        raise KeyError("as_of")
    answers = {rule.id: str(values[f"fit.{rule.id}"]) for group in parameters.score.fit_groups for rule in group.rules}
    levels = {criterion.id: int(str(values[f"level.{criterion.id}"])) for criterion in asked_criteria(parameters)}
    events = {}
    for rule in parameters.score.engagement_rules:
        last = values[f"event.{rule.id}.last"]
        events[rule.id] = Event(int(str(values[f"event.{rule.id}.count"])), last if isinstance(last, date) else None)
    return Lead(as_of, str(values.get("segment", "")), str(values.get("framework", "")), answers, levels, events)


def _lead(parameters: Model) -> tuple[Field, ...]:
    frameworks = tuple(Option(framework.id, framework.name) for framework in parameters.frameworks)
    day = (
        Date(
            id="as_of",
            label=Text("Opgjort den", "As of"),
            group=_LEAD,
            help=Text(
                "Datoen, point regnes pr. Flyt den frem for at se, hvad ventetid koster.",
                "The day on which points are counted. Move it on to see what waiting costs.",
            ),
        ),
    )
    framework = (
        Choice(
            id="framework",
            label=Text("Kvalificeringsramme", "Qualification framework"),
            group=_LEAD,
            options=frameworks,
        ),
    )
    return (
        *(day if parameters.score.has_engagement else ()),
        *_segment(parameters),
        *(framework if parameters.score.framework_group is not None else ()),
    )


def _segment(parameters: Model) -> tuple[Field, ...]:
    """The choice of a segment, where the company makes a difference."""
    options = tuple(Option(segment.id, segment.name) for segment in parameters.segments)
    return (Choice(id="segment", label=Text("Segment", "Segment"), group=_LEAD, options=options),) if options else ()


def _fit(parameters: Model) -> list[Field]:
    return [
        Choice(
            id=f"fit.{rule.id}",
            label=rule.label,
            help=rule.why,
            group=Group(label=group.name),
            options=tuple(Option(answer.id, answer.label) for answer in rule.answers),
        )
        for group in parameters.score.fit_groups
        for rule in group.rules
    ]


def _levels(parameters: Model) -> list[Field]:
    evidence = parameters.score.framework_group
    if evidence is None:
        return []
    group = Group(label=evidence.name, help=_EVIDENCE_HELP)
    found: list[Field] = []
    for criterion in asked_criteria(parameters):
        levels = sorted(criterion.rubric, key=lambda level: level.level)
        options = tuple(
            Option(str(level.level), Text(f"{level.level}: {level.evidence.da}", f"{level.level}: {level.evidence.en}"))
            for level in levels
        )
        using = tuple(
            framework.id
            for framework in parameters.frameworks
            if any(letter.criterion == criterion.id for letter in framework.letters)
        )
        found.append(
            Choice(
                id=f"level.{criterion.id}",
                label=criterion.name,
                group=group,
                options=options,
                shown_when=("framework", using),
            )
        )
    return found


def _events(parameters: Model) -> list[Field]:
    found: list[Field] = []
    for group in parameters.score.engagement_groups:
        on_form = Group(label=group.name, help=_EVENTS_HELP)
        for rule in group.rules:
            row = Row(label=rule.label, help=rule.why)
            found.append(
                Integer(
                    id=f"event.{rule.id}.count",
                    label=Text("Antal", "Count"),
                    row=row,
                    group=on_form,
                    minimum=0,
                    maximum=1000,
                )
            )
            found.append(
                Date(id=f"event.{rule.id}.last", label=Text("Senest", "Last"), row=row, group=on_form, optional=True)
            )
    return found
