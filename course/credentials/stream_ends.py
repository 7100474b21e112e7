"""A mend for PDF streams whose end can be read in two ways.

Compressed data ends in any byte. When that is a carriage return, and the writer ends the line
with a line feed, a reader that looks back from `endstream` takes both for the end of the line
and finds the data one byte short of its `/Length`, which PDF/A-2 forbids (ISO 19005-2,
6.1.7.1). About one certificate in fifty is so. A line end of two bytes can be read in one way
only.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_XREF_AT = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_XREF_HEAD = re.compile(rb"xref\s+0 (\d+)\s*\n")
_STREAM = re.compile(rb"\d+ 0 obj\s<</Length (\d+)[^\x00]*?>>\s?stream\n")
_ENTRY = 20


def mend_stream_ends(pdf: bytes) -> bytes:
    """The same document with each ambiguous stream end written out; usually the very same bytes.

    Reads what typst writes: one cross-reference table from object 0, direct lengths. A file of
    another form comes back as it is.
    """
    last = _XREF_AT.search(pdf)
    table = _XREF_HEAD.match(pdf, int(last[1])) if last else None
    if not last or not table:
        return pdf
    count, start = int(table[1]), table.end()
    entries = [pdf[start + _ENTRY * n : start + _ENTRY * (n + 1)] for n in range(count)]
    in_use = [int(entry[:10]) for entry in entries if entry[17:18] == b"n"]
    ends = sorted(end for offset in in_use if (end := _ambiguous_end(pdf, offset)))
    if not ends:
        return pdf

    def moved(offset: int) -> int:
        return offset + bisect_left(ends, offset)

    rewritten = b"".join(
        b"%010d" % moved(int(entry[:10])) + entry[10:] if entry[17:18] == b"n" else entry for entry in entries
    )
    rest = pdf[start + _ENTRY * count : last.start(1)]
    pieces = [pdf[a:b] for a, b in zip([0, *ends], [*ends, start], strict=True)]
    return (
        b"\r".join(pieces) + rewritten + rest + str(moved(int(last[1]))).encode("ascii") + pdf[last.end(1) :]
    )


def _ambiguous_end(pdf: bytes, offset: int) -> int:
    """Where the line end after a stream stands that follows a carriage return of the data; 0 for none."""
    stream = _STREAM.match(pdf, offset)
    if not stream:
        return 0
    end = stream.end() + int(stream[1])
    return end if pdf[end - 1 : end + 10] == b"\r\nendstream" else 0
