"""The report card of one file: the result, and the points that would do better."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import Value
from calculators.kit.input.values import number_in
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.result import Asked, Result, result_of

if TYPE_CHECKING:  # new points are proposed only when somebody looks that far
    from calculators.lead_score_report.proposal import Proposal


@dataclass(frozen=True)
class Report:
    """What the file says of the score. `proposal` is made when it is first asked for."""

    result: Result

    @cached_property
    def proposal(self) -> "Proposal | None":
        """New points learnt from the earlier leads; None where the file has no answers or too few leads."""
        from calculators.lead_score_report.proposal import proposed

        judged = self.result.subject == "model" and self.result.quality is not None
        return proposed(self.result) if judged else None


def calculate(parameters: Parameters, values: Mapping[str, Value]) -> Report:
    """The report of the file among the values. The same question is answered once. Raises KeyError without a file."""
    data = values["leads"]
    if not isinstance(data, Dataset):
        raise KeyError("leads")
    doubling, later_from = values["doubling"], values["later_from"]
    asked = Asked(
        parameters,
        data,
        number_in(values, "earlier_share"),
        later_from if isinstance(later_from, date) else None,
        round(number_in(values, "fewest_leads")),
    )
    return _report(asked, number_in(values, "doubling") if doubling is not None else None)


@lru_cache(maxsize=4)
def _report(asked: Asked, doubling: float | None) -> Report:
    """Only the proposed points depend on `doubling`, so the rest is not made anew."""
    return Report(replace(result_of(asked), doubling=doubling))
