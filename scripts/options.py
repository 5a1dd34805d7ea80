"""Options that several commands take, each said once."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_playbook(parser: argparse.ArgumentParser) -> None:
    """`--playbook DIR`: which playbook the command works on."""
    parser.add_argument(
        "--playbook",
        type=Path,
        default=Path("playbook"),
        metavar="DIR",
        help="folder of the playbook (default: playbook)",
    )
