"""Imports what a first result does without: from an archive that is fetched when something in it is first asked for."""

import sys
from zipimport import zipimporter

from pyodide.ffi import JsException
from rest_names import NAMES

_ARCHIVE = "/rest.zip"


class _Rest:
    """The last finder asked. `fetch` puts the archive in place and returns when it is there.

    A module that cannot be fetched is an ImportError, as any that cannot be found.
    """

    def __init__(self, fetch):
        self._fetch = fetch

    def find_spec(self, name, path=None, target=None):
        if name not in NAMES:
            return None
        if self._fetch is not None:
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
