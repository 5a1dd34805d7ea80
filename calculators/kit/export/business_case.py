"""The frame around a business case: two sheets of A4 with a heading that the reader fills in, header and footer.

What it says comes from the calculator (`Calculator.business_case`), as two `section.case-page`. The page's script
shows it as paper and prints it; what is filled in stays in the browser. A calculator that knows for whom and from when
its pages are begins the first with a `header.case-head` of its own, and nothing is left to fill in.
"""

from calculators.kit.calculator import Calculator
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text

PAGES = 2
_OPENING = element("section", class_="case-page").removesuffix("</section>")
_OWN_HEAD = element("header", class_="case-head").removesuffix("</header>")
_FIELDS = (
    ("customer", Text("Kunde", "Customer")),
    ("supplier", Text("Leverandør", "Supplier")),
    ("date", Text("Dato", "Date")),
)
_PRINT = Text("Udskriv eller gem som PDF", "Print or save as PDF")
_CLOSE = Text("Tilbage til beregneren", "Back to the calculator")
_HINT = Text(
    "Udfyld kunde, leverandør og dato. De bliver i din browser; tomme felter kommer ikke med på papiret.",
    "Fill in customer, supplier and date. They stay in your browser; empty ones are left off the paper.",
)
_PAGE = Text("Side {} af {}", "Page {} of {}")


def framed[P, R](calculator: Calculator[P, R], parameters: P, result: R, language: Locale, prefix: str) -> Html:
    """The pages, with what surrounds them. Raises ValueError where the calculator does not give two pages."""
    if calculator.business_case is None:
        raise ValueError(f"{calculator.id} has no business case")
    contents = _contents(calculator.business_case(parameters, result, language, prefix))
    name, own_head = calculator.name.say(language), contents[0].startswith(_OWN_HEAD)
    first = None if own_head else _head(name, language, prefix)
    pages = [
        element(
            "section",
            first if number == 1 else element("p", name, class_="case-running"),
            element("div", content, class_="case-body"),
            element(
                "p",
                element("span", name),
                element("span", _PAGE.say(language).format(number, PAGES)),
                class_="case-foot",
            ),
            class_="case-page",
        )
        for number, content in enumerate(contents, start=1)
    ]
    return join(
        [_tools(language, None if own_head else _HINT), element("article", pages, class_="case-paper", lang=language)]
    )


def _contents(html: Html) -> list[Html]:
    """What stands inside each of the pages."""
    before, *pages = html.split(_OPENING)
    if before or len(pages) != PAGES or not all(page.endswith("</section>") for page in pages):
        raise ValueError(f"a business case is {PAGES} sections of class case-page, one after the other")
    return [Html(page.removesuffix("</section>")) for page in pages]


def _head(name: str, language: Language, prefix: str) -> Html:
    fields = [
        element(
            "p",
            element("label", label.say(language), for_=f"{prefix}{field}"),
            element("input", type="text", id=f"{prefix}{field}", data_case_field=field, maxlength=80, placeholder=" "),
            class_="case-field",
        )
        for field, label in _FIELDS
    ]
    return element(
        "header",
        element("p", name, class_="case-name"),
        element("div", fields, class_="case-fields"),
        class_="case-letterhead",
    )


def _tools(language: Language, hint: Text | None) -> Html:
    return element(
        "div",
        element("button", _PRINT.say(language), type="button", data_case_do="print"),
        element("button", _CLOSE.say(language), type="button", data_case_do="close"),
        element("p", hint.say(language) if hint else None),
        class_="case-tools",
    )
