"""Net promoter score of the customers in the file."""

from math import sqrt

from calculators.kit.statistics.normal import Z95
from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.scope import Figure, Measure, Scope, average, months_before

_NONE = Text("Ingen svar i de seneste 12 måneder.", "No answers in the last 12 months.")
_NO_SPREAD = Text(
    "Alle svar er ens, så usikkerheden kan ikke regnes ud.",
    "All answers are alike, so that there is no margin to compute.",
)
_YEAR = Text("Seneste 12 måneder.", "Last 12 months.")
_AFTER_EVENT = Text("Svar inden for 60 dage efter go-live.", "Answers within 60 days of go-live.")


def net_promoter_score(promoters: int, passives: int, detractors: int) -> tuple[float, float]:
    """The score from -100 to 100 and its 95 % margin, in points. Raises ValueError for no answers.

    p - d, with variance (p + d - (p - d)^2) / n: the score is the mean of answers counted as 1, 0 and -1.
    """
    n = promoters + passives + detractors
    if n <= 0:
        raise ValueError("no answers")
    p, d = promoters / n, detractors / n
    return 100 * (p - d), 100 * Z95 * sqrt(max(0.0, p + d - (p - d) ** 2) / n)


def relationship(scope: Scope) -> Figure:
    """% answering 9-10 - % answering 0-6, answers of the last 12 months up to the last day."""
    return _score(scope, _answers(scope), _YEAR)


def after_event(scope: Scope) -> Figure:
    """the same, answers within 60 days after go-live."""
    near = [
        deal
        for deal in _answers(scope)
        if deal.live is not None and deal.nps_day is not None and 0 <= (deal.nps_day - deal.live).days <= 60
    ]
    return _score(scope, near, _AFTER_EVENT)


def mean_answer(scope: Scope) -> Figure:
    """sum of answers / number of answers."""
    return average([deal.nps or 0.0 for deal in _answers(scope)], scope)


def _answers(scope: Scope) -> list[Deal]:
    """Rows with an answer from 0 to 10 in the last 12 months; one without a date counts where no row has one."""
    since = months_before(scope.end, 12)
    dated = "nps-date" in scope.has
    return [
        deal
        for deal in scope.rows
        if deal.nps is not None
        and 0 <= deal.nps <= 10
        and (not dated or (deal.nps_day is not None and since <= deal.nps_day <= scope.end))
    ]


def _score(scope: Scope, answers: list[Deal], why: Text) -> Figure:
    if not answers:
        return Figure(few=True, why=_NONE)
    scores = [deal.nps or 0.0 for deal in answers]
    promoters, detractors = sum(score >= 9 for score in scores), sum(score <= 6 for score in scores)
    value, margin = net_promoter_score(promoters, len(scores) - promoters - detractors, detractors)
    few = len(scores) < scope.parameters.fewest_share
    if not margin:
        return Figure(value, len(scores), few=True, why=_NO_SPREAD)
    return Figure(value, len(scores), max(-100.0, value - margin), min(100.0, value + margin), few=few, why=why)


_NEEDS = ("nps-score",)
VARIANTS = {
    "relationship": Measure(relationship, _NEEDS),
    "transaction": Measure(after_event, (*_NEEDS, "nps-date", "go-live-date")),
    "mean": Measure(mean_answer, _NEEDS),
}
