"""Runs the calculators' cases in whatever Python this is, keeping the cases' own imports apart from the calculators'.

A case file may use any of the standard library; the reader's browser has only what the calculators use. So a case file
is imported with the whole library at hand, what it alone brought in is forgotten again, and its tests then run with the
library as it is in the browser: a module that a calculator imports late and that was left out is missed here.
"""

import sys
from importlib import import_module
from os import listdir
from os.path import isdir, join

NOT_IN_THE_BROWSER = ("__main__",)


def import_calculators(package):
    """Import every module of the package folder `package`, given as (folder, dotted name); returns their names."""
    folder, dotted = package
    names = []
    for entry in sorted(listdir(folder)):
        if isdir(join(folder, entry)) and not entry.startswith("__"):
            names += import_calculators((join(folder, entry), f"{dotted}.{entry}"))
        elif entry.endswith(".py") and entry[:-3] not in NOT_IN_THE_BROWSER:
            name = dotted if entry == "__init__.py" else f"{dotted}.{entry[:-3]}"
            import_module(name)
            names.append(name)
    return names


def load_cases(folder, whole_library):
    """Case modules of `folder` by file stem, imported with `whole_library` (a path, or None) on the search path."""
    before = set(sys.modules)
    search_path = list(sys.path)
    sys.path.insert(0, folder)
    if whole_library:
        sys.path.append(whole_library)
    modules = {name[:-3]: import_module(name[:-3]) for name in sorted(listdir(folder)) if _is_case_file(name)}
    sys.path[:] = search_path
    for name in set(sys.modules) - before:
        if not name.startswith("calculators"):
            del sys.modules[name]
    return modules


def run(modules):
    """{"file.test": "ok" or the error} for every `test_*` function that takes no argument."""
    outcomes = {}
    for stem, module in modules.items():
        for name, function in sorted(vars(module).items()):
            if name.startswith("test_") and callable(function) and function.__code__.co_argcount == 0:
                outcomes[f"{stem}.{name}"] = _outcome(function)
    return outcomes


def _is_case_file(name):
    return name.endswith(".py") and name != "__init__.py"


def _outcome(function):
    # Any failure of a case is a finding to compare and report, whatever its kind; it is not handled here.
    try:
        returned = function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "ok" if returned is None else f"ok: {returned!r}"
