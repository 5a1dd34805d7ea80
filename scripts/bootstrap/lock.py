"""`python -m scripts.bootstrap.lock [--upgrade]`: write requirements*.txt from requirements*.in.

Pins stay as they are where they still fit; `--upgrade` moves every one to its newest version. The locks hold for every
platform and every Python from 3.12, with hashes and without the address of any index.
"""

import argparse
import sys

from scripts.bootstrap.environment import find_uv, run

COMPILE = (
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--python-version",
    "3.12",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
)
# A test runs beside the site's packages in one environment, so both locks agree on every version.
LOCKS = (
    ("requirements", ()),
    ("requirements-test", ("--constraints", "requirements.txt")),
    ("requirements-node", ()),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.bootstrap.lock", description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="move every pin to its newest version")
    upgrade = ["--upgrade"] if parser.parse_args(arguments).upgrade else []
    uv = find_uv()
    if uv is None:
        print("uv is missing: it comes with requirements.txt, so run `make check` first.", file=sys.stderr)
        return 2
    for name, options in LOCKS:
        print(f"Writing {name}.txt …", file=sys.stderr, flush=True)
        if not run([uv, *COMPILE, *options, *upgrade, f"{name}.in", "--output-file", f"{name}.txt"]):
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
