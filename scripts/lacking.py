"""What a command cannot do for want of something on this machine."""


class Lacking(Exception):
    """Something that this machine lacks or has taken; the words say what, and what to do. No fault of the program."""
