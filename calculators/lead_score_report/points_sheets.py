"""The proposed points as sheets of a workbook: from counts to weights to points by live formula."""

from calculators.kit.scoring.model import Model
from calculators.kit.scoring.words import names_of
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, Sheet
from calculators.kit.workbook.table import Column, Table
from calculators.lead_score_report.proposal import Proposal
from calculators.lead_score_report.scaling import Scale
from calculators.lead_score_report.weighing import AnswerWeight, EventWeight

_ANSWERS, _EVENTS = Text("Point for svar", "Points for answers"), Text("Point for hændelser", "Points for events")
_TOP = (
    Text("Spredning i dag", "Spread today"),
    Text("Spredning af vægte", "Spread of weights"),
    Text("B", "B"),
    Text("Lagt til hvert svar", "Added to every answer"),
    Text("Fortegn må skifte", "Signs may change"),
)
_HEADINGS_ROW = 4
"""The row, counted from 0, on which the headings of answers and events stand; the rows above say what B comes from."""


def answers_sheet(model: Model, proposal: Proposal, language: Locale) -> Sheet:
    """Every answer. Those that were weighed as one share a group, and so their counts and their weight."""
    raised = (Cell(_TOP[3].say(language)), Cell(proposal.fit.raised, "integer", name="fit_raised"))
    table = Table(_answer_columns(model, proposal, language), proposal.answers, _HEADINGS_ROW)
    rows = (*_top(proposal.fit, "fit", language, raised), *table.rows(language))
    return Sheet(_ANSWERS.say(language), rows, (44, 40, 24, 9, 9, 9, 9, 9, 9))


def _answer_columns(model: Model, proposal: Proposal, language: Language) -> tuple[Column[AnswerWeight], ...]:
    groups = model.score.fit_groups
    labels = {rule.id: rule.label.say(language) for group in groups for rule in group.rules}
    words = {
        (rule.id, one.id): one.label.say(language) for group in groups for rule in group.rules for one in rule.answers
    }
    caps = {rule.id: group.cap for group in groups for rule in group.rules}
    new = {change.key: change.proposed for change in proposal.changes}

    def seen(one: AnswerWeight) -> bool:
        alike = [other for other in proposal.answers if other.rule == one.rule and other.answer in one.with_answers]
        return one.weight is not None and sum(other.wins + other.others for other in alike) > 0

    def is_scaled(one: AnswerWeight) -> bool:
        return one.weight is not None and proposal.fit.factor is not None

    # The sums over the rows of the same question, and of the same group; a group counts where anything was seen in it.
    of_question, of_group = "({question.all}={question})", "({group.all}={group})"
    counts = "((SUMIF({group.all},{group.all},{won.all})+SUMIF({group.all},{group.all},{other.all}))>0)"
    groups_seen = f"SUMPRODUCT({of_question}*{counts}/COUNTIF({{group.all}},{{group.all}}))"
    among_won, among_others = (
        f"(SUMPRODUCT({of_group}*{{{side}.all}})+0.5)/(SUMPRODUCT({of_question}*{{{side}.all}})+{groups_seen}/2)"
        for side in ("won", "other")
    )
    leads = "({won.all}+{other.all})"
    usual, middle = (
        f"SUMPRODUCT({of_question}*{leads}*{{{mean}.all}})/SUMPRODUCT({of_question}*{leads})"
        for mean in ("today", "weight")
    )
    points = f"INT({usual}+fit_factor*({{weight}}-{middle})+0.5)"
    return (
        Column("question", Text("Spørgsmål", "Question"), "text", lambda one: labels[one.rule]),
        Column("answer", Text("Svar", "Answer"), "text", lambda one: words[one.rule, one.answer]),
        Column("group", Text("Gruppe", "Group"), "note", lambda one: f"{one.rule}: {one.with_answers[0]}"),
        Column("won", Text("Vundet", "Won"), "integer", lambda one: one.wins),
        Column("other", Text("Andre", "Other"), "integer", lambda one: one.others),
        Column(
            "weight",
            Text("Vægt", "Weight"),
            "number",
            lambda one: one.weight,
            lambda one: f"LN(({among_won})/({among_others}))" if seen(one) else None,
        ),
        Column("today", Text("I dag", "Today"), "number", lambda one: one.today),
        Column("cap", Text("Loft", "Cap"), "number", lambda one: caps[one.rule]),
        Column(
            "new",
            Text("Nyt", "New"),
            "integer",
            lambda one: new.get(f"fit.{one.rule}.{one.answer}", one.today),
            lambda one: f"MIN(INT({{cap}}),MAX(-INT({{cap}}),{points})+fit_raised)" if is_scaled(one) else "{today}",
        ),
    )


