"""`python -m scripts.bootstrap site|test|node|chromium|office ...`: prepare what is named, unless nothing changed."""

import argparse
import fcntl
import sys
from pathlib import Path
from typing import TextIO

from scripts.bootstrap import chromium, environment, node, office
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.places import ROOT

PREPARATIONS = {
    "site": lambda: environment.prepare("requirements.txt"),
    "test": lambda: environment.prepare("requirements-test.txt"),
    "node": node.prepare,
    "chromium": chromium.prepare,
    "office": office.prepare,
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.bootstrap", description=__doc__)
    parser.add_argument("needs", nargs="+", choices=PREPARATIONS, help="what to prepare, in this order")
    needs = parser.parse_args(arguments).needs
    try:
        with one_at_a_time(ROOT / ".cache" / "bootstrap.lock"):
            for need in needs:
                PREPARATIONS[need]()
    except BootstrapError as error:
        print(f"\n{error}\n", file=sys.stderr)
        return 2
    return 0


def one_at_a_time(lock: Path) -> TextIO:
    """A file held open and locked: `make serve` and `make test` may start together in two terminals."""
    lock.parent.mkdir(exist_ok=True)
    held = lock.open("w", encoding="utf-8")
    fcntl.flock(held, fcntl.LOCK_EX)
    return held


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
