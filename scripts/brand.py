"""A company's colours and type as values of the site's palette, and how well they can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from scripts.model.brand import Brand, Scheme

type Background = Literal["light", "dark"]


class Ground(NamedTuple):
    """What the palette, `docs/styles/tokens.css`, has on one background: surfaces from high to low, and where colours
    grow stronger towards."""

    surfaces: tuple[str, str, str]
    strong: str
    soft: float


GROUNDS: Final[Mapping[Background, Ground]] = {
    "light": Ground(("#ffffff", "#f6f8f8", "#edf1f1"), "#000000", 0.12),
    "dark": Ground(("#12191b", "#1a2426", "#0d1314"), "#ffffff", 0.2),
}
NEEDED: Final = 4.5
"""Least contrast of text on its background: WCAG 2.2, level AA."""
_ON: Final = ("#ffffff", "#06272b")
_SELECTORS: Final[Mapping[Background, str]] = {
    "light": ':root,\n[data-md-color-scheme="default"],\n[data-theme="light"]',
    "dark": '[data-md-color-scheme="slate"],\n[data-theme="dark"]',
}


class Contrast(NamedTuple):
    """How a colour, `primary` or `accent`, can be told from what lies under it."""

    colour: Literal["primary", "accent"]
    ground: str
    found: float


def style(brand: Brand) -> str:
    """The palette's values that the brand has its own of, as CSS; nothing for a brand without colours and type."""
    rules = [f"{_SELECTORS[ground]} {{\n{_lines(tokens(scheme, ground))}}}\n" for ground, scheme in _schemes(brand)]
    if brand.font:
        named = ", ".join(f'"{face}"' for face in brand.font)
        rules.append(f":root {{\n  --sp-font: {named}, system-ui, sans-serif;\n}}\n")
    return "".join(rules)


def tokens(scheme: Scheme, background: Background) -> dict[str, str]:
    """The values by name, made of the two colours."""
    ground = GROUNDS[background]
    surface = ground.surfaces[0]
    return {
        "primary": scheme.primary,
        "primary-strong": _mixed(scheme.primary, ground.strong, 0.28),
        "primary-soft": _mixed(surface, scheme.primary, ground.soft),
        "on-primary": max(_ON, key=lambda colour: contrast(colour, scheme.primary)),
        "link": scheme.primary,
        "accent": scheme.accent,
        "accent-mark": scheme.accent,
        "accent-soft": _mixed(surface, scheme.accent, ground.soft),
        "focus": scheme.accent,
        "chart-1": scheme.primary,
    }


def weakest(brand: Brand) -> Iterator[tuple[Background, Contrast]]:
    """Each colour with the background on which it is hardest to read."""
    for background, scheme in _schemes(brand):
        made, surfaces = tokens(scheme, background), GROUNDS[background].surfaces
        for colour in ("primary", "accent"):
            grounds = [*surfaces, made[f"{colour}-soft"], *([made["on-primary"]] if colour == "primary" else [])]
            found, worst = min((contrast(made[colour], one), one) for one in grounds)
            yield background, Contrast(colour, worst, found)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 has it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _schemes(brand: Brand) -> Iterator[tuple[Background, Scheme]]:
    if brand.colours.light:
        yield "light", brand.colours.light
    if brand.colours.dark:
        yield "dark", brand.colours.dark


def _lines(values: Mapping[str, str]) -> str:
    return "".join(f"  --sp-{name}: {value};\n" for name, value in values.items())


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(one: str, other: str, share: float) -> str:
    """`one` with a share of `other` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
