"""The net promoter score as a workbook: the inputs, and everything that follows from them by live formula."""

from collections.abc import Mapping

from calculators.kit.input.fields import Value
from calculators.kit.statistics.normal import Z95
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import CellValue, Sheet, Style, Workbook, input_sheet
from calculators.kit.workbook.rows import BLANK, Row, Say, found, given, headings, saying, title
from calculators.nps.inputs import Counts, fields
from calculators.nps.parameters import Parameters
from calculators.nps.result import Result
from calculators.nps.score import adjusted, answers_needed, is_alike, net_promoter_score, variance_of_one

_TITLE = Text("NPS med fejlmargin", "NPS with margin of error")
_SCORE = Text("Beregning", "Calculation")
_NONE = "–"
"""Stands where a figure has no meaning."""


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Two sheets; figures that have no meaning show a dash."""
    say = saying(language)
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
        *_last_rows(parameters, result, say),
        *_needed(result, say),
    )
    return Workbook(
        _TITLE.say(language),
        (
            input_sheet(_TITLE, fields(parameters), values, language),
            Sheet(_SCORE.say(language), calculation, (44, 16, 60)),
        ),
    )


def _unless_none(count: str, formula: str) -> str:
    """The formula where `count` is not 0, else a dash."""
    return f'IF({count}=0,"{_NONE}",{formula})'


def _group(name: str, first: int, last: int) -> str:
    cells = ",".join(f"in_answers_{answer}" for answer in range(first, last + 1))
    return f'IF(in_counted_by="answers",SUM({cells}),in_{name})'


def _now(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    counts, measured, inputs = result.inputs.counts, result.measured, result.inputs
    estimate = measured.estimate if measured else None

    def row(label: str, value: CellValue, formula: str, style: Style = "number", name: str | None = None) -> Row:
        return found(label, _NONE if measured is None else value, _unless_none("total", formula), style, name)

    standing = {"above": say("nået", "met"), "below": say("ikke nået", "not met"), "open": say("åbent", "open")}
    above, below, neither = standing.values()
    return (
        found(say("Ambassadører", "Promoters"), counts.promoters, _group("promoters", 9, 10), "integer", "promoters"),
        found(say("Passive", "Passives"), counts.passives, _group("passives", 7, 8), "integer", "passives"),
        found(say("Kritikere", "Detractors"), counts.detractors, _group("detractors", 0, 6), "integer", "detractors"),
        found(say("Svar i alt", "Answers in all"), counts.total, "promoters+passives+detractors", "integer", "total"),
        found(
            say("Svarprocent", "Response rate"),
            _NONE if result.response_rate is None else result.response_rate,
            f'IF(OR(in_invited=0,in_invited<total),"{_NONE}",total/in_invited)',
            "percent",
            "response",
        ),
        row("NPS", 100 * (measured.score if measured else 0), "100*(promoters-detractors)/total", name="nps"),
        *_estimates("", counts, parameters.few_answers, say),
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
            measured.needed if measured else _NONE,
            _unless_none("total", size.format(of_one)),
            "integer",
        ),
        found(
            say("Uanset hvordan de svarer", "However they answer"),
            answers_needed(1.0, result.inputs.wanted_margin),
            size.format("1"),
            "integer",
        ),
    )


def _estimates(prefix: str, counts: Counts, few: int, say: Say) -> tuple[Row, ...]:
    """Both estimates of a measurement; `prefix` tells the last one (`last_`) from this one (nothing)."""
    promoters, passives, detractors, total = (
        f"{prefix}{name}" for name in ("promoters", "passives", "detractors", "total")
    )
    p, d = f"({promoters}+0.75)/({total}+3)", f"({detractors}+0.75)/({total}+3)"
    safe, groups = adjusted(counts), (counts.promoters, counts.passives, counts.detractors)
    weak = counts.total < few or is_alike(counts)
    plain = variance_of_one(*groups) / counts.total if counts.total else _NONE
    of_one = f"({promoters}+{detractors})/{total}-(({promoters}-{detractors})/{total})^2"
    return (
        found(
            say("Varians, sædvanlig", "Variance, usual"),
            plain,
            _unless_none(total, f"({of_one})/{total}"),
            "number",
            f"{prefix}usual_variance",
        ),
        found(
            say("Varians med tre svar lagt til", "Variance with three answers added"),
            safe.variance,
            f"({p}+{d}-({p}-{d})^2)/({total}+3)",
            "number",
            f"{prefix}safe_variance",
        ),
        found(
            say("NPS med tre svar lagt til", "NPS with three answers added"),
            100 * safe.value,
            f"100*({p}-{d})",
            "number",
            f"{prefix}safe_nps",
        ),
        found(
            say("Justeret interval (1 = ja)", "Adjusted interval (1 = yes)"),
            int(weak),
            f"IF(OR({total}<few,MAX({promoters},{passives},{detractors})={total}),1,0)",
            "integer",
            f"{prefix}weak",
        ),
    )


def _last_rows(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    """The last measurement and the change; dashes where there is none."""
    last, measured = result.inputs.last, result.measured
    counts = last or Counts(0, 0, 0)
    change = measured.change if measured else None

    def row(label: str, value: CellValue, formula: str, name: str | None = None) -> Row:
        formula = f'IF(OR(total=0,last_total=0),"{_NONE}",{formula})'
        return found(label, _NONE if change is None else value, formula, "number", name)

    score = 100 * net_promoter_score(counts.promoters, counts.passives, counts.detractors) if counts.total else _NONE
    weak, half = "OR(weak=1,last_weak=1)", "100*z*SQRT(change_variance)"
    middle = 100 * ((change.low + change.high) / 2 if change else 0)
    variance = ((change.high - change.low) / 2 / Z95) ** 2 if change else 0
    return (
        BLANK,
        headings(say("Siden sidst", "Since last time"), say("Værdi", "Value"), say("Bemærkning", "Note")),
        found(say("Ambassadører", "Promoters"), counts.promoters, "in_last_promoters+0", "integer", "last_promoters"),
        found(say("Passive", "Passives"), counts.passives, "in_last_passives+0", "integer", "last_passives"),
        found(say("Kritikere", "Detractors"), counts.detractors, "in_last_detractors+0", "integer", "last_detractors"),
        found(
            say("Svar i alt", "Answers in all"),
            counts.total,
            "last_promoters+last_passives+last_detractors",
            "integer",
            "last_total",
        ),
        found(
            "NPS",
            score,
            _unless_none("last_total", "100*(last_promoters-last_detractors)/last_total"),
            "number",
            "last_nps",
        ),
        *_estimates("last_", counts, parameters.few_answers, say),
        row(say("Ændring", "Change"), 100 * (change.value if change else 0), "nps-last_nps"),
        row(
            say("Varians af ændringen", "Variance of the change"),
            variance,
            f"IF({weak},safe_variance+last_safe_variance,usual_variance+last_usual_variance)",
            "change_variance",
        ),
        row(
            say("Midten af intervallet", "Middle of the interval"),
            middle,
            f"IF({weak},safe_nps-last_safe_nps,nps-last_nps)",
            "change_middle",
        ),
        row(
            say("Nederst, med 95 % sikkerhed", "Low, at 95% confidence"),
            100 * (change.low if change else 0),
            f"change_middle-{half}",
        ),
        row(
            say("Øverst, med 95 % sikkerhed", "High, at 95% confidence"),
            100 * (change.high if change else 0),
            f"change_middle+{half}",
        ),
        row(
            say("p-værdi", "p-value"),
            change.p if change else 0,
            "2*NORMDIST(-ABS(change_middle)/100/SQRT(change_variance),0,1,TRUE)",
        ),
    )
