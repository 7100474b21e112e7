"""Readers, one file a format: bytes of a source to headings and pieces, then to a document.

A reader is a module with `SUFFIXES` and `read(text, file) -> Parts`, of a format that is no
text `read(data, file) -> Parts` with the file's bytes; adding a format is adding its file and
naming it here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from course.errors import Finding, Level, SourceError
from course.guide.building import Ids, build_document
from course.guide.decoding import decode
from course.guide.model import Document, Source
from course.guide.parts import Parts
from course.guide.readers import docx, html, markdown, pdf, text

TEXTS: Mapping[str, Callable[[str, str], Parts]] = {
    suffix: module.read for module in (markdown, html, text) for suffix in module.SUFFIXES
}
"""Suffix -> reader of a decoded text."""

BYTES: Mapping[str, Callable[[bytes, str], Parts]] = {
    suffix: module.read for module in (docx, pdf) for suffix in module.SUFFIXES
}
"""Suffix -> reader of a file's bytes."""

READERS = (*TEXTS, *BYTES)
"""The suffixes that can be read."""


def suffix_of(name: str) -> str:
    """The suffix that chooses the reader, lower case."""
    return PurePath(name).suffix.lower()


def read(source: Source, *, file: str = "", ids: Ids | None = None) -> tuple[Document, tuple[Finding, ...]]:
    """The document in a source and what could not be placed; raises SourceError when it cannot be read.

    `file` is the first part of its passages' ids (the name without suffix when left out).
    """
    shown = f"guide/{source.name}"
    suffix = suffix_of(source.name)
    if suffix not in READERS:
        raise SourceError("source-format", file=shown, suffix=suffix, known=", ".join(READERS))
    guessed = ""
    if suffix in BYTES:
        parts = BYTES[suffix](source.data, shown)
    else:
        decoded = decode(source.data, file=shown, is_html=suffix in html.SUFFIXES)
        parts = TEXTS[suffix](decoded.text, shown)
        guessed = decoded.encoding if decoded.guessed else ""
    document = build_document(source, parts, file or PurePath(source.name).stem, ids or Ids())
    if not any(section.passages for section in document.root.walk()):
        raise SourceError("source-no-text", file=shown)
    findings = list(parts.findings)
    if guessed:
        findings.append(Finding("encoding-guessed", Level.NOTE, shown, 0, {"encoding": guessed}))
    return document, tuple(sorted(findings, key=Finding.sort_key))
