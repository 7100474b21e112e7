"""The versions of QTI that are written and read, and how a document of each differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from course.exchange.qti.vocabulary import QTI, attribute_name, element_name, with_dashes

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_PAGE = re.compile(r"\{([^}]*)\}")
_KNOWN = re.compile(r"imsqti_v2p[012]|imsqti_item_v2p0|imsqtiasi_v3p0|imsqti_asi_v3p0")


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its namespaces, schemas and the names in its manifest.

    `has_dashes` is true from 3.0 on, where elements are `qti-simple-choice` and what is said
    in feedback stands in a `qti-content-body`.
    """

    number: str
    namespace: str
    schema: str
    templates: str
    template_ending: str
    manifest_namespace: str
    manifest_schema: str
    package: tuple[str, str]
    resource: str
    has_dashes: bool = False

    @property
    def item_type(self) -> str:
        """What the manifest calls a question."""
        return f"imsqti_item_xml{self.resource}"

    @property
    def test_type(self) -> str:
        """What the manifest calls a test."""
        return f"imsqti_test_xml{self.resource}"

    def template(self, name: str) -> str:
        """The address of a standard template for scoring, `match_correct` or `map_response`."""
        return f"{self.templates}{name}{self.template_ending}"


V21 = Version(
    "2.1",
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    "",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    ("QTIv2.1 Package", "1.0.0"),
    "v2p1",
)
V22 = Version(
    "2.2",
    "http://www.imsglobal.org/xsd/imsqti_v2p2",
    "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
    "http://www.imsglobal.org/question/qti_v2p2/rptemplates/",
    "",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd",
    ("QTIv2.2 Package", "1.0.0"),
    "v2p2",
)
V30 = Version(
    "3.0",
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ".xml",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    ("QTI Package", "3.0.0"),
    "v3p0",
    has_dashes=True,
)
VERSIONS = (V21, V22, V30)


def is_qti(root: etree._Element) -> bool:
    """True for a document of a version that is read: an item, a test or a stimulus."""
    return bool(_KNOWN.search(_namespace(root))) or local(root).startswith("qti-assessment")


def local(element: etree._Element) -> str:
    """An element's name without its namespace, '' for a comment or an instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _namespace(element: etree._Element) -> str:
    found = _PAGE.match(element.tag) if isinstance(element.tag, str) else None
    return found[1] if found else ""


def normal(element: etree._Element) -> etree._Element:
    """A copy of an element of any version in the names of `vocabulary`, with its lines.

    The element has no comments or instructions inside it: `safe_xml` takes them out.
    """
    made = etree.Element(element_name(local(element)))
    made.text, made.sourceline = element.text, element.sourceline
    for name, value in element.attrib.items():
        short = etree.QName(name).localname
        made.set("lang" if name == XML_LANG else attribute_name(short), value)
    for child in element:
        copy = normal(child)
        copy.tail = child.tail
        made.append(copy)
    return made


def document(root: etree._Element, version: Version, instruction: tuple[str, str] | None = None) -> bytes:
    """The bytes of a document in a version, from one in the names of `vocabulary`.

    `instruction` is the target and text of a processing instruction to stand before it.
    """
    made = _in_version(root, version, {None: version.namespace, "xsi": XSI})
    made.set(f"{{{XSI}}}schemaLocation", f"{version.namespace} {version.schema}")
    if instruction:
        made.addprevious(etree.ProcessingInstruction(*instruction))
    return etree.tostring(etree.ElementTree(made), xml_declaration=True, encoding="UTF-8") + b"\n"


def _in_version(element: etree._Element, version: Version, nsmap: Any = None) -> etree._Element:
    tag = str(element.tag)
    is_own = tag.startswith(QTI)
    name = tag.removeprefix(QTI)
    if is_own and version.has_dashes:
        name = f"qti-{with_dashes(name)}"
    made = etree.Element(f"{{{version.namespace}}}{name}", nsmap=nsmap)
    for attribute, value in map(_texts, element.attrib.items()):
        if attribute == "lang":
            made.set(XML_LANG, value)
        else:
            made.set(with_dashes(attribute) if is_own and version.has_dashes else attribute, value)
    made.text, made.tail = element.text, element.tail
    for child in element:
        made.append(_in_version(child, version))
    return made


def _texts(pair: tuple[str | bytes, str | bytes]) -> tuple[str, str]:
    return str(pair[0]), str(pair[1])
