"""In the finished bundle: run the cases, then import all that is fetched late; /host/outcomes.json holds the results.

/host/wheel.txt names the files of the calculators' wheel; the library here has no need to read a zip's directory.
"""

import json
import sys
from importlib import import_module

sys.path.append("/inside")

import cases

with open("/host/wheel.txt") as names:
    cases.import_calculators(names.read().split())
modules = cases.load_cases("/host", "/host/whole_library.zip")
with open("/host/outcomes.json", "w") as file:
    json.dump(cases.run(modules), file)

from rest_names import NAMES

for name in sorted(NAMES):
    assert import_module(name).__file__, name  # which fills it, where it was hollow
