"""The drawings of the site: SVG made of presentation attributes and classes, with text as text."""