def events_sheet(model: Model, proposal: Proposal, language: Locale) -> Sheet:
    """Every event, with and without."""
    scale = proposal.engagement
    signs = (Cell(_TOP[4].say(language)), Cell(not scale.signs_kept, "flag", name="signs_may_change"))
    table = Table(_event_columns(model, proposal, language), proposal.events, _HEADINGS_ROW)
    rows = (*_top(scale, "engagement", language, signs), *table.rows(language))
    return Sheet(_EVENTS.say(language), rows, (44, 12, 12, 14, 14, 9, 16, 9, 9, 12, 9))


def _event_columns(model: Model, proposal: Proposal, language: Language) -> tuple[Column[EventWeight], ...]:
    names, scale = names_of(model), proposal.engagement
    caps = {rule.id: rule.cap for rule in model.score.engagement_rules}
    new = {change.key: change.proposed for change in proposal.changes}

    def is_scaled(one: EventWeight) -> bool:
        return one.weight is not None and scale.factor is not None

    won, others = "(SUM({won},{won_without})+1)", "(SUM({other},{other_without})+1)"
    weight = (
        f"LN((({{won}}+0.5)/{won})/(({{other}}+0.5)/{others}))"
        f"-LN((({{won_without}}+0.5)/{won})/(({{other_without}}+0.5)/{others}))"
    )
    error = "SQRT(1/({won}+0.5)+1/({other}+0.5)+1/({won_without}+0.5)+1/({other_without}+0.5))"
    raw = "MAX(-INT({cap}),MIN(INT({cap}),INT(engagement_factor*{weight}/{fresh}+0.5)))"
    kept = f"OR(SIGN({{by_weight}})=SIGN({{today}}),AND(signs_may_change,ABS({{weight}})>z_95_percent*{error}))"
    return (
        Column("event", Text("Hændelse", "Event"), "text", lambda one: names[f"event.{one.rule}"].say(language)),
        Column("won", Text("Med, vundet", "With, won"), "integer", lambda one: one.wins),
        Column("other", Text("Med, andre", "With, other"), "integer", lambda one: one.others),
        Column("won_without", Text("Uden, vundet", "Without, won"), "integer", lambda one: one.wins_without),
        Column("other_without", Text("Uden, andre", "Without, other"), "integer", lambda one: one.others_without),
        Column(
            "weight",
            Text("Vægt", "Weight"),
            "number",
            lambda one: one.weight,
            lambda one: None if one.weight is None else weight,
        ),
        Column("fresh", Text("Friske hændelser", "Fresh events"), "number", lambda one: one.exposure),
        Column("today", Text("I dag", "Today"), "number", lambda one: one.today),
        Column("cap", Text("Loft", "Cap"), "number", lambda one: caps[one.rule]),
        Column(
            "by_weight",
            Text("Efter vægt", "By weight"),
            "integer",
            lambda one: one.raw(scale.factor, caps[one.rule]),
            lambda one: raw if is_scaled(one) else None,
        ),
        Column(
            "new",
            Text("Nyt", "New"),
            "integer",
            lambda one: new.get(f"event.{one.rule}", one.today),
            lambda one: (
                f"IF({{by_weight}}=0,{{today}},IF({kept},{{by_weight}},{{today}}))" if is_scaled(one) else "{today}"
            ),
        ),
    )


def _top(scale: Scale, axis: str, language: Language, more: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    """What the axis's B comes from: the points asked for, or else the spreads, which are taken lead by lead."""
    today, weight = f"{axis}_spread_today", f"{axis}_spread_weights"
    formula = f'=IF(OR(in_doubling="",in_doubling=0),{today}/{weight},in_doubling/LN(2))'
    return [
        (Cell(_TOP[0].say(language)), Cell(scale.spread_today, "number", name=today)),
        (Cell(_TOP[1].say(language)), Cell(scale.spread_weight, "number", name=weight)),
        (
            Cell(_TOP[2].say(language)),
            Cell(scale.factor, "number", formula if scale.factor is not None else None, f"{axis}_factor"),
        ),
        more,
    ]
