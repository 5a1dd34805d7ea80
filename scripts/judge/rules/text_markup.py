"""Markup that the playbook's texts do not use
Opmærkning, som playbookens tekster ikke bruger

Why: Texts are shown on pages, in forms, in print and in exports. Paragraphs, `- ` lists, **bold** and links to records
work in all of them; HTML, headings, tables and addresses do not, and would stand there as signs.
Hvorfor: Teksterne vises på sider, i formularer, på tryk og i udtræk. Afsnit, `- `-lister, **fed** og links til poster
virker alle steder; HTML, overskrifter, tabeller og adresser gør ikke og ville stå der som tegn.

Mend: Write it with paragraphs, `- ` lists, **bold** and links of the form [label](kind/id).
Ret: Skriv det med afsnit, `- `-lister, **fed** og links af formen [tekst](slags/id).

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
from scripts.link.walk import links
from scripts.model.base import Text
from scripts.problem import Said, text

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
    (re.compile(r"https?://\S+"), text("en adresse på nettet", "a web address")),
)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Texts hold paragraphs, lists, bold and links to records, nothing else; the meaning of a term holds no link."""
    for kind, id, path, words in playbook.texts:
        for language in ("da", "en"):
            plain = kind == "terms" and path == ("meaning",)
            for what, found in _faults(words.say(language), plain):
                said = Said(
                    text(f"{what.da} i en tekst: {found}", f"{what.en} in a text: {found}"),
                    text(
                        "afsnit, »- «-lister, **fed** og [tekst](slags/id)",
                        "paragraphs, '- ' lists, **bold** and [label](kind/id)",
                    ),
                    text("Skriv det om uden.", "Rewrite it without."),
                )
                yield Finding(kind, id, (*path, language), said)


def _faults(words: str, plain: bool) -> Iterator[tuple[Text, str]]:
    for pattern, what in _FORMS:
        if found := pattern.search(words):
            yield what, _short(found[0])
    for link in links(words):
        if plain:
            yield text("et link i et ords betydning", "a link in the meaning of a term"), f"[{_short(link.label)}]"
        elif link.record is None and not link.target.startswith(("http://", "https://")):
            yield (
                text("et link, der ikke er [tekst](slags/id)", "a link that is not [label](kind/id)"),
                _short(link.target),
            )
    if words.count("**") % 2:
        yield (
            text("fed skrift, der ikke lukkes (»**«)", "bold that is not closed ('**')"),
            _short(words[words.rfind("**") :]),
        )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else words[:39] + "…"
