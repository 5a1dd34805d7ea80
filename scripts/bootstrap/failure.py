"""The one way in which preparing can fail."""


class BootstrapError(Exception):
    """Something the project needs is missing and could not be installed; the message says what to do about it."""
