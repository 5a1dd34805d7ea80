"""The rows of the workbook that hold both estimates of a measurement, and the change since the last one."""

from calculators.kit.statistics.normal import Z95
from calculators.kit.workbook.model import CellValue
from calculators.kit.workbook.rows import BLANK, Row, Say, found, headings
from calculators.nps.inputs import Counts
from calculators.nps.parameters import Parameters
from calculators.nps.result import Result
from calculators.nps.score import adjusted, is_alike, net_promoter_score, variance_of_one

NONE = "–"
"""Stands where a figure has no meaning."""


def unless_none(count: str, formula: str) -> str:
    """The formula where `count` is not 0, else a dash."""
    return f'IF({count}=0,"{NONE}",{formula})'


def estimates(prefix: str, counts: Counts, few: int, say: Say) -> tuple[Row, ...]:
    """Both estimates of a measurement; `prefix` tells the last one (`last_`) from this one (nothing)."""
    promoters, passives, detractors, total = (
        f"{prefix}{name}" for name in ("promoters", "passives", "detractors", "total")
    )
    p, d = f"({promoters}+0.75)/({total}+3)", f"({detractors}+0.75)/({total}+3)"
    safe, groups = adjusted(counts), (counts.promoters, counts.passives, counts.detractors)
    weak = counts.total < few or is_alike(counts)
    plain = variance_of_one(*groups) / counts.total if counts.total else NONE
    of_one = f"({promoters}+{detractors})/{total}-(({promoters}-{detractors})/{total})^2"
    return (
        found(
            say("Varians, sædvanlig", "Variance, usual"),
            plain,
            unless_none(total, f"({of_one})/{total}"),
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


def last_rows(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    """The last measurement and the change; dashes where there is none."""
    last, measured = result.inputs.last, result.measured
    counts = last or Counts(0, 0, 0)
    change = measured.change if measured else None

    def row(label: str, value: CellValue, formula: str, name: str | None = None) -> Row:
        formula = f'IF(OR(total=0,last_total=0),"{NONE}",{formula})'
        return found(label, NONE if change is None else value, formula, "number", name)

    score = 100 * net_promoter_score(counts.promoters, counts.passives, counts.detractors) if counts.total else NONE
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
            unless_none("last_total", "100*(last_promoters-last_detractors)/last_total"),
            "number",
            "last_nps",
        ),
        *estimates("last_", counts, parameters.few_answers, say),
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
