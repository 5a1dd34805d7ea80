"""Compiles Python sources to bytecode for the very Python this runs in."""

import json
import os
import sys
import zipfile
from importlib.util import MAGIC_NUMBER, source_hash
from marshal import dumps

UNCHECKED_HASH = (1).to_bytes(4, "little")


def write_bytecode(names, outcomes, host):
    """Compile the library modules in `names` and the calculators; writes into the folder `host`:

    library/ and wheel/    `.pyc` files: without docstrings and asserts, and never looking for a source
    compiled.json          the library's files, what the cases gave, and the Python that compiled
    """
    stdlib = f"/lib/python{sys.version_info[0]}{sys.version_info[1]}.zip"
    with zipfile.ZipFile(stdlib) as archive:
        sources = {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}
    chosen = sorted(name for name in sources if _module_name(name) in names)
    for name in chosen:
        _write(f"{host}/library/{name}c", _compiled(sources[name], f"{stdlib}/{name}"))
    for path in _python_files(f"{host}/calculators"):
        relative = path.removeprefix(host + "/")
        with open(path, "rb") as file:
            _write(f"{host}/wheel/{relative}c", _compiled(file.read(), relative))
    with open(f"{host}/compiled.json", "w") as file:
        json.dump({"modules": chosen, "outcomes": outcomes, "python": sys.version}, file, indent=1, sort_keys=True)


def _compiled(source, filename):
    code = compile(source, filename, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + UNCHECKED_HASH + source_hash(source) + dumps(code)


def _module_name(filename):
    return filename.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _python_files(folder):
    return [f"{parent}/{name}" for parent, _, names in os.walk(folder) for name in names if name.endswith(".py")]


def _write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)
