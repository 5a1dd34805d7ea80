"""A mark that cannot be used
Et mærke, der ikke kan bruges

Why: The mark stands on every page and is an address of its own. A drawing can hold scripts and fetch from elsewhere,
which the site promises not to do.
Hvorfor: Mærket står på hver side og har sin egen adresse. En tegning kan rumme scripts og hente noget andre steder fra,
og sitet lover, at det gør det ikke.

Mend: Save it as plain SVG of shapes, gradients and groups, at most 20 kB, in playbook/brand/.
Ret: Gem det som ren SVG af former, farveovergange og grupper på højst 20 kB i playbook/brand/.

Example: company/example.yaml
    - brand: {mark: brand/missing.svg}
    + # brand: missing
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from xml.etree import ElementTree

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.company import Company
from scripts.problem import Said, text

_MOST_BYTES = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(
    ("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
) | {"clipPath", "mask", "linearGradient", "radialGradient", "stop", "use"}
_MEND = text("Gem tegningen som ren SVG i playbook/brand/.", "Save the drawing as plain SVG in playbook/brand/.")
_ELSEWHERE = re.compile(r"url\((?!\s*[\"']?#)|//|\\|(?:java|vb)script\s*:|^\s*data:|@import", re.IGNORECASE)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """The mark is there, small, and nothing but shapes."""
    for id, company in playbook.of(Company).items():
        mark = company.brand.mark if company.brand else None
        if mark is None:
            continue
        content = playbook.documents.marks.get(mark)
        wrong = _no_file(tuple(playbook.documents.marks)) if content is None else _fault(content)
        if wrong is not None:
            mend = text(
                "Gem tegningen som ren SVG i playbook/brand/.", "Save the drawing as plain SVG in playbook/brand/."
            )
            nearest = next(iter(get_close_matches(mark, tuple(playbook.documents.marks), 1)), None)
            if content is None and nearest:
                mend = text(f"Mente du »{nearest}«? {_MEND.da}", f"Did you mean '{nearest}'? {_MEND.en}")
            yield Finding(Company.kind, id, ("brand", "mark"), Said(wrong, None, mend))


def _no_file(known: tuple[str, ...]) -> Text:
    listed = ", ".join(known)
    there = text(f"; der er {listed}", f"; there is {listed}") if known else text("", "")
    return text(f"filen findes ikke{there.da}", f"the file does not exist{there.en}")


def _fault(content: bytes) -> Text | None:
    if len(content) > _MOST_BYTES:
        return text(f"tegningen fylder {len(content)} byte", f"the drawing has {len(content)} bytes")
    if b"<!DOCTYPE" in content or b"<?" in content.removeprefix(b"<?xml "):
        return text(
            "tegningen har en DOCTYPE eller en anvisning (»<?«)", "the drawing has a DOCTYPE or an instruction ('<?')"
        )
    try:
        root = ElementTree.fromstring(content.decode("utf-8"))
    except (ElementTree.ParseError, ValueError):
        return text("filen er ikke SVG i UTF-8", "the file is not SVG in UTF-8")
    if root.tag != f"{_SVG}svg":
        return text("filen er ikke SVG", "the file is not SVG")
    return next(filter(None, map(_fault_of, root.iter())), None)


def _fault_of(part: ElementTree.Element) -> Text | None:
    name = part.tag.removeprefix(_SVG) if isinstance(part.tag, str) else "?"
    if name not in _SHAPES:
        return text(f"tegningen rummer <{name}>", f"the drawing holds <{name}>")
    for key, value in part.attrib.items():
        plain = key.rpartition("}")[2]
        if plain.lower().startswith("on") or plain == "style":
            return text(f"tegningen rummer »{plain}«", f"the drawing holds '{plain}'")
        if _ELSEWHERE.search(value) or (plain == "href" and not value.startswith("#")):
            return text(f"tegningen henter noget med »{plain}«", f"the drawing fetches something with '{plain}'")
    return None
