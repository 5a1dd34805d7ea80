"""Stands in for the running of Python texts, with what Pyodide's start and the proof ask of it."""

from importlib import import_module

from _ast import Expr, Expression, PyCF_ONLY_AST


def eval_code(source, globals=None, locals=None, *, filename="<exec>", **_):
    """Run `source` and give what its last line says, if that is an expression."""
    tree = compile(source, filename, "exec", PyCF_ONLY_AST)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], Expr) else None
    globals = {} if globals is None else globals
    exec(compile(tree, filename, "exec"), globals, locals)
    return None if last is None else eval(compile(Expression(last.value), filename, "eval"), globals, locals)


def pyimport_impl(path):
    """The module, or the attribute of a module, with that name."""
    parent, _, name = path.rpartition(".")
    if not parent:
        return import_module(name)
    module = import_module(parent)
    return getattr(module, name) if hasattr(module, name) else import_module(path)
