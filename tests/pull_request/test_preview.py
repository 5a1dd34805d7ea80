"""The copy of the site opens from a folder: what is linked is a file that is there."""

import re
from argparse import Namespace
from pathlib import Path

import pytest

from scripts.pull_request import preview
from scripts.pull_request.preview import from_a_folder
from tests.company import FOLDER


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../closing/", "../closing/index.html"),
        ("../closing/#exit", "../closing/index.html#exit"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("da/", "da/index.html"),
        ("#exit", "#exit"),
        ("../../assets/mark.svg", "../../assets/mark.svg"),
        ("https://host/a/", "https://host/a/"),
        ("mailto:a@b.dk", "mailto:a@b.dk"),
        ("/a/", "/a/"),
    ],
)
def test_an_address_of_a_folder_gets_its_page(address, expected):
    assert from_a_folder(f'<a class="x" href="{address}">') == f'<a class="x" href="{expected}">'


def test_scripts_that_a_browser_refuses_from_a_folder_are_left_out():
    kept = '<script src="bundle.js"></script><script>1</script>'
    refused = '<script type="module" src="../search.mjs"></script><script src="lead.js"></script>'
    assert from_a_folder(refused + kept) == kept


def test_the_copy_holds_the_pages_and_nothing_that_needs_a_server(tmp_path):
    site, copy = tmp_path / "site", tmp_path / "copy"
    for name, text in {
        "index.html": '<a href="da/">',
        "da/index.html": '<a href="stages/">',
        "da/stages/index.html": '<a href="../">',
        "da/api/index.html": "a page that is only called so",
        "runtime/x.wasm": "",
        "sw.js": "",
        "404.html": "",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (copy / "da").mkdir(parents=True)
    (copy / "da" / "old.html").write_text("left from before", encoding="utf-8")
    assert preview.run(Namespace(playbook=FOLDER, site=site, output=copy, changes=None)) == 0
    copied = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    assert copied == {"index.html", "da/index.html", "da/stages/index.html", "da/api/index.html"}
    assert dead_ends(copy) == []


def test_without_a_site_it_says_how_to_make_one(tmp_path, capsys):
    assert preview.run(Namespace(playbook=FOLDER, site=tmp_path, output=tmp_path / "copy", changes=None)) == 1
    assert "make site" in capsys.readouterr().err


@pytest.mark.long
def test_what_changes_lies_beside_the_pages_in_both_languages(tmp_path):
    site, copy = tmp_path / "site", tmp_path / "copy"
    for language in ("da", "en"):
        (site / language).mkdir(parents=True)
    (site / "index.html").write_text("", encoding="utf-8")
    playbook = str(FOLDER)
    assert preview.run(Namespace(playbook=FOLDER, site=site, output=copy, changes=(playbook, playbook))) == 0
    danish, english = ((copy / f"changes.{language}.html").read_text(encoding="utf-8") for language in ("da", "en"))
    assert 'lang="da"' in danish and 'lang="en"' in english


def test_the_door_of_a_site_in_one_language_leads_to_a_file():
    door = preview.from_a_folder('<meta http-equiv="refresh" content="0; url=en/"><a href="en/">Sales process</a>')
    assert door == '<meta http-equiv="refresh" content="0; url=en/index.html"><a href="en/index.html">Sales process</a>'


def dead_ends(folder: Path) -> list[str]:
    """Links between pages whose file is not there."""
    return [
        f"{page.relative_to(folder)}: {address}"
        for page in folder.rglob("*.html")
        for address in re.findall(r'<a [^>]*href="([^":#?]+)(?=["#?])', page.read_text(encoding="utf-8"))
        if not (page.parent / address).is_file()
    ]
