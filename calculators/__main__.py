"""`python -m calculators`: see `calculators.command`."""

import os
import sys

from calculators.command import main

FAULT = 2


def run(arguments: list[str]) -> int:
    """The command's exit status. A fault of ours is said in words; CALCULATORS_DEBUG shows its traceback."""
    if os.environ.get("CALCULATORS_DEBUG"):
        return main(arguments)
    try:
        return main(arguments)
    except Exception as fault:  # the edge of the program
        hint = "Run it again with CALCULATORS_DEBUG=1 to see where."
        print(
            f"This is a fault in the program, not in your figures: {type(fault).__name__}: {fault}\n{hint}",
            file=sys.stderr,
        )
        return FAULT


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
