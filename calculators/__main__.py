"""`python -m calculators`: see `calculators.command`."""

import sys

from calculators.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
