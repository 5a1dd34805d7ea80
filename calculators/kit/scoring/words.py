"""What a score is told in: points, and the names of its rules, criteria and groups."""

from calculators.kit.scoring.model import Model
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import MINUS, format_number


def points_shown(points: float, language: Language) -> str:
    """Points with a decimal only where there is one."""
    return format_number(points, language, 0 if abs(points - round(points)) < 0.05 else 1)


def signed(points: float, language: Language) -> str:
    """Points with their sign: `+12`, `−5`, `0`."""
    shown = points_shown(points, language)
    return shown if shown.startswith(MINUS) or shown == "0" else "+" + shown


def names_of(model: Model) -> dict[str, Text]:
    """The names of all rules and criteria by field id: `fit.<rule>`, `level.<criterion>`, `event.<rule>`."""
    names = {f"fit.{rule.id}": rule.label for rule in model.score.fit_rules}
    names |= {f"level.{criterion.id}": criterion.name for criterion in model.criteria}
    return names | {f"event.{rule.id}": rule.label for rule in model.score.engagement_rules}


def group_names(model: Model) -> dict[str, Text]:
    """The names of the groups by id."""
    score = model.score
    evidence = (score.framework_group,) if score.framework_group is not None else ()
    return {group.id: group.name for group in (*score.fit_groups, *evidence, *score.engagement_groups)}
