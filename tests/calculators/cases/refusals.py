"""Whether and why something is refused, told without pytest, which the browser does not have."""

from calculators.kit.input.plain import PlainError


def refused(work, *arguments) -> bool:
    """Whether `work` raises ValueError."""
    try:
        work(*arguments)
    except ValueError:
        return True
    return False


def why_refused(work, *arguments) -> str:
    """What PlainError says when `work` raises it; empty where it does not."""
    try:
        work(*arguments)
    except PlainError as error:
        return str(error)
    return ""
