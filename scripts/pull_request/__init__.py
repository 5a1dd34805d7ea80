"""What a pull request shows to the one who wrote it and the one who accepts it: one comment and a copy of the site."""
