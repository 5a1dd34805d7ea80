"""What modules import, wherever in them it stands."""

import ast
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec


def import_what_is_named_in(sources: Mapping[str, str]) -> None:
    """Import every module that the Python `sources` ({file: text}) name in an import, also deep inside a function.

    Raises ImportError naming the file where this Python has no such module.
    """
    for file, text in sources.items():
        for name in sorted(_named(ast.parse(text))):
            try:
                import_module(name)
            except ImportError as error:
                raise ImportError(f"{file} imports {name}, which cannot be had in the browser: {error}") from error


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            for alias in node.names:
                if _is_module(node.module, alias.name):
                    yield f"{node.module}.{alias.name}"


def _is_module(package: str, name: str) -> bool:
    return hasattr(import_module(package), "__path__") and find_spec(f"{package}.{name}") is not None
