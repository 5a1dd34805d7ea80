"""Words that stand in a cell where nobody has said anything."""

_WORDS = frozenset(
    (
        "select", "select one", "please select", "choose", "n/a", "#n/a", "na", "n.a.", "nan", "none", "null", "nil",
        "unknown", "not known", "not set", "not specified", "not provided", "undefined", "unspecified", "blank",
        "no value", "missing", "tbd", "-", "--", "---", "–", "—", "?", "??", ".", "vælg", "vælg venligst", "ukendt",
        "ved ikke", "ikke angivet", "ikke oplyst", "ingen", "tom", "mangler", "i/a",
    )
)  # fmt: skip
_BRACKETS = "()[]<>{}"


def is_placeholder(text: str) -> bool:
    """True for a word such as `Select`, `N/A`, `(none)` or `ukendt`, whatever its case; an empty text is none."""
    return text.strip().strip(_BRACKETS).strip(" .…").casefold() in _WORDS or text.strip().casefold() in _WORDS
