"""The part of the report card on lift, gain and calibration."""

from calculators.kit.charts.shares import PlanePoint, plane_chart
from calculators.kit.markup.elements import folded, heading
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.lead_score_report import words
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Quality, Result
from calculators.lead_score_report.tables import table

_GAIN = Text("Hvor langt man når, hvis man ringer oppefra", "How far you get by calling from the top")
_LEADS, _WINS = (
    Text("Andel af leads, højeste score først", "Share of leads, highest score first"),
    Text("Andel af vundne", "Share of wins"),
)
_GAIN_TITLE = Text("Andel af vundne mod andel af leads", "Share of wins against share of leads")
_DECILES = Text("Løft pr. tiendedel", "Lift by tenth")
_DECILE_CAPTION = Text(
    "Leads i ti lige store dele efter score. Leads med samme score deles forholdsmæssigt, så antal kan være brøker.",
    "Leads in ten equal parts by score. Leads with the same score are shared in proportion; counts may be fractions.",
)
_DECILE_HEADINGS = (
    Text("Tiendedel", "Tenth"),
    Text("Leads", "Leads"),
    Text("Vundet", "Won"),
    Text("Andel", "Share"),
    Text("Løft", "Lift"),
    Text("Nået i alt", "Reached in all"),
)
_CALIBRATION = Text("Holder chancerne?", "Do the chances hold?")
_GIVEN, _SEEN = (
    Text("Chance efter karakter", "Chance by grade"),
    Text("Andel vundet (95 %-interval)", "Share won (95% interval)"),
)
_CALIBRATION_TITLE = Text("Chance og virkelighed", "Chance and reality")
_ON_LINE = Text("På den stiplede linje er chance og virkelighed ens.", "On the dashed line chance and reality agree.")


def lift_html(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    """Deciles, gain and calibration; nothing where there is too little data."""
    result = report.result
    quality = result.quality
    if quality is None:
        return join([])
    return join(
        [
            heading(_GAIN, language),
            element("p", _gain_words(quality, language)),
            _gain_chart(quality, language, prefix),
            folded(_DECILES.say(language), _deciles(quality, language)),
            heading(_CALIBRATION, language),
            element("p", _calibration_words(result, quality, language)),
            _calibration_chart(quality, language, prefix),
        ]
    )


def _gain_words(quality: Quality, language: Language) -> str:
    top, third = quality.deciles[0], quality.deciles[2]
    gain, lift = format_percent(third.gain, language), format_number(top.lift, language, 1)
    return Text(
        f"Ringer man til de 30 % med højest score, når man {gain} af dem, der bliver kunder. "
        f"Blandt den øverste tiendedel er andelen {lift} gange så høj som blandt alle.",
        f"Calling the 30% with the highest scores reaches {gain} of those who become customers. "
        f"In the top tenth the share is {lift} times that of all.",
    ).say(language)


def _gain_chart(quality: Quality, language: Language, prefix: str) -> Html:
    points = [
        PlanePoint(
            one.number / 10, one.gain, format_percent(one.number / 10, language), format_percent(one.gain, language, 1)
        )
        for one in quality.deciles
    ]
    described = "; ".join(f"{point.label}: {point.shown}" for point in points)
    headings = (_LEADS.say(language), _WINS.say(language))
    return plane_chart(
        prefix + "gain", _GAIN_TITLE.say(language), described, points, language, headings, headings, True
    )


def _deciles(quality: Quality, language: Language) -> Html:
    rows = [
        (
            str(one.number),
            format_number(one.size, language, 1),
            format_number(one.wins, language, 1),
            format_percent(one.rate, language, 1),
            format_number(one.lift, language, 2),
            format_percent(one.gain, language, 1),
        )
        for one in quality.deciles
    ]
    return table(_DECILE_CAPTION, _DECILE_HEADINGS, rows, language)


def _calibration_words(result: Result, quality: Quality, language: Language) -> str:
    outside = sum(not one.holds for one in quality.calibration)
    count = len(quality.calibration)
    held = (
        Text("Alle grupper rammer inden for intervallet.", "Every group falls within its interval.")
        if not outside
        else Text(
            f"{outside} af {count} grupper ligger uden for intervallet.",
            f"{outside} of {count} groups fall outside their interval.",
        )
    )
    tested = words.test_words(result, language)
    learnt = Text(
        "Chancen pr. karakter er lært af de ældste leads og holdt op mod de nyeste.",
        "The chance by grade is learnt from the oldest leads and held up against the newest.",
    )
    return " ".join((tested, learnt.say(language), held.say(language), _ON_LINE.say(language)))


def _calibration_chart(quality: Quality, language: Language, prefix: str) -> Html:
    points = [
        PlanePoint(
            one.chance,
            one.share.value,
            format_percent(one.chance, language, 1),
            f"{words.share(one.share, language)}, {one.wins}/{one.leads}",
            one.share.low,
            one.share.high,
        )
        for one in quality.calibration
    ]
    described = "; ".join(f"{point.label}: {point.shown}" for point in points)
    headings = (_GIVEN.say(language), _SEEN.say(language))
    title = _CALIBRATION_TITLE.say(language)
    return plane_chart(prefix + "calibration", title, described, points, language, headings, headings, False)
