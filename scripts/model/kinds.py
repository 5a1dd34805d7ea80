"""The kinds of record there are: every module beside this one that holds a class of records named as the module.

A kind's name is its module, its folder under playbook/, its address and its API key. Nothing is listed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from scripts import model
from scripts.model.base import Record


def _found() -> Iterator[type[Record]]:
    for module in sorted(found.name for found in iter_modules(model.__path__)):
        held = vars(import_module(f"{model.__name__}.{module}")).values()
        yield from (one for one in held if isinstance(one, type) and issubclass(one, Record) and one.kind == module)


KINDS: Final[Mapping[str, type[Record]]] = {
    record.kind: record for record in sorted(_found(), key=lambda record: (record.said.place, record.kind))
}
"""In the order in which they are told of."""
