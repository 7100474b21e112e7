"""Small PDFs written by hand: what no word processor would make."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + item + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, table)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content)
    return b"<</Filter/FlateDecode/Length %d%s>>stream\n" % (len(packed), entries) + packed + b"\nendstream"


def pages_of(contents: Sequence[bytes], page: bytes = b"") -> bytes:
    """A file of pages with these content streams and the font /F; `page` is put into each page's entries."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [CATALOGUE, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids), FONT]
    for n, content in enumerate(contents):
        objects += [
            PAGE + b"%s/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % (page, 5 + 2 * n),
            stream(content),
        ]
    return pdf_of(objects)


def lines(*placed: tuple[float, float, str], size: float = 11) -> bytes:
    """A content stream that shows each text at its place, in points from the page's bottom left."""
    return b"".join(
        b"BT /F %f Tf %f %f Td (%s) Tj ET\n" % (size, x, y, text.encode("cp1252").replace(b"(", b"\\("))
        for x, y, text in placed
    )


def scanned() -> bytes:
    """A page that a picture covers, without text."""
    return pdf_of(
        [
            CATALOGUE,
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            PAGE + b"/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
            stream(b"q 595 0 0 842 0 0 cm /X Do Q"),
            stream(
                b"\x80",
                b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
            ),
        ]
    )


def forms_in_forms(depth: int, times: int) -> bytes:
    """A small file whose page shows `times` to the power of `depth` words, form within form."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>"
    objects = [
        CATALOGUE,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE + b"/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
        stream(b"/X Do "),
    ]
    for n in range(depth):
        objects.append(stream(b"/X Do " * times, form % (b"/XObject<</X %d 0 R>>" % (6 + n))))
    objects.append(stream(b"BT /F 12 Tf 50 700 Td (ord) Tj ET", form % (b"/Font<</F " + FONT + b">>")))
    return pdf_of(objects)
