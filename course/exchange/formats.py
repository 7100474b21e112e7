"""The formats, found in this folder: one file or package each, and nothing else names one.

A module takes part by having `FORMATS`, a tuple of `model.Format`. One that can only be read
or only be written does not exist so far.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from course.errors import CourseError, Finding
from course.exchange.model import Format
from course.safe_xml import parse_xml
from course.safe_zip import is_zip, open_zip


def _discover() -> Mapping[str, Format]:
    here = str(Path(__file__).parent)
    found: list[Format] = []
    for info in pkgutil.iter_modules([here]):
        if info.name != "formats":
            module = importlib.import_module(f"course.exchange.{info.name}")
            found.extend(getattr(module, "FORMATS", ()))
    found.sort(key=lambda each: (each.precedence, each.name))
    if len({each.name for each in found}) != len(found):
        raise ImportError("two formats of one name")
    return MappingProxyType({each.name: each for each in found})


FORMATS: Mapping[str, Format] = _discover()
"""Name -> format, in the order in which they are asked whether a file is theirs."""


def find_format(data: bytes, name: str) -> Format | None:
    """The format that a file of this name and content is in, or None."""
    return next((each for each in FORMATS.values() if each.sniff(data, name)), None)


def why_unread(data: bytes, name: str) -> Finding:
    """What to say of a file that no format knows: that it is hostile or damaged, else just that."""
    try:
        if is_zip(data):
            for each in (files := open_zip(data)):
                if each.endswith(".xml"):
                    parse_xml(files[each])
        elif data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
            parse_xml(data)
    except CourseError as error:
        line = error.facts.get("line")
        return Finding(error.code, file=name, line=line if isinstance(line, int) else 0, facts=error.facts)
    facts = {"file": name, "known": ", ".join(sorted(FORMATS))}
    return Finding("exchange-format-not-seen", file=name, facts=facts)


def format_named(name: str) -> Format:
    """The format of that name; raises CourseError `exchange-format-unknown`."""
    found = FORMATS.get(name.strip().lower())
    if found is None:
        raise CourseError("exchange-format-unknown", name=name[:40], known=", ".join(sorted(FORMATS)))
    return found
