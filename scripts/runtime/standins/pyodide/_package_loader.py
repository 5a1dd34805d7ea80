"""Stands in for Pyodide's package loader: the calculators' wheel is on the search path from the start.

Pyodide asks for the two places as texts, and for the packages that are there already: none. The lock file and the wheel
are for a stock Pyodide as well, which has the real loader.
"""


class _Place:
    def __init__(self, path):
        self._path = path

    def __str__(self):
        return self._path


SITE_PACKAGES = _Place("/lib/python3.14/site-packages")
DSO_DIR = _Place("/usr/lib")


def init_loaded_packages():
    pass
