"""What can be wrong with the keys and values of a record. Each module is one problem: its page, then its words."""
