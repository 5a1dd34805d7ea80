"""Whether something is refused, told without pytest, which the browser does not have."""


def refused(work, *arguments) -> bool:
    """Whether `work` raises ValueError."""
    try:
        work(*arguments)
    except ValueError:
        return True
    return False
