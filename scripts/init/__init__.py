"""A company's own playbook from nothing: files that check and build at once, and the repository around them."""
