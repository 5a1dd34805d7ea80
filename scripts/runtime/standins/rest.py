"""Imports what a first result does without: from an archive that is fetched when something in it is first asked for."""

import sys
from importlib import import_module
from zipimport import zipimporter

_ARCHIVE = "/rest.zip"
_Module = type(sys)


class _Rest:
    """The last finder asked. `fetch` puts the archive in place and returns when it is there.

    A module that cannot be fetched is an ImportError, as any that cannot be found.
    """

    def __init__(self, fetch):
        from rest_names import NAMES

        self._names = NAMES
        self._fetch = fetch

    def find_spec(self, name, path=None, target=None):
        if name not in self._names:
            return None
        if self._fetch is not None:
            from pyodide.ffi import JsException

            try:
                self._fetch()
            except JsException as error:  # the reader is offline, say; asked again, it is fetched again
                raise ImportError(f"{name} could not be fetched", name=name) from error
            self._fetch = None
        folder = name.rpartition(".")[0].replace(".", "/")
        return zipimporter(f"{_ARCHIVE}/{folder}" if folder else _ARCHIVE).find_spec(name)


def offer(fetch):
    """Make the archive's modules importable."""
    sys.meta_path.append(_Rest(fetch))


class _Hollow(_Module):
    """Stands in for a module until something in it is asked for. Then the real one takes its place."""

    def __getattr__(self, attribute):
        if "__file__" in self.__dict__ or attribute == "__path__":
            raise AttributeError(f"module {self.__name__!r} has no attribute {attribute!r}")
        del sys.modules[self.__name__]
        self.__dict__.update(vars(import_module(self.__name__)))
        return getattr(self, attribute)


HOLLOW = ("inspect", "traceback")
"""Imported by modules that every result needs, and used by them for mistakes and for signatures alone."""


def hollow():
    """Put the hollow modules in their places."""
    for name in HOLLOW:
        sys.modules[name] = _Hollow(name)
    sys.modules["inspect"].iscoroutinefunction = _never  # asked for by Pyodide's core; nothing here is awaited


def _never(_):
    return False
