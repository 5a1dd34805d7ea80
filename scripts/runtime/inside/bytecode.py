"""Compiles Python sources to bytecode for the very Python this runs in."""

import ast
import json
import os
import sys
import zipfile
from collections.abc import Mapping, Set
from importlib.util import MAGIC_NUMBER, source_hash
from marshal import dumps
from types import CodeType

from precompiled import key_of
from texts import RECORDED

UNCHECKED_HASH = (1).to_bytes(4, "little")


def write_bytecode(first: Set[str], rest: Set[str], outcomes: Mapping[str, str], host: str) -> None:
    """Compile the modules named in `first` and in `rest`, the packages and all of the calculators, below `host`:

    library/, rest/, wheel/    `.pyc` files: without docstrings and asserts, and never looking for a source
    compiled.json              the files of library/ and rest/, what the cases gave, and the Python that compiled
    """
    stdlib = f"/lib/python{sys.version_info[0]}{sys.version_info[1]}.zip"
    with zipfile.ZipFile(stdlib) as archive:
        sources = {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}
    calculators = {f"calculators/{name}": source for name, source in _sources_below(f"{host}/calculators").items()}
    packages = _sources_below(f"{host}/packages")
    sources |= calculators
    chosen = {name: source for name, source in sources.items() if _module_name(name) in first}
    later = {name: source for name, source in sources.items() if _module_name(name) in rest} | packages
    chosen["dataclasses.py"] += b"\nfrom precompiled import run as exec\n"
    codes = {key_of(text): dumps(_bare(compile(text, "<dataclass>", "exec"))) for text in sorted(RECORDED)}
    chosen["precompiled_texts.py"] = f"CODES = {codes!r}\n".encode()
    chosen["rest_names.py"] = f"NAMES = frozenset({sorted(map(_module_name, later))})\n".encode()
    _write_compiled(f"{host}/library", chosen, stdlib)
    _write_compiled(f"{host}/rest", later, "/rest.zip")
    _write_compiled(f"{host}/wheel", calculators, "")
    with open(f"{host}/compiled.json", "w") as file:
        found = {"first": sorted(chosen), "rest": sorted(later), "outcomes": outcomes, "python": sys.version}
        json.dump(found, file, indent=1, sort_keys=True)


def _write_compiled(folder: str, sources: Mapping[str, bytes], filename: str) -> None:
    for name, source in sources.items():
        ours = name.startswith("calculators/")
        code = _compiled(source, name if ours else f"{filename}/{name}")
        _write(
            f"{folder}/{name}c",
            MAGIC_NUMBER + UNCHECKED_HASH + source_hash(source) + dumps(code if ours else _bare(code)),
        )


class _Slim(ast.NodeTransformer):
    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self._slim(node)
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        self._slim(node)
        return node

    def _slim(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.generic_visit(node)
        node.returns = None
        arguments = node.args
        for argument in [
            *arguments.posonlyargs,
            *arguments.args,
            *arguments.kwonlyargs,
            arguments.vararg,
            arguments.kwarg,
        ]:
            if argument is not None:
                argument.annotation = None

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        if node.decorator_list:
            node.body.insert(0, ast.parse("__doc__ = ' '").body[0])
        return node


def _bare(code: CodeType) -> CodeType:
    inner = tuple(_bare(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=inner)


def _compiled(source: bytes, filename: str) -> CodeType:
    tree = ast.fix_missing_locations(_Slim().visit(ast.parse(source)))
    return compile(tree, filename, "exec", dont_inherit=True, optimize=2)


def _module_name(filename: str) -> str:
    return filename.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _sources_below(folder: str) -> dict[str, bytes]:
    sources = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".py"):
                with open(f"{parent}/{name}", "rb") as file:
                    sources[f"{parent}/{name}".removeprefix(folder + "/")] = file.read()
    return sources


def _write(path: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)
