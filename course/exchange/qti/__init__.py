"""QTI, the exchange format of 1EdTech: items and packages of 2.1, 2.2 and 3.0, in and out.

`packages` reads a file of any of the versions, `writing` makes a package in one of them.
`reading` and the `..._in` modules turn the interactions of an item into our types, the
`..._out` modules the other way; `processing` runs an item's own rules for scoring, so that a
question is only said to be whole when it gives the same marks here.
"""

from __future__ import annotations

import functools
import re

from course.errors import CourseError
from course.exchange.model import Format, Written
from course.exchange.qti.packages import manifest_of, read
from course.exchange.qti.versions import V22, VERSIONS, Version
from course.exchange.qti.writing import write_package
from course.quiz.question import Bank
from course.safe_zip import is_zip, open_zip

_MARKS = {
    "2.1": re.compile(rb"imsqti_v2p1|xmlv2p1|QTIv2\.1"),
    "2.2": re.compile(rb"imsqti_v2p2|xmlv2p2|QTIv2\.2"),
    "3.0": re.compile(rb"imsqtiasi_v3p0|xmlv3p0|<qti-assessment|qtiv3p0"),
}
_ANY = re.compile(rb"imsqti_|ims_qtiasiv1|<questestinterop")
_ENOUGH = 20_000


def _sniff(version: Version, data: bytes, name: str) -> bool:
    """True for an item or a package of the version; the usual one takes what no other does (2.0, 1.2)."""
    head = _head(data)
    found = next((number for number, mark in _MARKS.items() if mark.search(head)), "")
    return found == version.number or (not found and version is V22 and bool(_ANY.search(head)))


def _head(data: bytes) -> bytes:
    """The beginning of a document, or of a package's manifest, or else of its first document."""
    if not is_zip(data):
        return (
            data[:_ENOUGH].replace(b"\0", b"")
            if data.lstrip()[:1] in (b"<", b"\xef", b"\xff", b"\xfe")
            else b""
        )
    try:
        files = open_zip(data)
        first = manifest_of(files) or next((each for each in sorted(files) if each.endswith(".xml")), "")
        return files[first][:_ENOUGH] if first else b""
    except CourseError:
        return b""


def _write(version: Version, bank: Bank) -> Written:
    return write_package(bank, version)


FORMATS = tuple(
    Format(
        f"qti-{version.number}",
        f"QTI {version.number}",
        (".zip", ".xml"),
        10,
        functools.partial(_sniff, version),
        read,
        functools.partial(_write, version),
    )
    for version in VERSIONS
)
