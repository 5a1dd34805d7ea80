"""The list of what others made and the site hands on. A test holds every file of a built site to it.

A version comes from the lock or the installed package, a licence from the package's own file; only what packages ship
without its text has one in `texts/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from scripts.model.base import Text, text

Ecosystem = Literal["pypi", "npm", "cargo", "generic"]


@dataclass(frozen=True)
class Component:
    """Something made by others.

    id        also the name of its licence's file, `licences/<id>.txt`
    package   its name among the packages of its ecosystem
    pinned    the package whose pin decides its version; nothing for a part that has none of its own
    licence   as an SPDX expression
    source    where its source is; `{version}` stands for the version
    what      what it does here
    files     the files of the site that it is in, as patterns; those of a part are its whole's
    within    the component that it is a part of
    texts     where its licence stands: `package:file` of an installed package, or the name of a file in `texts/`
    """

    id: str
    name: str
    ecosystem: Ecosystem
    package: str
    licence: str
    source: str
    what: Text
    texts: tuple[str, ...]
    pinned: str = ""
    files: tuple[str, ...] = ()
    within: str = ""


_PRESSED: Final = ("", ".br", ".gz")


def _pressed(*files: str) -> tuple[str, ...]:
    return tuple(file + ending for file in files for ending in _PRESSED)


COMPONENTS: Final = (
    Component(
        "pyodide",
        "Pyodide",
        "npm",
        "pyodide",
        "MPL-2.0",
        "https://github.com/pyodide/pyodide/tree/{version}",
        text("Kører beregnerne i browseren", "Runs the calculators in the browser"),
        ("pyodide-build:LICENSE",),
        pinned="pyodide",
        files=_pressed(
            "runtime/*/pyodide.mjs",
            "runtime/*/pyodide.asm.mjs",
            "runtime/*/pyodide.asm.wasm",
            "runtime/*/pyodide-lock.json",
        ),
    ),
    Component(
        "stackframe",
        "stackframe, error-stack-parser",
        "npm",
        "error-stack-parser",
        "MIT",
        "https://github.com/stacktracejs/error-stack-parser",
        text("Læser, hvor en fejl opstod", "Reads where an error arose"),
        ("stackframe.txt",),
        within="pyodide",
    ),
    Component(
        "python",
        "Python",
        "generic",
        "cpython",
        "PSF-2.0",
        "https://github.com/python/cpython/tree/v{version}",
        text(
            "Sproget, beregnerne er skrevet i; biblioteket er uden det, ingen læser i en browser",
            "The language of the calculators; its library is without what nobody reads in a browser",
        ),
        ("typing_extensions:LICENSE",),
        pinned="python",
        files=_pressed("runtime/*/python_stdlib.zip", "runtime/*/rest.zip"),
    ),
    Component(
        "python-parts",
        "Emscripten, musl, Expat, libffi, HACL*, libmpdec, Zstandard, zlib, bzip2, SQLite, XZ",
        "generic",
        "cpython-parts",
        "MIT AND BSD-2-Clause AND BSD-3-Clause AND Zlib AND bzip2-1.0.6",
        "https://github.com/python/cpython/tree/main/Modules",
        text("Dele, Python er oversat med", "Parts that Python is compiled with"),
        ("python-parts.txt",),
        within="python",
    ),
    Component(
        "xlsxwriter",
        "XlsxWriter",
        "pypi",
        "xlsxwriter",
        "BSD-2-Clause",
        "https://github.com/jmcnamara/XlsxWriter",
        text("Skriver regneark", "Writes spreadsheets"),
        ("xlsxwriter:LICENSE.txt",),
        pinned="xlsxwriter",
        files=_pressed("runtime/*/rest.zip"),
    ),
    Component(
        "pagefind",
        "Pagefind",
        "pypi",
        "pagefind",
        "MIT",
        "https://github.com/Pagefind/pagefind/tree/v{version}",
        text("Søgningen", "The search"),
        ("pagefind.txt",),
        pinned="pagefind",
        files=(
            "*/search/pagefind.js",
            "*/search/pagefind-worker.js",
            "*/search/wasm.*.pagefind",
        ),
    ),
    Component(
        "pagefind-parts",
        "wasm-bindgen, Snowball, rust-stemmers, bit-set",
        "cargo",
        "pagefind_web",
        "MIT AND BSD-3-Clause",
        "https://github.com/Pagefind/pagefind/blob/main/pagefind_web/Cargo.lock",
        text("Dele, søgningen er oversat med", "Parts that the search is compiled with"),
        ("pagefind-parts.txt",),
        within="pagefind",
    ),
    Component(
        "minicbor",
        "minicbor",
        "cargo",
        "minicbor",
        "BlueOak-1.0.0",
        "https://github.com/twittner/minicbor",
        text("Læser søgningens indeks", "Reads the index of the search"),
        ("minicbor.txt",),
        within="pagefind",
    ),
    Component(
        "mkdocs-material",
        "Material for MkDocs",
        "pypi",
        "mkdocs-material",
        "MIT",
        "https://github.com/squidfunk/mkdocs-material/tree/{version}",
        text("Sidernes tema", "The theme of the pages"),
        ("mkdocs-material:LICENSE",),
        pinned="mkdocs-material",
        files=(
            "*/assets/stylesheets/*.min.css",
            "*/assets/stylesheets/*.min.css.map",
            "*/assets/javascripts/*.min.js",
            "*/assets/javascripts/*.min.js.map",
            "*/assets/images/favicon.png",
            "*.html",
        ),
    ),
    Component(
        "material-icons",
        "Material Design Icons",
        "npm",
        "@mdi/svg",
        "Apache-2.0",
        "https://github.com/Templarian/MaterialDesign",
        text("Ikonerne", "The icons"),
        ("mkdocs-material:.icons/material/LICENSE", "apache-2.0.txt"),
        within="mkdocs-material",
    ),
    Component(
        "rxjs",
        "RxJS",
        "npm",
        "rxjs",
        "Apache-2.0",
        "https://github.com/ReactiveX/rxjs",
        text("Del af temaets script", "Part of the theme’s script"),
        ("rxjs.txt", "apache-2.0.txt"),
        within="mkdocs-material",
    ),
    Component(
        "tslib",
        "tslib",
        "npm",
        "tslib",
        "0BSD",
        "https://github.com/microsoft/tslib",
        text("Del af temaets script", "Part of the theme’s script"),
        ("tslib.txt",),
        within="mkdocs-material",
    ),
    Component(
        "clipboard",
        "clipboard.js",
        "npm",
        "clipboard",
        "MIT",
        "https://github.com/zenorocha/clipboard.js",
        text("Del af temaets script", "Part of the theme’s script"),
        ("clipboard.txt",),
        within="mkdocs-material",
    ),
    Component(
        "escape-html",
        "escape-html",
        "npm",
        "escape-html",
        "MIT",
        "https://github.com/component/escape-html",
        text("Del af temaets script", "Part of the theme’s script"),
        ("escape-html.txt",),
        within="mkdocs-material",
    ),
    Component(
        "focus-visible",
        "focus-visible",
        "npm",
        "focus-visible",
        "W3C-20150513",
        "https://github.com/WICG/focus-visible",
        text("Del af temaets script", "Part of the theme’s script"),
        ("focus-visible.txt",),
        within="mkdocs-material",
    ),
    Component(
        "material-design-color",
        "material-design-color",
        "npm",
        "material-design-color",
        "MIT",
        "https://github.com/mrmlnc/material-color",
        text("Del af temaets farver", "Part of the theme’s colours"),
        ("material-design-color.txt",),
        within="mkdocs-material",
    ),
)
