"""HTML and SVG from Python, escaped by construction.

Every text is escaped unless it is already `Html`. The output is well-formed XML as well (empty elements are closed),
so that tests can parse it, and a `style` attribute is refused, because the site's Content-Security-Policy would drop
it.
"""

from collections.abc import Iterable

_EMPTY = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "path", "line", "rect", "circle", "polyline", "polygon", "use")
)


class Html(str):
    """Markup that is already escaped."""

    __slots__ = ()


Child = Html | str | None | Iterable["Child"]
Attribute = str | int | float | bool | None


def escape(text: str) -> Html:
    """`text` as markup that shows exactly that text, in an element or an attribute."""
    if text.isalnum():
        return Html(text)
    return Html(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))


def element(tag: str, *children: Child, **attributes: Attribute) -> Html:
    """`<tag attributes>children</tag>`.

    Attribute names: a trailing underscore is dropped (`class_`), others become hyphens (`aria_label`). None and False
    leave an attribute out, True writes it empty. Raises ValueError for a `style` attribute.
    """
    opening = "<" + tag
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        if name == "style":
            raise ValueError("style attributes are not allowed; use a class")
        written = "" if value is True else escape(str(value))
        opening += f' {name.rstrip("_").replace("_", "-")}="{written}"'
    content = join(children)
    if not content and tag in _EMPTY:
        return Html(opening + "/>")
    return Html(f"{opening}>{content}</{tag}>")


def join(children: Iterable[Child]) -> Html:
    """The children one after another: text escaped, None dropped, sequences flattened."""
    parts: list[str] = []
    for child in children:
        if isinstance(child, Html):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(escape(child))
        elif child is not None:
            parts.append(join(child))
    return Html("".join(parts))
