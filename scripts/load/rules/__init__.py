"""What can be wrong with a file as such. Each module is one problem: its page in the docstring, its words below."""
