"""MathML from Python, for the formulas on the site: drawn by the browser itself, read aloud by a screen reader.

Used at build time only; nothing here is imported on the way from a typed change to its result.
"""

from calculators.kit.markup.html import Html, element, join

Part = Html | str | float | int


def formula(*parts: Part) -> Html:
    """One formula on its own line."""
    return element("math", row(*parts), display="block", xmlns="http://www.w3.org/1998/Math/MathML")


def row(*parts: Part) -> Html:
    """Parts side by side: a number, an operator (one sign or `min`), a variable, or parts already made."""
    return element("mrow", [_part(part) for part in parts])


def words(text: str) -> Html:
    """A name in upright letters, such as NPV."""
    return element("mtext", text)


def fraction(over: Html, under: Html) -> Html:
    """over / under."""
    return element("mfrac", over, under)


def power(base: Part, exponent: Part) -> Html:
    """base raised to exponent."""
    return element("msup", _part(base), _part(exponent))


def root(*parts: Part) -> Html:
    """The square root of the parts."""
    return element("msqrt", row(*parts))


def sub(base: Part, index: Part) -> Html:
    """base with an index below."""
    return element("msub", _part(base), _part(index))


def total(start: Html, end: Part) -> Html:
    """The sign for a sum from `start` to `end`."""
    return element("munderover", element("mo", "∑"), start, _part(end))


def cases(*lines: tuple[Html, Html]) -> Html:
    """What holds in each of several cases: (value, condition)."""
    rows = [element("mtr", element("mtd", value), element("mtd", condition)) for value, condition in lines]
    return join([element("mo", "{"), element("mtable", rows, columnalign="left left")])


def _part(part: Part) -> Html:
    if isinstance(part, Html):
        return part
    if isinstance(part, (int, float)):
        return element("mn", f"{part:g}")
    return element("mi" if part.isalpha() and len(part) == 1 else "mo", part)
