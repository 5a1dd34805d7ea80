"""In the finished bundle: run the cases and write what each gave to /host/outcomes.json.

/host/wheel.txt names the files of the calculators' wheel; the library here has no need to read a zip's directory.
"""

import json
import sys

sys.path.append("/inside")

import cases

with open("/host/wheel.txt") as names:
    cases.import_calculators(names.read().split())
modules = cases.load_cases("/host", "/host/whole_library.zip")
with open("/host/outcomes.json", "w") as file:
    json.dump(cases.run(modules), file)
