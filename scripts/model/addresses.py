"""Addresses on the web: read part by part, never judged by how they begin.

An address of the playbook becomes a link on the site, so it may only be one that leads somewhere: https, a host,
nothing that the reader does not see and nothing that could end the attribute it stands in.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from scripts.model.base import Text, text

FORM: Final = "address"
"""The type of the error that pydantic gives for a text that is no address."""
LONGEST: Final = 2000
"""Signs of an address that every browser and mail program takes."""
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*", re.IGNORECASE)
_ALLOWED = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
_SAFE: Final = "._~:/?#@!$&'()*+,;=-%"


class Address(str):
    """An https address, which may be linked to."""

    pattern = r"^https://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!-~]*)?$"

    @classmethod
    def fault(cls, address: str) -> Text | None:
        """What is wrong with the address, as the end of a sentence; None when nothing is."""
        return fault(address)

    @classmethod
    def read(cls, address: str) -> Address:
        """The address. Raises pydantic's error for one that has a fault, which stands in its context."""
        if (found := cls.fault(address)) is not None:
            raise PydanticCustomError(FORM, "{en}", {"en": found.en, "da": found.da})
        return cls(address)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.read, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "string", "format": "uri", "pattern": cls.pattern, "maxLength": LONGEST}


class Folder(Address):
    """An https address below which others lie: it ends in a slash."""

    pattern = r"^https://[A-Za-z0-9.-]+(:[0-9]+)?/([!-~]*/)?$"

    @classmethod
    def fault(cls, address: str) -> Text | None:
        found = fault(address) or _more_than_a_path(address)
        if found is None and not address.endswith("/"):
            return text("ender ikke på »/«", "does not end in '/'")
        return found


class Repository(Address):
    """An https address to which `/edit/...` is added: no question, no fragment."""

    @classmethod
    def fault(cls, address: str) -> Text | None:
        return fault(address) or _more_than_a_path(address)


class Source(Address):
    """Where git fetches something from: an https address, one of ssh, or a folder. Nothing that git takes for an option
    or for a command."""

    pattern = r"^([A-Za-z0-9._/~][^:]*|https://[!-~]+|git@[A-Za-z0-9.-]+:[!-~]+|file:///[!-~]+)$"

    @classmethod
    def fault(cls, address: str) -> Text | None:
        if address.startswith("https://"):
            return fault(address)
        if re.fullmatch(cls.pattern, address) and address.isprintable():
            return None
        return text("er hverken en https-adresse eller en mappe", "is neither an https address nor a folder")


def fault(address: str) -> Text | None:
    """What keeps a text from being an address that may be linked to, as the end of a sentence; None when nothing."""
    if len(address) > LONGEST:
        return text(f"er længere end {LONGEST} tegn", f"is longer than {LONGEST} characters")
    scheme, found, rest = address.partition("://")
    if scheme != "https" or not found:
        return text("begynder ikke med https://", "does not begin with https://")
    sign = _ALLOWED.match(address)
    if sign is None or sign.end() < len(address):
        return _odd(address, address[sign.end() if sign else 0])
    return _fault_of_host(address, re.split("[/?#]", rest, maxsplit=1)[0])


def _odd(address: str, sign: str) -> Text:
    shown = sign if sign.isprintable() and sign != " " else f"U+{ord(sign):04X}"
    better = _encoded(address)
    if better is None:
        return text(f"har et tegn, den ikke må have ({shown})", f"has a character that it may not have ({shown})")
    return text(
        f"har et tegn, den ikke må have ({shown}); skriv {better}",
        f"has a character that it may not have ({shown}); write {better}",
    )


def _encoded(address: str) -> str | None:
    """The address as it is sent, where that is one that may be linked to."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.netloc else ""
        better = parts._replace(netloc=parts.netloc.replace(parts.hostname or "", host)).geturl()
    except (ValueError, UnicodeError):
        return None
    better = quote(better, safe=_SAFE)
    readable = address.isprintable() and len(better) <= 200
    return better if readable and better != address and fault(better) is None else None


def _fault_of_host(address: str, host: str) -> Text | None:
    if "@" in host:
        return text("har et navn eller et kodeord før værten (»@«)", "has a name or a password before the host ('@')")
    try:
        name, port = urlsplit(address).hostname or "", urlsplit(address).port
    except ValueError:
        return text("har en port, der ikke findes", "has a port that does not exist")
    if not name:
        return text("har ingen vært", "has no host")
    if not _HOST.fullmatch(name) or len(name) > 253:
        return text(f"har en vært, der ikke kan findes ({name})", f"has a host that cannot exist ({name})")
    if port == 0 or host.endswith(":"):
        return text("har en port, der ikke findes", "has a port that does not exist")
    return None


def _more_than_a_path(address: str) -> Text | None:
    if "?" in address or "#" in address:
        return text("har et spørgsmål eller et anker (»?«, »#«)", "has a query or a fragment ('?', '#')")
    return None
