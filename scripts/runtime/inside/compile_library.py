"""In stock Pyodide: find the modules the calculators make Python import, then compile those and the calculators.

Nothing but `cases` is imported before the finding is done, so that this script's own needs are not among the findings.
"""

import sys

sys.path[:0] = ["/host", "/inside"]

import cases

cases.import_calculators(("/host/calculators", "calculators"))
outcomes = cases.run(cases.load_cases("/host/cases", None))
names = set(sys.modules)

import bytecode

with open("/host/keep.txt") as file:
    bytecode.write_bytecode(names | set(file.read().split()), outcomes, "/host")
