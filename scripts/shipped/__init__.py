"""What others made and the site hands on: each with its version, its licence and where its source is."""
