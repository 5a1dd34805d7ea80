"""The vocabulary of the playbook: every kind of record, once."""
