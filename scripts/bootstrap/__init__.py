"""Prepare a machine for the project: Python environment, Node packages, a Chromium and a LibreOffice for the tests.

Everything here runs before anything is installed, so it uses the standard library alone.
"""
