"""Text that a spreadsheet opens and never executes.

What a spreadsheet would take for a formula gets an apostrophe before it, which is what spreadsheets themselves use to
say "this is text".
"""

_STARTS_A_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20|%")
_BREAKS = frozenset("\t\r\n\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029")
_LEADING = frozenset("\"'\u00a0\u200b\ufeff")
_SEPARATORS = frozenset(",;")


def harmless(text: str) -> str:
    """`text` on one line, and as text only: an apostrophe before whatever would start a formula, also after quotes, and
    where the cell would come apart if the file were opened with the other language's separator."""
    written, begins = [], True
    for letter in text:
        shown = " " if letter in _BREAKS else letter
        if begins and letter in _STARTS_A_FORMULA:
            written.append("'")
        begins = letter in _SEPARATORS or (begins and (shown == " " or letter in _LEADING))
        written.append(shown)
    return "".join(written)
