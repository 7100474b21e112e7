"""Files and folders to a guide: every source found, read, ordered and named."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePath

from course.citation import plain
from course.errors import Finding, Level, SourceError
from course.guide.building import Ids
from course.guide.decoding import MAX_BYTES
from course.guide.lock import Lock
from course.guide.model import Document, Guide, Source
from course.guide.readers import READERS, read, suffix_of
from course.language.detect import detect
from course.language.slug import slug

_ORDER = re.compile(r"^\d{1,3}[-_. ]+(?=.)")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\ud800-\udfff]+')
_GUIDE_WORD = re.compile(
    r"veileder|rettleiar|retningslinje|håndbok|handbok|guide|handbook|guideline", re.IGNORECASE
)
_LANGUAGE_SAMPLE = 50_000


def read_guide(paths: Sequence[Path], *, lock: Lock | None = None) -> Guide:
    """Read sources as one guide; raises SourceError, naming the file, for one that cannot be read.

    A folder's files are taken in the order of their names; a leading `NN-` orders and is no
    part of a passage's id. Ids in `lock` are kept for texts that have not changed. What was
    left out or could not be placed is among the guide's findings.
    """
    findings: list[Finding] = []
    files = _files(paths, findings)
    sources = [_source(path) for path in files]
    _refuse_same_names(sources)
    ids = Ids(lock.passages if lock else ())
    documents: list[Document] = []
    taken: set[str] = set()
    for source in sources:
        document, found = read(source, file=_id_name(source.name, taken), ids=ids)
        documents.append(document)
        findings.extend(found)
    updated = max((document.updated for document in documents if document.updated), default=None)
    publishers = {document.publisher for document in documents if document.publisher}
    return Guide(
        tuple(documents),
        _title(documents),
        _language(documents),
        updated,
        publishers.pop() if len(publishers) == 1 else "",
        tuple(sorted(findings, key=Finding.sort_key)),
    )


def _files(paths: Sequence[Path], findings: list[Finding]) -> list[Path]:
    """The files to read, in order; a folder's files of unknown kinds are left out and named."""
    files: list[Path] = []
    for path in paths:
        mode = _mode(path)
        if stat.S_ISDIR(mode):
            files.extend(_folder(path, findings))
        elif not stat.S_ISREG(mode):
            raise SourceError("source-not-a-file", file=_shown(path))
        elif suffix_of(path.name) not in READERS:
            raise SourceError(
                "source-format", file=_shown(path), suffix=suffix_of(path.name), known=", ".join(READERS)
            )
        else:
            files.append(path)
    return files


def _folder(folder: Path, findings: list[Finding]) -> list[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except PermissionError:
        raise SourceError("source-not-allowed", file=_shown(folder)) from None
    except OSError as error:
        raise SourceError(
            "source-unreadable", file=_shown(folder), reason=os.strerror(error.errno or 0)
        ) from None
    files = []
    for entry in entries:
        if entry.name.startswith((".", "~$")):  # Word's mark beside a document that is open
            continue
        known = suffix_of(entry.name) in READERS and entry.stem.lower() != "readme"
        if known and stat.S_ISREG(_mode(entry)):
            files.append(entry)
        else:
            findings.append(Finding("source-left-out", Level.NOTE, f"guide/{safe_name(entry.name)}"))
    if not files:
        raise SourceError("source-folder-empty", file=_shown(folder), known=", ".join(READERS))
    return files


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        raise SourceError("source-missing", file=_shown(path)) from None
    except PermissionError:
        raise SourceError("source-not-allowed", file=_shown(path)) from None
    except (OSError, ValueError):  # a loop of links, a name too long, a NUL in the name
        raise SourceError("source-missing", file=_shown(path)) from None


def _source(path: Path) -> Source:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SourceError(
                "source-too-big", file=_shown(path), n=size // 1_000_000, limit=MAX_BYTES // 1_000_000
            )
        data = path.read_bytes()
    except PermissionError:
        raise SourceError("source-not-allowed", file=_shown(path)) from None
    except FileNotFoundError:
        raise SourceError("source-missing", file=_shown(path)) from None
    except OSError as error:
        raise SourceError(
            "source-unreadable", file=_shown(path), reason=os.strerror(error.errno or 0)
        ) from None
    return Source(safe_name(path.name), data, "sha256:" + hashlib.sha256(data).hexdigest())


def safe_name(name: str) -> str:
    """A file name that every system, TOML and JSON can hold; most names are left as they are."""
    path = PurePath(name)
    stem = _UNSAFE.sub("-", unicodedata.normalize("NFC", path.stem)).strip(" ").strip(".-")
    return f"{stem[:120].strip() or 'kilde'}{_UNSAFE.sub('', path.suffix)}"


def _refuse_same_names(sources: Sequence[Source]) -> None:
    seen: dict[str, str] = {}
    for source in sources:
        folded = source.name.casefold()
        if folded in seen:
            raise SourceError("source-name-twice", file=source.name)
        seen[folded] = source.name


def _id_name(name: str, taken: set[str]) -> str:
    """The first part of a source's passage ids; two sources never share one."""
    stem = PurePath(name).stem
    base = slug(_ORDER.sub("", stem)) or slug(stem) or "kilde"
    chosen, n = base, 1
    while chosen in taken:
        n += 1
        chosen = f"{base}-{n}"
    taken.add(chosen)
    return chosen


def _title(documents: Sequence[Document]) -> str:
    """The guide's title: what its documents say it is, or its only document's title.

    Failing that the heading that names a guide, and failing that the file's name.
    """
    if said := next((document.guide for document in documents if document.guide), ""):
        return said
    first = documents[0]
    if len(documents) == 1:
        if first.title:
            return first.title
        headings = [section.heading for section in first.root.walk() if section.heading]
        named = [heading for heading in headings if _GUIDE_WORD.search(heading)]
        if named or headings:
            return (named or headings)[0]
    name = _ORDER.sub("", PurePath(first.source.name).stem) if len(documents) == 1 else "guide"
    return plain(name.replace("-", " ").replace("_", " ")).capitalize() or "Guide"


def _language(documents: Sequence[Document]) -> str:
    words: list[str] = []
    length = 0
    for document in documents:
        for section in document.root.walk():
            for passage in section.passages:
                if length < _LANGUAGE_SAMPLE:
                    words.append(passage.text)
                    length += len(passage.text)
    return detect(" ".join(words))


def _shown(path: Path) -> str:
    """A path as people may read it, whatever bytes its name has."""
    return os.fspath(path).encode("utf-8", "replace").decode("utf-8")
