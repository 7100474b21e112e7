"""Bytes to text: which encoding a source is in, and whether it is text at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.errors import SourceError

MAX_BYTES = 50_000_000
"""A source larger than this is refused before it is read."""

MAX_CHARACTERS = 10_000_000
"""A text larger than this is refused: some 1.5 million words, more than any guide."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "mac-roman", "cp865")
_GOOD = frozenset("æøåÆØÅ«»–éÉ’“”…§°")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_KINDS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\xd0\xcf\x11\xe0", "Office 97"),
    (b"{\\rtf", "RTF"),
    (b"\x7fELF", "ELF"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3", "SQLite"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source's text with LF line ends, and the encoding; `guessed` when nothing in the file said so."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, *, file: str, is_html: bool = False) -> Decoded:
    """The text of a source; raises SourceError for what is empty, binary or too long.

    A byte order mark decides; then strict UTF-8; then what an HTML page declares; else the
    single-byte encoding that gives the most Norwegian letters and the fewest control signs.
    """
    if not data.strip():
        raise SourceError("source-empty", file=file)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise SourceError("source-binary", file=file, kind=kind)
    decoded = _decode(data, is_html=is_html)
    if decoded is None or _is_binary(decoded.text):
        raise SourceError("source-binary", file=file, kind="")
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_CHARACTERS:
        raise SourceError("source-too-long", file=file, n=len(text), limit=MAX_CHARACTERS)
    if not text.strip():
        raise SourceError("source-empty", file=file)
    return Decoded(text, decoded.encoding, decoded.guessed)


def _decode(data: bytes, *, is_html: bool) -> Decoded | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding)
    if wide := _wide(data):
        return _strictly(data, wide, guessed=True)
    if plain := _strictly(data, "utf-8"):
        return plain
    if is_html and (found := _DECLARED.search(data[:4096])):
        name = found.group(1).decode("ascii").lower()
        # Browsers read both names as Windows' own code page; so do we.
        encoding = (
            "cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "windows-1252", "us-ascii"} else name
        )
        if declared := _strictly(data, encoding):
            return declared
    candidates = [read for name in _SINGLE_BYTE if (read := _strictly(data, name, guessed=True))]
    return max(candidates, key=_norwegian, default=None)


def _strictly(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: every other byte of Western text is zero."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and odd > len(head) * 0.3 and even < len(head) * 0.05:
        return "utf-16-le"
    if len(head) >= 4 and even > len(head) * 0.3 and odd < len(head) * 0.05:
        return "utf-16-be"
    return ""


def _norwegian(decoded: Decoded) -> tuple[int, int]:
    """How likely a reading is: Norwegian letters, minus control signs; earlier encodings win a tie."""
    sample = decoded.text[:200_000]
    good = sum(map(sample.count, sorted(_GOOD)))
    return good - 5 * len(_CONTROLS.findall(sample)), -_SINGLE_BYTE.index(decoded.encoding)


def _is_binary(text: str) -> bool:
    """True when there are NULs, or more than a stray control sign in a hundred."""
    if "\x00" in text:
        return True
    return len(_CONTROLS.findall(text)) * 100 > len(text)
