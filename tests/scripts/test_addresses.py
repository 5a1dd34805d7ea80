"""An address that the playbook gives is read part by part: what is accepted can only be a link to a page on https."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.model.addresses import Folder, Repository, Source, fault
from scripts.pipeline import read_playbook
from tests.company import TODAY
from tests.scripts.overlay import lay

ATTACK = """https://x"></a><script>alert(1)</script><a href="x"""


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://example.org/",
        "https://Example.org:8443/a/b%20c?d=e&f=g#h",
        "https://xn--hker-gra.dk/(1)'s",
        "https://intranet/deck",
        "https://127.0.0.1/x",
    ],
)
def test_an_address_that_leads_somewhere_is_taken(address: str) -> None:
    assert fault(address) is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "https://"),
        ("http://example.org", "https://"),
        ("HTTPS://example.org", "https://"),
        ("javascript:alert(1)", "https://"),
        ("javascript://example.org/%0Aalert(1)", "https://"),
        ("//example.org", "https://"),
        ("https:/example.org", "https://"),
        (" https://example.org", "https://"),
        ("https://", "no host"),
        ("https:///path", "no host"),
        ("https://?q", "no host"),
        (ATTACK, '(")'),
        ("https://example.org/\u202eexe", "U+202E"),
        ("https://example.org/\x00", "U+0000"),
        ("https://example.org/a b", "write https://example.org/a%20b"),
        ("https://høker.dk/blåbær", "write https://xn--hker-gra.dk/bl%C3%A5b%C3%A6r"),
        ("https://example.org\\@evil.example/", "(\\)"),
        ("https://me@example.org/", "a name or a password"),
        ("https://me:secret@example.org/", "a name or a password"),
        ("https://example.org@evil.example/", "a name or a password"),
        ("https://example.org:99999/", "a port"),
        ("https://example.org:/", "a port"),
        ("https://example.org:0/", "a port"),
        ("https://-x.org/", "a host"),
        ("https://x..org/", "a host"),
        ("https://x_y.org/", "a host"),
        ("https://[::1]/", "(["),
        ("https://example.org/%zz", "(%)"),
        ("https://example.org/" + "a" * 2000, "longer"),
    ],
)
def test_anything_else_is_refused_with_what_is_wrong(address: str, said: str) -> None:
    found = fault(address)
    assert found is not None and said in found.en and found.da != found.en


def test_a_repository_is_added_to_and_a_folder_ends_in_a_slash() -> None:
    assert Repository.fault("https://example.org/a?b") is not None
    assert Repository.fault("https://example.org/a#b") is not None
    assert Folder.fault("https://example.org/a") is not None
    assert Folder.fault("https://example.org/a/") is None
    assert Folder.fault("https://example.org/?a/") is not None


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        ("https://git.example/engine", True),
        ("git@git.example:group/engine.git", True),
        ("file:///srv/engine.git", True),
        ("../engine", True),
        ("/srv/my engine", True),
        ("engine", True),
        ("", False),
        ("--upload-pack=evil", False),
        ("ext::sh -c evil", False),
        ("http://git.example/engine", False),
        ("https://me:secret@git.example/engine", False),
        ("../en\u202egine", False),
        ("a\nb", False),
    ],
)
def test_what_git_fetches_from_is_no_option_and_no_command(place: str, taken: bool) -> None:
    assert (Source.fault(place) is None) == taken


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attributes))


@given(
    st.text("https:/\\@.x1\"'<>& \n\t\u202e\x00%#?[]-ø", max_size=30), st.sampled_from(["", "https://", "https://x"])
)
def test_whatever_is_accepted_is_one_link_to_its_host_even_unescaped(more: str, start: str) -> None:
    address = start + more
    if fault(address) is None:
        parts = urlsplit(address)
        assert parts.scheme == "https" and parts.hostname and parts.username is None
        assert address.isascii() and address.isprintable() and not set(address) & set(' "<>\\`{}|^')
        assert [tag for tag, _ in _Tags(f'<a href="{address}">x</a>').found] == ["a"]


def test_the_attack_in_the_companys_file_is_told_at_its_line(tmp_path: Path) -> None:
    path = lay(tmp_path) / "company/example.yaml"
    words = path.read_text(encoding="utf-8").replace("https://example.org/playbook", f"'{ATTACK}'")
    path.write_text(words, encoding="utf-8")
    reading = read_playbook(tmp_path, TODAY)
    (found,) = reading.problems
    assert reading.playbook is None
    assert (found.rule, found.snippet.partition(":")[0]) == ("address-form", "repository")
    assert found.said.mend is not None
