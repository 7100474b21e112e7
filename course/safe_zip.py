"""Zip files from strangers: names and bytes within limits, or refused. Nothing is unpacked to disk."""

from __future__ import annotations

import io
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from course.errors import CourseError

MAX_BYTES = 100_000_000
MAX_FILES = 5_000
MAX_FILE = 50_000_000
"""Bytes of one unpacked file."""

MAX_TOTAL = 200_000_000
"""Bytes of all unpacked files together."""

MAX_RATIO = 200
"""How many times larger a file above a megabyte may get by being unpacked."""

_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    LookupError,
)


class Zip(Mapping[str, bytes]):
    """The files of a zip by name, with forward slashes; each is unpacked when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo]) -> None:
        self._archive, self._infos = archive, infos

    def __getitem__(self, name: str) -> bytes:
        """The bytes of a file; raises KeyError for none, CourseError `zip-broken` for a damaged one."""
        info = self._infos[name]
        try:
            with self._archive.open(info) as file:
                data = file.read(info.file_size + 1)
        except _BROKEN:
            raise CourseError("zip-broken", name=name[:200]) from None
        if len(data) != info.file_size:
            raise CourseError("zip-broken", name=name[:200])
        return data

    def sizes(self, name: str) -> tuple[int, int]:
        """The bytes of a file, packed and unpacked; raises KeyError for none."""
        return self._infos[name].compress_size, self._infos[name].file_size

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)


def is_zip(data: bytes) -> bool:
    """True for bytes that begin as a zip file does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def open_zip(data: bytes) -> Zip:
    """The files of a zip. What is hostile is refused before anything is unpacked.

    Raises CourseError: `zip-too-large`, `zip-too-many`, `zip-name` (absolute, leading out of
    the folder, twice), `zip-link`, `zip-encrypted`, `zip-bomb` or `zip-broken`.
    """
    if len(data) > MAX_BYTES:
        raise CourseError("zip-too-large", limit=MAX_BYTES // 1_000_000)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except _BROKEN:
        raise CourseError("zip-broken", name="") from None
    if len(infos) > MAX_FILES:
        raise CourseError("zip-too-many", n=len(infos), limit=MAX_FILES)
    found: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for info in infos:
        name = _safe_name(info)
        _check(info, name)
        total += info.file_size
        if total > MAX_TOTAL:
            raise CourseError("zip-bomb", name=name)
        if info.is_dir():
            continue
        if name in found:
            raise CourseError("zip-name", name=name)
        found[name] = info
    return Zip(archive, found)


def _safe_name(info: zipfile.ZipInfo) -> str:
    """The name, when it stays inside the zip's own folder. `orig_filename` is what the file really says."""
    raw = info.orig_filename
    name = posixpath.normpath(raw.replace("\\", "/"))
    if (
        not raw
        or any(ord(sign) < 32 for sign in raw)
        or name.startswith(("/", "../"))
        or name == ".."
        or raw == "."
        or name[1:2] == ":"
        or ".." in raw.replace("\\", "/").split("/")
    ):
        raise CourseError("zip-name", name="".join(sign for sign in raw if sign.isprintable())[:200])
    return name


def _check(info: zipfile.ZipInfo, name: str) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind and kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise CourseError("zip-link", name=name)
    if info.flag_bits & 0x2041:  # encrypted, strongly encrypted, encrypted directory
        raise CourseError("zip-encrypted", name=name)
    if info.compress_type not in _PACKINGS:
        raise CourseError("zip-broken", name=name)
    packed, unpacked = max(info.compress_size, 1), info.file_size
    if unpacked > MAX_FILE or (unpacked > 1_000_000 and unpacked // packed > MAX_RATIO):
        raise CourseError("zip-bomb", name=name)
