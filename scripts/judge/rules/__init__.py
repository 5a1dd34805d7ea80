"""House rules, one a file. A module offers `check(playbook, today)` and, when it differs, `SEVERITY` and `NEEDS`."""
