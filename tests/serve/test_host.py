"""The serving host: nothing is kept by the browser, nothing outside the site is given, and news reaches the page."""

from __future__ import annotations

import json
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.serve.host import Builds, SiteServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SiteServer]:
    site = tmp_path / "site"
    (site / "da").mkdir(parents=True)
    (site / "da/index.html").write_text("<html><body>Hej</body></html>", "utf-8")
    (site / "a.mjs").write_text("export const a = 1;", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    running = SiteServer(site, Builds(), 0)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


def get(server: SiteServer, path: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(server.url + path, timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers), refused.read()


def test_a_page_is_given_with_the_reload_script_and_is_not_kept(server: SiteServer) -> None:
    status, headers, body = get(server, "da/")
    assert status == 200
    assert headers["Cache-Control"] == "no-store"
    assert body == b'<html><body>Hej<script src="/~reload.js"></script></body></html>'
    assert b"~reload" not in (server.site / "da/index.html").read_bytes()


def test_other_files_are_given_as_they_are_with_their_type(server: SiteServer) -> None:
    status, headers, body = get(server, "a.mjs")
    assert (status, body) == (200, b"export const a = 1;")
    assert headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize("path", ["../secret.txt", "%2e%2e/secret.txt", "da/../../secret.txt", "//secret.txt"])
def test_nothing_outside_the_site_is_given(server: SiteServer, path: str) -> None:
    status, _, body = get(server, path)
    assert status != 200
    assert b"secret" not in body


def test_a_missing_page_gives_the_sites_own_404_and_before_the_first_build_says_what_is_wrong(
    server: SiteServer,
) -> None:
    server.builds.failed("stages/x.yaml:3:8: <owner> is not a role")
    status, _, body = get(server, "nowhere/")
    assert status == 503
    assert b"&lt;owner&gt; is not a role" in body
    (server.site / "404.html").write_text("<html><body>404</body></html>", "utf-8")
    assert get(server, "nowhere/")[0] == 404


def test_a_page_that_listens_hears_of_every_build_and_of_what_stands_in_its_way(server: SiteServer) -> None:
    def next_state() -> dict[str, object]:
        event, data, blank = (events.readline() for _ in range(3))
        assert (event, blank) == (b"event: state\n", b"\n")
        return dict(json.loads(data.removeprefix(b"data: ")))

    with urllib.request.urlopen(server.url + "~events", timeout=10) as events:
        assert next_state() == {"build": 0, "problem": ""}
        server.builds.succeeded()
        assert next_state() == {"build": 1, "problem": ""}
        server.builds.failed("broken")
        assert next_state() == {"build": 1, "problem": "broken"}


def test_a_port_that_is_taken_is_refused(server: SiteServer) -> None:
    with pytest.raises(OSError, match="in use"):
        SiteServer(server.site, Builds(), server.server_address[1])


def answer(server: SiteServer, path: str, host: str | None = "localhost") -> tuple[int, dict[str, str]]:
    """What is said to a request that is sent as it stands."""
    port = server.server_address[1]
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        named = f"Host: {host}\r\n" if host is not None else ""
        connection.sendall(f"GET {path} HTTP/1.1\r\n{named}Connection: close\r\n\r\n".encode("latin-1"))
        said = b""
        while piece := connection.recv(65536):
            said += piece
    head = said.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    return int(head[0].split()[1]), dict(line.split(": ", 1) for line in head[1:])


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/da", "/da/"),
        ("/%2f/evil.example/..%2fda", "/da/"),
        ("//evil.example/../da", "/da/"),
        ("/x/..%2fda", "/da/"),
    ],
)
def test_a_redirect_stays_on_the_server(server: SiteServer, path: str, location: str) -> None:
    status, headers = answer(server, path)
    assert (status, headers["Location"]) == (302, location)


@pytest.mark.parametrize(
    "path",
    ["/x%0d%0aSet-Cookie:a=b/..%2fda", "/da/%00", "/%E0%A4%A", "/%ff", "/da/%7f", "/" + "a" * 5000, "/%E2%80%AE"],
)
def test_what_no_page_links_to_is_answered_and_says_nothing_of_its_own(server: SiteServer, path: str) -> None:
    status, headers = answer(server, path)
    assert status == 400
    assert set(headers) <= {"Server", "Date", "Content-Type", "Cache-Control", "Content-Length"}


def test_a_name_longer_than_the_disk_takes_is_missing(server: SiteServer) -> None:
    (server.site / "404.html").write_text("<html><body>404</body></html>", "utf-8")
    assert answer(server, "/" + "a" * 900)[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[", "localhost@evil.example:80"])
def test_another_name_than_the_machines_own_is_refused(server: SiteServer, host: str) -> None:
    assert answer(server, "/da/", host)[0] == 421


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8000", "LOCALHOST", None])
def test_the_machines_own_names_are_answered(server: SiteServer, host: str | None) -> None:
    assert answer(server, "/da/", host)[0] == 200


@pytest.mark.parametrize("words", ["-1", "65536", "99999999999999999999", "80.5", "x", "", "٣"])
def test_a_port_that_cannot_be_is_a_mistake_in_the_command_line(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", f"--port={words}"])
    assert ended.value.code == 64
    assert "is no port" in capsys.readouterr().err
