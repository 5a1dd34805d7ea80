"""The proposed points as sheets of a workbook: from counts to weights to points by live formula."""

from calculators.kit.scoring.model import Model
from calculators.kit.scoring.words import names_of
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet
from calculators.lead_score_report.proposal import Proposal
from calculators.lead_score_report.scaling import Scale

_ANSWERS, _EVENTS = Text("Point for svar", "Points for answers"), Text("Point for hændelser", "Points for events")
_TOP = (
    Text("Spredning i dag", "Spread today"),
    Text("Spredning af vægte", "Spread of weights"),
    Text("B", "B"),
    Text("Lagt til hvert svar", "Added to every answer"),
    Text("Fortegn må skifte", "Signs may change"),
)
_ANSWER_HEADINGS = (
    Text("Spørgsmål", "Question"),
    Text("Svar", "Answer"),
    Text("Gruppe", "Group"),
    Text("Vundet", "Won"),
    Text("Andre", "Other"),
    Text("Vægt", "Weight"),
    Text("I dag", "Today"),
    Text("Loft", "Cap"),
    Text("Nyt", "New"),
)
_EVENT_HEADINGS = (
    Text("Hændelse", "Event"),
    Text("Med, vundet", "With, won"),
    Text("Med, andre", "With, other"),
    Text("Uden, vundet", "Without, won"),
    Text("Uden, andre", "Without, other"),
    Text("Vægt", "Weight"),
    Text("Friske hændelser", "Fresh events"),
    Text("I dag", "Today"),
    Text("Loft", "Cap"),
    Text("Efter vægt", "By weight"),
    Text("Nyt", "New"),
)
_FIRST = 6
"""The row, counted from 1, on which the first answer or event stands."""


def answers_sheet(model: Model, proposal: Proposal, language: Language) -> Sheet:
    """Every answer. Those that were weighed as one share a group, and so their counts and their weight."""
    labels = {rule.id: rule.label.say(language) for group in model.score.fit_groups for rule in group.rules}
    words = {
        (rule.id, one.id): one.label.say(language)
        for group in model.score.fit_groups
        for rule in group.rules
        for one in rule.answers
    }
    caps = {rule.id: group.cap for group in model.score.fit_groups for rule in group.rules}
    new = {change.key: change.proposed for change in proposal.changes}
    rows = _top(
        proposal.fit,
        "fit",
        language,
        (Cell(_TOP[3].say(language)), Cell(proposal.fit.raised, "integer", name="fit_raised")),
    )
    rows.append(tuple(Cell(text.say(language), "heading") for text in _ANSWER_HEADINGS))
    last = _FIRST + len(proposal.answers) - 1

    def span(column: str) -> str:
        return f"${column}${_FIRST}:${column}${last}"

    for at, one in enumerate(proposal.answers, _FIRST):
        group = f"{one.rule}: {one.with_answers[0]}"
        rule = f"{span('A')}=$A{at}"
        own = f"{span('C')}=$C{at}"
        present = f"((SUMIF({span('C')},{span('C')},{span('D')})+SUMIF({span('C')},{span('C')},{span('E')}))>0)"
        kinds = f"SUMPRODUCT(({rule})*{present}/COUNTIF({span('C')},{span('C')}))"
        among = [
            f"(SUMPRODUCT(({own})*{span(side)})+0.5)/(SUMPRODUCT(({rule})*{span(side)})+{kinds}/2)" for side in "DE"
        ]
        weight = f"=LN(({among[0]})/({among[1]}))"
        leads = f"({span('D')}+{span('E')})"
        count = f"SUMPRODUCT(({rule})*{leads})"
        usual = f"SUMPRODUCT(({rule})*{leads}*{span('G')})/{count}"
        middle = f"SUMPRODUCT(({rule})*{leads}*{span('F')})/{count}"
        points = f"INT({usual}+fit_factor*(F{at}-{middle})+0.5)"
        key = f"fit.{one.rule}.{one.answer}"
        alike = [other for other in proposal.answers if other.rule == one.rule and other.answer in one.with_answers]
        seen = one.weight is not None and sum(other.wins + other.others for other in alike) > 0
        rows.append(
            (
                Cell(labels[one.rule]),
                Cell(words[one.rule, one.answer]),
                Cell(group, "note"),
                Cell(one.wins, "integer"),
                Cell(one.others, "integer"),
                Cell(one.weight, "number", weight if seen else None),
                Cell(one.today, "number"),
                Cell(caps[one.rule], "number"),
                Cell(
                    new.get(key, one.today),
                    "integer",
                    f"=MIN(INT(H{at}),MAX(-INT(H{at}),{points})+fit_raised)"
                    if one.weight is not None and proposal.fit.factor is not None
                    else f"=G{at}",
                ),
            )
        )
    return Sheet(_ANSWERS.say(language), tuple(rows), (44, 40, 24, 9, 9, 9, 9, 9, 9))


def events_sheet(model: Model, proposal: Proposal, language: Language) -> Sheet:
    """Every event, with and without."""
    names, scale = names_of(model), proposal.engagement
    caps = {rule.id: rule.cap for rule in model.score.engagement_rules}
    new = {change.key: change.proposed for change in proposal.changes}
    signs = (Cell(_TOP[4].say(language)), Cell(not scale.signs_kept, "flag", name="signs_may_change"))
    rows = _top(scale, "engagement", language, signs)
    rows.append(tuple(Cell(text.say(language), "heading") for text in _EVENT_HEADINGS))
    for at, one in enumerate(proposal.events, _FIRST):
        won, other = f"(SUM(B{at},D{at})+1)", f"(SUM(C{at},E{at})+1)"
        weight = f"=LN(((B{at}+0.5)/{won})/((C{at}+0.5)/{other}))-LN(((D{at}+0.5)/{won})/((E{at}+0.5)/{other}))"
        error = f"SQRT(1/(B{at}+0.5)+1/(C{at}+0.5)+1/(D{at}+0.5)+1/(E{at}+0.5))"
        raw = f"=MAX(-INT(I{at}),MIN(INT(I{at}),INT(engagement_factor*F{at}/G{at}+0.5)))"
        kept = f"OR(SIGN(J{at})=SIGN(H{at}),AND(signs_may_change,ABS(F{at})>z_95_percent*{error}))"
        weighed = one.weight is not None and scale.factor is not None
        rows.append(
            (
                Cell(names[f"event.{one.rule}"].say(language)),
                Cell(one.wins, "integer"),
                Cell(one.others, "integer"),
                Cell(one.wins_without, "integer"),
                Cell(one.others_without, "integer"),
                Cell(one.weight, "number", weight if one.weight is not None else None),
                Cell(one.exposure, "number"),
                Cell(one.today, "number"),
                Cell(caps[one.rule], "number"),
                Cell(one.raw(scale.factor, caps[one.rule]), "integer", raw if weighed else None),
                Cell(
                    new.get(f"event.{one.rule}", one.today),
                    "integer",
                    f"=IF(J{at}=0,H{at},IF({kept},J{at},H{at}))" if weighed else f"=H{at}",
                ),
            )
        )
    return Sheet(_EVENTS.say(language), tuple(rows), (44, 12, 12, 14, 14, 9, 16, 9, 9, 12, 9))


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
