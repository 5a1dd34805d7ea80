"""The host for tests and measurements answers as the published site's host will."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.bench.host import Host, headers_for, read_headers_file, serving

HEADERS = """\
# a comment
/*
  X-Content-Type-Options: nosniff
/runtime/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Security-Policy: default-src 'none'; script-src 'self'
"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    for path, content in {
        "site/_headers": HEADERS,
        "site/index.html": "front",
        "site/da/index.html": "dansk",
        "site/404.html": "nowhere",
        "site/runtime/a.mjs": "plain",
        "site/runtime/a.mjs.br": "in brotli",
        "site/runtime/a.mjs.gz": "in gzip",
        "secret.txt": "no",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    with serving(tmp_path / "site", prefix="/below/") as running:
        yield running


def get(address: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read(), dict(refusal.headers)


def test_a_folder_gives_its_index_and_gets_its_slash(host: Host) -> None:
    assert get(host.url)[:2] == (200, b"front")
    assert get(host.url + "da")[:2] == (200, b"dansk")


@pytest.mark.parametrize("path", ["nothing/", "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt"])
def test_what_is_not_in_the_site_is_not_found(host: Host, path: str) -> None:
    assert get(host.url + path)[:2] == (404, b"nowhere")


def test_nothing_is_found_outside_the_sub_path(host: Host) -> None:
    assert get(host.origin + "/da/")[0] == 404


@pytest.mark.parametrize(
    ("accepted", "body", "encoding"),
    [("gzip, deflate, br", b"in brotli", "br"), ("gzip", b"in gzip", "gzip"), ("identity", b"plain", None)],
)
def test_the_best_packed_file_that_is_accepted_is_sent(
    host: Host, accepted: str, body: bytes, encoding: str | None
) -> None:
    _, found, headers = get(host.url + "runtime/a.mjs", Accept_Encoding=accepted)
    assert found == body and headers.get("Content-Encoding") == encoding
    assert headers["Content-Type"].startswith("text/javascript")


def test_a_file_that_did_not_change_is_not_sent_again(host: Host) -> None:
    tag = get(host.url)[2]["ETag"]
    assert get(host.url, If_None_Match=tag)[:2] == (304, b"")


def test_headers_follow_the_rules_that_fit(host: Host) -> None:
    headers = get(host.url + "runtime/a.mjs")[2]
    assert headers["Cache-Control"].endswith("immutable") and headers["X-Content-Type-Options"] == "nosniff"
    assert "Content-Security-Policy" not in get(host.url)[2]


def test_a_value_keeps_its_colons() -> None:
    rules = read_headers_file("/*\n  Link: <https://example.org/>; rel=a\n")
    assert headers_for(rules, "/x") == {"Link": "<https://example.org/>; rel=a"}


def test_what_was_sent_is_counted(host: Host) -> None:
    get(host.url + "runtime/a.mjs", Accept_Encoding="br")
    assert host.sent == [("/runtime/a.mjs", len(b"in brotli"))]
