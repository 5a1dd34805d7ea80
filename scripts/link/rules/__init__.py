"""What can be wrong between records. Each module is one problem: its page, then its words."""
