"""Stands in for the help texts of Pyodide's own functions: nobody reads them where the calculators run."""


def dedent_docstring(docstring):
    return docstring


def get_cmeth_docstring(func):
    return f"{func.__name__}()\n--\n\n"
