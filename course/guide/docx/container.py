"""A Word document's file: a zip of XML, opened within limits, or refused with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from lxml import etree

from course.citation import plain
from course.errors import CourseError, SourceError
from course.guide.docx.names import W, main_namespaces
from course.safe_xml import local_name, parse_xml
from course.safe_zip import Zip, is_zip, open_zip

MAX_XML = 50_000_000
"""Bytes of all XML that is read, unpacked."""

MAX_RATIO = 100
"""How many times larger an XML part may get by being unpacked; Word's own is 5 to 20."""

_SMALL = 1_000_000
"""Bytes: a smaller part may be as dense as it likes."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TOO_LARGE = frozenset(
    ("zip-bomb", "zip-too-large", "zip-too-many", "xml-too-large", "xml-too-many", "xml-too-deep")
)


@dataclass(frozen=True, slots=True)
class Container:
    """The parts of a Word document that hold its text; None for what it has not."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    properties: tuple[tuple[str, str], ...]
    """What the document says of itself, as name (lower case) and value; its own words before Word's."""


def open_container(data: bytes, file: str) -> Container:
    """Open a Word document.

    Raises SourceError: `source-empty`, `docx-password`, `docx-old`, `docx-not-word`,
    `docx-too-large` or `docx-broken`.
    """
    if not data:
        raise SourceError("source-empty", file=file)
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise SourceError("docx-password", file=file)
        raise SourceError("docx-old", file=file)
    if not is_zip(data):
        raise SourceError("docx-not-word", file=file)
    try:
        return _Opening(open_zip(data), file).container()
    except SourceError:
        raise
    except CourseError as error:
        if error.code == "zip-encrypted":
            raise SourceError("docx-password", file=file) from None
        if error.code in _TOO_LARGE:
            raise SourceError("docx-too-large", file=file, limit=MAX_XML // 1_000_000) from None
        raise SourceError("docx-broken", file=file) from None


class _Opening:
    """Finds parts by their relationships and counts what is unpacked."""

    def __init__(self, files: Zip, file: str) -> None:
        self._files, self._file = files, file
        self._read = 0

    def container(self) -> Container:
        top = dict(self._related("", ""))
        main = top.get("officeDocument") or "word/document.xml"
        document = self._xml(main)
        if document is None or document.tag != f"{W}document":
            raise SourceError("docx-not-word", file=self._file)
        folder = dirname(main)
        parts = dict(self._related(folder, main))
        read = {
            name: self._xml(parts.get(name) or join(folder, f"{name}.xml"))
            for name in ("styles", "numbering", "footnotes", "endnotes")
        }
        return Container(document, **read, properties=tuple(self._properties()))

    def _related(self, folder: str, part: str) -> Iterator[tuple[str, str]]:
        """(kind, part) of what a part refers to inside the file."""
        name = part.rpartition("/")[2]
        root = self._xml(join(folder, "_rels", f"{name}.rels"))
        for item in root.iterchildren(_RELATIONSHIP) if root is not None else ():
            target, kind = item.get("Target", ""), item.get("Type", "").rpartition("/")[2]
            inside = normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))
            if item.get("TargetMode") != "External" and inside in self._files:
                yield kind, inside

    def _xml(self, name: str) -> etree._Element | None:
        if name not in self._files:
            return None
        packed, unpacked = self._files.sizes(name)
        self._read += unpacked
        if self._read > MAX_XML or (unpacked > _SMALL and unpacked > MAX_RATIO * max(packed, 1)):
            raise CourseError("zip-bomb", name=name)
        return parse_xml(main_namespaces(self._files[name]))

    def _properties(self) -> Iterator[tuple[str, str]]:
        for name in ("docProps/custom.xml", "docProps/core.xml", "docProps/app.xml"):
            root = self._xml(name)
            for item in root if root is not None else ():
                key = item.get("name") or local_name(item)
                if value := plain("".join(map(str, item.itertext())))[:500]:
                    yield key.lower().replace("_", "-").replace(" ", "-"), value
