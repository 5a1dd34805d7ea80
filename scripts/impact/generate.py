"""Make the tables that are made up anew: `python -m scripts.impact.generate RECIPE...`.

Each recipe says what the company answers and is called; the table is written beside it. The tables have their own
random numbers and no clock, so that a recipe gives the same bytes on every machine. Exit status: 0 when written, 1 when
a recipe has something to mend.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.impact.generate_deals import deals_csv
from scripts.impact.generate_leads import leads_csv
from scripts.impact.recipe import DealsRecipe, LeadsRecipe
from scripts.load import read
from scripts.load.files import RECIPE
from scripts.load.tree import Document, Scalar
from scripts.problem import Problem, has_errors
from scripts.report import as_text
from scripts.shape import read_as


def generated(recipe: Path) -> tuple[str, tuple[Problem, ...]]:
    """The table that a recipe makes, or nothing and what is to be mended in it. Raises OSError where there is none."""
    document, problems = read(recipe.read_bytes(), recipe.as_posix(), recipe.parent.name, recipe.name)
    if document is None:
        return "", problems
    if _makes(document) == "deals":
        deals, problems = read_as(document, DealsRecipe)
        return (deals_csv(deals) if deals is not None else ""), problems
    leads, problems = read_as(document, LeadsRecipe)
    return (leads_csv(leads) if leads is not None else ""), problems


def main(arguments: Sequence[str]) -> int:
    """Writes each recipe's table beside it."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.impact.generate", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("recipes", nargs="+", type=Path, metavar="RECIPE", help=f"a file that ends in {RECIPE}")
    status = 0
    for recipe in parser.parse_args(arguments).recipes:
        table, problems = generated(recipe)
        print(as_text(problems, "en", colours=False), end="", file=sys.stderr)
        if has_errors(problems):
            status = 1
            continue
        target = recipe.with_name(recipe.name.removesuffix(RECIPE) + ".csv")
        target.write_bytes(table.encode())
        print(f"{target.as_posix()}: {table.count(chr(10)) - 1} rows", file=sys.stderr)
    return status


def _makes(document: Document) -> str:
    entry = document.root.entry("makes")
    return entry.value.text if entry is not None and isinstance(entry.value, Scalar) else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
