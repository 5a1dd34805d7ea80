"""One language's pages, in a process of its own: MkDocs, then the policy and the search index.

    python -m scripts.build.language da CONFIG SITE_DIR CACHE

It imports MkDocs at once and waits for a line on standard input before it reads the build folder, so that the two
languages are ready when the pipeline is. It prints its result as one line of JSON; MkDocs' warnings go to standard
error.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
from pathlib import Path

from scripts.build.policy import (
    css_findings,
    findings,
    inline_scripts,
    policy,
    script_findings,
    theme_scripts,
    with_policy,
)
from scripts.build.search import FOLDER, build_index
from scripts.shipped.read import NOTICE, notice

_SETTINGS = Path(__file__).resolve().parents[2] / "mkdocs.yml"
_UNUSED = ("sitemap.xml.gz", "assets/javascripts/lunr", "assets/javascripts/workers")
"""What the theme leaves behind and nothing here asks for. Its 404 page is not made: the site has one at its root."""


def main(arguments: list[str]) -> int:
    """Exit status 0, or 1 when MkDocs or the policy has something against the pages."""
    language, config_file, site_dir, cache = arguments
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    logging.basicConfig(level=logging.WARNING, format=f"{language}: %(message)s", stream=sys.stderr)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from scripts.build.templates import KeepTemplates
    from scripts.build.whole_blocks import WholeBlocks

    load_config(config_file=str(_SETTINGS))  # for what it imports; the configuration that counts is not there yet
    if not sys.stdin.readline():
        return 1
    config = load_config(config_file=config_file, site_dir=site_dir, strict=True)
    config.plugins["keep-templates"] = KeepTemplates(Path(cache))
    config.markdown_extensions.append(WholeBlocks())  # type: ignore[arg-type]  # Markdown takes instances, too
    config.theme.static_templates.discard("404.html")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    templates, *_ = (Path(folder) for folder in config.theme.dirs if Path(folder, "partials/javascripts").is_dir())
    found, result = finish(Path(site_dir), language, theme_scripts(templates, config.extra))
    print("\n".join(f"{language}/{line}" for line in found), file=sys.stderr, end="\n" if found else "")
    print(json.dumps(result))
    return 1 if found else 0


def finish(site: Path, language: str, allowed: frozenset[str]) -> tuple[tuple[str, ...], dict[str, object]]:
    """Drops what is not needed, writes the policy into each page and makes the search index.

    `allowed` are the hashes of the scripts that a page may hold. Gives what the policy would refuse, and the policy
    with the number of pages.
    """
    for path in _UNUSED:
        target = site / path
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    styles = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.css"))}
    found = [
        f"{path}: {what}" for path, text in pages.items() for what in (*findings(text), *script_findings(text, allowed))
    ]
    found += [f"{path}: {what}" for path, text in styles.items() for what in css_findings(text)]
    value = policy(allowed & frozenset[str]().union(*map(inline_scripts, pages.values())))
    for path, text in pages.items():
        (site / path).write_text(with_policy(text, value), encoding="utf-8")
    indexed = build_index(pages, language, site / FOLDER)
    for folder in ("assets", FOLDER):
        if (site / folder).is_dir():
            (site / folder / NOTICE).write_text(notice(folder), encoding="utf-8")
    return tuple(found), {"policy": value, "pages": len(pages), "indexed": indexed}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
