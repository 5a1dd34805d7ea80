"""In the finished bundle: run the cases and write what each gave to /host/outcomes.json."""

import json
import sys

sys.path.append("/inside")

import cases

modules = cases.load_cases("/host/cases", "/host/whole_library.zip")
with open("/host/outcomes.json", "w") as file:
    json.dump(cases.run(modules), file)
