"""Calculators of the sales process: the standard library alone, the same code on the command line, in the build and
in the browser."""
