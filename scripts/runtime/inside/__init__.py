"""Python that runs inside Pyodide under Node while the bundle is built; `cases` runs under CPython too.

Built-in modules and `sys` only, or what the trimmed library surely holds: these files run in it.
"""
