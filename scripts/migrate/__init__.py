"""From an older format of the playbook to today's: steps that run in order, each from files to files."""
