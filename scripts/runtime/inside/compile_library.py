"""In stock Pyodide: find the modules that a first result makes Python import, and those that anything else does, then
compile both and the calculators.

    first    imported once every calculator is, and what first.txt names
    rest     what the cases add, what any calculator's source or rest.txt names, and the packages beside the calculators

Nothing but `cases` is imported before the first are found, so that this script's own needs are not among them.
"""

import os
import sys

sys.path[:0] = ["/host", "/inside", "/host/packages"]

import cases
import texts

texts.record()
files = [
    f"{folder}/{name}".removeprefix("/host/")
    for folder, _, names in os.walk("/host/calculators")
    for name in names
    if name.endswith(".py")
]
inspect = sys.modules["inspect"]
vars(inspect)["signature"] = lambda *_, **__: ""  # compiled, a dataclass does not ask for it: bytecode.py
cases.import_doors(files)
del vars(inspect)["signature"]
first = {name for name, module in sys.modules.items() if not cases.is_there_already(module)}
cases.import_calculators(files)
outcomes = cases.run(cases.load_cases("/host"))

import bytecode
import imports
import rest


def lines(file: str) -> list[str]:
    with open(f"/host/{file}") as text:
        return text.read().split()


def source(file: str) -> str:
    with open(f"/host/{file}") as text:
        return text.read()


imports.import_what_is_named_in({file: source(file) for file in cases.in_the_browser(files)})
for name in rest.HOLLOW:
    del sys.modules[name]
imports.import_what_is_named_in(
    {"rest.txt": "".join(f"import {name}\n" for name in [*lines("rest.txt"), *rest.HOLLOW])}
)
first.update(lines("first.txt"))
everything = {name for name, module in sys.modules.items() if not cases.is_there_already(module)}
bytecode.write_bytecode(first, everything - first, outcomes, "/host")
