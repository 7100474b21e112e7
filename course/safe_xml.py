"""XML from strangers: parsed without DTD, entities or network, within limits, or refused.

Two steps. Expat walks through the document first, keeps nothing, and stops at a document
type, too deep a nesting or too many elements: entities are declared in a document type and
nowhere else, so none is ever expanded. What it let through is then parsed by lxml, which is
told the same things again.
"""

from __future__ import annotations

from xml.parsers import expat

from lxml import etree

from course.errors import CourseError

MAX_BYTES = 100_000_000
MAX_DEPTH = 100
MAX_ELEMENTS = 1_000_000
MAX_ATTRIBUTES = 200


def parse_xml(data: bytes) -> etree._Element:
    """The root element of a document, without comments and processing instructions.

    `sourceline` of an element is its line in the file. Raises CourseError: `xml-too-large`,
    `xml-with-doctype`, `xml-too-deep`, `xml-too-many` or `xml-broken` (with the line).
    """
    if len(data) > MAX_BYTES:
        raise CourseError("xml-too-large", limit=MAX_BYTES // 1_000_000)
    _walk(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise CourseError("xml-broken", line=error.lineno or 1) from None
    except (ValueError, LookupError):
        raise CourseError("xml-broken", line=1) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise CourseError("xml-with-doctype")
    return root


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace; '' for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


class _Walk:
    """Counts while expat reads; keeps nothing."""

    def __init__(self) -> None:
        self.depth = self.elements = 0

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH:
            raise CourseError("xml-too-deep", limit=MAX_DEPTH)
        if self.elements > MAX_ELEMENTS or len(attributes) > MAX_ATTRIBUTES:
            raise CourseError("xml-too-many", limit=MAX_ELEMENTS)

    def end(self, _name: str) -> None:
        self.depth -= 1

    @staticmethod
    def doctype(*_details: object) -> None:
        raise CourseError("xml-with-doctype")


def _walk(data: bytes) -> None:
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = walk.doctype
    parser.EntityDeclHandler = walk.doctype
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise CourseError("xml-broken", line=error.lineno) from None
    except (ValueError, LookupError):  # an encoding that Python does not know
        raise CourseError("xml-broken", line=1) from None
