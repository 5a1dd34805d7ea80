"""YAML edited by the positions of its tree: what is not edited stays to the byte, comments and line ends included.

Every edit is a pure function from a `Source` to a new one. Paths are those of the tree: keys and indices from 0.
"""
