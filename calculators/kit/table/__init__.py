"""Reading a table from a file: bytes -> text -> records -> typed columns, and saying what could not be used.

Imported only once somebody hands over a file, since `csv` and its company take time to load in the browser.
"""
