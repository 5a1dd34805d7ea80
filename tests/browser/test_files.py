"""Tables that a reader drops in: read in the browser alone, corrected, remembered; a list scored and given back."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.test_axe import AXE, RUN
from tests.company import LEADS as LEADS_FILE

LEADS = LEADS_FILE.read_text("utf-8").splitlines()
PHONE = {"width": 390, "height": 844}
START_MS = 90_000


def file_of(lines: list[str], name: str = "mine.csv", encoding: str = "utf-8") -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": ("\r\n".join(lines) + "\r\n").encode(encoding)}


def with_faults() -> list[str]:
    """Past leads in which the outcome is called something else, a decoy has its name, and some rows are bad."""
    lines = [line.split(",") for line in LEADS]
    lines[0][2] = "what became of it"
    lines[0].append("outcome")
    for number, line in enumerate(lines[1:], start=2):
        line.append("lost" if number % 2 else "won")
    lines[4][1] = "2025-02-31"
    lines[6] = lines[6][:5]
    return [",".join(line) for line in lines]


def open_calculator(page: Page, site_url: str, language: str, calculator: str) -> None:
    page.goto(f"{site_url}{language}/calculators/{calculator}/#lang={language}")
    page.locator(".calculator[data-computed]").wait_for(timeout=START_MS)


def computed_again(page: Page, before: str | None) -> None:
    expect(page.locator(".calculator")).not_to_have_attribute("data-computed", before or "", timeout=START_MS)


def shown_file(page: Page) -> Locator:
    return page.locator(".calculator-files .file-told")


def see_refused_rows(page: Page) -> None:
    refused = shown_file(page).locator(".file-refused")
    refused.locator("summary").click()
    expect(refused.locator("tbody tr").nth(0)).to_contain_text("2025-02-31")
    expect(refused.locator("tbody th").nth(0)).to_have_text("5")
    expect(refused.locator("tbody th").nth(1)).to_have_text("7")


def correct_the_column(page: Page) -> None:
    shown_file(page).locator("details > summary").first.click()
    outcome = shown_file(page).locator("[data-column=outcome]")
    expect(outcome).to_have_value("outcome")  # the decoy
    wrong = page.locator(".calculator-result").inner_text()
    before = page.locator(".calculator").get_attribute("data-computed")
    outcome.focus()
    outcome.select_option("what became of it")
    computed_again(page, before)
    assert page.locator(".calculator-result").inner_text() != wrong
    expect(outcome).to_be_focused()
    expect(shown_file(page).locator(".file-remembered")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "viewport"), [("da", {"width": 1280, "height": 900}), ("en", PHONE)], ids=["da-desktop", "en-phone"]
)
def test_a_file_is_read_corrected_and_remembered_and_never_leaves(
    new_page: Callable[..., Page], site_url: str, problems: list[str], language: str, viewport: dict[str, int]
) -> None:
    page = new_page(viewport=viewport, reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.method} {request.url} {request.post_data or ''}"))
    open_calculator(page, site_url, language, "lead-score-report")
    field = page.locator(".calculator-files .file-field")
    expect(field.locator(".file-is-sample")).to_be_visible()
    sample = page.locator(".calculator-result").inner_text()

    before = page.locator(".calculator").get_attribute("data-computed")
    field.locator("input[type=file]").set_input_files(file_of(with_faults()))
    expect(shown_file(page)).to_contain_text("mine.csv", timeout=START_MS)
    computed_again(page, before)
    expect(field.locator(".file-is-sample")).to_be_hidden()
    assert page.locator(".calculator-result").inner_text() != sample
    see_refused_rows(page)
    correct_the_column(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    problems.extend(page.evaluate(RUN))

    page.reload()
    page.locator(".calculator[data-computed]").wait_for(timeout=START_MS)
    field.locator("input[type=file]").set_input_files(file_of(with_faults()))
    expect(shown_file(page).locator("[data-column=outcome]")).to_have_value("what became of it", timeout=START_MS)
    shown_file(page).locator("details > summary").first.click()
    shown_file(page).locator(".file-forget").click()
    expect(shown_file(page).locator("[data-column=outcome]")).to_have_value("outcome", timeout=START_MS)
    field.locator(".file-again").click()
    expect(field.locator(".file-is-sample")).to_be_visible(timeout=START_MS)
    expect(shown_file(page)).to_contain_text("lead-score-report.csv", timeout=START_MS)
    assert all(line.startswith("GET ") and "2025-02-31" not in line and line.endswith(" ") for line in sent), sent


@pytest.mark.parametrize(("language", "words"), [("da", "Excel-fil"), ("en", "Excel file")])
def test_what_is_no_table_is_explained_at_its_place(page: Page, site_url: str, language: str, words: str) -> None:
    open_calculator(page, site_url, language, "lead-score-report")
    field = page.locator(".calculator-files .file-field")
    field.locator("input[type=file]").set_input_files(
        {"name": "leads.xlsx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04 and more"}
    )
    expect(field.locator(".field-error")).to_contain_text(words, timeout=START_MS)
    expect(field.locator("input[type=file]")).to_have_attribute("aria-invalid", "true")
    page.evaluate("document.querySelector('.calculator-files input').dataset.most = '100'")
    field.locator("input[type=file]").set_input_files(file_of(LEADS[:50]))
    expect(field.locator(".field-error")).to_contain_text("MB")


def test_a_file_can_be_dragged_onto_its_place_and_beside_it_nothing_happens(page: Page, site_url: str) -> None:
    open_calculator(page, site_url, "da", "lead-score-report")
    address = page.url
    drop = """(target, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }"""
    text = "\n".join(LEADS) + "\n"
    page.locator("h1").evaluate(drop, text)
    assert page.url == address
    page.locator(".calculator-files .file-drop").evaluate(drop, text)
    expect(shown_file(page)).to_contain_text("dropped.csv", timeout=START_MS)


def test_the_file_script_is_loaded_only_where_a_file_is_taken(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_calculator(page, site_url, "da", "roi")
    assert not [address for address in asked if address.endswith(("files.mjs", "batch.mjs"))]


def test_ten_thousand_leads_come_back_scored_while_one_types(page: Page, site_url: str) -> None:
    open_calculator(page, site_url, "da", "lead-score")
    batch = page.locator(".calculator-batch")
    batch.locator("summary").first.click()
    many = [LEADS[0], *(LEADS[1:] * 25)[:9_998], "g-bad,only,three", LEADS[1].replace("lost", "=cmd")]
    batch.locator("input[type=file]").set_input_files(file_of(many))
    batch.locator(".batch-start").click(timeout=START_MS)
    progress = batch.locator(".batch-progress")
    expect(progress).to_be_visible()
    before = page.locator(".calculator").get_attribute("data-computed")
    page.locator("[name='event.tasting.count']").evaluate("field => field.closest('details').open = true")
    page.locator("[name='event.tasting.count']").fill("3")
    computed_again(page, before)
    assert progress.is_visible(), "the form waited for the whole table"
    with page.expect_download(timeout=240_000) as download:
        batch.locator(".batch-save").click(timeout=240_000)
    assert download.value.suggested_filename == "mine-med-svar.csv"
    rows = list(csv.DictReader(StringIO(Path(download.value.path()).read_text("utf-8-sig"), newline="")))
    assert len(rows) == 10_000 and rows[0]["id"] == "h001" and rows[0]["Karakter"] == "C4"
    assert rows[-2]["Karakter"] == "" and rows[-2]["Bemærkning"].startswith("Linje 10000")
    assert rows[-1]["outcome"] == "'=cmd"
    expect(batch.locator("tfoot")).to_contain_text("10.000")
    expect(batch.locator(".batch-said")).to_contain_text(
        re.compile(r"10\.000 rækker er beregnet\. Bemærkninger.*: 1\.")
    )


def test_a_whole_table_can_be_cancelled_and_fits_a_phone(
    new_page: Callable[..., Page], site_url: str, problems: list[str]
) -> None:
    page = new_page(viewport=PHONE, reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    open_calculator(page, site_url, "en", "lead-score")
    batch = page.locator(".calculator-batch")
    batch.locator("summary").first.click()
    batch.locator("input[type=file]").set_input_files(
        file_of([LEADS[0], *(LEADS[1:] * 25)])
    )  # not done before it is cancelled
    batch.locator(".batch-start").click(timeout=START_MS)
    batch.locator(".batch-cancel").click()
    expect(batch.locator(".batch-said")).to_contain_text("Cancelled")
    expect(batch.locator(".batch-start")).to_be_focused()
    expect(batch.locator(".batch-save")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    problems.extend(page.evaluate(RUN))
