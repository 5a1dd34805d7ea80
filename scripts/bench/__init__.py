"""Measures the built site as a reader meets it, and writes ratios rather than bare times."""
