"""The small files of a calculator's page lose comments and space, never meaning."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.bootstrap.node import find_node
from scripts.runtime.page_files import PAGE_FILES, page_files, slim_css, slim_script, without_unused

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("style", "slim"),
    [
        ("/* why */\na {\n  color: red;\n}\n", "a{color:red;}"),
        (".a > .b:not(.c, .d) {\n  margin: 0 1em;\n}", ".a > .b:not(.c,.d){margin:0 1em;}"),
        ("@media (max-width: 45em) {\n  a {\n    top: 0;\n  }\n}", "@media (max-width:45em){a{top:0;}}"),
        (".a :focus {\n  top: var(--x, 0);\n}", ".a :focus{top:var(--x,0);}"),
        ("a {\n  top: calc(1em + 2px) !important;\n}", "a{top:calc(1em + 2px) !important;}"),
    ],
)
def test_a_style_sheet_keeps_the_space_that_means_something(style: str, slim: str) -> None:
    assert slim_css(style) == slim


def test_a_property_that_nobody_asks_for_goes() -> None:
    assert without_unused("a{--sp-x:1;--sp-xy:2;}b{top:var(--sp-x,0);}") == "a{--sp-x:1;}b{top:var(--sp-x,0);}"


def test_a_property_that_the_sheet_beside_has_goes_too() -> None:
    style = "a{--sp-x:1;--sp-xy:2;}b{top:var(--sp-x);left:var(--sp-xy);}"
    assert without_unused(style, beside="a{--sp-x:1;}") == "a{--sp-xy:2;}b{top:var(--sp-x);left:var(--sp-xy);}"


def test_a_script_loses_indentation_and_lines_of_comment() -> None:
    assert slim_script("// why\nif (a) {\n\n  b(); // here\n}\n") == "if (a) {\nb(); // here\n}\n"


@pytest.mark.node
@pytest.mark.parametrize("name", [name for name in PAGE_FILES if not name.endswith(".css")])
def test_every_script_is_still_a_script(tmp_path: Path, name: str) -> None:
    file = tmp_path / Path(name).name
    file.write_text(page_files(ROOT)[name], "utf-8")
    done = subprocess.run([str(find_node()), "--check", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
