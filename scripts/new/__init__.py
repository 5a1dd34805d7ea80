"""A new file of a kind, commented, that says what to fill in."""
