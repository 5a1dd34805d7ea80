"""What others made and the site hands on is named: version, licence, source; on a page, beside the files, as a bill."""

from __future__ import annotations

import json
import re
from importlib.metadata import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from scripts.runtime.bundle import Sources
from scripts.shipped.bill import BILL, bill
from scripts.shipped.bill import files as bill_files
from scripts.shipped.components import COMPONENTS, Component
from scripts.shipped.read import BESIDE, licence_of, notice, shipped
from tests.company import ROOT
from tests.scripts.rendering import base_site

SCHEMAS = Path(__file__).parent / "cyclonedx"
"""As published by CycloneDX, without the descriptions."""
THEME = next(
    Path(str(one.locate())).parent for one in files("mkdocs-material") or () if one.match("templates/base.html")
)
COPYRIGHT = re.compile(r"copyright|pictogrammers|blue oak|licensor", re.IGNORECASE)


def parts_of(id: str) -> set[str]:
    return {one.package for one in COMPONENTS if one.within == id}


@pytest.mark.parametrize("component", COMPONENTS, ids=[one.id for one in COMPONENTS])
def test_a_component_has_its_licence_and_says_who_made_it(component: Component) -> None:
    found = licence_of(component)
    assert len(found) > 500 and COPYRIGHT.search(found)
    assert component.within in {"", *(one.id for one in COMPONENTS)}
    assert component.what.da and component.what.en and component.source.startswith("https://")


def test_the_mpl_and_the_psf_licences_are_whole() -> None:
    texts = {one.id: licence_of(one) for one in COMPONENTS}
    assert "Mozilla Public License Version 2.0" in texts["pyodide"] and "10.4." in texts["pyodide"]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in texts["python"]
    assert "9. Accepting Warranty" in texts["material-icons"] and "9. Accepting Warranty" in texts["rxjs"]


def test_versions_are_those_of_the_locks() -> None:
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    npm = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for one in shipped():
        if one.component.pinned and one.component.ecosystem == "pypi":
            assert re.search(rf"^{one.component.pinned}(\[\w+\])?=={re.escape(one.version)}\b", lock, re.MULTILINE)
        elif one.component.pinned and one.component.ecosystem == "npm":
            assert npm[f"node_modules/{one.component.pinned}"]["version"] == one.version


def test_every_package_in_the_themes_scripts_and_styles_is_a_part_of_it() -> None:
    found: set[str] = set()
    for path in (THEME / "assets").rglob("*.map"):
        if path.name.split(".")[0] in ("bundle", "main", "palette"):
            sources = json.loads(path.read_text("utf-8"))["sources"]
            found |= set(re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", "\n".join(sources)))
    assert found and found <= parts_of("mkdocs-material")


def test_every_icon_is_from_the_named_collection() -> None:
    pattern = re.compile(r"\.icons/([a-z]+)/")
    templates = [path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html")]
    assert set(pattern.findall("".join(templates))) == {"material"}


def test_every_package_that_the_runtime_takes_along_is_named() -> None:
    assert set(Sources().packages) <= {one.pinned for one in COMPONENTS}


@pytest.mark.node
def test_all_that_pyodides_script_is_made_from_is_named() -> None:
    sources = json.loads((ROOT / "node_modules/pyodide/pyodide.mjs.map").read_text("utf-8"))["sources"]
    vendors = {path.split("/vendor/")[1].split("/")[0] for path in sources if "/vendor/" in path}
    assert vendors == {"stackframe"} and not any("node_modules" in path for path in sources)


def test_the_bill_is_what_cyclonedx_asks_for() -> None:
    read = {path.name: json.loads(path.read_text("utf-8")) for path in SCHEMAS.iterdir()}
    registry: Registry[Any] = Registry().with_resources(
        (one["$id"], Resource.from_contents(one)) for one in read.values()
    )
    validator = Draft7Validator(read["bom-1.6.schema.json"], registry=registry)
    written = json.loads(bill_files()[BILL])
    assert list(validator.iter_errors(written)) == []
    assert [one["bom-ref"] for one in written["components"]] == [one.id for one in COMPONENTS]
    assert list(validator.iter_errors(written | {"components": [{"type": "library"}]}))
    names = {name for one in COMPONENTS for name in one.licence.split(" AND ")}
    assert names <= set(read["spdx.schema.json"]["enum"])


def test_the_bill_is_equal_whenever_it_is_written() -> None:
    assert bill(shipped()) == bill(shipped())
    assert not {"serialNumber", "timestamp"} & {*bill(shipped()), *bill(shipped())["metadata"]}


def test_the_page_names_each_with_its_licence_and_its_source_in_both_languages() -> None:
    for language in ("da", "en"):
        page = base_site()[f"{language}/licences/index.md"]
        for one in shipped():
            assert f'href="../../{one.text_file}">{one.component.licence}</a>' in page
            assert f'href="{one.source}" class="sp-out"' in page
        assert f'href="../../{BILL}"' in page


def test_a_notice_names_those_whose_files_lie_beside_it_and_their_parts() -> None:
    assert "RxJS" in notice("assets") and "minicbor" in notice("search") and "XlsxWriter" in notice("runtime")
    assert "Pyodide" not in notice("assets")
    assert all("../../licences/" in notice(folder) for folder in BESIDE)
