"""Step 1, load: a folder of YAML files -> documents, each a tree of text with positions."""
