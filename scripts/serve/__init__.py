"""The site while it is being written: built, served on this machine, built again when a source changes.

`command` builds and watches, `host` answers the browser.
"""
