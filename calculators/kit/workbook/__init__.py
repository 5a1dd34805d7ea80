"""A spreadsheet described once, before anything is known of its file format."""
