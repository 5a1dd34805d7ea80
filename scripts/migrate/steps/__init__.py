"""One module for each change of the format, run in the order of their names.

A module holds `step(files) -> Done`, and its docstring says what the format was and is. A step asks the files what they
are, not which format they say they have: it changes nothing where there is nothing to change, or where it ran before.
"""
