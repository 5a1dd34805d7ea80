"""What a calculator is: the one value that a calculator module offers as `CALCULATOR`.

The id is kebab-case and the module has the same name in snake_case: `lead-score` is `calculators.lead_score`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any  # noqa: TID251 - a calculator that is not known yet

from calculators.kit.input.fields import Field, Value
from calculators.kit.input.plain import Json, to_plain
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import NO_CURRENCY

if TYPE_CHECKING:  # the browser needs them only when somebody asks for a file, or hands over one
    from calculators.kit.batch import Batch
    from calculators.kit.workbook.model import Workbook


@dataclass(frozen=True)
class Part[P, R]:
    """A piece of the result that takes longer to compute, and so comes after the rest.

    `result_html` leaves it a place with `slot(id)`. The build fills the place; in the browser it is filled when typing
    pauses, and keeps what it last held until then. In the embedded page it is empty until Python runs.
    `html` takes P, R, language and id prefix, as `result_html` does.
    """

    id: str
    html: Callable[[P, R, Locale, str], Html]


def _no_currency(parameters: object) -> str:
    return NO_CURRENCY


@dataclass(frozen=True)
class Calculator[P, R]:
    """A calculator from its parameters (`P`, owned by managers, in the playbook) to a result (`R`).

    read_parameters  plain JSON data -> P; raises calculators.kit.input.plain.PlainError with the path of what is wrong
    fields           P -> the inputs, in the order of the form
    defaults         P -> a value for every field that is not optional
    calculate        P, values by field id -> R; pure, no clock
    result_html      P, R, language, id prefix -> the result as one fragment
    announcement     R, language -> one sentence for a screen reader
    summary          R, language -> lines of text for the command line
    result_plain     R -> JSON data, numbers unrounded, rates as fractions
    parts            pieces of the result that are computed after the rest
    workbook         P, values by field id, R, language -> the result as a spreadsheet with live formulas
    business_case    P, R, language, id prefix -> what is printed for whoever decides: two `section.case-page`, each
                     what fits a page of A4; the frame around them is calculators.kit.export.business_case's
    batch            P -> how the rows of a table are computed, each a case of its own
    currency         P -> the currency of its amounts, a code of ISO 4217

    What only parts, workbook, business case and batch need is imported when they are asked for (`on_demand`), so that
    the first result does not wait.
    """

    id: str
    name: Text
    read_parameters: Callable[[object], P]
    fields: Callable[[P], tuple[Field, ...]]
    defaults: Callable[[P], Mapping[str, Value]]
    calculate: Callable[[P, Mapping[str, Value]], R]
    result_html: Callable[[P, R, Locale, str], Html]
    announcement: Callable[[R, Locale], str]
    summary: Callable[[R, Locale], tuple[str, ...]]
    result_plain: Callable[[R], Json] = to_plain
    parts: tuple[Part[P, R], ...] = ()
    workbook: Callable[[P, Mapping[str, Value], R, Locale], "Workbook"] | None = None
    business_case: Callable[[P, R, Locale, str], Html] | None = None
    batch: Callable[[P], "Batch"] | None = None
    currency: Callable[[P], str] = _no_currency

    def locale(self, parameters: P, language: Language) -> Locale:
        """The reader's language with the currency of the company whose parameters these are."""
        return Locale(language, self.currency(parameters))


type AnyCalculator = Calculator[Any, Any]
"""A calculator of whatever parameters and result: who holds one takes its parameters from it and gives them back."""


def slot(part_id: str) -> Html:
    """The place of a part in the result."""
    return element("div", class_="calculator-part", data_part=part_id)


def filled[P, R](
    html: Html, calculator: Calculator[P, R], parameters: P, result: R, language: Locale, prefix: str
) -> Html:
    """A result with each of its parts in place."""
    for part in calculator.parts:
        place = slot(part.id)
        inside = part.html(parameters, result, language, prefix)
        html = Html(html.replace(place, place.removesuffix("</div>") + inside + "</div>", 1))
    return html


@dataclass(frozen=True)
class Formula:
    """One formula as the site shows it: `notation` is MathML, `function` the Python that computes it.

    `example` is worked with real figures. `recompute` calls `function` and gives every figure that the example
    mentions, given or found, as each language writes it (`calculators.kit.worked`); a test holds the text to them.
    """

    id: str
    name: Text
    notation: Html
    meaning: Text
    source: Text
    function: Callable[..., object]
    example: Text | None = None
    recompute: Callable[[], tuple[Text, ...]] | None = None
