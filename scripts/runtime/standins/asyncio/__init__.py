"""Stands in for asyncio, which Pyodide's core imports at its start and the calculators never use.

The real one brings in sockets, TLS, subprocesses and logging: a third of the start and a tenth of the bytes.
"""


def __getattr__(name):
    raise AttributeError(f"asyncio.{name}: asyncio is left out of the calculators' runtime")
