"""Taking a result along: files, pictures of the charts, and the business case on paper, as a person does it."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from playwright.sync_api import Browser, Download, Locator, Page, expect
from pypdf import PdfReader

from calculators.catalogue import calculators, find
from calculators.kit.export import workbook_of
from calculators.kit.export.business_case import framed
from calculators.kit.text.language import Language, Locale
from scripts.bench.host import Host, serving
from tests.browser.test_axe import AXE, RUN
from tests.calculators.recompute import differences, formulas_in
from tests.calculators.sample_case import with_case
from tests.company import plain_parameters

PHONE = {"width": 390, "height": 844}
SVG = "{http://www.w3.org/2000/svg}"
A4_POINTS = (595, 842)
SPILLING = """bodies => bodies.map((one) => one.parentElement.textContent).filter((_, index) =>
  bodies[index].scrollWidth > bodies[index].clientWidth ||
  bodies[index].scrollHeight > bodies[index].clientHeight + 1)"""
SHOW = "async ([address, html, language]) => (await import(address)).show(html, language, document.body, '')"
COLOURS = """async (picture) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const found = {};
  for (let at = 0; at < data.length; at += 4) {
    const name = "#" + [...data.slice(at, at + 3)].map((one) => one.toString(16).padStart(2, "0")).join("");
    found[name] = (found[name] ?? 0) + 1;
  }
  return { width: image.width, height: image.height, colours: found };
}"""
"""The size of a picture and how many of its points have each colour."""


def open_menu(page: Page, address: str) -> Locator:
    page.goto(address)
    page.locator("section.calculator").hover()
    menu = page.locator("details.calculator-save")
    menu.locator("summary").click()
    return menu


def downloaded(page: Page, button: Locator) -> Download:
    with page.expect_download() as found:
        button.click()
    return found.value


def content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_a_typed_case_is_saved_as_json_that_the_same_python_gives(page: Page, site_url: str) -> None:
    menu = open_menu(page, f"{site_url}en/calculators/lead-score/")
    page.locator("[name='event.price-page.count']").fill("4")
    saved = downloaded(page, menu.get_by_role("button", name="JSON"))
    data = json.loads(content(saved))
    assert saved.suggested_filename == "lead-score.json" and data["inputs"]["event.price-page.count"] == 4
    calculator = find("lead-score")
    assert calculator is not None
    parameters = calculator.read_parameters(plain_parameters("lead-score"))
    values = {**calculator.defaults(parameters), "event.price-page.count": 4}
    assert data["result"] == calculator.result_plain(calculator.calculate(parameters, values))


@pytest.mark.parametrize(("language", "mark"), [("da", '"Engagement";59,1'), ("en", '"Engagement",59.1')])
def test_csv_opens_in_the_readers_own_spreadsheet(page: Page, site_url: str, language: str, mark: str) -> None:
    menu = open_menu(page, f"{site_url}{language}/calculators/lead-score/")
    text = content(downloaded(page, menu.get_by_role("button", name="CSV"))).decode("utf-8")
    assert text.startswith("\ufeff") and mark in text


def test_a_spreadsheet_made_in_the_browser_holds_what_the_same_python_gives(page: Page, site_url: str) -> None:
    menu = open_menu(page, f"{site_url}en/calculators/lead-score/")
    page.locator("[name='event.price-page.count']").fill("5")
    saved = downloaded(page, menu.get_by_role("button", name="Excel with formulas"))
    calculator = find("lead-score")
    assert calculator is not None and saved.suggested_filename == "lead-score.xlsx"
    parameters = calculator.read_parameters(plain_parameters("lead-score"))
    values = {**calculator.defaults(parameters), "event.price-page.count": 5}
    workbook = workbook_of(
        calculator, parameters, values, calculator.calculate(parameters, values), calculator.locale(parameters, "en")
    )
    assert differences(workbook, load_workbook(io.BytesIO(content(saved)), data_only=True)) == []
    with_formulas = load_workbook(io.BytesIO(content(saved)))
    assert all(with_formulas[sheet][cell].value == formula for sheet, cell, formula in formulas_in(workbook))


def test_a_spreadsheet_that_cannot_be_made_offline_is_explained_and_made_once_online(
    new_page: Callable[..., Page], site_url: str, problems: list[str]
) -> None:
    page = new_page(service_workers="block")  # it would fetch and keep the archive by itself
    online: list[bool] = []
    page.route("**/rest.zip", lambda route: route.continue_() if online else route.abort())
    menu = open_menu(page, f"{site_url}da/calculators/lead-score/")
    menu.get_by_role("button", name="Excel").click()
    expect(page.locator(".calculator-save-status")).to_contain_text("Prøv igen, når du er på nettet.")
    assert all("rest.zip" in problem for problem in problems)
    problems.clear()
    online.append(True)
    assert content(downloaded(page, menu.get_by_role("button", name="Excel"))).startswith(b"PK")


def test_the_menu_is_worked_from_the_keyboard_and_says_what_happened(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}da/calculators/lead-score/")
    page.locator("[name=segment]").focus()
    summary = page.locator("details.calculator-save > summary")
    expect(summary).to_have_text("Gem eller del")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="CSV")).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    status = page.locator(".calculator-save-status")
    expect(status).to_contain_text("Filen er klar")
    expect(status.locator("a[download]")).to_have_text("lead-score.csv")
    expect(status).to_have_role("status")


def test_nothing_is_saved_while_a_field_is_wrong(page: Page, site_url: str) -> None:
    menu = open_menu(page, f"{site_url}da/calculators/lead-score/")
    page.locator("[name='event.price-page.count']").fill("mange")
    expect(page.locator(".field-error").filter(has_text="mange")).to_be_visible()
    menu.get_by_role("button", name="CSV").click()
    expect(page.locator(".calculator-save-status")).to_have_text(
        "Ret først de markerede felter. Filen skal passe til tallene."
    )


def test_the_page_loads_nothing_of_it_before_python_runs(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}embed/lead-score/?lang=da")
    expect(page.locator("section.calculator")).to_be_visible()
    assert not [address for address in asked if "/on-demand/" in address]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_is_saved_as_a_picture_that_needs_nothing_else(
    new_page: Callable[..., Page], browser: Browser, site_url: str, tmp_path: Path, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{site_url}da/calculators/roi/")
    page.locator("section.calculator").hover()
    title = page.locator("figure.chart figcaption").first.inner_text()
    saved = downloaded(page, page.get_by_role("button", name=f"Gem »{title}« som SVG"))
    assert saved.suggested_filename.startswith("roi-") and saved.suggested_filename.endswith(".svg")
    drawing = etree.fromstring(content(saved))
    marks = list(drawing.iter("{*}*"))
    assert [one.tag for one in drawing[:2]] == [f"{SVG}title", f"{SVG}desc"] and drawing[0].text
    assert not [one for one in marks if one.get("class") or one.get("style")]
    assert not [value for one in marks for value in one.attrib.values() if "var(" in value or "currentColor" in value]
    assert not [one for one in marks if one.tag not in (f"{SVG}title", f"{SVG}desc", f"{SVG}g") and not one.get("fill")]
    file = tmp_path / "chart.svg"
    file.write_bytes(content(saved))
    other = browser.new_page(viewport={"width": 500, "height": 400}, color_scheme="dark")
    other.goto(file.as_uri())
    shot = "data:image/png;base64," + base64.b64encode(other.screenshot()).decode()
    other.close()
    seen = page.evaluate(COLOURS, shot)["colours"]
    assert seen["#ffffff"] > 50_000 and seen["#0b5d66"] > 100, (
        "white paper and the light theme's ink, whatever the page's"
    )


def test_a_chart_is_saved_as_a_png_of_twice_its_size(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/calculators/roi/")
    page.locator("section.calculator").hover()
    title = page.locator("figure.chart figcaption").first.inner_text()
    saved = downloaded(page, page.get_by_role("button", name=f"Save “{title}” as PNG"))
    picture = page.evaluate(COLOURS, "data:image/png;base64," + base64.b64encode(content(saved)).decode())
    width = page.locator("figure.chart svg").first.evaluate("drawing => drawing.viewBox.baseVal.width")
    assert picture["width"] == 2 * (width + 24)
    assert (
        picture["colours"]["#ffffff"] > picture["width"] * picture["height"] / 2 and picture["colours"]["#0b5d66"] > 100
    )


def test_charts_of_a_new_result_have_their_buttons_too(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}da/calculators/roi/")
    page.locator("section.calculator").hover()
    expect(page.locator("figure.chart .chart-save").first).to_be_visible()
    page.locator("[name=investment]").fill("900.000")
    expect(page.locator("section.calculator[data-computed='2']")).to_be_visible()
    expect(page.locator("figure.chart:not(:has(.chart-save))")).to_have_count(0)


def test_in_a_frame_it_says_that_files_may_be_blocked_and_offers_a_way_out(
    new_page: Callable[..., Page], host: Host, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(
        f"""<!doctype html><title>A customer's page</title><link rel="icon" href="data:,">
        <body><script src="{host.url}embed.js" data-calculator="lead-score"></script></body>""",
        "utf-8",
    )
    with serving(tmp_path) as neighbour:
        page = new_page(allow=(neighbour.origin,))
        page.goto(neighbour.url)
        frame = page.frame_locator("iframe")
        frame.locator("section.calculator").hover()
        frame.locator("details.calculator-save > summary").click()
        with page.expect_download():
            frame.get_by_role("button", name="JSON").click()
        out = frame.locator(".calculator-save-status a[target=_blank]")
        expect(out).to_contain_text("Så åbn den i sit eget vindue")
        assert "/embed/lead-score/" in (out.get_attribute("href") or "")


def shown_case(page: Page, site_url: str, where: str, language: Language, with_content: object = None) -> None:
    """The frame with a content of ordinary size, put on a page as its own script does."""
    calculator = with_case()
    parameters = calculator.read_parameters(plain_parameters("roi"))
    result = calculator.calculate(parameters, calculator.defaults(parameters))
    html = framed(calculator, parameters, result, Locale(language, "DKK"), "x-")
    page.goto(f"{site_url}{where}")
    page.evaluate(SHOW, [f"{site_url}assets/calculator/on-demand/business-case.mjs", html, language])


@pytest.mark.parametrize("where", ["da/calculators/roi/", "embed/roi/?lang=da"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_business_case_is_two_sheets_of_a4(page: Page, site_url: str, where: str, language: Language) -> None:
    shown_case(page, site_url, where, language)
    page.locator("[data-case-field=customer]").fill("Nordvand VVS A/S")
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert [tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in printed.pages] == [A4_POINTS] * 2
    first, second = (sheet.extract_text() for sheet in printed.pages)
    words = {
        "da": ("Kunde", "Leverandør", "Side 1 af 2", "Side 2 af 2", "År for år", "Dato og underskrift", "Udskriv"),
        "en": ("Customer", "Supplier", "Page 1 of 2", "Page 2 of 2", "Year by year", "Date and signature", "Print"),
    }[language]
    assert words[0] in first and words[1] not in first, "a field that was filled in, and one that was not"
    assert words[2] in first and words[3] in second and words[4] in first and words[5] in second
    assert words[6] not in first + second


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", [name for name, one in calculators().items() if one.business_case is not None])
def test_every_calculators_own_case_is_printed_on_two_sheets(
    page: Page, site_url: str, name: str, language: Language
) -> None:
    menu = open_menu(page, f"{site_url}{language}/calculators/{name}/")
    menu.get_by_role("button", name={"da": "Udskriv på to sider", "en": "Print on two pages"}[language]).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.locator(".case-body").evaluate_all(SPILLING) == []
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert [tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in printed.pages] == [A4_POINTS] * 2
    first, second = (sheet.extract_text() for sheet in printed.pages)
    assert {"da": "Side 1 af 2", "en": "Page 1 of 2"}[language] in first
    assert {"da": "Dato", "en": "Date"}[language] in second, "a line to sign on"


def test_a_page_that_holds_more_gets_smaller_type_and_stays_a_page(page: Page, site_url: str) -> None:
    shown_case(page, site_url, "da/calculators/roi/", "da")
    page.keyboard.press("Escape")
    buttons = '<button data-case-do="print"></button><button data-case-do="close"></button>'
    html = f'<div class="case-tools">{buttons}<p></p></div>'
    long = "".join(f"<p>Linje {number}</p>" for number in range(54))
    sheets = '<section class="case-page"><p class="case-name">T</p><div class="case-body">{}</div></section>'
    page.evaluate(
        SHOW,
        [
            f"{site_url}assets/calculator/on-demand/business-case.mjs",
            f'{html}<article class="case-paper">{sheets.format(long)}{sheets.format("<p>To</p>")}</article>',
            "da",
        ],
    )
    scales = page.locator(".case-page").evaluate_all(
        "pages => pages.map((one) => one.style.getPropertyValue('--case-scale'))"
    )
    assert 0.7 <= float(scales[0]) < 1 and scales[1] == ""
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == 2 and "Linje 53" in printed.pages[0].extract_text()


def test_escape_leads_back_and_takes_the_paper_away(page: Page, site_url: str) -> None:
    shown_case(page, site_url, "da/calculators/roi/", "da")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Udskriv eller gem som PDF")).to_be_focused()
    expect(page.locator("header.md-header")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator("header.md-header")).to_be_visible()
    assert page.locator("link[href$='business-case.css']").count() == 0


def test_what_is_filled_in_is_kept_while_the_window_is_open_and_fits_a_phone(
    new_page: Callable[..., Page], site_url: str
) -> None:
    page = new_page(viewport=PHONE)
    shown_case(page, site_url, "da/calculators/roi/", "da")
    page.locator("[data-case-field=supplier]").fill("Example Ltd")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.reload()
    shown_case(page, site_url, "da/calculators/roi/", "da")
    expect(page.locator("[data-case-field=supplier]")).to_have_value("Example Ltd")
    page.get_by_role("button", name="Tilbage til beregneren").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("colours", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_axe_finds_nothing_in_the_menu_at_the_charts_or_on_the_paper(
    new_page: Callable[..., Page], site_url: str, problems: list[str], colours: str
) -> None:
    page = new_page(color_scheme=colours, reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    menu = open_menu(page, f"{site_url}da/calculators/roi/")
    expect(page.locator("figure.chart .chart-save").first).to_be_visible()
    problems.extend(page.evaluate(RUN))
    menu.get_by_role("button", name="Udskriv på to sider").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    problems.extend(page.evaluate(RUN))
