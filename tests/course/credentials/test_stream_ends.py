"""PDF streams end in one way only, and the file around them stays whole."""

import re

import page
import pytest

from course.credentials import pdf
from course.credentials.stream_ends import mend_stream_ends

URL = "https://kyndig.example/bevis/RVTS0W40J2GB1G6GW3RG"


def build(*streams):
    """A minimal PDF with these streams, written the way typst writes."""
    out, offsets = b"%PDF-1.7\n", []
    for n, data in enumerate(streams, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n\n" % (n, len(data), data)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(streams) + 1)
    out += b"".join(b"%010d 00000 n\r\n" % offset for offset in offsets)
    return out + b"trailer\n<</Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(streams) + 1, at)


def read(document):
    """The streams by way of the cross-reference table, taken by their lengths."""
    at = int(re.search(rb"startxref\n(\d+)", document)[1])
    head = re.compile(rb"xref\n0 (\d+)\n").match(document, at)
    found = []
    for n in range(1, int(head[1])):
        entry = document[head.end() + 20 * n :][:20]
        start = re.compile(rb"%d 0 obj\n<</Length (\d+)>>\nstream\n" % n).match(document, int(entry[:10]))
        end = start.end() + int(start[1])
        found.append((document[start.end() : end], document[end : end + 11]))
    return found


def test_a_stream_that_ends_in_a_carriage_return_gets_a_line_end_of_two_bytes():
    streams = [b"one", b"two\r", b"three\r\n", b"\r", b"five"]
    assert read(mend_stream_ends(build(*streams))) == [
        (b"one", b"\nendstream\n"),
        (b"two\r", b"\r\nendstream"),
        (b"three\r\n", b"\nendstream\n"),
        (b"\r", b"\r\nendstream"),
        (b"five", b"\nendstream\n"),
    ]


def test_a_file_without_any_comes_back_as_it_is():
    document = build(b"one", b"two")
    assert mend_stream_ends(document) is document


@pytest.mark.parametrize("document", [b"", b"%PDF-1.7", b"startxref\n5\n%%EOF", b"\r\nendstream"])
def test_what_is_of_another_form_comes_back_as_it_is(document):
    assert mend_stream_ends(document) == document


def test_mending_twice_is_mending_once():
    once = mend_stream_ends(build(b"two\r", b"x"))
    assert mend_stream_ends(once) == once


@pytest.mark.slow
def test_a_real_certificate_that_has_one_is_mended(facts_of, monkeypatch):
    """The first name in a row whose file typst ends ambiguously; without the mend it is not PDF/A-2a."""
    raw = []
    monkeypatch.setattr(
        pdf, "mend_stream_ends", lambda document: raw.append(document) or mend_stream_ends(document)
    )
    for n in range(400):
        mended = pdf.make_pdf(facts_of(name=f"Ingrid {n} Eksempelsen"), verify_url=URL)
        if mended != raw[-1]:
            break
    else:
        pytest.fail("typst no longer writes ambiguous stream ends: the mend can go")
    assert not page.validate_pdf_bytes(raw[-1], profile="2a").is_compliant
    assert page.validate_pdf_bytes(mended, profile="2a").is_compliant
    assert page.validate_pdf_bytes(mended, profile="ua1").is_compliant
