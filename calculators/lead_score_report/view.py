"""The report card as a person reads it first: key figures, verdict, warnings and conversion by grade."""

from collections.abc import Sequence

from calculators.kit.calculator import slot
from calculators.kit.charts.shares import ShareBar, share_chart
from calculators.kit.markup.elements import folded, key_figures, note, verdict
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.lead_score_report import words
from calculators.lead_score_report.grades import GradeRow
from calculators.lead_score_report.notices import notices, warnings
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Result
from calculators.lead_score_report.tables import table

_SCORE, _ALL_FIELDS = Text("scoren", "the score"), Text("alle felter", "all fields")
_DO = Text("Gør sådan:", "What to do:")
_GRADES = Text("Hvor mange bliver kunder, pr. karakter", "How many become customers, by grade")
_BY_FIFTH = Text("Hvor mange bliver kunder, pr. femtedel", "How many become customers, by fifth")
_HEADINGS = (
    Text("Karakter", "Grade"),
    Text("Leads", "Leads"),
    Text("Vundet", "Won"),
    Text("Andel (95 %-interval)", "Share (95% interval)"),
    Text("Løft", "Lift"),
)
_ALL_GRADES = Text("Alle karakterer i en tabel", "All grades in a table")
_CAPTION = Text(
    "Leads og vundne pr. karakter med Wilson-interval. Løft er andelen i forhold til alle leads.",
    "Leads and wins by grade with Wilson intervals. Lift is the share relative to all leads.",
)
_LETTERS = Text("Bogstav: hvor godt leadet passer", "Letter: how well the lead fits")
_FIGURES = Text("Tal: hvor meget leadet har vist interesse", "Figure: how much interest the lead has shown")
_PLAIN = Text("Andel vundet med 95 %-interval", "Share won with 95% interval")
_FIFTHS = Text("Femtedele efter score, 1 højest", "Fifths by score, 1 the highest")
PARTS = ("lift", "fields", "proposal")


def result_html(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    """The main result; the parts follow in their places."""
    result = report.result
    return join(
        [
            _key_figures(result, language),
            _verdict(result, language),
            [element("p", warning, class_="result-warning") for warning in warnings(result, language)],
            note(" ".join(notices(result, language))),
            _grades(result, language, prefix),
            [slot(part) for part in PARTS] if result.quality is not None else None,
        ]
    )


def _verdict(result: Result, language: Language) -> Html:
    headline = words.headline(result, language)
    return join(
        [
            verdict(element("strong", headline), words.verdict(result, language).removeprefix(headline)),
            verdict(element("strong", _DO.say(language)), " ", words.advice(result, language)),
        ]
    )


def _key_figures(result: Result, language: Language) -> Html:
    rows, quality = result.rows, result.quality
    count = len(rows.won)
    figures = [
        (
            Text("Vundet", "Won"),
            format_percent(rows.wins / count, language, 1) if count else "–",
            Text(
                f"{format_number(rows.wins, 'da')} af {format_number(count, 'da')} leads",
                f"{format_number(rows.wins, 'en')} of {format_number(count, 'en')} leads",
            ),
        )
    ]
    if quality is not None:
        auc, best = quality.auc, quality.best
        figures.insert(
            0,
            (
                Text("AUC (0,5 er gæt)", "AUC (0.5 is guessing)"),
                words.figure(auc.value, language),
                Text(
                    f"95 %-interval {words.figure(auc.low, 'da')}–{words.figure(auc.high, 'da')}",
                    f"95% interval {words.figure(auc.low, 'en')}–{words.figure(auc.high, 'en')}",
                ),
            ),
        )
        figures.append(
            (
                Text("Brier (lavere er bedre)", "Brier (lower is better)"),
                words.figure(quality.brier, language),
                Text(
                    f"mod {words.figure(quality.base, 'da')} uden score",
                    f"against {words.figure(quality.base, 'en')} without a score",
                ),
            )
        )
        if best is not None:
            whole = _ALL_FIELDS if result.subject == "fields" else _SCORE
            figures.append(
                (
                    Text("Bedste felt alene, AUC", "Best single field, AUC"),
                    words.figure(best.later, language),
                    Text(
                        f"{best.label.da} ({whole.da} {words.figure(quality.later.value, 'da')} på de samme leads)",
                        f"{best.label.en} ({whole.en} {words.figure(quality.later.value, 'en')} on the same leads)",
                    ),
                )
            )
    return key_figures([(name, value, detail.say(language)) for name, value, detail in figures], language)


def _grades(result: Result, language: Language, prefix: str) -> Html | None:
    if not result.grades:
        return None
    if result.letters:
        drawn = [
            _chart(result, result.letters, _LETTERS, prefix + "letters", language),
            _chart(result, result.figures, _FIGURES, prefix + "figures", language),
        ]
    else:
        title = _FIFTHS if result.subject == "fields" else _PLAIN
        drawn = [_chart(result, result.grades, title, prefix + "grades", language)]
    listed = table(_CAPTION, _HEADINGS, [_row(row, language) for row in result.grades], language)
    return join(
        [
            element("h3", (_BY_FIFTH if result.subject == "fields" else _GRADES).say(language)),
            element("div", drawn, class_="chart-pair"),
            folded(_ALL_GRADES.say(language), listed),
        ]
    )


def _chart(result: Result, rows: Sequence[GradeRow], title: Text, identity: str, language: Language) -> Html:
    leads = sum(row.leads for row in rows)
    base = sum(row.wins for row in rows) / leads
    bars = [
        ShareBar(
            Text(f"{row.grade}: {row.wins} af {row.leads}", f"{row.grade}: {row.wins} of {row.leads}").say(language),
            row.share.value,
            row.share.low,
            row.share.high,
            words.share(row.share, language),
        )
        for row in rows
    ]
    shown = format_percent(base, language, 1)
    return share_chart(
        identity,
        title.say(language),
        "; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
        bars,
        language,
        (_HEADINGS[0].say(language), _HEADINGS[3].say(language)),
        (base, Text(f"alle leads {shown}", f"all leads {shown}").say(language)),
    )


def _row(row: GradeRow, language: Language) -> tuple[str, ...]:
    return (
        row.grade,
        format_number(row.leads, language),
        format_number(row.wins, language),
        words.share(row.share, language),
        format_number(row.lift, language, 2),
    )
