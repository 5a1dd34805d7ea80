"""The columns of past leads that the report knows by name, and what CRM systems call them."""

from calculators.kit.input.dataset import Answer, Column, ColumnKind
from calculators.kit.scoring.lead import asked_criteria
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.words import names_of
from calculators.kit.text.language import Text

OUTCOME, CREATED, GRADE, SCORE, AMOUNT = "outcome", "created", "grade", "score", "amount"
AS_OF, SEGMENT, FRAMEWORK = "as_of", "segment", "framework"
WON, OPEN = "won", "open"

_OUTCOMES = (
    Answer(
        WON,
        Text("Vundet", "Won"),
        ("won", "closed won", "closedwon", "vundet", "lukket vundet", "kunde", "customer", "1", "true", "yes", "ja"),
    ),
    Answer(
        "lost",
        Text("Tabt", "Lost"),
        ("lost", "closed lost", "closedlost", "tabt", "lukket tabt", "disqualified", "0", "false", "no", "nej"),
    ),
    Answer(
        "no-decision",
        Text("Ingen beslutning", "No decision"),
        ("no decision", "no-decision", "ingen beslutning", "abandoned", "opgivet", "stalled"),
    ),
    Answer(
        OPEN,
        Text("Ikke afgjort endnu", "Not decided yet"),
        ("open", "new", "working", "engaging", "prospecting", "qualification", "in progress", "åben", "ny", "i gang"),
    ),
)


def columns(model: Model) -> tuple[Column, ...]:
    """Every column that the report knows by name; all others are tried as single fields."""
    return (*_plain_columns(), *_lead_columns(model), *_answer_columns(model))


def _plain_columns() -> tuple[Column, ...]:
    return (
        Column(
            id=OUTCOME,
            label=Text("Udfald", "Outcome"),
            kind="choice",
            required=True,
            names=(
                "outcome",
                "udfald",
                "deal stage",
                "deal_stage",
                "stage",
                "status",
                "won",
                "is won",
                "resultat",
                "fase",
            ),
            answers=_OUTCOMES,
        ),
        Column(
            id=CREATED,
            label=Text("Oprettet", "Created"),
            kind="date",
            required=True,
            names=(
                "created",
                "created date",
                "create date",
                "createdate",
                "created_at",
                "oprettet",
                "engage_date",
                "dato",
            ),
        ),
        Column(
            id=GRADE,
            label=Text("Karakter i CRM", "Grade in the CRM"),
            kind="text",
            names=("grade", "lead grade", "lead_grade", "karakter", "rating", "lead rating"),
        ),
        Column(
            id=SCORE,
            label=Text("Point i CRM", "Points in the CRM"),
            kind="number",
            names=(
                "score",
                "lead score",
                "lead_score",
                "leadscore",
                "points",
                "point",
                "hubspot score",
                "hubspotscore",
            ),
        ),
        Column(
            id=AMOUNT,
            label=Text("Beløb", "Amount"),
            kind="money",
            names=("amount", "deal value", "close_value", "value", "beløb", "værdi", "expected revenue"),
        ),
    )


def _lead_columns(model: Model) -> tuple[Column, ...]:
    segments = tuple(
        Answer(one.id, one.name, tuple(dict.fromkeys((one.id, one.name.da.lower(), one.name.en.lower()))))
        for one in model.segments
    )
    frameworks = tuple(
        Answer(one.id, one.name, tuple(dict.fromkeys((one.id, one.name.da.lower(), one.name.en.lower()))))
        for one in model.frameworks
    )
    return (
        Column(id=AS_OF, label=Text("Opgjort den", "As of"), kind="date", names=("as_of", "as of", "opgjort")),
        Column(id=SEGMENT, label=Text("Segment", "Segment"), kind="choice", names=("segment",), answers=segments),
        Column(
            id=FRAMEWORK,
            label=Text("Ramme", "Framework"),
            kind="choice",
            names=("framework", "ramme"),
            answers=frameworks,
        ),
    )


def _answer_columns(model: Model) -> tuple[Column, ...]:
    names = names_of(model)
    found = []
    for group in model.score.fit_groups:
        for rule in group.rules:
            answers = tuple(
                Answer(one.id, one.label, tuple(dict.fromkeys((one.id, one.label.da.lower(), one.label.en.lower()))))
                for one in rule.answers
            )
            found.append(_column(f"fit.{rule.id}", rule.label, "choice", (rule.id,), answers))
    for criterion in asked_criteria(model):
        found.append(_column(f"level.{criterion.id}", names[f"level.{criterion.id}"], "number", (criterion.id,)))
    for event in model.score.engagement_rules:
        label, key = names[f"event.{event.id}"], f"event.{event.id}"
        count = Text(f"{label.da} (antal)", f"{label.en} (count)")
        last = Text(f"{label.da} (senest)", f"{label.en} (last)")
        found.append(_column(f"{key}.count", count, "number", (event.id,)))
        found.append(_column(f"{key}.last", last, "date", ()))
    return tuple(found)


def _column(
    identity: str, label: Text, kind: ColumnKind, names: tuple[str, ...], answers: tuple[Answer, ...] = ()
) -> Column:
    spoken = (identity, *names, *(name.replace("-", " ") for name in names), label.da.lower(), label.en.lower())
    return Column(id=identity, label=label, kind=kind, names=tuple(dict.fromkeys(spoken)), answers=answers)
