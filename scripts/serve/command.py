"""`python -m scripts serve`: builds, serves at http://127.0.0.1:8000/, and builds again when a source changes.

Each build is a process of its own, so that changed Python is read anew. A build that fails leaves the last good site.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import watch

from scripts.load.signs import visible
from scripts.serve.host import Builds, SiteServer

REPOSITORY = Path(__file__).resolve().parents[2]
WATCHED = ("calculators", "scripts", "docs", "overrides", "mkdocs.yml", "package-lock.json")
_PAUSE_MS = 120
_HIGHEST_PORT = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--port", type=port, default=8000, help="port on this machine (default: 8000; 0: any that is free)"
    )
    parser.add_argument(
        "--playbook", type=Path, default=REPOSITORY / "playbook", metavar="DIR", help="folder of the playbook"
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=REPOSITORY / "build" / "serve",
        help="folder for what is made (default: build/serve)",
    )


def port(words: str) -> int:
    """A port by its number. Raises argparse's error for any other words."""
    if not words.isascii() or not words.isdecimal() or int(words[:6]) > _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{words!r} is no port: expected a whole number from 0 to {_HIGHEST_PORT}")
    return int(words)


def run(options: argparse.Namespace) -> int:
    """Serves until Ctrl-C. Gives 0, or 1 when the port cannot be had."""
    builds = Builds()
    try:
        server = SiteServer(options.work / "site", builds, options.port)
    except OSError as error:
        other = options.port + 1 if options.port < _HIGHEST_PORT else 0
        print(
            f"Port {options.port} cannot be used ({error.strerror}). Is the site served already? Otherwise: "
            f'python -m scripts serve --port {other}   or   make serve ARGS="--port {other}"',
            file=sys.stderr,
        )
        return 1
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        _build(options, server)
        print(f"Serving {server.url}   Ctrl-C stops.", flush=True)
        for changes in watch(*_watched(options.playbook), debounce=_PAUSE_MS, step=40):
            names = sorted({visible(os.path.relpath(path)) for _, path in changes})
            print(f"Changed: {', '.join(names[:3])}{' …' if len(names) > 3 else ''}", flush=True)
            _build(options, server)
    except KeyboardInterrupt:
        print("\nStopped.")
    finally:
        server.shutdown()
        server.server_close()
    return 0


def _watched(playbook: Path) -> list[Path]:
    return [path for path in (playbook, *(REPOSITORY / name for name in WATCHED)) if path.exists()]


def _build(options: argparse.Namespace, server: SiteServer) -> None:
    """One build; what it says goes to the terminal as it comes, and to the browser when it fails."""
    command = [
        sys.executable,
        "-m",
        "scripts",
        "build",
        "--playbook",
        str(options.playbook.resolve()),
        "--site",
        str(server.site),
        "--work",
        str(options.work.resolve()),
        "--address",
        server.url,
    ]
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                print(line, end="", flush=True)
                said.append(line)
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise
    if process.returncode == 0:
        server.builds.succeeded()
    else:
        print(
            "The last good site is still served." if (server.site / "404.html").is_file() else "Nothing to serve yet.",
            flush=True,
        )
        server.builds.failed("".join(said))
