"""Where the repository is that the site is built from, and where the site is published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from scripts.model.addresses import fault
from scripts.model.company import Company


def repository_address(environment: Mapping[str, str]) -> str:
    """The repository's address in GitHub Actions, or nothing elsewhere: then the company's file says it.

    So the pencil of a copy of the project opens the copy's files.
    """
    server, name = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", "")
    address = f"{server.rstrip('/')}/{name}"
    return "" if fault(address) or not re.fullmatch(r"[\w.-]+/[\w.-]+", name, re.ASCII) else address


def published_address(company: Company) -> str | None:
    """Where the company's site is published, with a slash at the end; None where its file does not tell.

    A repository on GitHub is published at its owner's GitHub Pages.
    """
    host, path = urlsplit(company.repository)[1:3]
    owner, _, name = path.strip("/").removesuffix(".git").partition("/")
    if company.site is not None or host != "github.com" or not name:
        return str(company.site) if company.site else None
    pages = f"{owner.lower()}.github.io"
    return f"https://{pages}/" if name.lower() == pages else f"https://{pages}/{name}/"
