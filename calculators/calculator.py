"""What a calculator is: the one value that a calculator module offers as `CALCULATOR`.

The id is kebab-case and the module has the same name in snake_case: `lead-score` is `calculators.lead_score`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.fields import Field, Value
from calculators.html import Html
from calculators.language import Language, Text


@dataclass(frozen=True)
class Calculator[P, R]:
    """A calculator from its parameters (`P`, owned by managers, in the playbook) to a result (`R`).

    read_parameters  plain JSON data -> P; raises calculators.plain.PlainError with the path of what is wrong
    fields           P -> the inputs, in the order of the form
    defaults         P -> a value for every field that is not optional
    calculate        P, values by field id -> R; pure, no clock
    result_html      P, R, language, id prefix -> the result as one fragment
    announcement     R, language -> one sentence for a screen reader
    result_plain     R -> JSON data, numbers unrounded, rates as fractions
    summary          R, language -> lines of text for the command line
    """

    id: str
    name: Text
    read_parameters: Callable[[object], P]
    fields: Callable[[P], tuple[Field, ...]]
    defaults: Callable[[P], Mapping[str, Value]]
    calculate: Callable[[P, Mapping[str, Value]], R]
    result_html: Callable[[P, R, Language, str], Html]
    announcement: Callable[[R, Language], str]
    result_plain: Callable[[R], Any]
    summary: Callable[[R, Language], tuple[str, ...]]


@dataclass(frozen=True)
class Formula:
    """One formula as the site shows it: `notation` is MathML, `function` the Python that computes it.

    `example` is worked with real figures, and a test recomputes it.
    """

    id: str
    name: Text
    notation: Html
    meaning: Text
    source: Text
    function: Callable[..., Any]
    example: Text | None = None
