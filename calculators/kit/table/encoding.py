"""Bytes into text: UTF-8 or UTF-16 by their marks, else UTF-8 where it fits, else Windows-1252."""

from calculators.kit.text.language import Text
from calculators.kit.text.numbers import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_KINDS = (
    (b"PK\x03\x04", Text("en Excel-fil eller et zip-arkiv", "an Excel file or a zip archive")),
    (b"\xd0\xcf\x11\xe0", Text("en Excel-fil", "an Excel file")),
    (b"%PDF", Text("en PDF", "a PDF")),
)


def decoded(content: bytes) -> tuple[str, str] | Unreadable:
    """(text, name of the encoding), or why the bytes are no text.

    A byte that Windows-1252 leaves open becomes a replacement character, which the reader then sees.
    """
    encoding = encoding_of(content)
    if isinstance(encoding, Unreadable):
        return encoding
    text = content.decode(encoding, errors="replace")
    return _not_text(None) if "\0" in text else (text, shown(encoding))


def encoding_of(head: bytes, partial: bool = False) -> str | Unreadable:
    """What Python calls the encoding of a file, from all its bytes or (`partial`) the first of them."""
    for mark, kind in _KINDS:
        if head.startswith(mark):
            return _not_text(kind)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if b"\0" in head:
        return _not_text(None)
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if not (partial and error.reason == "unexpected end of data"):
            return "cp1252"
    return "utf-8"


def shown(encoding: str) -> str:
    """The encoding by the name that people know."""
    return {"utf-8-sig": "utf-8", "cp1252": "windows-1252"}.get(encoding, encoding)


def _not_text(kind: Text | None) -> Unreadable:
    found = kind or Text("ikke tekst", "not text")
    return Unreadable(
        Text(
            f"Filen er {found.da}. Gem den som CSV (i Excel: Filer, Gem som, CSV UTF-8), og vælg den igen.",
            f"The file is {found.en}. Save it as CSV (in Excel: File, Save As, CSV UTF-8) and choose it again.",
        )
    )
