"""What has happened to the playbook, and what is to happen: changes read from git, reviews by date, feeds and calendars.

`read` is the edge; `entries`, `reviews`, `atom` and `icalendar` are pure.
"""
