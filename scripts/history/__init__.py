"""What has happened to the playbook, and what is to happen: changes from git, reviews by date, feed and calendars.

`read` is the edge; `entries`, `reviews`, `atom` and `icalendar` are pure.
"""
