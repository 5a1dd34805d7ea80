"""How often each system wins when the weights are drawn at random; comes after the rest of the result."""

from calculators.crm_scorecard import words
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import Result
from calculators.crm_scorecard.weightings import any_weights, near_weights
from calculators.kit.markup.elements import framed, headed, row
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import share

_TITLE = Text("Hvor ofte vinder hvert system?", "How often does each system win?")


def robustness_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """A table of wins with any weights and with weights near ours; nothing where fewer than two may win."""
    fit = [one for one in result.systems if one.rank is not None]
    if result.shares is None or len(fit) < 2:
        return join([])
    levels = [one.levels for one in fit]
    anywhere = any_weights(levels, parameters.draws, parameters.seed)
    near = near_weights(levels, result.shares, parameters.spread, parameters.draws, parameters.seed)
    rows = [
        row(
            one.name,
            (words.points(one.score, language), share(close, language), share(wide, language)),
        )
        for one, close, wide in zip(fit, near, anywhere, strict=True)
    ]
    count, spread = format_number(parameters.draws, language), format_percent(parameters.spread, language)
    title = _TITLE.say(language)
    note = Text(
        f"{count} tilfældige vægtninger af hver slags, altid de samme. "
        f"Uafgjort deles. Usikkerheden er højst {_error(parameters, 'da')} procentpoint.",
        f"{count} random weightings of each kind, always the same. "
        f"Ties are shared. The uncertainty is at most {_error(parameters, 'en')} percentage points.",
    ).say(language)
    head = [
        "System",
        Text("Point", "Points").say(language),
        Text(f"Vores vægte ± {spread}", f"Our weights ± {spread}").say(language),
        Text("Alle vægte", "Any weights").say(language),
    ]
    return join([element("h3", title), framed(title, headed(head), rows, note)])


def _error(parameters: Parameters, language: Language) -> str:
    """Two standard errors of a share of a half, in percentage points: 100 / sqrt(draws)."""
    return format_number(100 / parameters.draws**0.5, language, 1)
