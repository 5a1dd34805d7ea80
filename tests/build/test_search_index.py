"""What Pagefind is given: the content alone, compounds marked, title and kind beside it; and that it makes an index
of it.
"""

from __future__ import annotations

from pathlib import Path

from scripts.build.search import build_index, mark_compounds, prepare

COMPOUNDS = {"salgsproces": ("salgs", "proces"), "kunderejsen": ("kunde", "rejsen")}


def page(title: str, body: str) -> str:
    return (
        '<html lang="da"><body><nav><a href="x">Menupunkt</a></nav><article class="md-content__inner">'
        '<a href="e" class="md-content__button" rel="edit"><svg></svg></a>'
        f"<h1>{title}</h1>{body}</article><footer>Bund</footer></body></html>"
    )


def test_compounds_are_marked_in_whatever_case_they_are_written() -> None:
    assert (
        mark_compounds("Salgsproces, SALGSPROCES og kunderejsen.", COMPOUNDS)
        == "Salgs|proces, SALGS|PROCES og kunde|rejsen."
    )


def test_only_the_content_of_a_page_is_indexed() -> None:
    body = '<p>Indhold</p><script type="application/json">{"hemmelig": 1}</script><svg><title>Tegning</title></svg>'
    body += "<aside>Lavet af</aside>"
    made = prepare({"index.html": page("Forside", body)}, "da")["index.html"]
    assert "Indhold" in made
    assert not [
        word for word in ("Menupunkt", "Bund", "hemmelig", "Tegning", "Lavet af", "md-content__button") if word in made
    ]


def test_compounds_are_found_by_the_words_of_the_other_pages_and_titles_stay_clean() -> None:
    pages = {
        "stages/index.html": page("Trin", "<p>Et salg er en proces.</p>"),
        "stages/a/index.html": page("Salgsprocessen", '<p class="salgsproces">Salgsprocessen her.</p>'),
    }
    made = prepare(pages, "da")["stages/a/index.html"]
    assert "Salgs|processen her." in made
    assert 'data-pagefind-meta="title[content]" content="Salgsprocessen"' in made
    assert 'data-pagefind-meta="kind[content]" content="Trin"' in made
    assert 'class="salgsproces"' in made


def test_english_is_left_as_it_is() -> None:
    pages = {"index.html": page("Home", "<p>work shop workshop</p>")}
    assert "|" not in prepare(pages, "en")["index.html"].partition("<main")[2]


def test_words_that_stand_apart_on_the_page_do_so_in_the_index() -> None:
    made = prepare({"index.html": page("A", "<dl><dt>Mål</dt><dd>900</dd></dl><p><span>ord</span>.</p>")}, "da")[
        "index.html"
    ]
    assert "Mål</dt> <dd>900" in made
    assert "<span>ord</span>.</p>" in made


def test_pages_without_content_are_left_out_and_the_rest_become_an_index(tmp_path: Path) -> None:
    pages = {
        "index.html": page("Forside", "<p>Kunden køber.</p>"),
        "redirect/index.html": "<html><body>gone</body></html>",
    }
    target = tmp_path / "search"
    assert build_index(pages, "da", target) == 1
    names = {path.name for path in target.iterdir()}
    assert {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "index",
        "fragment",
        "wasm.da.pagefind",
    } <= names
    assert not [name for name in names if "ui" in name or "unknown" in name]


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    pages = {f"{name}/index.html": page(name.title(), f"<p>Kunden køber {name}.</p>") for name in ("a", "b", "c")}
    for turn in ("one", "two"):
        build_index(pages, "da", tmp_path / turn)
    one, two = (
        {
            path.relative_to(tmp_path / turn).as_posix(): path.read_bytes()
            for path in (tmp_path / turn).rglob("*")
            if path.is_file()
        }
        for turn in ("one", "two")
    )
    assert one == two
