"""The form: a file of past leads, and how to split and weigh it. The file's columns follow from the score model."""

from collections.abc import Mapping

from calculators.dataset import Answer, Column, ColumnKind
from calculators.fields import (
    DataFile,
    Date,
    Field,
    Group,
    Integer,
    Number,
    Percent,
    Value,
)
from calculators.language import Text
from calculators.lead_score.lead import asked_criteria, engagement_rules
from calculators.lead_score.parameters import Parameters as Model
from calculators.lead_score.wording import names_of
from calculators.lead_score_report.parameters import Parameters

OUTCOME, CREATED, GRADE, SCORE, AMOUNT = "outcome", "created", "grade", "score", "amount"
AS_OF, SEGMENT, FRAMEWORK = "as_of", "segment", "framework"
WON = "won"

_FILE = Group(label=Text("Tidligere leads", "Past leads"))
_METHOD = Group(
    label=Text("Metode", "Method"),
    help=Text("Lad felterne stå, hvis du er i tvivl.", "Leave these as they are if in doubt."),
    folded=True,
)
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
)


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The form in its order."""
    return (
        DataFile(
            id="leads",
            label=Text("Fil med tidligere leads", "File of past leads"),
            help=Text(
                "En linje pr. lead, der er afgjort. Udfald og dato er nok; har filen scoren eller svarene, "
                "bliver scoren bedømt. Filen bliver i din browser.",
                "One line for each lead that is decided. Outcome and date are enough; with the score or the answers "
                "in it, the score is judged. The file stays in your browser.",
            ),
            group=_FILE,
            optional=True,
            columns=columns(parameters.model),
        ),
        Percent(
            id="earlier_share",
            label=Text("Andel til at lære af", "Share to learn from"),
            help=Text(
                "De ældste leads viser, hvad der har virket. Resten viser, om det holder.",
                "The oldest leads show what has worked. The rest show whether it holds.",
            ),
            group=_METHOD,
            minimum=0.3,
            maximum=0.9,
            step=0.05,
        ),
        Date(
            id="later_from",
            label=Text("Eller prøv på leads fra og med", "Or test on leads from"),
            help=Text("En dato her går forud for andelen.", "A date here goes before the share."),
            group=_METHOD,
            optional=True,
        ),
        Number(
            id="doubling",
            label=Text("Point, der fordobler oddsene", "Points that double the odds"),
            help=Text(
                "Til forslaget til nye point. Tomt: Pointene spreder sig lige så meget som i dag.",
                "For the proposed points. Empty: the points spread as much as today's.",
            ),
            group=_METHOD,
            minimum=1,
            maximum=100,
            step=1,
            decimals=1,
            optional=True,
        ),
        Integer(
            id="fewest_leads",
            label=Text("Færrest leads pr. svar", "Fewest leads per answer"),
            help=Text(
                "Svar med færre leads regnes sammen med det nærmeste svar.",
                "Answers with fewer leads are counted together with the nearest answer.",
            ),
            group=_METHOD,
            minimum=5,
            maximum=1000,
            step=5,
        ),
    )


def defaults(parameters: Parameters) -> Mapping[str, Value]:
    """No file: the report is then shown on made-up leads."""
    own = parameters.own
    return {
        "leads": None,
        "earlier_share": own.earlier_share,
        "later_from": None,
        "doubling": None,
        "fewest_leads": own.fewest_leads,
    }


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
    segments = (Answer("b2b", Text("B2B", "B2B"), ("b2b",)), Answer("b2c", Text("B2C", "B2C"), ("b2c",)))
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
    for group in model.fit_groups:
        for rule in group.rules:
            answers = tuple(
                Answer(one.id, one.label, tuple(dict.fromkeys((one.id, one.label.da.lower(), one.label.en.lower()))))
                for one in rule.answers
            )
            found.append(_column(f"fit.{rule.id}", rule.label, "choice", (rule.id,), answers))
    for criterion in asked_criteria(model):
        found.append(_column(f"level.{criterion.id}", names[f"level.{criterion.id}"], "number", (criterion.id,)))
    for event in engagement_rules(model):
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
