"""The form: a file of past leads, and how to split and weigh it."""

from collections.abc import Mapping

from calculators.kit.input.fields import (
    DataFile,
    Date,
    Field,
    Group,
    Integer,
    Number,
    Percent,
    Value,
)
from calculators.kit.text.language import Text
from calculators.lead_score_report.columns import columns
from calculators.lead_score_report.parameters import Parameters

_FILE = Group(label=Text("Tidligere leads", "Past leads"))
_METHOD = Group(
    label=Text("Metode", "Method"),
    help=Text("Lad felterne stå, hvis du er i tvivl.", "Leave these as they are if in doubt."),
    folded=True,
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
                "One line for each lead that is decided. Outcome and date are enough; "
                "with the score or the answers in it, the score is judged. The file stays in your browser.",
            ),
            group=_FILE,
            columns=columns(parameters),
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
    """Everything but the file."""
    return {
        "earlier_share": parameters.earlier_share,
        "later_from": None,
        "doubling": None,
        "fewest_leads": parameters.fewest_leads,
    }
