"""Stands in for what Pyodide's start asks for under this name."""

from _pyodide._base import eval_code

__all__ = ["eval_code"]
