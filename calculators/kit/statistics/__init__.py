"""Distributions, proportions and how well a score tells one kind from another."""
