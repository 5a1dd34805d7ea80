"""The report card as JSON data: figures unrounded, shares as fractions."""

from calculators.kit.input.plain import Json, to_plain
from calculators.lead_score_report.proposal import Proposal
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Result
from calculators.lead_score_report.single_fields import Judged
from calculators.lead_score_report.yaml_change import yaml_change


def plain_of(report: Report) -> dict[str, Json]:
    """Everything that the report says, but the leads."""
    result, proposal = report.result, report.proposal
    rows, quality = result.rows, result.quality
    return {
        "subject": result.subject,
        "finding": result.finding,
        "leads": len(rows.won),
        "wins": rows.wins,
        "learnt_from": rows.cut,
        "tested_from": rows.created[rows.cut].isoformat() if rows.cut < len(rows.created) else None,
        "left_out": {"undecided": rows.undecided, "undated": rows.undated, "unscored": result.scored.unscored},
        "missing_columns": list(result.scored.missing),
        "shortages": to_plain(result.shortages),
        "grades": to_plain(result.grades),
        "letters": to_plain(result.letters),
        "figures": to_plain(result.figures),
        "quality": None
        if quality is None
        else {
            "auc": to_plain(quality.auc),
            "later_auc": to_plain(quality.later),
            "brier": quality.brier,
            "brier_of_base_rate": quality.base,
            "deciles": to_plain(quality.deciles),
            "calibration": to_plain(quality.calibration),
            "best_field": quality.best.name if quality.best else None,
            "difference_to_best_field": to_plain(quality.difference) if quality.difference else None,
        },
        "fields": [_field(field) for field in result.fields],
        "proposal": _proposal(result, proposal) if proposal is not None else None,
    }


def _field(field: Judged) -> dict[str, Json]:
    return {
        "name": field.name,
        "auc_earlier": field.earlier,
        "auc_later": field.later,
        "information_value": field.value,
        "missing": field.missing,
        "suspect": field.suspect,
        "bins": [
            {"answer": to_plain(one.label), "wins": one.counts.wins, "others": one.counts.others, "weight": one.weight}
            for one in field.bins
        ],
    }


def _proposal(result: Result, found: Proposal) -> dict[str, Json]:
    return {
        "verdict": found.verdict,
        "difference": to_plain(found.difference),
        "today": to_plain(found.today),
        "proposed": to_plain(found.proposed),
        "fit": to_plain(found.fit),
        "engagement": to_plain(found.engagement),
        "answers": to_plain(found.answers),
        "events": to_plain(found.events),
        "changes": to_plain(found.changes),
        "yaml_difference": yaml_change(result.asked.parameters, found.changes).difference,
    }
