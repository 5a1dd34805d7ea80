"""The server of `python -m scripts serve`: files as they are, never kept by the browser, and word of each new build.

It answers to this machine's own names alone, so that no page from elsewhere can read it under a name of its own. The
script that reloads a page is put into the answer, not into the built file.
"""

from __future__ import annotations

import html
import json
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

EVENTS, RELOAD = "/~events", "/~reload.js"
_RELOAD_SCRIPT = Path(__file__).with_name("reload.js")
_TAG = f'<script src="{RELOAD}"></script>'.encode()
_HEARTBEAT_SECONDS = 10
_OWN_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
_LONGEST_PATH = 1000
_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


@dataclass
class Builds:
    """How many builds there were and what stands in the way of the next; browsers wait here for news."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    count: int = 0
    problem: str = ""

    def succeeded(self) -> None:
        """A new site is there."""
        self._tell(self.count + 1, "")

    def failed(self, problem: str) -> None:
        """The site is still the last good one; `problem` is what the build said."""
        self._tell(self.count, problem)

    def _tell(self, count: int, problem: str) -> None:
        with self.changed:
            self.count, self.problem = count, problem
            self.changed.notify_all()

    def news(self, told: str, patience_seconds: float) -> str:
        """What the browsers are told, as JSON: as soon as it differs from `told`, or the same again after a while."""
        with self.changed:
            self.changed.wait_for(lambda: self._state() != told, patience_seconds)
            return self._state()

    def _state(self) -> str:
        return json.dumps({"build": self.count, "problem": self.problem})


class SiteServer(ThreadingHTTPServer):
    """Serves `site` on this machine only. Raises OSError when the port is taken."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, site: Path, builds: Builds, port: int) -> None:
        self.site, self.builds = site.resolve(), builds
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def url(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    server: SiteServer

    def do_GET(self) -> None:
        path = _asked_for(self.path)
        if not _is_own(self.headers.get("Host", "")):
            return self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
        if path is None:
            return self._refuse(HTTPStatus.BAD_REQUEST)
        if path == EVENTS:
            return self._events()
        if path == RELOAD:
            return self._send(HTTPStatus.OK, ".js", _RELOAD_SCRIPT.read_bytes())
        return self._file(path)

    do_HEAD = do_GET

    def _file(self, path: str) -> None:
        site = self.server.site
        try:
            target = (site / path.lstrip("/")).resolve()
            inside, is_folder = target.is_relative_to(site), target.is_dir()
        except OSError:  # a name longer than the disk takes
            inside = is_folder = False
            target = site
        if inside and is_folder and not path.endswith("/"):
            return self._redirect(f"/{quote(target.relative_to(site).as_posix())}/")
        target = target / "index.html" if inside and is_folder else target
        if inside and target.is_file():
            return self._send(HTTPStatus.OK, target.suffix, target.read_bytes())
        missing = self.server.site / "404.html"
        if missing.is_file():
            return self._send(HTTPStatus.NOT_FOUND, ".html", missing.read_bytes())
        return self._send(HTTPStatus.SERVICE_UNAVAILABLE, ".html", _not_built(self.server.builds.problem))

    def _refuse(self, status: HTTPStatus) -> None:
        self._send(status, ".txt", f"{status.value} {status.phrase}\n".encode())

    def _events(self) -> None:
        builds = self.server.builds
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            told = ""
            while True:
                told = builds.news(told, _HEARTBEAT_SECONDS)
                self.wfile.write(f"event: state\ndata: {told}\n\n".encode())
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return  # the reader has gone elsewhere

    def _redirect(self, location: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, suffix: str, body: bytes) -> None:
        if suffix == ".html":
            before, end, after = body.rpartition(b"</body>")
            body = before + _TAG + end + after
        self.send_response(status)
        self.send_header("Content-Type", _MEDIA_TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the terminal belongs to what the build says."""


def _asked_for(address: str) -> str | None:
    """The path that a request asks for, or None for one that no page links to."""
    try:
        path = unquote(urlsplit(address).path, errors="strict")
    except ValueError:
        return None
    return path if len(path) <= _LONGEST_PATH and path.isprintable() else None


def _is_own(host: str) -> bool:
    """Whether a request names this machine as a browser on it does; none names it at all in HTTP 1.0."""
    try:
        return not host or urlsplit(f"//{host}").hostname in _OWN_NAMES
    except ValueError:
        return False


def _not_built(problem: str) -> bytes:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head><body>'
        f"<h1>Ikke bygget endnu / Not built yet</h1><pre>{html.escape(problem)}</pre></body></html>"
    ).encode()
