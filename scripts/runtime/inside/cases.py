"""Runs the calculators' cases in whatever Python this is, keeping the cases' own imports apart from the calculators'.

A case file may use any of the standard library; the reader's browser has only what the calculators use. So a case file
is imported with the whole library at hand, what it alone brought in is forgotten again, and its tests then run with the
library as it is in the browser: a module that a calculator imports late and that was left out is missed here.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from os import listdir
from os.path import join
from types import ModuleType

NOT_IN_THE_BROWSER = {"__main__", "command"}
PACKAGE = "tests.calculators.cases"


def import_doors(files: Iterable[str]) -> None:
    """Import what a page asks for first: the door, and each calculator among the source `files` below `sys.path[0]`."""
    import_module("calculators.door")
    for file in in_the_browser(files):
        name = _module_name(file)
        if name.count(".") == 1 and _offers_a_calculator(join(sys.path[0], file)):
            import_module(name)


def is_there_already(module: ModuleType) -> bool:
    """Whether Python has the module without the library's file: frozen into it, or hollow until it is used."""
    origin = getattr(getattr(module, "__spec__", None), "origin", None)
    return origin == "frozen" or type(module).__name__ == "_Hollow"


def import_calculators(files: Iterable[str]) -> None:
    """Import every module among `files`, names such as `calculators/roi/view.py` or `.pyc`."""
    for file in in_the_browser(files):
        import_module(_module_name(file))


def in_the_browser(files: Iterable[str]) -> list[str]:
    """Those of the calculators' `files` that run in the browser: all but the command line's."""
    return [file for file in sorted(files) if NOT_IN_THE_BROWSER.isdisjoint(_module_name(file).split("."))]


def _module_name(file: str) -> str:
    return file.rpartition(".")[0].replace("/", ".").removesuffix(".__init__")


def _offers_a_calculator(file: str) -> bool:
    with open(file) as source:
        return any(line.startswith("CALCULATOR") for line in source)


def load_cases(root: str, whole_library: str | None = None, forget: bool = True) -> dict[str, ModuleType]:
    """Case modules below `root` by file stem, imported with `whole_library` (a path, or None) on the search path.

    `forget` what they brought in besides the calculators, which must have been imported before.
    """
    before = set(sys.modules)
    search_path = list(sys.path)
    sys.path.insert(0, root)
    if whole_library:
        sys.path.append(whole_library)
    stems = [name[:-3] for name in sorted(listdir(join(root, *PACKAGE.split(".")))) if name.startswith("test_")]
    modules = {stem: import_module(f"{PACKAGE}.{stem}") for stem in stems}
    sys.path[:] = search_path
    for name in set(sys.modules) - before if forget else ():
        if not name.startswith("calculators"):
            del sys.modules[name]
    return modules


def run(modules: Mapping[str, ModuleType]) -> dict[str, str]:
    """{"file.test": "ok" or the error} for every `test_*` function that takes no argument."""
    outcomes = {}
    for stem, module in modules.items():
        for name, function in sorted(vars(module).items()):
            if name.startswith("test_") and callable(function) and function.__code__.co_argcount == 0:
                outcomes[f"{stem}.{name}"] = _outcome(function)
    return outcomes


def _outcome(function: Callable[[], object]) -> str:
    # Any failure of a case is a finding to compare and report, whatever its kind; it is not handled here.
    try:
        returned = function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "ok" if returned is None else f"ok: {returned!r}"
