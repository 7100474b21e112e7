"""The names of WordprocessingML (ECMA-376): namespaces, and what reading asks of an element."""

from __future__ import annotations

from lxml import etree

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _MAIN.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/math"
    ),
}
W = f"{{{_MAIN}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NAMESPACE = _MAIN

_OFF = frozenset(("0", "false", "off"))


def main_namespaces(data: bytes) -> bytes:
    """XML of the strict form of the standard with the names of the form that Word itself writes."""
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
    return data


def tags(names: str, namespace: str = W) -> tuple[str, ...]:
    """The full names of elements, from their names with spaces between."""
    return tuple(namespace + name for name in names.split())


def value(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of a child such as `w:pStyle`; None without the child, '' for a child without it."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(f"{W}val", "")


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """Whether a property such as `w:b` is on or off here; None where it is not said."""
    said = value(parent, name)
    return None if said is None else said not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number from 0 to 9999, or None."""
    return int(text) if text and len(text) < 5 and text.isascii() and text.isdigit() else None
