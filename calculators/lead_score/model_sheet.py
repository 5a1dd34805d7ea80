"""The model that the lead score looks things up in: points by answer, frameworks, bands and routes."""

from collections.abc import Sequence

from calculators.kit.scoring.grade import Band
from calculators.kit.scoring.lead import asked_criteria
from calculators.kit.scoring.model import Model, Route
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet
from calculators.lead_score.result import Result
from calculators.lead_score.wording import limit_words

Row = tuple[Cell, ...]
Range = tuple[tuple[int, int], tuple[int, int]]
_TITLE = Text("Model", "Model")
_ANSWERS = (Text("Svar", "Answer"), Text("Kode", "Code"), Text("Point", "Points"))
_FRAMEWORKS = Text("Rammens spørgsmål om kriteriet", "The framework's questions about the criterion")
_LETTERS = Text("Bogstaver i alt", "Letters in all")
_BANDS = (Text("Karakter", "Grade"), Text("Fra", "From"), Text("Til", "Up to"))
_ROUTES = (
    Text("Rute", "Route"),
    Text("Bogstaver", "Letters"),
    Text("Tal", "Figures"),
    Text("Segmenter", "Segments"),
    Text("Tager leadet", "Takes the lead"),
    Text("Ejer", "Owner"),
    Text("Frist", "Deadline"),
    Text("Næste skridt", "Next step"),
)


def key(identity: str) -> str:
    """An id as part of a cell's name."""
    return identity.replace("-", "_")


def model_sheet(parameters: Model, result: Result, language: Language) -> Sheet:
    """The tables one below another, each range with a name."""
    rows: list[Row] = [(Cell(_TITLE.say(language), "title"),)]
    names: dict[str, Range] = {}
    for group in parameters.score.fit_groups:
        for rule in group.rules:
            rows += [(), _headings((rule.label, *_ANSWERS[1:]), language)]
            first = len(rows)
            rows += [
                (Cell(answer.label.say(language)), Cell(answer.id), Cell(answer.points, "number"))
                for answer in rule.answers
            ]
            names[f"answers_{key(rule.id)}"] = _column(first, len(rows), 1)
            names[f"points_{key(rule.id)}"] = _column(first, len(rows), 2)
    if parameters.score.framework_group is not None:
        _add_frameworks(rows, names, parameters, language)
    _add_bands(rows, names, "fit", parameters.score.fit_bands, language)
    if parameters.score.has_engagement:
        _add_bands(rows, names, "engagement", parameters.score.engagement_bands, language)
    _add_routes(rows, names, parameters, result, language)
    return Sheet(_TITLE.say(language), tuple(rows), (44, 18, 12, 14, 12, 26, 26, 60), names)


def _add_frameworks(rows: list[Row], names: dict[str, Range], parameters: Model, language: Language) -> None:
    frameworks = parameters.frameworks
    rows += [(), (Cell(_FRAMEWORKS.say(language), "heading"), *(Cell(one.id, "heading") for one in frameworks))]
    names["framework_ids"] = _across(len(rows) - 1, len(frameworks))
    for criterion in asked_criteria(parameters):
        times = [sum(letter.criterion == criterion.id for letter in one.letters) for one in frameworks]
        names[f"uses_{key(criterion.id)}"] = _across(len(rows), len(frameworks))
        rows.append((Cell(criterion.name.say(language)), *(Cell(count, "integer") for count in times)))
    names["framework_letters"] = _across(len(rows), len(frameworks))
    rows.append((Cell(_LETTERS.say(language), "group"), *(Cell(len(one.letters), "integer") for one in frameworks)))


def _add_bands(rows: list[Row], names: dict[str, Range], axis: str, bands: Sequence[Band], language: Language) -> None:
    """From the lowest up, as looking up asks for."""
    rows += [(), _headings(_BANDS, language)]
    first = len(rows)
    for band in sorted(bands, key=lambda one: one.low):
        rows.append((Cell(band.grade), Cell(band.low, "number"), Cell(band.high, "number")))
    names[f"{axis}_grades"] = _column(first, len(rows), 0)
    names[f"{axis}_lows"] = _column(first, len(rows), 1)


def _add_routes(
    rows: list[Row], names: dict[str, Range], parameters: Model, result: Result, language: Language
) -> None:
    rows += [(), _headings(_ROUTES, language)]
    first = len(rows)
    for route in parameters.score.routes:
        row = len(rows) + 1
        engaged = f"ISNUMBER(FIND(engagement_grade,C{row}))" if parameters.score.has_engagement else "TRUE"
        takes = f"=IF(AND(ISNUMBER(FIND(fit_grade,B{row})),{engaged},{_takes(route, row)}),1,0)"
        chosen = result.letter in route.fit and result.figure in route.engagement
        rows.append(
            (
                Cell(route.name.say(language)),
                Cell("".join(route.fit)),
                Cell("".join(map(str, route.engagement))),
                Cell(", ".join(route.segments)),
                Cell(int(chosen and route.takes(result.lead.segment)), "integer", takes),
                Cell(parameters.roles[route.owner].say(language)),
                Cell(limit_words(route.service_level, language)),
                Cell(route.next_step.say(language)),
            )
        )
    for column, name in ((0, "names"), (4, "takes"), (5, "owners"), (6, "deadlines"), (7, "next_steps")):
        names[f"route_{name}"] = _column(first, len(rows), column)


def _takes(route: Route, row: int) -> str:
    """The condition on the segment; none for a route that takes all."""
    return f"ISNUMBER(FIND(in_segment,D{row}))" if route.segments else "TRUE"


def _headings(texts: Sequence[Text], language: Language) -> Row:
    return tuple(Cell(text.say(language), "heading") for text in texts)


def _column(first: int, end: int, column: int) -> Range:
    return (first, column), (end - 1, column)


def _across(row: int, count: int) -> Range:
    return (row, 1), (row, count)
