"""The policy names exactly the inline scripts that are there, and what it would refuse is found at build time."""

from __future__ import annotations

import base64
import hashlib

import pytest

from scripts.build.policy import css_findings, findings, inline_script_hashes, policy, with_policy

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>t</title></head><body>'


def test_an_inline_script_is_allowed_by_its_hash_and_nothing_else_is() -> None:
    script = 'document.title = "æ < b";'
    page = f'{HEAD}<script>{script}</script><script src="a.js"></script>'
    page += '<script type="application/json">{"a": 1}</script>'
    expected = "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
    assert inline_script_hashes(page) == {expected}
    assert f"script-src 'self' {expected} 'wasm-unsafe-eval';" in policy([expected])


def test_a_script_that_only_calls_itself_a_source_needs_its_hash() -> None:
    assert len(inline_script_hashes(f'{HEAD}<script data-src="x">a()</script><script type="module">b()</script>')) == 2


def test_the_policy_stands_before_anything_that_loads() -> None:
    page = with_policy(f'{HEAD}<link rel="stylesheet" href="a.css">', "default-src 'none'")
    assert page.index("Content-Security-Policy") < page.index("<title>") < page.index("stylesheet")


def test_a_page_without_a_character_set_is_refused_rather_than_left_without_a_policy() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html><head></head></html>", "default-src 'none'")


def test_the_policy_lets_no_inline_style_no_eval_and_no_other_host_through() -> None:
    value = policy([])
    assert "unsafe-inline" not in value
    assert "'unsafe-eval'" not in value
    assert "http" not in value and "*" not in value


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ('<p style="color:red">', "style="),
        ("<p STYLE = 'color:red'>", "style="),
        ("<svg><rect style='fill:red'/></svg>", "style="),
        ("<style>p{}</style>", "<style>"),
        ('<button onclick="go()">', "onclick"),
        ("<img\nonerror=go()>", "onerror"),
        ('<script src="https://cdn.example/x.js"></script>', "cdn.example"),
        ('<script src="//cdn.example/x.js"></script>', "cdn.example"),
        ("<img src=http://pictures.example/x.png>", "pictures.example"),
        ('<img srcset="a.png 1x, https://pictures.example/b.png 2x">', "pictures.example"),
        ('<link rel="stylesheet" href="https://fonts.example/css">', "fonts.example"),
        ('<link href="https://fonts.example" rel="preconnect">', "fonts.example"),
        ('<iframe src="https://video.example/1"></iframe>', "video.example"),
        ('<form action="https://forms.example/1">', "forms.example"),
        ('<svg><use href="https://icons.example/i.svg#a"/></svg>', "icons.example"),
    ],
)
def test_what_the_policy_would_refuse_is_found(markup: str, said: str) -> None:
    found = findings(f"{HEAD}\n{markup}</body></html>")
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://elsewhere.example/">a link is not a request</a>',
        '<link rel="canonical" href="https://our.example/da/">',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
        '<p data-on-click="x" data-style="y" class="style=">&lt;p style="x"&gt; one = "two"</p>',
        '<meta property="og:url" content="https://our.example/">',
        "<code>src=https://elsewhere.example/x.js</code>",
        '<img src="../a.png" alt="style=none">',
    ],
)
def test_links_namespaces_and_code_shown_as_text_are_no_findings(markup: str) -> None:
    assert findings(f"{HEAD}{markup}</body></html>") == ()


def test_a_style_sheet_that_loads_from_another_host_is_found() -> None:
    assert css_findings('@import "https://fonts.example/a.css"; p { background: url(//pictures.example/b.png) }') == (
        "loads https://fonts.example/a.css",
        "loads //pictures.example/b.png",
    )
    assert (
        css_findings("p { background: url(data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'/>) }") == ()
    )
