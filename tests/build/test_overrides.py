"""The templates of `overrides/` escape whatever they show: a name, a path or an address stays text."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from jinja2.sandbox import SandboxedEnvironment

from tests.company import ROOT

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
ESCAPES = frozenset({"e", "escape", "urlencode"})
MARKUP = frozenset({"render", "render_pruned", "super"})
"""Macros and blocks: what they show is looked at where they are written."""


def shown(template: str) -> list[str]:
    """Every expression that a template puts into the page without escaping it."""
    found: list[str] = []
    for output in Environment().parse(template).find_all(nodes.Output):
        for piece in output.nodes:
            escaped = isinstance(piece, nodes.Filter) and piece.name in ESCAPES
            macro = isinstance(piece, nodes.Call) and isinstance(piece.node, nodes.Name) and piece.node.name in MARKUP
            if not (isinstance(piece, nodes.TemplateData) or escaped or macro):
                found.append(f"line {piece.lineno}: {piece}")
    return found


@pytest.mark.parametrize("path", TEMPLATES, ids=[path.name for path in TEMPLATES])
def test_a_template_escapes_every_expression(path: Path) -> None:
    template = path.read_text("utf-8")
    assert shown(template) == []
    assert "| safe" not in template and "|safe" not in template


def test_an_expression_that_is_not_escaped_is_found() -> None:
    assert len(shown("{{ a }}{{ b | e }}{{ c | e | safe }}{{ d('x') }}{{ render(1) }}<p>")) == 3


def test_an_attack_in_every_value_stays_an_attribute() -> None:
    attack = 'https://x"></a><script>alert(1)</script><a href="x'
    page = {"meta": {"source": attack, "source_line": 1, "sources": [attack], "title": attack}, "canonical_url": attack}
    words = dict.fromkeys(("repository", "edit", "suggest", "made_from"), attack)
    config = {"repo_url": attack, "extra": {"words": words, "branch": attack}}
    environment = SandboxedEnvironment()
    for name in ("source", "source-file", "actions", "suggest"):
        lines = (ROOT / f"overrides/partials/{name}.html").read_text("utf-8").splitlines()
        template = "\n".join(line for line in lines if "{% include" not in line)
        html = environment.from_string(template).render(page=page, config=config)
        assert "alert(1)" in html and "<script" not in html and '"></a>' not in html
