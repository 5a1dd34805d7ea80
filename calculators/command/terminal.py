"""Words for a terminal: what a file or a field holds is shown there and never obeyed."""

import sys
from typing import Final

_NOT_SHOWN: Final = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"}
_SHOWN: Final = str.maketrans(_NOT_SHOWN | {0xA0: " ", 0x202E: "\ufffd", 0x2066: "\ufffd", 0x2067: "\ufffd"})


def say(words: str) -> None:
    """Prints an answer. Signs that would move the cursor, colour the rest or turn it around are shown as �."""
    print(words.translate(_SHOWN))


def say_aside(words: str) -> None:
    """Prints what is not the answer, such as what is wrong, where it does not mix with it."""
    print(words.translate(_SHOWN), file=sys.stderr)
