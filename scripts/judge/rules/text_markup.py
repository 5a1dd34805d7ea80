"""Markup that the playbook's texts do not use
Opmærkning, som playbookens tekster ikke bruger

Why: Texts are shown on pages, in print and in exports. Paragraphs, `- ` lists, **bold** and links work in all of them;
HTML, tables and bare addresses do not, and would stand there as signs. Only the body of a page has headings. Names, the
meanings of terms and a calculator's fields hold no links, since they stand in links, forms and files themselves.
Hvorfor: Teksterne vises på sider, på tryk og i udtræk. Afsnit, `- `-lister, **fed** og links virker alle steder; HTML,
tabeller og nøgne adresser gør ikke og ville stå der som tegn. Kun en sides tekst har overskrifter. Navne, ords
betydning og en beregners felter har ingen links, for de står selv i links, formularer og filer.

Mend: Write it with paragraphs, `- ` lists, **bold** and links of the form [label](kind/id) or [label](https://address).
Ret: Skriv det med afsnit, `- `-lister, **fed** og links af formen [tekst](slags/id) eller [tekst](https://adresse).

Example: stages/qualification.yaml
      purpose:
    -   da: Find ud af, om der er <b>et behov</b>
    -   en: Find out whether there is <b>a need</b>
    +   da: Find ud af, om der er **et behov**
    +   en: Find out whether there is **a need**
"""

import re
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.link.walk import Link, links
from scripts.load.tree import Path
from scripts.model.addresses import fault
from scripts.model.base import Text
from scripts.model.pages import HEADING, Prose
from scripts.problem import Said, text

_ADDRESS = re.compile(r"https?://\S+")
_FORMS: tuple[tuple[re.Pattern[str], Text], ...] = (
    (re.compile(r"</?[A-Za-z!][^<>]*>"), text("HTML", "HTML")),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), text("et billede", "an image")),
    (re.compile(r"^#{1,6} .*", re.MULTILINE), text("en overskrift (»#«)", "a heading ('#')")),
    (re.compile(r"^\d{1,2}[.)] .*", re.MULTILINE), text("en nummereret liste", "a numbered list")),
    (re.compile(r"^[*+] .*", re.MULTILINE), text("en liste med »*«", "a list with '*'")),
    (re.compile(r"^\|.*", re.MULTILINE), text("en tabel", "a table")),
    (re.compile(r"^> .*", re.MULTILINE), text("et citat (»>«)", "a quotation ('>')")),
    (re.compile(r"`[^`]*`?"), text("kode (»`«)", "code ('`')")),
    (re.compile(r"(?<![*\w])\*(?![*\s])[^*\n]*(?<![*\s])\*(?![*\w])"), text("kursiv (»*«)", "italics ('*')")),
)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Texts hold paragraphs, lists, bold and links, nothing else; some texts hold no link."""
    for kind, id, path, words in playbook.texts:
        for language in words.written:
            said_here = words.say(language)
            if kind == Prose.kind and path == ("body",):
                said_here = HEADING.sub(lambda found: found["words"], said_here)
            for what, found in _faults(said_here, _holds_no_link(kind, path)):
                said = Said(
                    text(f"{what.da}: {found}", f"{what.en}: {found}"),
                    text(
                        "afsnit, »- «-lister, **fed**, [tekst](slags/id) og [tekst](https://adresse)",
                        "paragraphs, '- ' lists, **bold**, [label](kind/id) and [label](https://address)",
                    ),
                    _mend(found),
                )
                yield Finding(kind, id, (*path, language), said)


def _holds_no_link(kind: str, path: Path) -> Text | None:
    """What the text is, where it can be no link."""
    if path == ("name",):
        return text("et navn", "a name")
    if kind == "terms" and path == ("meaning",):
        return text("et ords betydning", "the meaning of a term")
    if kind == "calculators" and path[0] == "parameters":
        return text("en beregners felt", "a calculator's field")
    return None


def _faults(words: str, place: Text | None) -> Iterator[tuple[Text, str]]:
    found_links = links(words)
    bare = words
    for link in reversed(found_links):
        bare = bare[: link.start] + bare[link.start + len(link.target) :]
    for pattern, what in _FORMS:
        if found := pattern.search(bare):
            yield text(f"{what.da} i en tekst", f"{what.en} in a text"), _short(found[0])
    for link in found_links:
        if place:
            yield text(f"et link i {place.da}", f"a link in {place.en}"), f"[{_short(link.label)}]"
        elif (what_is_wrong := _fault_of_link(link)) is not None:
            yield what_is_wrong, _short(link.target)
    if address := _ADDRESS.search(bare):
        yield text("en nøgen adresse", "a bare address"), _short(address[0])
    if bare.count("**") % 2:
        yield (
            text("fed skrift, der ikke lukkes (»**«)", "bold that is not closed ('**')"),
            _short(bare[bare.rfind("**") :]),
        )


def _fault_of_link(link: Link) -> Text | None:
    if link.record is not None or link.overview:
        return None
    if "://" not in link.target:
        return text("et link, der ikke er [tekst](slags/id)", "a link that is not [label](kind/id)")
    if (wrong := fault(link.target)) is None:
        return None
    return text(f"et link, hvis adresse {wrong.da}", f"a link whose address {wrong.en}")


def _mend(found: str) -> Text:
    if not found.startswith("http"):
        return text("Skriv det om uden.", "Rewrite it without.")
    return text(
        "Skriv [tekst](https://adresse), med %28 og %29 for parenteser i adressen.",
        "Write [label](https://address), with %28 and %29 for brackets in the address.",
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else words[:39] + "…"
