"""The net promoter score as a workbook: the inputs, and everything that follows from them by live formula."""

from collections.abc import Mapping

from calculators.kit.input.fields import Value
from calculators.kit.statistics.normal import Z95
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import CellValue, Sheet, Style, Workbook, input_sheet
from calculators.kit.workbook.rows import BLANK, Row, Say, found, given, headings, title
from calculators.nps.change_rows import NONE, estimates, last_rows, unless_none
from calculators.nps.inputs import fields
from calculators.nps.parameters import Parameters
from calculators.nps.result import Result
from calculators.nps.score import answers_needed

_TITLE = Text("NPS med fejlmargin", "NPS with margin of error")
_SCORE = Text("Beregning", "Calculation")


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> Workbook:
    """Two sheets; figures that have no meaning show a dash."""

    def say(da: str, en: str) -> str:
        return Text(da, en).say(language)

    limits = (
        given("z", Z95, "number", "z", say("95 % sikkerhed", "95% confidence")),
        given(
            say("Få svar", "Few answers"),
            parameters.few_answers,
            "integer",
            "few",
            say("med færre bruges det justerede interval", "with fewer the adjusted interval is used"),
        ),
    )
    calculation = (
        title(_SCORE.say(language)),
        headings(say("Størrelse", "Figure"), say("Værdi", "Value"), say("Bemærkning", "Note")),
        *limits,
        *_now(parameters, result, say),
        *last_rows(parameters, result, say),
        *_needed(result, say),
    )
    return Workbook(
        _TITLE.say(language),
        (
            input_sheet(_TITLE, fields(parameters), values, language),
            Sheet(_SCORE.say(language), calculation, (44, 16, 60)),
        ),
    )


def _group(name: str, first: int, last: int) -> str:
    cells = ",".join(f"in_answers_{answer}" for answer in range(first, last + 1))
    return f'IF(in_counted_by="answers",SUM({cells}),in_{name})'


def _now(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    counts, measured, inputs = result.inputs.counts, result.measured, result.inputs
    estimate = measured.estimate if measured else None

    def row(label: str, value: CellValue, formula: str, style: Style = "number", name: str | None = None) -> Row:
        return found(label, NONE if measured is None else value, unless_none("total", formula), style, name)

    standing = {"above": say("nået", "met"), "below": say("ikke nået", "not met"), "open": say("åbent", "open")}
    above, below, neither = standing.values()
    return (
        found(say("Ambassadører", "Promoters"), counts.promoters, _group("promoters", 9, 10), "integer", "promoters"),
        found(say("Passive", "Passives"), counts.passives, _group("passives", 7, 8), "integer", "passives"),
        found(say("Kritikere", "Detractors"), counts.detractors, _group("detractors", 0, 6), "integer", "detractors"),
        found(say("Svar i alt", "Answers in all"), counts.total, "promoters+passives+detractors", "integer", "total"),
        found(
            say("Svarprocent", "Response rate"),
            NONE if result.response_rate is None else result.response_rate,
            f'IF(OR(in_invited=0,in_invited<total),"{NONE}",total/in_invited)',
            "percent",
            "response",
        ),
        row("NPS", 100 * (measured.score if measured else 0), "100*(promoters-detractors)/total", name="nps"),
        *estimates("", counts, parameters.few_answers, say),
        row(
            say("Varians, der bruges", "Variance used"),
            estimate.variance if estimate else 0,
            "IF(weak=1,safe_variance,usual_variance)",
            name="spread",
        ),
        row(
            say("Midten af intervallet", "Middle of the interval"),
            100 * (estimate.value if estimate else 0),
            "IF(weak=1,safe_nps,nps)",
            name="middle",
        ),
        row(
            say("Nederst, med 95 % sikkerhed", "Low, at 95% confidence"),
            100 * (estimate.low if estimate else 0),
            "MIN(nps,MAX(-100,middle-100*z*SQRT(spread)))",
            name="low",
        ),
        row(
            say("Øverst, med 95 % sikkerhed", "High, at 95% confidence"),
            100 * (estimate.high if estimate else 0),
            "MAX(nps,MIN(100,middle+100*z*SQRT(spread)))",
            name="high",
        ),
        row(
            say("Fejlmargin, point", "Margin of error, points"),
            100 * (estimate.margin if estimate else 0),
            "100*z*SQRT(spread)",
        ),
        row(
            say("Mod målet", "Against the target"),
            100 * (measured.score - inputs.target if measured else 0),
            "nps-in_target",
        ),
        row(
            say("Målet er", "The target is"),
            standing[measured.standing] if measured else "",
            f'IF(low>in_target,"{above}",IF(high<in_target,"{below}","{neither}"))',
            "text",
        ),
    )


def _needed(result: Result, say: Say) -> tuple[Row, ...]:
    measured = result.measured
    size = "MAX(1,ROUNDUP(z^2*({})/(in_wanted_margin/100)^2-0.000000001,0))"
    of_one = "IF(usual_variance=0,safe_variance*(total+3),usual_variance*total)"
    return (
        BLANK,
        headings(say("Svar, der skal til", "Answers it takes"), say("Værdi", "Value"), say("Bemærkning", "Note")),
        found(
            say("Når kunderne svarer som nu", "When customers answer as now"),
            measured.needed if measured else NONE,
            unless_none("total", size.format(of_one)),
            "integer",
        ),
        found(
            say("Uanset hvordan de svarer", "However they answer"),
            answers_needed(1.0, result.inputs.wanted_margin),
            size.format("1"),
            "integer",
        ),
    )
