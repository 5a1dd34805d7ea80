"""Where the repository is that the site is built from."""

from __future__ import annotations

import re
from collections.abc import Mapping


def repository_address(environment: Mapping[str, str]) -> str:
    """The repository's address in GitHub Actions, or nothing elsewhere: then the company's file says it.

    So the pencil of a copy of the project opens the copy's files.
    """
    server, name = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", "")
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+(:\d+)?/?", server) or not re.fullmatch(r"[\w.-]+/[\w.-]+", name):
        return ""
    return f"{server.rstrip('/')}/{name}"
