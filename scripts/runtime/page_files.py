"""The small files outside the hashed folder: the scripts and the style sheet that a calculator's page loads first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

CALCULATOR = "docs/assets/calculator"
EMBED = "docs/assets/embed"
ON_DEMAND = "on-demand"
"""What a page loads only when somebody needs it; what an embedded page loads first is without it."""
EMBED_STYLE = "embed/embed.css"
EMBED_DATA_STYLE = "embed/embed-data.css"
"""Beside `EMBED_STYLE` in the embedded pages of calculators that take a file or draw several curves."""
_TOKENS = "docs/styles/tokens.css"
PAGE_FILES: Mapping[str, tuple[str, ...]] = {
    "assets/calculator/calculator.mjs": (f"{CALCULATOR}/calculator.mjs",),
    "assets/calculator/fragment.mjs": (f"{CALCULATOR}/fragment.mjs",),
    "assets/calculator/runtime.mjs": (f"{CALCULATOR}/runtime.mjs",),
    "sw.js": (f"{CALCULATOR}/sw.js",),
    "embed.js": (f"{EMBED}/embed.js",),
    "embed/embed-boot.js": (f"{EMBED}/embed-boot.js",),
    EMBED_STYLE: (_TOKENS, "docs/styles/calculator.css", f"{EMBED}/embed.css"),
    EMBED_DATA_STYLE: (
        _TOKENS,
        *(f"docs/styles/{name}.css" for name in ("files", "curves", "report-card", "dashboard")),
    ),
}
"""Path in the site: the files it is joined from."""

_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_SPACE = re.compile(r"\s*([{};,])\s*|(?<=:)\s+|\s+")
_PROPERTY = re.compile(r"(--sp-[\w-]+):[^;}]*;")


def page_files(root: Path) -> dict[str, str]:
    """What to write, by path in the site, for the repository folder `root`."""
    files = {target: "\n".join(_slim(root / source) for source in sources) for target, sources in PAGE_FILES.items()}
    files[EMBED_STYLE] = without_unused(files[EMBED_STYLE])
    files[EMBED_DATA_STYLE] = without_unused(files[EMBED_DATA_STYLE], beside=files[EMBED_STYLE])
    for file in sorted((root / CALCULATOR / ON_DEMAND).iterdir()):
        files[f"assets/calculator/{ON_DEMAND}/{file.name}"] = _slim(file)
    return files


def _slim(source: Path) -> str:
    text = source.read_text("utf-8")
    return slim_css(text) if source.suffix == ".css" else slim_script(text)


def slim_css(text: str) -> str:
    """A style sheet without comments and needless space. No string may hold braces, commas or runs of space."""
    return _CSS_SPACE.sub(
        lambda found: found[1] or ("" if found[0] and found.string[found.start() - 1] == ":" else " "),
        _CSS_COMMENT.sub("", text),
    ).strip()


def without_unused(style: str, beside: str = "") -> str:
    """A slim style sheet without the custom properties that nothing in it asks for, or that the one `beside` it has."""

    def is_needed(name: str) -> bool:
        return f"var({name}" in style and f"{name}:" not in beside

    return _PROPERTY.sub(lambda found: found[0] if is_needed(found[1]) else "", style)


def slim_script(text: str) -> str:
    """A script without indentation, blank lines and comments that fill a line. No text may run over several lines."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"
