"""Runs texts that were compiled when the bundle was made.

Every dataclass writes its methods as a text and has it compiled. With that done beforehand, the browser need not even
prepare Python's compiler, which is the slower half of the cost.
"""

from _imp import source_hash
from marshal import loads

_KEY = 0


def key_of(text):
    """Eight bytes that stand for a text."""
    return source_hash(_KEY, text.encode())


def run(text, globals=None, locals=None):
    """As `exec` does."""
    from precompiled_texts import CODES

    key = key_of(text)
    exec(loads(CODES[key]) if key in CODES else text, globals, locals)
