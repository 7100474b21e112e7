"""Moodle XML: what Moodle imports and exports, and many other programs write.

The format has no schema; Moodle's importer (`question/format/xml/format.php` and the
question types' own) is what it means. `reading` brings it in, `writing` out.
"""

from __future__ import annotations

import re

from course.exchange.model import Format
from course.exchange.moodle_xml.reading import read
from course.exchange.moodle_xml.writing import write

_ROOT = re.compile(rb"<(?![?!])([^\s>/]+)")


def sniff(data: bytes, name: str) -> bool:
    """True for XML whose outermost element is `quiz`."""
    head = data[:4000].replace(b"\0", b"")
    found = _ROOT.search(re.sub(rb"<!--.*?-->", b"", head, flags=re.DOTALL))
    return bool(found and found[1] == b"quiz")


FORMATS = (Format("moodle-xml", "Moodle XML", (".xml",), 10, sniff, read, write),)
