"""Which calculators there are: every module or package beside this one that offers a `CALCULATOR`.

No calculator is listed by hand: a new one is one Python file (and its test and YAML entry). Modules are found through
the import system, so that this works from a zip file too, and a calculator is imported only when it is asked for by
name.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec

from calculators.kit.calculator import AnyCalculator, Calculator, Formula

_BESIDE = frozenset({"catalogue", "command", "door", "kit", "page"})
"""What stands beside the calculators and is none: the kit and the ways in."""
_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def find(calculator_id: str) -> AnyCalculator | None:
    """The calculator with that id, or None."""
    if not calculator_id or calculator_id in _BESIDE or not _ID_LETTERS.issuperset(calculator_id):
        return None
    name = "calculators." + calculator_id.replace("-", "_")
    if find_spec(name) is None:
        return None
    found = getattr(import_module(name), "CALCULATOR", None)
    return found if isinstance(found, Calculator) and found.id == calculator_id else None


def calculators() -> Mapping[str, AnyCalculator]:
    """All calculators by id, sorted. Imports each of them, and nothing else that stands here."""
    from pkgutil import iter_modules  # not needed in the browser, where one calculator is asked for by name

    import calculators as package

    names = sorted(
        module.name for module in iter_modules(package.__path__) if module.name not in {"__main__", *_BESIDE}
    )
    found = (find(name.replace("_", "-")) for name in names)
    return {calculator.id: calculator for calculator in found if calculator is not None}


def formulas(calculator_id: str) -> tuple[Formula, ...]:
    """The formulas of a calculator, from `FORMULAS` in its module or its `formulas` submodule; none if it has none."""
    name = "calculators." + calculator_id.replace("-", "_")
    package = import_module(name)
    if hasattr(package, "__path__") and find_spec(name + ".formulas") is not None:
        package = import_module(name + ".formulas")
    return tuple(getattr(package, "FORMULAS", ()))
