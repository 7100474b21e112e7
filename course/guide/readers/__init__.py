"""Readers, one file a format: bytes of a source to headings and pieces, then to a document.

A reader is a module with `SUFFIXES` and `read(text, file) -> Parts`; adding a format is
adding its file and naming it here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from course.errors import Finding, Level, SourceError
from course.guide.building import Ids, build_document
from course.guide.decoding import decode
from course.guide.model import Document, Source
from course.guide.parts import Parts
from course.guide.readers import html, markdown, text

Reader = Callable[[str, str], Parts]

READERS: dict[str, Reader] = {
    suffix: module.read for module in (markdown, html, text) for suffix in module.SUFFIXES
}
"""Suffix -> reader."""


def suffix_of(name: str) -> str:
    """The suffix that chooses the reader, lower case."""
    return PurePath(name).suffix.lower()


def read(source: Source, *, file: str = "", ids: Ids | None = None) -> tuple[Document, tuple[Finding, ...]]:
    """The document in a source and what could not be placed; raises SourceError when it cannot be read.

    `file` is the first part of its passages' ids (the name without suffix when left out).
    """
    shown = f"guide/{source.name}"
    reader = READERS.get(suffix_of(source.name))
    if reader is None:
        raise SourceError(
            "source-format", file=shown, suffix=suffix_of(source.name), known=", ".join(READERS)
        )
    decoded = decode(source.data, file=shown, is_html=reader is html.read)
    parts = reader(decoded.text, shown)
    document = build_document(source, parts, file or PurePath(source.name).stem, ids or Ids())
    if not any(section.passages for section in document.root.walk()):
        raise SourceError("source-no-text", file=shown)
    findings = list(parts.findings)
    if decoded.guessed:
        findings.append(Finding("encoding-guessed", Level.NOTE, shown, 0, {"encoding": decoded.encoding}))
    return document, tuple(sorted(findings, key=Finding.sort_key))
