"""A company's own look: its mark and colours are written into the site, held to be readable and harmless."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scripts.brand import GROUNDS, contrast, style, weakest
from scripts.model.brand import Brand, Colours, Scheme
from scripts.pipeline import Reading, read_playbook
from scripts.render.embed import files as embed_files
from scripts.render.site import render
from tests.company import ROOT, kept_folder, small_files, written
from tests.scripts.rendering import base_sources

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PATH = SVG.format('<path fill="#123456" d="M0 0h9v9z"/>')


def read(brand: str, **marks: str | bytes) -> Reading:
    """The small playbook with a brand, and drawings by name."""
    files: dict[str, str | bytes] = dict(small_files())
    files["company/example.yaml"] = f"{files['company/example.yaml']}brand: {brand}\n"
    files |= {f"brand/{name}.svg": drawing for name, drawing in marks.items()}
    return read_playbook(written(kept_folder(), files), date(2026, 1, 15))


def test_the_mark_the_colours_and_the_type_are_on_every_page_of_the_site() -> None:
    brand = '{mark: brand/mark.svg, font: [Gill Sans], colours: {light: {primary: "#4b2e83", accent: "#9a3412"}}}'
    playbook = read(brand, mark=PATH).playbook
    assert playbook is not None
    site = render(playbook, base_sources())
    for language in ("da", "en"):
        assert site[f"{language}/assets/mark.svg"] == PATH
        assert "--sp-primary: #4b2e83;" in site[f"{language}/styles/site.css"]
        assert '--sp-font: "Gill Sans", system-ui' in site[f"{language}/styles/site.css"]
        assert "mark: assets/mark.svg" in site[f"mkdocs.{language}.yml"]
    assert "embed/brand.css" in next(text for path, text in embed_files(playbook).items() if path.endswith(".html"))


def test_a_company_without_a_look_of_its_own_has_the_engines() -> None:
    playbook = read("{}").playbook
    assert playbook is not None
    site = render(playbook, base_sources())
    assert (
        "--sp-primary" not in site["da/styles/site.css"]
        and "mark" not in site["mkdocs.da.yml"].split("extra:")[1][:300]
    )


def test_the_surfaces_that_contrast_is_measured_on_are_those_of_the_palette() -> None:
    palette = (ROOT / "docs/styles/tokens.css").read_text("utf-8")
    for place, background in enumerate(("light", "dark")):
        for name, colour in zip(
            ("surface", "surface-raised", "surface-sunken"), GROUNDS[background].surfaces, strict=True
        ):
            assert re.findall(rf"--sp-{name}: (#\w+);", palette)[place] == colour


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_engines_own_colours_would_pass() -> None:
    light, dark = Scheme(primary="#0b5d66", accent="#a34a08"), Scheme(primary="#5cc0c9", accent="#f3b35a")
    brand = Brand(colours=Colours(light=light, dark=dark))
    assert [(background, found) for background, found in weakest(brand) if found.found < 4.5] == []
    assert "--sp-on-primary: #ffffff;" in style(brand)


def test_a_colour_that_cannot_be_read_is_told_with_the_contrast_found_and_needed() -> None:
    told = [
        one
        for one in read('{colours: {light: {primary: "#5cc0c9", accent: "#9a3412"}}}').problems
        if one.rule == "brand-contrast"
    ]
    assert [(one.mark.file.rpartition("/")[2], one.said.expected and one.said.expected.en) for one in told] == [
        ("example.yaml", "at least 4.5")
    ]
    assert re.search(r"contrast with #\w{6} is 1\.\d\d", told[0].said.message.en)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onload="alert(1)"/>',
        '<path style="fill:url(https://evil.example/a)"/>',
        '<path fill="url(https://evil.example/a)"/>',
        "<path fill=\"u\\72 l('//evil.example/a')\"/>",
        '<path fill="url(#a) url( //evil.example/a)"/>',
        '<use href="https://evil.example/a.svg#a"/>',
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="data:image/svg+xml,a"/>',
        "<foreignObject/>",
        '<image href="a.png"/>',
        "<style>@import 'a'</style>",
        '<a href="javascript:alert(1)"><path/></a>',
        "<animate/>",
    ],
)
def test_a_mark_with_scripts_or_outside_addresses_is_refused(inside: str) -> None:
    told = read("{mark: brand/mark.svg}", mark=SVG.format(inside)).problems
    assert [one.rule for one in told] == ["brand-mark"]


def test_a_mark_that_is_missing_too_large_or_no_drawing_is_refused() -> None:
    assert [one.rule for one in read("{mark: brand/mark.svg}").problems] == ["brand-mark"]
    for drawing in (
        "<svg",
        "<!DOCTYPE svg>" + PATH,
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + PATH.replace(">", ">&b;", 1),
        '<?xml-stylesheet href="https://evil.example/a.css"?>' + PATH,
        PATH.encode("utf-16"),
        PATH + " " * 30_000,
        "<p/>",
    ):
        assert [one.rule for one in read("{mark: brand/mark.svg}", mark=drawing).problems] == ["brand-mark"], drawing


def test_a_mark_may_use_its_own_gradient() -> None:
    drawing = SVG.format(
        '<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs><path fill="url(#a)"/>'
    )
    assert read("{mark: brand/mark.svg}", mark=drawing).problems == ()
