"""Stands in for the signatures that a Python type may give to a JavaScript function: all here are called as they are."""

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default


def _any_call(*args, **kwargs):
    pass


no_default = object()
default_signature = JsFuncSignature(
    _any_call, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result
)
