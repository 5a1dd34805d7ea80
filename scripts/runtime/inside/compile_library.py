"""In stock Pyodide: find the modules the calculators make Python import, then compile those and the calculators.

Nothing but `cases` is imported before the finding is done, so that this script's own needs are not among the findings.
"""

import os
import sys

sys.path[:0] = ["/host", "/inside"]

import cases

cases.import_calculators(
    f"{folder}/{name}".removeprefix("/host/") for folder, _, names in os.walk("/host/calculators") for name in names
)
outcomes = cases.run(cases.load_cases("/host"))
names = set(sys.modules)

import bytecode

with open("/host/keep.txt") as file:
    bytecode.write_bytecode(names | set(file.read().split()), outcomes, "/host")
