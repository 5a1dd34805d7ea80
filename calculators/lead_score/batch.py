"""Many leads at once: a row a lead, its grade and who gets it written beside it."""

from collections.abc import Mapping

from calculators.kit.batch import Answered, Batch, Output
from calculators.kit.batch.columns import columns_of
from calculators.kit.input.fields import Value
from calculators.kit.scoring.grade import band_of, routes_of
from calculators.kit.scoring.lead import asked_criteria, fallback
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import engagement_points, fit_points
from calculators.kit.text.language import Language, Text
from calculators.lead_score.form import lead_fields, lead_of
from calculators.lead_score.wording import limit_words

OUTPUTS = (
    Output("fit", Text("Fit-point", "Fit points"), 1),
    Output("engagement", Text("Engagementpoint", "Engagement points"), 1),
    Output("grade", Text("Karakter", "Grade")),
    Output("route", Text("Rute", "Route")),
    Output("owner", Text("Ejer", "Owner")),
    Output("deadline", Text("Frist", "Deadline")),
)
_FORM = ("as_of", "segment", "framework")


def batch_of(parameters: Model) -> Batch:
    """A lead that says nothing has the form's day, segment and framework, unknown answers, no evidence, no events."""
    fields = lead_fields(parameters)
    from_form = tuple(field.id for field in fields if field.id in _FORM)
    nothing = _nothing(parameters)
    named = {"as_of": ("as of", "opgjort"), **_names(parameters)}

    def blank(typed: Mapping[str, Value]) -> dict[str, Value]:
        return {**nothing, **{name: typed[name] for name in from_form}}

    def answer(values: Mapping[str, Value], language: Language) -> Answered:
        return _answer(parameters, values, language)

    return Batch(
        title=Text("Scor en liste", "Score a list"),
        file=Text("Fil med leads", "File of leads"),
        help=Text(
            "Ét lead pr. række. Du får filen igen med point, karakter, rute, ejer og frist ud for hvert lead.",
            "One lead a row. You get the file back with points, grade, route, owner and deadline beside each lead.",
        ),
        columns=columns_of(fields, named),
        fields={field.id: field for field in fields},
        outputs=OUTPUTS,
        from_form=from_form,
        blank=blank,
        answer=answer,
        counted="grade",
        day="as_of" if parameters.score.has_engagement else None,
    )


def _answer(parameters: Model, values: Mapping[str, Value], language: Language) -> Answered:
    lead = lead_of(parameters, values)
    fit, engagement = fit_points(parameters, lead).points, engagement_points(parameters, lead).points
    letter = str(band_of(fit, parameters.score.fit_bands).grade)
    figure = int(band_of(engagement, parameters.score.engagement_bands).grade)
    routes = routes_of(parameters, letter, figure, lead.segment)
    grade = parameters.score.grade(letter, figure)
    if len(routes) != 1:
        return fit, engagement, grade, None, None, None
    (route,) = routes
    owner = parameters.roles[route.owner].say(language)
    limit = limit_words(route.service_level, language)
    return fit, engagement, grade, route.name.say(language), owner, limit


def _nothing(parameters: Model) -> dict[str, Value]:
    values: dict[str, Value] = {f"fit.{rule.id}": fallback(rule) for rule in parameters.score.fit_rules}
    values |= {f"level.{criterion.id}": "0" for criterion in asked_criteria(parameters)}
    for event in parameters.score.engagement_rules:
        values |= {f"event.{event.id}.count": 0, f"event.{event.id}.last": None}
    return values


def _names(parameters: Model) -> dict[str, tuple[str, ...]]:
    """What the CRM calls a field, and an event's own name for how many times it happened."""
    called = {f"fit.{rule.id}": parameters.fields[rule.field] for rule in parameters.score.fit_rules if rule.field}
    names: dict[str, tuple[str, ...]] = {id: (name.da, name.en) for id, name in called.items()}
    for event in parameters.score.engagement_rules:
        names[f"event.{event.id}.count"] = (event.id, event.label.da, event.label.en)
    return names
