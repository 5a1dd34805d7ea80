"""HTML, SVG and MathML as values that escape by construction."""
