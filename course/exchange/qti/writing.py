"""A bank as a content package of QTI: a manifest, a test, and an item for each question."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from lxml import etree

from course.citation import plain
from course.errors import Level
from course.exchange.items import Delivery, Item
from course.exchange.model import Written
from course.exchange.qti.building import base_value, decimal, legal, q, set_outcome, value, variable
from course.exchange.qti.choices_out import write_multiple, write_rating, write_single, write_true_false
from course.exchange.qti.gaps_out import write_cloze
from course.exchange.qti.labels import TARGET, instruction
from course.exchange.qti.metadata import metadata_of
from course.exchange.qti.pairs_out import write_matching, write_ordering
from course.exchange.qti.sheet import SCORE, Sheet, identifier_of
from course.exchange.qti.typed_out import write_number, write_short_text
from course.exchange.qti.versions import XSI, Version, document
from course.quiz.canonical import question_to_json
from course.quiz.question import Bank, Question

TEST = "assessment.xml"
PASSED = "PASS"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_SAID = ("source", "own", "bloom", "difficulty", "tags", "variant", "critical", "hint")
_SLACK = Fraction(1, 1_000_000)

_WRITERS: Mapping[str, Callable[[Sheet, Any], str]] = {
    "single": write_single,
    "multiple": write_multiple,
    "true_false": write_true_false,
    "number": write_number,
    "short_text": write_short_text,
    "matching": write_matching,
    "ordering": write_ordering,
    "rating": write_rating,
    "cloze": write_cloze,
}


def write_package(bank: Bank, version: Version) -> Written:
    """The bank in a version of QTI; the same bank always gives the same bytes."""
    delivery = Delivery(bank)
    files: dict[str, bytes] = {}
    taken: list[Question] = []
    for question in bank.questions:
        item = delivery.start(question)
        data = write_item(question, bank.lang, version, item)
        name = _file_of(question)
        if data is not None and name in files:
            item.leave_out("qti-id-twice")
        elif data is not None:
            files[name] = data
            taken.append(question)
            delivery.take(item, question, item.type or "", _SAID)
    files[TEST] = document(_test(bank, taken), version)
    files["imsmanifest.xml"] = _manifest(bank, taken, version)
    return delivery.written(_zipped(files))


def write_item(question: Question, lang: str, version: Version, item: Item) -> bytes | None:
    """One question as a document, or None when it cannot be one; `item` is told why."""
    content = question.content
    writer = _WRITERS.get(content.type_name)
    if writer is None:
        item.leave_out(_NO_PLACE.get(content.type_name, "qti-type-unsaid"))
        return None
    faults = [fault for fault in content.check() if fault.level is Level.ERROR]
    if faults:
        item.leave_out("qti-question-faulty")
        item.findings.extend(faults)
        return None
    if any(legal(text) != text for text in _texts(question_to_json(question))):
        item.changed("qti-signs-lost")
    sheet = Sheet(question, lang, version, item)
    item.type = writer(sheet, content)
    kept = [key for key, text in (("variant", question.variant), ("hint", question.hints)) if text]
    if kept:
        item.note("qti-only-here", keys=", ".join(kept))
    root = sheet.whole()
    said = instruction(question, sheet.settings, sheet.markdown)
    return document(root, version, (TARGET, said))


_NO_PLACE = {"case": "qti-no-case", "reflection": "qti-no-reflection"}


def _texts(data: object) -> list[str]:
    """All strings in a JSON value."""
    if isinstance(data, str):
        return [data]
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for part in parts for text in _texts(part)]


def _file_of(question: Question) -> str:
    return f"items/{identifier_of(question.id)}.xml"


def _test(bank: Bank, questions: Sequence[Question]) -> etree._Element:
    """A test of all questions, with the bank's pass mark and its critical questions."""
    scored = [question for question in questions if question.content.is_scored]
    count = Fraction(len(scored))
    needed = count * bank.pass_percent / 100
    title = bank.title or bank.module
    total = q(
        "outcomeDeclaration",
        q("defaultValue", value("0")),
        identifier=SCORE,
        cardinality="single",
        baseType="float",
        normalMaximum=decimal(count),
        masteryValue=decimal(needed),
    )
    passed = q(
        "outcomeDeclaration",
        q("defaultValue", value("false")),
        identifier=PASSED,
        cardinality="single",
        baseType="boolean",
    )
    # Other programs add thirds as floats: a millionth of a point must not fail anybody.
    enough = [q("gte", variable(SCORE), base_value("float", decimal(max(needed - _SLACK, Fraction(0)))))]
    enough += [
        q("gte", variable(f"{identifier_of(question.id)}.{SCORE}"), base_value("float", "1"))
        for question in scored
        if question.critical
    ]
    references = [
        q("assessmentItemRef", identifier=identifier_of(question.id), href=_file_of(question))
        for question in questions
    ]
    section = q("assessmentSection", *references, identifier="questions", title=title, visible="true")
    part = q(
        "testPart", section, identifier="part", navigationMode="nonlinear", submissionMode="simultaneous"
    )
    rules = [
        set_outcome(SCORE, q("sum", q("testVariables", variableIdentifier=SCORE))),
        set_outcome(PASSED, q("and", *enough)),
    ]
    return q(
        "assessmentTest",
        total,
        passed,
        part,
        q("outcomeProcessing", *rules),
        identifier=_name(bank.module, "test"),
        title=plain(title) or "?",
    )


def _manifest(bank: Bank, questions: Sequence[Question], version: Version) -> bytes:
    """The list of what the package holds."""
    page = version.manifest_namespace

    def element(name: str, *inside: etree._Element | str, **attributes: str) -> etree._Element:
        made = etree.Element(f"{{{page}}}{name}", attributes, nsmap=_pages(page))
        for each in inside:
            if isinstance(each, str):
                made.text = each
            else:
                made.append(each)
        return made

    schema, number = version.package
    resources = []
    for question in questions:
        file = _file_of(question)
        labels = metadata_of(question, bank.lang)
        inside = [element("metadata", labels)] if labels is not None else []
        resources.append(
            element(
                "resource",
                *inside,
                element("file", href=file),
                identifier=_name("item", identifier_of(question.id)),
                type=version.item_type,
                href=file,
            )
        )
    needed = [element("dependency", identifierref=each.get("identifier", "")) for each in resources]
    test = element(
        "resource",
        element("file", href=TEST),
        *needed,
        identifier=_name("test", bank.module),
        type=version.test_type,
        href=TEST,
    )
    root = etree.Element(f"{{{page}}}manifest", nsmap=_pages(page))
    root.set("identifier", _name("manifest", bank.module))
    root.set(f"{{{XSI}}}schemaLocation", f"{page} {version.manifest_schema}")
    root.append(element("metadata", element("schema", schema), element("schemaversion", number)))
    root.append(element("organizations"))
    root.append(element("resources", test, *resources))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _pages(page: str) -> Any:
    """The namespaces of a manifest; lxml takes None for the one without a prefix."""
    return {None: page, "xsi": XSI}


def _name(*parts: str) -> str:
    """A name that XML takes as an id."""
    return "-".join(re.sub(r"[^A-Za-z0-9_.-]", "_", part) for part in parts)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip without times, in the order of the names, unpacked: packing differs between machines."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
    return made.getvalue()
