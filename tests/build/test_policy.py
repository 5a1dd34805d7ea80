"""The policy names the theme's inline scripts and no other, and what it would refuse is found at build time."""

from __future__ import annotations

import base64
import hashlib
from importlib.metadata import files
from pathlib import Path

import pytest
import yaml

from scripts.build.language import finish
from scripts.build.policy import (
    css_findings,
    findings,
    hash_of,
    inline_scripts,
    policy,
    script_findings,
    theme_scripts,
    with_policy,
)
from tests.company import ROOT

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>t</title></head><body>'


THEME = next(
    Path(str(one.locate())).parent for one in files("mkdocs-material") or () if one.match("templates/base.html")
)
SETTINGS = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["extra"]


def test_an_inline_script_is_named_by_its_hash_and_nothing_else_is() -> None:
    script = 'document.title = "æ < b";'
    page = f'{HEAD}<script>{script}</script><script src="a.js"></script>'
    page += '<script type="application/json">{"a": 1}</script>'
    expected = "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
    assert inline_scripts(page) == {expected} == {hash_of(script)}
    assert f"script-src 'self' {expected} 'wasm-unsafe-eval';" in policy([expected])


def test_a_script_that_only_calls_itself_a_source_needs_its_hash() -> None:
    assert len(inline_scripts(f'{HEAD}<script data-src="x">a()</script><script type="module">b()</script>')) == 2


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
        ('<a href="javascript:alert(1)">', "is a script"),
        ("<a href=JavaScript:alert(1)>", "is a script"),
        ('<a href="&#106;ava&Tab;script:alert(1)">', "is a script"),
        ('<a href="&#1;javascript:alert(1)">', "is a script"),
        ('<iframe src="vbscript:x">', "is a script"),
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


def test_the_hashes_are_those_of_the_themes_templates_and_of_no_page() -> None:
    allowed = theme_scripts(THEME, SETTINGS)
    palette = (THEME / "partials/javascripts/palette.html").read_text("utf-8")
    assert inline_scripts(palette) <= allowed
    assert 3 < len(allowed) < 12


def test_a_script_that_asks_for_the_page_has_no_hash(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<script>a('{{ config.extra.scope }}')</script><script>b('{{ page.title }}')</script>"
        "<script>{% if page %}c{% endif %}</script><script src='d'></script>"
    )
    assert theme_scripts(tmp_path, {"scope": "/"}) == {hash_of("a('/')")}


ALLOWED = "theme()"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script\n>alert(1)</script>",
        "<script >alert(1)</script >",
        "<script/x>alert(1)</script>",
        "<script>alert(1)",
        '<script src="a.js">alert(1)</script>',
        '<script data-x=" src=">alert(1)</script>',
        '<script data-x=" type=application/json">alert(1)</script>',
        '<script type="text/javascript" type="application/json">alert(1)</script>',
        '<script type="module">alert(1)</script>',
        f"<script>{ALLOWED} </script>",
        "<svg><script>alert(1)</script></svg>",
        "<script></script>",
    ],
)
def test_every_script_that_is_not_the_themes_is_found(markup: str) -> None:
    assert script_findings(f"{HEAD}{markup}</body></html>", frozenset({hash_of(ALLOWED)}))


def test_the_themes_script_files_of_the_site_and_data_are_no_findings() -> None:
    page = f'{HEAD}<script>{ALLOWED}</script><script type="module" src="a.mjs"></script>'
    page += '<script id="__config" type="application/json">{"a": 1}</script>'
    assert script_findings(page, frozenset({hash_of(ALLOWED)})) == ()


def test_a_page_with_another_script_is_told_and_the_policy_does_not_name_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.build.language.build_index", lambda *_: 0)
    text = f"{HEAD}\n<script>{ALLOWED}</script><script>alert(1)</script></body></html>"
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    found, result = finish(tmp_path, "en", frozenset({hash_of(ALLOWED), hash_of("unused()")}))
    assert found == ("index.html: line 2: a script that is not the theme's: alert(1)",)
    assert hash_of(ALLOWED) in str(result["policy"])
    assert hash_of("alert(1)") not in str(result["policy"]) and hash_of("unused()") not in str(result["policy"])
