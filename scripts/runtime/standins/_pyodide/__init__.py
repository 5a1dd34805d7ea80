"""Stands in for the part of Pyodide that is imported before all else, and does as much before all else."""

from rest import hollow

hollow()

from . import _base, _importhook  # noqa: E402

__all__ = ["_base", "_importhook"]


def set_excepthook():
    """What it would set is what Python does by itself."""
