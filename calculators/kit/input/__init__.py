"""Fields: what they are, how they are shown, and how typed text and plain data become values."""
