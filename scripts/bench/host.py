"""A small host for the built site, behaving like the real ones: types, `_headers`, compression, validators, a sub-path.

The tests and the benchmark use it. It serves `x.br` or `x.gz` for `x` when the browser accepts it, answers 304 to a
matching validator, and applies the `_headers` file that is published with the site.
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from urllib.parse import unquote, urlsplit

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))

Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass
class Host:
    """A running host: `url` is the root of the site, `sent` what went out (site path, bytes with headers left out)."""

    folder: Path
    prefix: str = "/"
    extra_headers: tuple[tuple[str, str], ...] = ()
    compress: bool = True
    port: int = 0
    sent: list[tuple[str, int]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def read_headers_file(text: str) -> Rules:
    """Rules of a `_headers` file: an address pattern at the margin, its headers indented below it."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        else:
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
    return tuple((pattern, tuple(headers)) for pattern, headers in rules)


def headers_for(rules: Rules, path: str) -> dict[str, str]:
    """Headers for a site path such as `/da/`; a later rule replaces an earlier one's value."""
    found: dict[str, str] = {}
    for pattern, headers in rules:
        if fnmatchcase(path, pattern):
            found.update(headers)
    return found


@contextlib.contextmanager
def serving(
    folder: Path, prefix: str = "/", extra_headers: tuple[tuple[str, str], ...] = (), compress: bool = True
) -> Iterator[Host]:
    """Serve `folder` on a free port for the length of the block. `extra_headers` go on every answer."""
    host = Host(folder.resolve(), prefix, extra_headers, compress)
    server = _Server(host)
    host.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host: Host) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        headers_file = host.folder / "_headers"
        self.host = host
        self.rules = read_headers_file(headers_file.read_text("utf-8")) if headers_file.exists() else ()

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: tuple[str, int] | str) -> None:
        """A browser that closes its end has not done anything wrong; anything else is shown as usual."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, with_body: bool) -> None:
        host = self.server.host
        address = unquote(urlsplit(self.path).path)
        path = "/" + address.removeprefix(host.prefix).lstrip("/")
        target = host.folder / path.lstrip("/")
        inside = address.startswith(host.prefix) and target.resolve().is_relative_to(host.folder)
        if inside and target.is_dir() and not address.endswith("/"):
            return self._redirect(address + "/")
        if inside and target.is_dir():
            target = target / "index.html"
        if inside and target.is_file():
            self._send(HTTPStatus.OK, path, target, with_body)
        else:
            self._send(HTTPStatus.NOT_FOUND, path, host.folder / "404.html", with_body)

    def _redirect(self, location: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, path: str, target: Path, with_body: bool) -> None:
        headers = {"Cache-Control": "no-cache"} | headers_for(self.server.rules, path)
        headers |= dict(self.server.host.extra_headers)
        headers["Content-Type"] = MEDIA_TYPES.get(target.suffix, "application/octet-stream")
        served, compression = self._compressed(target)
        headers |= compression
        body = served.read_bytes() if served.is_file() else b"not found\n"
        if status is HTTPStatus.OK:
            headers["ETag"] = _tag(served, served.stat().st_mtime_ns)
            if self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        # Before the answer, so that whoever has it finds it.
        self.server.host.sent.append((path, len(body) if with_body else 0))
        self.end_headers()
        if with_body and body:
            self.wfile.write(body)

    def _compressed(self, target: Path) -> tuple[Path, dict[str, str]]:
        """The packed file beside `target`, where there is one that the browser accepts, and the headers that say so."""
        if not self.server.host.compress:
            return target, {}
        accepted = [part.split(";")[0].strip() for part in self.headers.get("Accept-Encoding", "").split(",")]
        for encoding, ending in ENCODINGS:
            packed = target.with_name(target.name + ending)
            if encoding in accepted and packed.is_file():
                return packed, {"Vary": "Accept-Encoding", "Content-Encoding": encoding}
        return target, {"Vary": "Accept-Encoding"}

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: what was sent stands in `host.sent`."""


@cache
def _tag(path: Path, changed: int) -> str:
    return f'"{hashlib.sha256(path.read_bytes()).hexdigest()[:20]}"'
