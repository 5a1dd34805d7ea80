"""The pages of the site, one kind a module. Each offers `pages(book) -> Iterable[Page]`."""
