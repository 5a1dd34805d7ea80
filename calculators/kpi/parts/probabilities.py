"""The playbook's probabilities against history: which stages are off."""

from calculators.kit.charts.interval import Share, interval_chart
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import share_interval
from calculators.kpi.history import Agreement, StageHistory, history_of
from calculators.kpi.measures.stage_conversion import LOSSES_UNPLACED, losses_unplaced
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Passer trinnenes sandsynligheder?", "Do the stage probabilities hold?")
_CHART = Text(
    "Vundet af dem, der kom ind i trinnet. Stregen er playbookens tal.",
    "Won of those that came into the stage. The mark is the playbook's figure.",
)
_CAPTION = Text("Playbooken mod historien", "The playbook against history")
_HEADINGS = (
    Text("Trin", "Stage"),
    Text("Playbook", "Playbook"),
    Text("Historie", "History"),
    Text("95 %-interval", "95% interval"),
    Text("Vundet / kom ind", "Won / came in"),
    Text("Dom", "Verdict"),
)
_VERDICTS: dict[Agreement, Text] = {
    "fits": Text("Passer", "Holds"),
    "too-high": Text("For højt i playbooken", "Too high in the playbook"),
    "too-low": Text("For lavt i playbooken", "Too low in the playbook"),
    "few": Text("For få data", "Too few data"),
}
_NONE = Text("Ingen handler er gamle nok til at dømme efter.", "No deals are old enough to judge by.")


def html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """Every open stage, over the whole file."""
    if losses_unplaced(result.scope):
        return section(_TITLE.say(language), note(LOSSES_UNPLACED.say(language)))
    history = [one for one in history_of(result.scope) if one.share is not None]
    if not history:
        return section(_TITLE.say(language), note(_NONE.say(language)))
    shares = [_share(parameters, one, language) for one in history]
    rows = [(parameters.road[one.stage].name.say(language), _cells(one, language)) for one in history]
    told = "; ".join(f"{share.label}: {share.shown}" for share in shares)
    days = parameters.horizon_days
    counted = Text(
        f"Hele filen, ikke kun perioden. Kun handler, der kom ind i trinnet for mindst {days} dage siden, "
        "tæller med; er de ikke vundet endnu, tæller de som ikke vundet.",
        "The whole file, not just the period. "
        f"Only deals that came into the stage at least {days} days ago count; those not won by now count as not won.",
    )
    headings = (_HEADINGS[0].say(language), _HEADINGS[2].say(language))
    return section(
        _TITLE.say(language),
        note(_said(parameters, history, language)),
        interval_chart(prefix + "probabilities", _CHART.say(language), told, shares, language, headings),
        table(_CAPTION.say(language), [heading.say(language) for heading in _HEADINGS], rows, texts=(5,)),
        note(counted.say(language)),
    )


def _share(parameters: Parameters, one: StageHistory, language: Language) -> Share:
    share = one.share
    assert share is not None
    return Share(
        parameters.road[one.stage].name.say(language),
        share.value,
        share.low,
        share.high,
        f"{format_percent(share.value, language)} (n = {format_number(one.entered, language)})",
        expected=one.playbook,
        faint=one.agreement == "few",
    )


def _cells(one: StageHistory, language: Language) -> list[str]:
    share = one.share
    assert share is not None
    return [
        format_percent(one.playbook, language),
        quantities.share(share.value, language),
        share_interval(share.low, share.high, language),
        f"{format_number(one.won, language)} / {format_number(one.entered, language)}",
        _VERDICTS[one.agreement].say(language),
    ]


def _said(parameters: Parameters, history: list[StageHistory], language: Language) -> str:
    off = [one for one in history if one.agreement in ("too-high", "too-low")]
    if not off:
        return Text(
            "Ingen trin er påviseligt forkerte: Playbookens tal ligger inden for intervallerne, hvor der er data nok.",
            "No stage is demonstrably wrong: "
            "the playbook's figures lie within the intervals where there are data enough.",
        ).say(language)
    names = ", ".join(
        f"{parameters.road[one.stage].name.say(language)} ({_VERDICTS[one.agreement].say(language).lower()})"
        for one in off
    )
    return Text(f"Ved siden af: {names}.", f"Off: {names}.").say(language)
