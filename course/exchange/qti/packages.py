"""Files of QTI: an item by itself, or a zip with a manifest, tests and items."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from lxml import etree

from course.errors import CourseError, Finding, Level
from course.exchange.items import Intake
from course.exchange.labels import Pairs
from course.exchange.model import Exchanged
from course.exchange.qti.labels import said_in
from course.exchange.qti.metadata import labels_in
from course.exchange.qti.reading import is_item, read_item
from course.exchange.qti.versions import is_qti, local
from course.safe_xml import parse_xml
from course.safe_zip import Zip, is_zip, open_zip

MANIFEST = "imsmanifest.xml"

_OLD = ("questestinterop", "ims_qtiasiv1", "imsqti_xmlv1p")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def read(data: bytes, *, file: str, lang: str) -> Exchanged:
    """The questions of an item or a package of QTI 2.0 to 3.0."""
    intake = Intake(file, lang)
    try:
        if is_zip(data):
            _read_package(intake, open_zip(data))
        else:
            _read_alone(intake, data)
    except CourseError as error:
        return intake.refuse(error)
    return intake.result()


def _read_alone(intake: Intake, data: bytes) -> None:
    """A document that is not in a package."""
    root = parse_xml(data)
    if local(root) == "questestinterop":
        raise CourseError("qti-version-old")
    if not is_qti(root) and not is_item(root):
        raise CourseError("qti-not-qti", root=local(root)[:60])
    if not is_item(root):
        raise CourseError("qti-without-items", root=local(root)[:60])
    read_item(intake, root, said_in(data), ())


def _read_package(intake: Intake, files: Zip) -> None:
    manifest = manifest_of(files)
    names: dict[str, Pairs] = {}
    is_old = False
    if manifest:
        root = parse_xml(files[manifest])
        names, tests, is_old = _listed(root, posixpath.dirname(manifest))
        names = _in_order(intake, files, names, tests)
    if not names:
        names = {name: () for name in sorted(files) if _is_item_file(files, name)}
    if not names and (is_old or any(_is_old_file(files, name) for name in sorted(files)[:20])):
        raise CourseError("qti-version-old")
    if not names:
        raise CourseError("qti-package-empty")
    for name, labels in names.items():
        if intake.is_full:
            break
        _read_file(intake, files, name, labels)


def _read_file(intake: Intake, files: Zip, name: str, labels: Pairs) -> None:
    """One item of a package; what is wrong with its file is told of it alone."""
    if name not in files:
        intake.start("assessmentItem", title=name).leave_out(
            "qti-file-missing", level=Level.ERROR, name=name[:200]
        )
        return
    try:
        data = files[name]
        root = parse_xml(data)
    except CourseError as error:
        item = intake.start("assessmentItem", title=name)
        line = error.facts.get("line")
        item.leave_out("qti-file-refused", level=Level.ERROR, name=name[:200])
        item.findings.append(
            Finding(error.code, Level.ERROR, intake.file, line if isinstance(line, int) else 0, error.facts)
        )
        return
    if local(root) == "questestinterop":
        intake.start("questestinterop", title=name).leave_out("qti-version-old")
    elif not is_item(root):
        intake.start(local(root), title=name).leave_out("qti-not-qti", root=local(root)[:60])
    else:
        read_item(intake, root, said_in(data), labels)


def manifest_of(files: Zip) -> str:
    """The name of the manifest that stands highest, '' when there is none."""
    found = [name for name in files if posixpath.basename(name).lower() == MANIFEST]
    return min(found, key=lambda name: (name.count("/"), name), default="")


def _listed(root: etree._Element, folder: str) -> tuple[dict[str, Pairs], list[str], bool]:
    """What a manifest lists: items with their labels, tests, and whether it lists QTI 1."""
    items: dict[str, Pairs] = {}
    tests: list[str] = []
    is_old = False
    for resource in (each for each in root.iter() if local(each) == "resource"):
        kind = resource.get("type", "").lower()
        name = _resolved(folder, resource.get("href", "") or _first_file(resource))
        if "imsqti_item" in kind or "imsqtiitem" in kind:
            metadata = next((child for child in resource if local(child) == "metadata"), None)
            items.setdefault(name, labels_in(metadata))
        elif "imsqti_test" in kind or "imsqti_assessment" in kind or "imsqti_section" in kind:
            tests.append(name)
        is_old = is_old or any(mark in kind for mark in _OLD)
    return items, tests, is_old


def _first_file(resource: etree._Element) -> str:
    return next((child.get("href", "") for child in resource if local(child) == "file"), "")


def _resolved(folder: str, address: str) -> str:
    """The name of a file in the package; an address that leads out of it names none."""
    if _SCHEME.match(address):
        return address
    return posixpath.normpath(
        posixpath.join(folder, unquote(address.split("#", maxsplit=1)[0].replace("\\", "/")))
    )


_RULES = ("selection", "ordering", "precondition", "branchrule", "timelimits", "weight", "rubricblock")


def _in_order(intake: Intake, files: Zip, items: dict[str, Pairs], tests: list[str]) -> dict[str, Pairs]:
    """The items as the tests list them, then the others. Rules of a test are told and not taken along."""
    ordered: dict[str, Pairs] = {}
    rules: dict[str, None] = {}
    for test in tests:
        if test not in files:
            continue
        try:
            root = parse_xml(files[test])
        except CourseError:
            intake.fault("qti-test-unreadable", level=Level.WARNING, name=test[:200])
            continue
        for element in root.iter():
            name = local(element).lower().removeprefix("qti-").replace("-", "")
            if name == "assessmentitemref":
                found = _resolved(posixpath.dirname(test), element.get("href", ""))
                if found in items or _is_item_file(files, found):
                    ordered[found] = items.get(found, ())
            elif name in _RULES and not (name == "ordering" and element.get("shuffle") != "true"):
                rules[local(element)] = None
    if rules:
        intake.fault("qti-test-rules", level=Level.NOTE, rules=", ".join(rules)[:200])
    return ordered | items


def _is_item_file(files: Zip, name: str) -> bool:
    return _head_of(files, name, _ITEM)


def _is_old_file(files: Zip, name: str) -> bool:
    return _head_of(files, name, _OLD_ROOT)


_ITEM = re.compile(rb"<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s/>]")
_OLD_ROOT = re.compile(rb"<questestinterop[\s/>]")


def _head_of(files: Zip, name: str, wanted: re.Pattern[bytes]) -> bool:
    """True for an XML file that begins so."""
    if not name.lower().endswith(".xml") or name not in files:
        return False
    try:
        return bool(wanted.search(files[name][:4000].replace(b"\0", b"")))
    except CourseError:
        return False
